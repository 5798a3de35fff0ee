package org.interdict.watch;

import org.interdict.component.Trace;
import org.interdict.supplier.Dossier;
import org.interdict.supplier.Indicator;

/// A component met an indicator.
///
/// @param trace which of its traces did; the name is a trace too
public record Match(Dossier dossier, Indicator indicator, Trace trace) {}
