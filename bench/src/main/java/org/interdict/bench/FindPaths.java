package org.interdict.bench;

import org.interdict.finding.Examination;
import org.interdict.finding.Examined;
import org.interdict.finding.Finding;
import org.interdict.finding.Findings;
import org.interdict.finding.Scope;
import org.interdict.order.Order;
import org.interdict.source.Input;
import org.interdict.source.Limits;
import org.interdict.source.cyclonedx.CycloneDxJsonReader;
import org.interdict.supplier.Dossier;
import org.interdict.sweep.Asset;
import org.interdict.sweep.Sink;
import org.interdict.watch.Watchlist;
import org.interdict.yaml.Library;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Reads one CycloneDX file, held in memory, with nothing behind the reader; then reads it and
/// finds what is banned with its ways from the release; in turn. Prints the thread's processor time
/// of each round, and of the best.
///
/// Run: `bench/paths.sh`.
public final class FindPaths {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private FindPaths() {}

    public static void main(String[] args) throws IOException {
        byte[] bytes = Files.readAllBytes(Path.of(args[0]));
        Order order = Library.carried().order("bod-17-01").orElseThrow();
        Dossier dossier = Library.carried().dossier("kaspersky").orElseThrow();
        Watchlist watchlist = Watchlist.compile(List.of(dossier));
        double bestReading = Double.MAX_VALUE;
        double bestFinding = Double.MAX_VALUE;
        for (int round = 0; round < Integer.parseInt(args[1]); round++) {
            Counting counting = new Counting();
            double reading = seconds(() -> read(bytes, counting));
            List<List<Finding>> found = new ArrayList<>();
            double finding =
                    seconds(
                            () -> {
                                Examination examination =
                                        new Examination(
                                                "list",
                                                watchlist.matching(7),
                                                List.of(dossier),
                                                new CycloneDxJsonReader().reach(),
                                                Asset.UNKNOWN,
                                                11);
                                read(bytes, examination);
                                Examined examined = examination.finish();
                                Findings findings =
                                        new Findings(
                                                List.of(order),
                                                Scope.ASSUMED,
                                                LocalDate.of(2026, 1, 1),
                                                List.of(dossier));
                                findings.add(0, examined);
                                found.add(findings.list());
                            });
            bestReading = Math.min(bestReading, reading);
            bestFinding = Math.min(bestFinding, finding);
            long ways =
                    found.getFirst().stream()
                            .flatMap(each -> each.sightings().stream())
                            .filter(sighting -> !sighting.routes().shown().isEmpty())
                            .count();
            System.out.printf(
                    "reading %.3f s, with finds and ways %.3f s: %.2f; %d findings, %d with a"
                            + " way%n",
                    reading, finding, finding / reading, found.getFirst().size(), ways);
        }
        System.out.printf(
                "best: reading %.3f s, with finds and ways %.3f s: %.2f%n",
                bestReading, bestFinding, bestFinding / bestReading);
    }

    private interface Work {
        void run() throws IOException;
    }

    private static double seconds(Work work) throws IOException {
        long begin = THREADS.getCurrentThreadCpuTime();
        work.run();
        return (THREADS.getCurrentThreadCpuTime() - begin) / 1e9;
    }

    private static void read(byte[] bytes, Sink sink) throws IOException {
        new CycloneDxJsonReader()
                .read(
                        new Input(
                                "list", new ByteArrayInputStream(bytes), Limits.DEFAULT, Map.of()),
                        sink);
    }
}
