package org.interdict.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/// Adds sweeps to a store until it is ended, and says of each that it is there.
final class AddingProcess {
    private AddingProcess() {}

    /// Adds.
    ///
    /// @param arguments the folder, what the lists are called, how many sweeps at most
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        System.out.println("begins");
        int most = Integer.parseInt(arguments[2]);
        boolean alone = most == Integer.MAX_VALUE;
        for (int i = 1; i <= most; i++) {
            int number = i;
            if (alone) {
                try (StoreFolder store = open(folder, Disk.REAL)) {
                    number = store.records().names().size() + 1;
                }
            }
            System.out.println(add(folder, arguments[1], number, Disk.REAL));
        }
    }

    private static StoreFolder open(Path folder, Disk disk) throws IOException {
        return StoreFolder.write(folder, disk, Sweeps.WRITER, Duration.ofMinutes(1), _ -> {});
    }

    /// Adds the sweep of that number; its bytes follow from it.
    ///
    /// @return the number of its record
    static int add(Path folder, String prefix, int number, Disk disk) throws IOException {
        StringBuilder text = new StringBuilder("Host,Serial,Name,Version\n");
        for (int i = 0; i < 400; i++) {
            int desk = (i * 7 + number) % 50;
            text.append("desk").append(desk).append(",S-").append(desk).append(",thing ");
            text.append(i % 30).append(',').append((i + number) % 4).append('\n');
        }
        text.append("desk1,S-1,only ").append(prefix).append(' ').append(number).append(",1\n");
        try (StoreFolder store = open(folder, disk)) {
            return Looks.add(
                            store,
                            Looks.day(1).plus(Duration.ofHours(number)),
                            Looks.origin(prefix + number + ".csv", text.toString()),
                            Looks.origin(
                                    prefix + ".status",
                                    "Package: only "
                                            + prefix
                                            + " "
                                            + number
                                            + "\nStatus: install ok installed\nVersion: 1\n\n"))
                    .recorded()
                    .number();
        }
    }
}
