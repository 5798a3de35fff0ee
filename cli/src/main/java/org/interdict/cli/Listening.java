package org.interdict.cli;

import org.interdict.component.Component;
import org.interdict.finding.Examination;
import org.interdict.finding.Examined;
import org.interdict.finding.Look;
import org.interdict.finding.Look.Outcome;
import org.interdict.source.Reading;
import org.interdict.sweep.Asset;
import org.interdict.sweep.Passing;
import org.interdict.sweep.Place;
import org.interdict.sweep.Sink;
import org.interdict.watch.Matching;
import org.interdict.watch.Watchlist;

import java.io.Serial;
import java.util.ArrayList;
import java.util.List;

/// One thread's ear: examines each input that a file turns out to hold.
final class Listening implements Reading.Listener {
    private final Watchlist watchlist;
    private final Matching matching;
    private final long seed;
    private final Readers readers;
    private final String assetName;
    private final Interruption interruption;
    private final Filter filter;
    private List<Read> read = new ArrayList<>();
    private String name = "";
    private String format = "";
    private @org.jspecify.annotations.Nullable Examination open;

    Listening(
            Watchlist watchlist,
            long seed,
            Readers readers,
            String assetName,
            Interruption interruption) {
        this(watchlist, seed, readers, assetName, interruption, Filter.NONE);
    }

    /// @param filter what is passed on of each input
    Listening(
            Watchlist watchlist,
            long seed,
            Readers readers,
            String assetName,
            Interruption interruption,
            Filter filter) {
        this.watchlist = watchlist;
        this.matching = watchlist.matching(seed);
        this.seed = seed;
        this.readers = readers;
        this.assetName = assetName;
        this.interruption = interruption;
        this.filter = filter;
    }

    /// Stands before what an input is examined by.
    interface Filter {
        Filter NONE = (_, sink) -> sink;

        /// What hears an input in place of `sink`.
        ///
        /// @param input its index among those of the item
        Sink of(int input, Sink sink);
    }

    /// What one item of the plan turns out to hold, in its order.
    List<Read> read(Plan.Item item, Reading reading) {
        read = new ArrayList<>();
        try {
            item.read(reading, this);
        } catch (StoppedException e) {
            if (open != null) {
                open.gap(() -> "", StoppedException.WHAT);
                end(new Reading.Received(0, "", false));
            }
        }
        return read;
    }

    @Override
    public Sink begin(String newName, String newFormat) {
        name = newName;
        format = newFormat;
        Asset asset =
                new Asset(
                        assetName.isEmpty() ? newName : assetName,
                        Asset.AssetKind.UNKNOWN,
                        List.of(),
                        "",
                        "");
        Examination examination =
                new Examination(
                        newName,
                        matching,
                        watchlist.dossiers(),
                        readers.reach(newFormat),
                        asset,
                        seed);
        open = examination;
        return filter.of(read.size(), new Stoppable(examination, interruption));
    }

    @Override
    public void end(Reading.Received received) {
        if (open == null) throw new IllegalStateException("an input ended that did not begin");
        Examined examined = open.finish();
        open = null;
        Look look =
                new Look(
                        name,
                        received.bytes(),
                        received.sha256(),
                        format,
                        Outcome.of(
                                received.complete(),
                                examined.gaps().isEmpty(),
                                examined.components()),
                        examined.components(),
                        examined.assets().size(),
                        examined.lookAlikes());
        read.add(new Read(look, examined));
    }

    /// One input, looked through.
    record Read(Look look, Examined examined) {}

    /// Ends the reading of a large input when somebody has pressed Ctrl-C.
    private static final class Stoppable extends Passing {
        private final Interruption interruption;

        Stoppable(Sink sink, Interruption interruption) {
            super(sink);
            this.interruption = interruption;
        }

        @Override
        public void component(Component component, String ref, Place where) {
            if (interruption.came()) throw new StoppedException();
            super.component(component, ref, where);
        }
    }

    private static final class StoppedException extends RuntimeException {
        @Serial private static final long serialVersionUID = 1;
        static final String WHAT = "interrupted here; the rest was not read";

        StoppedException() {
            super(WHAT, null, false, false);
        }
    }
}
