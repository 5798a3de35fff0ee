package org.interdict.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

import java.io.IOException;

/// One command. Made only when it is named, so that the others cost nothing at start.
interface Command {
    /// Options, arguments and examples. The caller adds `--help`.
    void describe(CommandSpec spec);

    /// Does it.
    ///
    /// @throws UsageException if it cannot be done as given
    Exit run(ParseResult given, Terminal terminal) throws UsageException, IOException;
}
