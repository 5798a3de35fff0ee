package org.interdict.store.trail;

import org.interdict.order.Act;
import org.interdict.store.record.Recorded;
import org.interdict.store.record.SweepRecord;
import org.interdict.sweep.Reach;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What was known of what each look could show.
public final class Reaches {
    private static final Reach NOTHING =
            new Reach("", "", Act.PRESENCE, Set.of(), List.of(), List.of(), List.of(), List.of());
    private static final Map<Act, Reach> SHOWING = showing();

    private final Map<Integer, SweepRecord> sweeps = new HashMap<>();
    private final Map<Reach, Reach> each = new HashMap<>(); // the same ones are one

    /// @param records all of the store
    public Reaches(List<Recorded> records) {
        for (Recorded one : records)
            if (one.record() instanceof SweepRecord sweep) sweeps.put(one.number(), sweep);
    }

    private static Map<Act, Reach> showing() {
        Map<Act, Reach> all = new EnumMap<>(Act.class);
        for (Act act : Act.values()) all.put(act, NOTHING.showing(act));
        return all;
    }

    /// One that shows an act, and of which nothing else matters.
    static Reach showing(Act act) {
        return SHOWING.getOrDefault(act, NOTHING);
    }

    /// What a method could show in a sweep, as was known when it was added, and as whoever added it
    /// said.
    ///
    /// @param sweep the number of its record
    public Reach of(int sweep, String format) {
        SweepRecord record = sweeps.get(sweep);
        if (record == null) return NOTHING;
        Reach said = record.reaches().getOrDefault(format, NOTHING);
        Reach reach = record.options().act().map(said::showing).orElse(said);
        return each.computeIfAbsent(reach, _ -> reach);
    }
}
