package org.interdict.store;

import org.interdict.finding.Look.Outcome;
import org.interdict.store.evidence.Deposit;
import org.interdict.store.evidence.Kept;
import org.interdict.store.record.Piece;
import org.interdict.store.record.Stamp;
import org.interdict.store.record.SweepRecord;
import org.interdict.store.record.SweepRecord.Input;
import org.interdict.store.record.SweepRecord.Known;
import org.interdict.store.record.SweepRecord.Manner;
import org.interdict.store.record.SweepRecord.Options;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/// Small stores for tests.
final class Sweeps {
    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    static final Stamp STAMP = new Stamp(NOON, "anna", "interdict test");
    static final Writer WRITER = new Writer("anna", "desk7", 4711, NOON);
    static final Waiting NOBODY =
            holder -> {
                throw new AssertionError("waits for " + holder);
            };

    private Sweeps() {}

    static StoreFolder open(Path folder, Disk disk) throws IOException {
        return StoreFolder.write(folder, disk, WRITER, Duration.ZERO, NOBODY);
    }

    /// Bytes that do not shrink, so that a mebibyte more is a write more.
    static byte[] bytes(int seed, int length) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    static Piece deposit(StoreFolder store, byte[] bytes, String name) throws IOException {
        try (Deposit deposit = store.evidence().deposit()) {
            deposit.write(bytes);
            Kept kept = deposit.keep();
            return new Piece(kept.sha256(), kept.bytes(), name);
        }
    }

    static SweepRecord sweep(List<Piece> pieces) {
        List<Input> inputs = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            Piece one = pieces.get(i);
            inputs.add(
                    new Input(
                            i,
                            one.name(),
                            one.bytes(),
                            one.sha256(),
                            "csv",
                            Outcome.READ,
                            true,
                            false,
                            true,
                            7,
                            2,
                            List.of()));
        }
        return new SweepRecord(
                STAMP,
                NOON,
                Known.GIVEN,
                "Parks",
                Manner.COMPLETE,
                new Options("", Map.of(), Optional.empty()),
                Optional.empty(),
                pieces,
                inputs,
                Map.of());
    }
}
