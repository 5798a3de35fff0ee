package org.interdict.ledger;

import org.interdict.store.Disk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Random;

/// Appends batches to a ledger until it is ended, and says after each how many entries there are.
final class AppendingProcess {
    private AppendingProcess() {}

    /// Appends.
    ///
    /// @param arguments the folder, a seed, how many batches at most, what the entries are called
    public static void main(String[] arguments) throws IOException {
        Random random = new Random(Long.parseLong(arguments[1]));
        System.out.println("begins");
        int most = Integer.parseInt(arguments[2]);
        for (int i = 0; i < most; i++) {
            // Opened anew each time: to mend is part of what is killed.
            try (Ledger ledger =
                    Ledger.write(
                            Path.of(arguments[0]),
                            Disk.REAL,
                            Ledgers.WRITER,
                            Duration.ofMinutes(1),
                            _ -> {})) {
                int count = random.nextInt(4) == 0 ? 150 : 1 + random.nextInt(3);
                ledger.append(named(ledger, count, arguments[3]), Instant.now());
                System.out.println(ledger.size());
            }
        }
    }

    private static Iterator<Draft> named(Ledger ledger, int count, String kind) throws IOException {
        Iterator<Draft> drafts = Ledgers.drafts(ledger, count);
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return drafts.hasNext();
            }

            @Override
            public Draft next() {
                Draft draft = drafts.next();
                return new Draft(draft.on(), draft.by(), kind, draft.body());
            }
        };
    }
}
