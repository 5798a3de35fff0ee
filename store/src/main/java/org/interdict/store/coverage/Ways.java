package org.interdict.store.coverage;

import org.interdict.component.Kind;
import org.interdict.finding.Advice;
import org.interdict.supplier.Dossier;
import org.interdict.sweep.Reach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// In which ways assets were looked at: a number for each way and for each set of them that some
/// asset was looked at in. 0 is the empty set. There are few, so that what holds of millions of
/// assets is worked out once for each set.
final class Ways {
    static final int NONE = 0;

    private static final String ANY = "any";

    private final Map<Way, Integer> numbers = new HashMap<>();
    private final List<Way> ways = new ArrayList<>();
    private final Map<BitSet, Integer> known = new HashMap<>();
    private final List<BitSet> sets = new ArrayList<>();
    private int[][] after = new int[16][]; // of a set and a way the set + 1, where it was asked for

    Ways() {
        known.put(new BitSet(), NONE);
        sets.add(new BitSet());
    }

    int number(Way way) {
        Integer number = numbers.putIfAbsent(way, ways.size());
        if (number != null) return number;
        ways.add(way);
        return ways.size() - 1;
    }

    /// The set that has one way more.
    int with(int set, int way) {
        int[] next = set < after.length ? after[set] : null;
        if (next != null && way < next.length && next[way] != 0) return next[way] - 1;
        BitSet more = (BitSet) sets.get(set).clone();
        more.set(way);
        Integer made = known.putIfAbsent(more, sets.size());
        if (made == null) {
            made = sets.size();
            sets.add(more);
        }
        if (set >= after.length) after = Arrays.copyOf(after, 2 * set);
        if (next == null) next = new int[way + 1];
        else if (way >= next.length) next = Arrays.copyOf(next, way + 8);
        next[way] = made + 1;
        after[set] = next;
        return made;
    }

    int sets() {
        return sets.size();
    }

    List<Way> of(int set) {
        List<Way> all = new ArrayList<>();
        BitSet bits = sets.get(set);
        for (int i = bits.nextSetBit(0); i >= 0; i = bits.nextSetBit(i + 1)) all.add(ways.get(i));
        return all;
    }

    Set<String> formats(int set) {
        TreeSet<String> formats = new TreeSet<>();
        for (Way way : of(set)) formats.add(way.format());
        return formats;
    }

    /// The methods that show the asset in part only.
    Set<String> cutShort(int set) {
        Set<String> formats = formats(set);
        for (Way way : of(set)) if (way.whole()) formats.remove(way.format());
        return formats;
    }

    /// What the looks that are whole could have shown.
    Set<Kind> kinds(int set) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (Way way : of(set)) if (way.whole()) kinds.addAll(way.reach().kinds());
        return kinds;
    }

    /// What one look more could show most of. One that is made on these assets' own platform goes
    /// before one that is made on any.
    ///
    /// @param all the reaches of every format that is read
    Optional<Advice.Next> next(int set, List<Dossier> dossiers, Map<String, Reach> all) {
        Set<Kind> seen = EnumSet.noneOf(Kind.class);
        Set<String> platforms = new TreeSet<>();
        for (Way way : of(set)) {
            seen.addAll(way.reach().kinds());
            platforms.addAll(way.reach().platforms());
        }
        if (platforms.isEmpty() || platforms.contains(ANY)) return Advice.next(dossiers, seen, all);
        Map<String, Reach> own = new TreeMap<>();
        Map<String, Reach> any = new TreeMap<>();
        for (Map.Entry<String, Reach> one : all.entrySet()) {
            List<String> others = one.getValue().platforms();
            if (!Collections.disjoint(platforms, others)) own.put(one.getKey(), one.getValue());
            else if (others.contains(ANY)) any.put(one.getKey(), one.getValue());
        }
        Optional<Advice.Next> next = Advice.next(dossiers, seen, own);
        return next.isPresent() ? next : Advice.next(dossiers, seen, any);
    }
}
