package org.interdict.bench;

import org.interdict.component.Component;
import org.interdict.component.Trace;
import org.interdict.supplier.Dossier;
import org.interdict.watch.Matching;
import org.interdict.watch.Watchlist;
import org.interdict.yaml.Library;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Components matched a second by one thread, with every dossier that the program carries; one in
/// 1,000 hits, and a miss allocates nothing (run with `-prof gc` and `-p hits=0`). The components
/// fill 20 to 60 MB, so that most of each has to come from memory; [#touch] measures what that
/// costs alone. A program that reads a list matches each component while it is still in the cache.
///
/// Run: `bench/run.sh Watchlist -prof gc`; with titles of your own, one a line, publisher after a
/// tab: `bench/run.sh Watchlist -jvmArgsAppend -Dtitles=FILE`.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 2, jvmArgsAppend = "-XX:+UseSerialGC") // as the launcher does
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class WatchlistBenchmark {
    private static final int COUNT = 1 << 16;

    /// Of ten names and publishers so many were seen before.
    @Param({"9", "0"})
    private int seen;

    /// Of 1,000 components so many meet an indicator.
    @Param({"1"})
    private int hits;

    /// `host`: name and publisher; `sbom`: purl, CPE and SHA-256 as well.
    @Param({"sbom", "host"})
    private String list = "sbom";

    private Component[] components = {};
    private Matching matching = Watchlist.compile(List.of()).matching(0);

    @Setup
    public void generate() throws IOException {
        Library library = Library.carried();
        List<Dossier> dossiers =
                library.dossierIds().stream().map(id -> library.dossier(id).orElseThrow()).toList();
        matching = Watchlist.compile(dossiers).matching(42);
        components = new Titles(1).components(COUNT, seen, hits, list.equals("sbom"));
    }

    @Benchmark
    @OperationsPerInvocation(COUNT)
    public void match(Blackhole hole) {
        for (Component component : components) hole.consume(matching.match(component));
    }

    /// The least that any matcher does: it looks at each name and at both ends of each value.
    @Benchmark
    @OperationsPerInvocation(COUNT)
    public int touch() {
        int sum = 0;
        for (Component component : components) {
            sum += component.name().hashCode();
            for (Trace trace : component.traces()) {
                String value = trace.value();
                sum += value.charAt(0) + value.charAt(value.length() - 1);
            }
        }
        return sum;
    }
}
