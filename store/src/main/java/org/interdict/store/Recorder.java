package org.interdict.store;

import org.interdict.component.Component;
import org.interdict.component.Kind;
import org.interdict.finding.Look.Outcome;
import org.interdict.source.Reading;
import org.interdict.store.asset.AssetTable;
import org.interdict.store.index.Intake;
import org.interdict.store.index.Manner;
import org.interdict.store.record.SweepRecord;
import org.interdict.sweep.Asset;
import org.interdict.sweep.Gap;
import org.interdict.sweep.Link;
import org.interdict.sweep.Place;
import org.interdict.sweep.Reach;
import org.interdict.sweep.Sink;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Takes in what a sweep's inputs show: each component under its number, on its asset. Not for
/// several threads.
final class Recorder implements Reading.Listener {
    /// Gaps of one input that are told one by one; the rest is counted. As in an examination.
    private static final int MAX_GAPS = 1_000;

    private final Intake intake;
    private final AssetTable assets;
    private final String organization;
    private final String assetName;
    private final boolean partial;
    private final Progress watch;
    private final List<SweepRecord.Input> inputs = new ArrayList<>();

    /// Under the number by which a reader calls what repeats itself: the number here. A reader says
    /// anew what its numbers stand for, so that one table serves all inputs.
    private final int[] repeats = new int[Sink.NUMBERS];

    private final Timing timing = new Timing();

    /// By format: what its inputs could all show, where they say so.
    private final Map<String, Set<Kind>> shown = new HashMap<>();

    private int evidence;
    private long unnamed;
    private @Nullable Ear open;

    /// @param assetName the one asset of what names none; empty for the input itself
    /// @param partial whether no list is all that its method sees
    Recorder(
            Intake intake,
            AssetTable assets,
            String organization,
            String assetName,
            boolean partial,
            Progress watch) {
        this.intake = intake;
        this.assets = assets;
        this.organization = organization;
        this.assetName = assetName;
        this.partial = partial;
        this.watch = watch;
    }

    /// The inputs that follow lie in this piece of evidence.
    void in(int piece) {
        evidence = piece;
    }

    List<SweepRecord.Input> inputs() {
        return inputs;
    }

    /// Components of which nobody says on what they are.
    long unnamed() {
        return unnamed;
    }

    /// What a format's inputs could all have shown.
    Reach reach(String format, Reach most) {
        Set<Kind> kinds = shown.get(format);
        return kinds == null ? most : most.within(kinds);
    }

    /// When the inputs were taken, as they say.
    Timing timing() {
        return timing;
    }

    @Override
    public Sink begin(String name, String format) {
        open = new Ear(name, format, inputs.size());
        return open;
    }

    @Override
    public void end(Reading.Received received) {
        if (open == null) throw new IllegalStateException("an input ended that did not begin");
        try {
            inputs.add(open.end(received));
        } catch (IOException e) {
            throw new RecordingException(e);
        }
        open = null;
    }

    /// Hears one input.
    private final class Ear implements Sink {
        private final String name;
        private final String format;
        private final int number;
        private final BitSet reported = new BitSet();
        private final List<Gap> gaps = new ArrayList<>();
        private final Pending listed = new Pending();
        private final Pending came = new Pending();
        private final Pending went = new Pending();
        private long moreGaps;
        private long components;
        private long told;
        private boolean structured;
        private boolean gap; // since the last asset
        private boolean changes;
        private @Nullable Instant latest;
        private Asset about = Asset.UNKNOWN;
        private Asset last = Asset.UNKNOWN;
        private int on = -1;
        private int covered = -1;

        Ear(String name, String format, int number) {
            this.name = name;
            this.format = format;
            this.number = number;
        }

        /// Of a log the last time: until then it tells what came and went.
        @Override
        public void takenAt(Instant time) {
            if (latest == null || time.isAfter(latest)) latest = time;
        }

        @Override
        public void shows(Set<Kind> kinds) {
            shown.computeIfAbsent(format, _ -> new HashSet<>(kinds)).retainAll(kinds);
        }

        @Override
        public void about(Asset asset) {
            about = asset;
        }

        @Override
        public void on(Asset asset) {
            if (asset.equals(last)) return;
            last = asset;
            try {
                if (gap && on >= 0) intake.broken(format, on);
                on = asset.equals(Asset.UNKNOWN) ? -1 : report(asset);
                if (gap && on >= 0) intake.broken(format, on);
            } catch (IOException e) {
                throw new RecordingException(e);
            }
            gap = false;
        }

