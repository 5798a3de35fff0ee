/// Dates as a calendar that other programs take in, by RFC 5545. Lives here: how entries are
/// written. Lives elsewhere: which dates there are.
@NullMarked
package org.interdict.report.ics;

import org.jspecify.annotations.NullMarked;
