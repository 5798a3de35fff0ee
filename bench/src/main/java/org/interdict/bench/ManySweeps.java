package org.interdict.bench;

import org.interdict.component.Component;
import org.interdict.finding.Look;
import org.interdict.source.Limits;
import org.interdict.source.SourceReader;
import org.interdict.store.Disk;
import org.interdict.store.Rebuilding;
import org.interdict.store.Segments;
import org.interdict.store.StoreFolder;
import org.interdict.store.Writer;
import org.interdict.store.evidence.Deposit;
import org.interdict.store.index.Index;
import org.interdict.store.record.Piece;
import org.interdict.store.record.Stamp;
import org.interdict.store.record.SweepRecord;
import org.interdict.supplier.Dossier;
import org.interdict.sweep.Reach;
import org.interdict.watch.Matching;
import org.interdict.watch.Watchlist;
import org.interdict.yaml.DossierForm;
import org.interdict.yaml.Library;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.SplittableRandom;

/// What a store of many small sweeps costs to open and to rebuild: each of 20 machines of 2,000,
/// with a row each. Prints this thread's processor time, of a process that has just begun.
///
/// Run: `java -cp … org.interdict.bench.ManySweeps make STORE COUNT`, then `… open STORE`
public final class ManySweeps {
    private static final int MACHINES = 2_000;
    private static final int ROWS = 20;
    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    /// What is made here may be lost.
    private static final Disk QUICK =
            new Disk() {
                @Override
                public void sync(Path file) {}

                @Override
                public void syncFolder(Path folder) {}
            };

    private ManySweeps() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[1]);
        if (args[0].equals("make")) make(folder, Integer.parseInt(args[2]));
        else open(folder);
    }

    private static void make(Path folder, int count) throws IOException {
        List<SourceReader> readers = new ArrayList<>();
        Reach reach = null;
        for (SourceReader reader : ServiceLoader.load(SourceReader.class)) {
            readers.add(reader);
            if (reader.format().equals("csv")) reach = reader.reach();
        }
        if (reach == null) throw new IllegalStateException("nothing reads CSV");
        try (StoreFolder store =
                StoreFolder.write(
                        folder,
                        QUICK,
                        new Writer("bench", "bench", 1, BEGIN),
                        Duration.ZERO,
                        _ -> {})) {
            for (int i = 0; i < count; i++) store.records().append(record(store, i, reach));
            double begin = seconds();
            Rebuilding.Rebuilt made =
                    new Rebuilding(store, readers, Limits.DEFAULT, 1, _ -> true)
                            .run()
                            .orElseThrow();
            System.out.printf(
                    "rebuild: %d parts, %d notes, %.2f s%n",
                    made.parts(), made.notes().size(), seconds() - begin);
        }
    }

    private static SweepRecord record(StoreFolder store, int number, Reach reach)
            throws IOException {
        SplittableRandom random = new SplittableRandom(number);
        StringBuilder text = new StringBuilder("host,serial,name,version,publisher\n");
        for (int i = 0; i < ROWS; i++) {
            int machine = (number * 7 + i) % MACHINES;
            text.append("pc-" + machine + ",SER-" + machine + ',')
                    .append(
                            machine % 50 == 0
                                    ? "Kaspersky Endpoint Security,12,AO Kaspersky Lab\n"
                                    : "Thing "
                                            + random.nextInt(500)
                                            + ','
                                            + random.nextInt(4)
                                            + ",Maker\n");
        }
        Piece piece;
        try (Deposit deposit = store.evidence().deposit()) {
            deposit.write(text.toString().getBytes(StandardCharsets.UTF_8));
            var kept = deposit.keep();
            piece = new Piece(kept.sha256(), kept.bytes(), "list.csv");
        }
        Instant time = BEGIN.plusSeconds(3_600L * number);
        return new SweepRecord(
                new Stamp(time, "bench", "interdict bench"),
                time,
                SweepRecord.Known.GIVEN,
                "",
                SweepRecord.Manner.COMPLETE,
                new SweepRecord.Options("", Map.of(), Optional.empty()),
                Optional.empty(),
                List.of(piece),
                List.of(
                        new SweepRecord.Input(
                                0,
                                piece.name(),
                                piece.bytes(),
                                piece.sha256(),
                                "csv",
                                Look.Outcome.READ,
                                true,
                                false,
                                false,
                                ROWS,
                                ROWS,
                                List.of())),
                Map.of("csv", reach));
    }

    private static void open(Path folder) throws IOException {
        DossierForm form = Library.carried().form("kaspersky").orElseThrow();
        List<Dossier> dossiers = List.of(form.dossier());
        Watchlist watchlist = Watchlist.compile(dossiers, form.folded());
        double begin = seconds();
        try (StoreFolder store = StoreFolder.read(folder);
                Arena arena = Arena.ofShared()) {
            int records = store.records().list().size();
            double read = seconds();
            Index index = Segments.open(store, arena);
            double opened = seconds();
            Matching matching = watchlist.matching(1);
            long[] found = new long[1];
            var state = index.asOf(Long.MAX_VALUE);
            for (int candidate : index.candidates(watchlist, matching)) {
                Component component = index.component(candidate);
                if (!matching.match(component).isEmpty())
                    state.each(candidate, (_, _, _, _, _) -> found[0]++);
            }
            System.out.printf(
                    "%d sweeps: records %.2f s, index %.2f s, %d places %.2f s%n",
                    records, read - begin, opened - read, found[0], seconds() - opened);
        }
    }

    private static double seconds() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
    }
}
