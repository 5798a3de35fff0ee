package org.interdict.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.List;

/// Runs what people run most, so that the launcher can keep the classes as they are after it;
/// prints nothing. Two kinds, a cache each: what one does not need, it should not carry, for the
/// whole cache is mapped at start.
final class Training {
    private Training() {}

    /// @param arguments sources to check; none for the commands that show something
    static void main(String[] arguments) {
        Main.main(new String[] {"--version"}); // else the cache does not know where to begin
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        Terminal terminal = Terminal.ofProcess(nowhere, nowhere);
        for (String source : arguments)
            Interdict.run(List.of("check", "bod-17-01", source), terminal);
        if (arguments.length > 0) return;
        for (String line :
                List.of(
                        "--help",
                        "order list",
                        "order show bod-17-01",
                        "supplier list",
                        "source list",
                        "source show dpkg-status"))
            Interdict.run(List.of(line.split(" ")), terminal);
    }
}
