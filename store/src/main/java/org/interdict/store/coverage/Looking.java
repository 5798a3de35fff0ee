package org.interdict.store.coverage;

import org.interdict.order.Act;
import org.interdict.source.Input;
import org.interdict.source.Limits;
import org.interdict.store.Deciding;
import org.interdict.store.Reported;
import org.interdict.store.StoreFolder;
import org.interdict.store.asset.Aims;
import org.interdict.store.asset.Covers;
import org.interdict.store.asset.Machines;
import org.interdict.store.asset.Register;
import org.interdict.store.asset.Roster;
import org.interdict.store.index.Covering;
import org.interdict.store.index.Index;
import org.interdict.store.record.Holdings;
import org.interdict.store.record.Piece;
import org.interdict.store.record.Recorded;
import org.interdict.store.record.SweepRecord;
import org.interdict.sweep.Reach;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Works [Coverage] out. Of an asset only the beginning of its row is read, unless assets were
/// imported or a look has a list of what it was meant to reach; then each row is read, once for the
/// import and once for each such list.
public final class Looking {
    private static final Reach NOTHING =
            new Reach("", "", Act.PRESENCE, Set.of(), List.of(), List.of(), List.of(), List.of());

    private final StoreFolder store;
    private final Index index;
    private final long since;
    private final long seed;
    private final Holdings holdings;
    private final Register register;
    private final LocalDate day;
    private final Machines machines;
    private final Reported reported;
    private final List<Look> looks = new ArrayList<>(); // by time
    private int forgotten;

    /// A sweep, and what each method looked at in it.
    private record Look(int number, SweepRecord sweep, List<Covering> coverings) {
        long time() {
            return sweep.takenAt().toEpochMilli();
        }
    }

    private Looking(StoreFolder store, Index index, Instant time, Instant since, long seed)
            throws IOException {
        this.store = store;
        this.index = index;
        this.since = since.toEpochMilli();
        this.seed = seed;
        List<Recorded> records = store.records().list();
        holdings = new Holdings(records);
        register = Register.read(store.evidence(), records, seed);
        day = LocalDate.ofInstant(time, ZoneOffset.UTC);
        Map<Long, List<Covering>> coverings = new HashMap<>();
        for (Covering one : index.coverings(time.toEpochMilli()))
            coverings.computeIfAbsent(one.sweep(), _ -> new ArrayList<>()).add(one);
        for (Recorded one : records)
            if (one.record() instanceof SweepRecord sweep && !sweep.takenAt().isAfter(time))
                looks.add(
                        new Look(
                                one.number(),
                                sweep,
                                coverings.getOrDefault((long) one.number(), List.of())));
        looks.sort(
                (one, other) ->
                        one.time() != other.time()
                                ? Long.compare(one.time(), other.time())
                                : Integer.compare(one.number, other.number));
        machines = Deciding.machines(index);
        reported = Reported.until(time, records, index);
    }

    /// Works it out.
    ///
    /// @param time looks after it do not count
    /// @param since looks before it are older than the age
    /// @param seed unknown to whoever made the lists
    public static Coverage coverage(
            StoreFolder store, Index index, Instant time, Instant since, long seed)
            throws IOException {
        return new Looking(store, index, time, since, seed).coverage();
    }

    private Coverage coverage() throws IOException {
        Roster roster = Roster.of(Deciding.rows(index), reported, machines, register, day, seed);
        int[] missedBy = missed(roster);
        int size = roster.size();
        Ways ways = new Ways();
        int[] set = new int[size];
        long[] last = new long[size];
        Arrays.fill(last, Long.MIN_VALUE);
        BitSet before = new BitSet(size);
        for (Look look : looks)
            for (Covering covering : look.coverings) {
                long time = look.time();
                boolean within = time >= since;
                Reach reach = look.sweep.reaches().getOrDefault(covering.format(), NOTHING);
                int whole = ways.number(new Way(covering.format(), reach, true));
                int part = ways.number(new Way(covering.format(), reach, false));
                covering.each(
                        (asset, all) -> {
                            int one = roster.of(asset);
                            if (one < 0) return;
                            last[one] = time;
                            if (within) set[one] = ways.with(set[one], all ? whole : part);
                            else before.set(one);
                        });
            }
        return new Coverage(
                roster,
                register.organizations(),
                new Looked(ways, set, last, Arrays.copyOf(missedBy, size), before, forgotten));
    }

    /// By which sweep each was missed, from the last look back: what a later look of the same
    /// method reports is not missed.
    private int[] missed(Roster roster) throws IOException {
        boolean any = false;
        for (Look look : looks) any |= look.sweep.covers().isPresent();
        int[] missedBy = {};
        if (!any) return missedBy;
        Map<String, Aims> lists = new HashMap<>();
        Map<String, BitSet> later = new HashMap<>();
        BitSet laterByAny = new BitSet();
        for (Look look : looks.reversed()) {
            if (look.sweep.covers().isPresent()) {
                Aims aims = aims(look.sweep, look.sweep.covers().get(), roster, lists);
                missedBy = Arrays.copyOf(missedBy, Math.max(missedBy.length, roster.size()));
                BitSet reached = reported(look, roster);
                if (look.sweep.reaches().isEmpty()) reached.or(laterByAny);
                for (String format : look.sweep.reaches().keySet())
                    reached.or(later.getOrDefault(format, new BitSet()));
                BitSet missed = new BitSet();
                aims.missed(reached, missed);
                for (int i = missed.nextSetBit(0); i >= 0; i = missed.nextSetBit(i + 1))
                    if (missedBy[i] == 0) missedBy[i] = look.number;
            }
            for (Covering covering : look.coverings) {
                BitSet of = later.computeIfAbsent(covering.format(), _ -> new BitSet());
                covering.each(
                        (asset, _) -> {
                            if (roster.of(asset) >= 0) of.set(roster.of(asset));
                        });
                laterByAny.or(of);
            }
        }
        return missedBy;
    }

    private BitSet reported(Look look, Roster roster) {
        BitSet sighted = new BitSet();
        index.reported(look.number, sighted);
        BitSet reported = new BitSet();
        for (int i = sighted.nextSetBit(0); i >= 0; i = sighted.nextSetBit(i + 1))
            if (roster.of(i) >= 0) reported.set(roster.of(i));
        return reported;
    }

    /// The same list for the same organization means the same ones.
    private Aims aims(SweepRecord sweep, Piece list, Roster roster, Map<String, Aims> known)
            throws IOException {
        String name = list.sha256() + ' ' + sweep.organization();
        Aims same = known.get(name);
        if (same != null) return same;
        Aims aims = Aims.NONE;
        if (holdings.forgotten(list.sha256()).isPresent()) {
            forgotten++;
        } else {
            try (InputStream stream = store.evidence().open(list.sha256())) {
                Input input = new Input(list.name(), stream, Limits.DEFAULT, Map.of());
                aims = roster.aims(Covers.read(input, sweep.organization(), seed));
            }
        }
        known.put(name, aims);
        return aims;
    }
}
