package org.interdict.finding;

import org.interdict.order.Act;
import org.interdict.supplier.Dossier;
import org.interdict.sweep.Asset;
import org.interdict.sweep.Reach;
import org.interdict.sweep.Sink;
import org.interdict.watch.Watchlist;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// An examination of a list that a test pushes.
final class Looked {
    private Looked() {}

    /// @param shows the act that the list shows
    /// @param asset of what the list does not place
    static Examined at(
            Consumer<Sink> list,
            Act shows,
            Asset asset,
            Watchlist watchlist,
            List<Dossier> dossiers) {
        Reach reach =
                new Reach("", "", shows, Set.of(), List.of(), List.of(), List.of(), List.of());
        Examination examination =
                new Examination("list", watchlist.matching(7), dossiers, reach, asset, 11);
        list.accept(examination);
        return examination.finish();
    }
}
