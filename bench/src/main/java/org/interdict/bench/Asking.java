package org.interdict.bench;

import org.interdict.component.Component;
import org.interdict.store.Segments;
import org.interdict.store.StoreFolder;
import org.interdict.store.index.Index;
import org.interdict.store.index.State;
import org.interdict.supplier.Dossier;
import org.interdict.watch.Matching;
import org.interdict.watch.Watchlist;
import org.interdict.yaml.DossierForm;
import org.interdict.yaml.Library;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Asks a store again and again, in one process, where the goods of a dossier are: which assets,
/// since when, until when. Prints milliseconds: the first time, then median and least of the rest.
///
/// Run: `java -cp … org.interdict.bench.Asking STORE [SUPPLIER [TIMES]]`
public final class Asking {
    private Asking() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        String supplier = args.length > 1 ? args[1] : "kaspersky";
        int times = args.length > 2 ? Integer.parseInt(args[2]) : 50;
        DossierForm form = Library.carried().form(supplier).orElseThrow();
        List<Dossier> dossiers = List.of(form.dossier());
        try (StoreFolder store = StoreFolder.read(folder);
                Arena arena = Arena.ofShared()) {
            Index index = Segments.open(store, arena);
            Watchlist watchlist = Watchlist.compile(dossiers, form.folded());
            double[] took = new double[times];
            long[] sum = new long[3];
            for (int i = 0; i < times; i++) {
                long begin = System.nanoTime();
                sum = ask(index, watchlist);
                took[i] = (System.nanoTime() - begin) / 1e6;
            }
            double[] rest = Arrays.copyOfRange(took, Math.min(5, times - 1), times);
            Arrays.sort(rest);
            System.out.printf(
                    "%d components on %d pairs of asset and method; first %.1f ms, median %.2f ms,"
                            + " least %.2f ms%n",
                    sum[0], sum[1], took[0], rest[rest.length / 2], rest[0]);
        }
    }

    private static long[] ask(Index index, Watchlist watchlist) {
        Matching matching = watchlist.matching(1);
        List<Integer> found = new ArrayList<>();
        for (int candidate : index.candidates(watchlist, matching)) {
            Component component = index.component(candidate);
            if (!matching.match(component).isEmpty()) found.add(candidate);
        }
        State state = index.asOf(Long.MAX_VALUE);
        long[] sum = {found.size(), 0, 0};
        for (int component : found)
            state.each(
                    component,
                    (asset, _, firstSeen, lastSeen, _) -> {
                        sum[1]++;
                        sum[2] += asset ^ firstSeen ^ lastSeen;
                    });
        return sum;
    }
}
