package org.interdict.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/// Opens a store to write, says so, and holds it until it is ended.
final class HoldingProcess {
    private HoldingProcess() {}

    public static void main(String[] arguments) throws IOException {
        Writer writer = new Writer("other", "here", ProcessHandle.current().pid(), Sweeps.NOON);
        Waiting waiting = holder -> System.out.println("waits for " + holder);
        try (StoreFolder store =
                StoreFolder.write(
                        Path.of(arguments[0]),
                        Disk.REAL,
                        writer,
                        Duration.ofSeconds(60),
                        waiting)) {
            Sweeps.deposit(store, Sweeps.bytes(9, 3_000_000), "left.csv");
            System.out.println("holds");
            System.in.read();
        }
    }
}
