package org.interdict.store.trail;

import org.interdict.store.index.Covering;
import org.interdict.sweep.Reach;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// All looks by time, and what is said of each, made once: a look at a machine is told of as often
/// as it reached one.
final class Timeline {
    private final Looked[] whole;
    private final Looked[] part;
    private final Sight[] sights;
    private final boolean[] changes;
    private final int[] formats;
    private final int[] reaches;
    private final List<Reach> each = new ArrayList<>();
    private final Map<BitSet, Set<String>> scopes = new HashMap<>();

    /// @param looks by time
    Timeline(List<Covering> looks, Reaches known) {
        whole = new Looked[looks.size()];
        part = new Looked[whole.length];
        sights = new Sight[whole.length];
        changes = new boolean[whole.length];
        formats = new int[whole.length];
        reaches = new int[whole.length];
        Map<String, Integer> formatNumbers = new HashMap<>();
        Map<Reach, Integer> reachNumbers = new HashMap<>();
        for (int i = 0; i < whole.length; i++) {
            Covering look = looks.get(i);
            int sweep = (int) look.sweep();
            Reach reach = known.of(sweep, look.format());
            whole[i] = new Looked(sweep, look.format(), look.takenAt(), true, reach);
            part[i] = new Looked(sweep, look.format(), look.takenAt(), false, reach);
            sights[i] = new Sight(sweep, look.format(), look.takenAt());
            changes[i] = look.tellsChanges();
            formats[i] = formatNumbers.computeIfAbsent(look.format(), _ -> formatNumbers.size());
            reaches[i] = reachNumbers.computeIfAbsent(reach, _ -> each.size());
            if (reaches[i] == each.size()) each.add(reach);
        }
    }

    Looked looked(int look, boolean all) {
        return all ? whole[look] : part[look];
    }

    Sight sight(int look) {
        return sights[look];
    }

    /// In milliseconds since 1970.
    long time(int look) {
        return sights[look].time();
    }

    /// Whether it says what came and went.
    boolean tellsChanges(int look) {
        return changes[look];
    }

    /// The number of its method.
    int format(int look) {
        return formats[look];
    }

    Reach reach(int look) {
        return each.get(reaches[look]);
    }

    /// The number of its reach; the same ones are one.
    int reachNumber(int look) {
        return reaches[look];
    }

    /// The scopes of all these reaches.
    Set<String> scopes(BitSet numbers) {
        return scopes.computeIfAbsent(
                numbers,
                _ -> {
                    Set<String> all = new TreeSet<>();
                    numbers.stream().forEach(one -> all.addAll(each.get(one).scopes()));
                    return Set.copyOf(all);
                });
    }
}