        private int report(Asset asset) throws IOException {
            int asked = assets.number(format, organization, named(asset, assetName, name));
            if (!reported.get(asked)) {
                reported.set(asked);
                intake.reported(number, asked);
            }
            return asked;
        }

        /// A component is there, on an asset that was reported.
        private void listed(int asset, int component) throws IOException {
            if (asset != covered) {
                covered = asset;
                intake.covered(format, Manner.LISTING, asset);
                if (partial) intake.broken(format, asset);
            }
            intake.seen(format, Manner.LISTING, asset, component);
        }

        /// A component came to an asset that was reported, or went from it.
        private void changed(int asset, int component, Change change) throws IOException {
            intake.covered(format, Manner.CHANGES, asset);
            if (change == Change.GONE) intake.gone(format, asset, component);
            else intake.seen(format, Manner.CHANGES, asset, component);
        }

        @Override
        public void component(Component component, String ref, Place where) {
            try {
                count();
                int numbered = intake.component(component);
                if (on >= 0) listed(on, numbered);
                else listed.add(numbered);
            } catch (IOException e) {
                throw new RecordingException(e);
            }
        }

        @Override
        public void numbered(int repeated, boolean anew, Component component, Place where) {
            try {
                count();
                if (anew) repeats[repeated] = intake.component(component);
                int numbered = repeats[repeated];
                if (on >= 0) listed(on, numbered);
                else listed.add(numbered);
            } catch (IOException e) {
                throw new RecordingException(e);
            }
        }

        private void count() throws IOException {
            if (++components - told < 10_000) return;
            if (!watch.goesOn(components - told)) throw new RecordingException();
            told = components;
        }

        @Override
        public void changed(Component component, Change change, Place where) {
            changes = true;
            try {
                if (change == Change.CAME) count();
                int numbered = intake.component(component);
                if (on >= 0) changed(on, numbered, change);
                else (change == Change.CAME ? came : went).add(numbered);
            } catch (IOException e) {
                throw new RecordingException(e);
            }
        }

        @Override
        public void open() {
            structured = true;
        }

        @Override
        public void close() {}

        @Override
        public void link(Link link, String from, String to) {
            structured = true;
        }

        @Override
        public void root(String ref) {
            structured = true;
        }

        @Override
        public void gap(Place where, String what) {
            gap = true;
            if (gaps.size() < MAX_GAPS) gaps.add(new Gap(name, where.text(), what));
            else moreGaps++;
        }

        SweepRecord.Input end(Reading.Received received) throws IOException {
            if (moreGaps > 0) gaps.add(new Gap(name, "", "and " + moreGaps + " more places"));
            watch.goesOn(components - told);
            if (!format.isEmpty()) timing.input(latest);
            boolean none = reported.isEmpty() && components > 0;
            if (none || listed.count + came.count + went.count > 0) {
                if (about.name().isEmpty() && assetName.isEmpty())
                    unnamed += listed.count + came.count + went.count;
                int whole = report(about);
                for (int i = 0; i < listed.count; i++) listed(whole, listed.numbers[i]);
                for (int i = 0; i < came.count; i++) changed(whole, came.numbers[i], Change.CAME);
                for (int i = 0; i < went.count; i++) changed(whole, went.numbers[i], Change.GONE);
                if (!gaps.isEmpty()) intake.broken(format, whole);
            }
            if (gap && on >= 0) intake.broken(format, on);
            // Cut off, or of one asset alone: whatever is missing may be on any of these.
            if (!received.complete() || (structured && !gaps.isEmpty()))
                for (int i = reported.nextSetBit(0); i >= 0; i = reported.nextSetBit(i + 1))
                    intake.broken(format, i);
            return new SweepRecord.Input(
                    evidence,
                    name,
                    received.bytes(),
                    received.sha256(),
                    format,
                    Outcome.of(received.complete(), gaps.isEmpty(), components),
                    received.complete(),
                    changes,
                    structured,
                    components,
                    reported.cardinality(),
                    gaps);
        }
    }

    /// The asset as it is called here: what the source does not name is the asset that was said, or
    /// the input itself.
    static Asset named(Asset asset, String said, String input) {
        return asset.name().isEmpty()
                ? new Asset(
                        said.isEmpty() ? input : said,
                        asset.kind(),
                        asset.keys(),
                        asset.maker(),
                        asset.date())
                : asset;
    }
}
