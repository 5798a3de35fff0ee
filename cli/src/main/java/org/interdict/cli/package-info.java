/// The command line: one class a command. The only module that prints or exits, and the only one
/// here that reads a clock.
@NullMarked
package org.interdict.cli;

import org.jspecify.annotations.NullMarked;
