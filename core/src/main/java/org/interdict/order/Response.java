package org.interdict.order;

import java.time.LocalDate;

/// How the supplier, or another whom the order touches, may answer it.
///
/// @param who may respond
/// @param by the last day on which it must have arrived
/// @param form how
/// @param purpose what may be asked for
/// @param effect on the order while it is pending, and after
public record Response(
        String who, LocalDate by, String form, String purpose, String effect, Clause clause) {}
