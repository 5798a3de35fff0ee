package org.interdict.store.trail;

import org.interdict.sweep.Reach;

/// A look at a machine.
///
/// @param sweep the number of its record
/// @param format the method
/// @param time when it took place, in milliseconds since 1970
/// @param whole whether it shows all that the method can see on the machine. Never so where the
///   look was cut off or partial, or only says what came and went; nor where it met the machine
///   under several names and could not read one of them whole
/// @param reach what was known then of what such a look can show
public record Looked(int sweep, String format, long time, boolean whole, Reach reach) {}
