package org.interdict.cli;

import org.interdict.finding.Answer;
import org.interdict.finding.Examination;
import org.interdict.finding.Examined;
import org.interdict.finding.Look;
import org.interdict.source.Limits;
import org.interdict.source.Reading;
import org.interdict.store.Recall;
import org.interdict.store.Recall.Kept;
import org.interdict.store.Recall.Share;
import org.interdict.store.Recall.Use;
import org.interdict.store.StoreFolder;
import org.interdict.store.Whose;
import org.interdict.store.index.Index;
import org.interdict.store.record.Recorded;
import org.interdict.store.record.SweepRecord;
import org.interdict.store.record.TombstoneRecord;
import org.interdict.sweep.Asset;
import org.interdict.sweep.Asset.AssetKind;
import org.interdict.sweep.Gap;
import org.interdict.watch.Watchlist;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;

/// Answers from a store as [Check] answers from files: the index says in which inputs something is,
/// and those are read again as they were received; of the others it is known what was read.
///
/// @param time looks after it do not count
/// @param organizations by name, for the answer; all if it is empty
/// @param whose their assets
record Find(Answering answering, Instant time, List<String> organizations, Whose whose) {

    Answer run(
            StoreFolder store,
            List<Recorded> records,
            Index index,
            Terminal terminal,
            Interruption interruption)
            throws IOException {
        Watchlist watchlist =
                Watchlist.compile(answering.orders().dossiers(), answering.orders().foldings());
        long seed = System.nanoTime();
        Recall recall = Recall.of(store, records, index, time, whose, watchlist, seed);
        Gathered gathered = new Gathered(answering.orders(), answering.scope(), answering.asOf());
        List<Kept> all = recall.kept();
        Readers readers = Readers.all();
        try (Progress progress = new Progress(terminal.err(), terminal.attended(), all.size())) {
            for (Kept kept : all) {
                Readers showing = readers.showing(kept.sweep().options().act());
                if (interruption.came()) {
                    gathered.unread(kept.piece().name(), "interrupted before it was read again");
                } else if (!kept.again()) {
                    for (Use use : kept.uses()) known(recall, kept, use, gathered);
                } else if (kept.forgotten().isPresent()) {
                    for (Use use : kept.uses())
                        retold(recall, kept, use, gathered, watchlist, showing, seed);
                } else {
                    again(recall, kept, gathered, watchlist, showing, seed, interruption);
                }
                progress.read(components(kept));
            }
        }
        return gathered.answer(String.join(", ", organizations), readers);
    }

    private static long components(Kept kept) {
        long sum = 0;
        for (Use use : kept.uses()) sum += use.input().components();
        return sum;
    }

    /// Nothing is found in it.
    private static void known(Recall recall, Kept kept, Use use, Gathered gathered)
            throws IOException {
        if (use.share() == Share.NONE && use.input().assets() > 0) return;
        SweepRecord.Input input = use.input();
        List<Asset> assets = recall.assets(kept, use);
        gathered.add(
                look(input, 0),
                Examined.nothing(input.components(), new HashSet<>(assets), input.gaps()));
    }

    private static Look look(SweepRecord.Input input, long lookAlikes) {
        return new Look(
                input.name(),
                input.bytes(),
                input.sha256(),
                input.format(),
                input.outcome(),
                input.components(),
                input.assets(),
                lookAlikes);
    }

    private static void again(
            Recall recall,
            Kept kept,
            Gathered gathered,
            Watchlist watchlist,
            Readers readers,
            long seed,
            Interruption interruption)
            throws IOException {
        SweepRecord.Options options = kept.sweep().options();
        Reading reading = new Reading(readers.list(), Limits.DEFAULT, options.columns());
        Listening listening =
                new Listening(
                        watchlist,
                        seed,
                        readers,
                        options.asset(),
                        interruption,
                        (input, sink) -> recall.still(kept, kept.uses().get(input), sink));
        try (SeekableByteChannel channel = recall.open(kept)) {
            List<Listening.Read> read =
                    listening.read(new Plan.Kept(kept.piece().name(), channel), reading);
            for (int i = 0; i < read.size(); i++) {
                Use use = kept.uses().get(i);
                if (use.share() != Share.NONE || use.input().assets() == 0)
                    gathered.add(read.get(i).look(), read.get(i).examined());
            }
        }
    }

    /// Its bytes were deleted: what the index knows is told, without places.
    private static void retold(
            Recall recall,
            Kept kept,
            Use use,
            Gathered gathered,
            Watchlist watchlist,
            Readers readers,
            long seed)
            throws IOException {
        if (use.share() == Share.NONE) return;
        SweepRecord.Input input = use.input();
        String name = kept.sweep().options().asset();
        Examination examination =
                new Examination(
                        input.name(),
                        watchlist.matching(seed),
                        watchlist.dossiers(),
                        readers.reach(input.format()),
                        new Asset(
                                name.isEmpty() ? input.name() : name,
                                AssetKind.UNKNOWN,
                                List.of(),
                                "",
                                ""),
                        seed);
        recall.retell(kept, use, examination);
        for (Gap gap : input.gaps()) examination.gap(gap::where, gap.what());
        examination.gap(() -> "", forgotten(kept.forgotten().orElseThrow()));
        Examined examined = examination.finish();
        gathered.add(look(input, examined.lookAlikes()), examined);
    }

    private static String forgotten(Recorded recorded) {
        TombstoneRecord tombstone = (TombstoneRecord) recorded.record();
        return "its bytes were deleted on "
                + tombstone.stamp().at()
                + " by "
                + tombstone.stamp().who()
                + " ("
                + tombstone.reason()
                + "): what was found in it is told from the index, without place and surroundings";
    }
}
