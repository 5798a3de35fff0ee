package org.interdict.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/// Runs what people run most, so that the launcher can keep the classes as they are after it;
/// prints nothing.
final class Training {
    private Training() {}

    /// @param arguments sources to check
    static void main(String[] arguments) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        Terminal terminal =
                Terminal.of(
                        InputStream.nullInputStream(),
                        nowhere,
                        nowhere,
                        Map.of("INTERDICT_TERMINAL", "1:0:120"),
                        Clock.systemUTC());
        Interdict.main(new String[] {"--version"});
        for (String line :
                List.of(
                        "--help",
                        "order list",
                        "order show bod-17-01",
                        "supplier list",
                        "source list",
                        "source show dpkg-status")) {
            Interdict.run(List.of(line.split(" ")), terminal);
        }
        for (String source : arguments) {
            Interdict.run(
                    List.of("check", "bod-17-01,far-52.204-23", source, "--explain"), terminal);
            Interdict.run(List.of("check", "bod-17-01", source, "-o", "json"), terminal);
        }
    }
}
