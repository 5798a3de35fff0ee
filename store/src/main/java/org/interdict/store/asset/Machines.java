package org.interdict.store.asset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which sighted assets are one machine. Made of the decisions alone: no row is read.
///
/// What a person said last of a pair holds, whatever a rule says. Persons' joins come first, then
/// the rules' in their order; one that would bring two into a machine of which a person said that
/// they are not one is left out ([#refused]). So who parts two assets parts all that belongs to
/// them, and the rule does not bring them together again by a third.
public final class Machines {
    private final int[] above; // the machine, or one closer to it
    private final int[] next; // a ring of all that are one machine
    private final Map<Integer, List<Integer>> parted = new HashMap<>();
    private final BitSet withParts = new BitSet(); // machines that have somebody who was parted
    private final Decisions refused = new Decisions();
    private final Set<Long> told = new HashSet<>();

    private Machines(int assets) {
        above = new int[assets];
        next = new int[assets];
        for (int i = 0; i < assets; i++) above[i] = next[i] = i;
    }

    /// Applies the decisions.
    ///
    /// @param assets how many sighted assets there are; pairs of others do not count
    /// @param decisions of all records, in their order
    public static Machines of(int assets, Decisions decisions) {
        Machines machines = new Machines(assets);
        Map<Long, Decisions.Sort> said = new HashMap<>();
        for (int i = 0; i < decisions.size(); i++)
            if (decisions.sort(i) != Decisions.Sort.RULE && decisions.other(i) < assets)
                said.put(pair(decisions.one(i), decisions.other(i)), decisions.sort(i));
        for (Map.Entry<Long, Decisions.Sort> one : said.entrySet())
            if (one.getValue() == Decisions.Sort.PART)
                machines.part((int) (one.getKey() >>> 32), (int) (long) one.getKey());
        for (int pass = 0; pass < 2; pass++)
            for (int i = 0; i < decisions.size(); i++) {
                Decisions.Sort sort = decisions.sort(i);
                if (decisions.other(i) >= assets) continue;
                if (sort != (pass == 0 ? Decisions.Sort.JOIN : Decisions.Sort.RULE)) continue;
                int one = decisions.one(i);
                int other = decisions.other(i);
                if (!said.isEmpty() && said.get(pair(one, other)) == Decisions.Sort.PART) continue;
                if (!machines.join(one, other)) machines.refused.add(sort, one, other);
                else if (pass == 0) machines.told.add(pair(one, other));
            }
        return machines;
    }

    private static long pair(int one, int other) {
        return (long) one << 32 | other;
    }

    /// The lowest number among those that are the same machine.
    ///
    /// @param number of a sighted asset
    public int machine(int number) {
        int at = number;
        while (above[at] != at) {
            above[at] = above[above[at]];
            at = above[at];
        }
        return at;
    }

    /// All that are the same machine as this one, itself too, rising.
    public int[] members(int number) {
        int count = 1;
        for (int at = next[number]; at != number; at = next[at]) count++;
        int[] members = new int[count];
        int at = number;
        for (int i = 0; i < count; i++) {
            members[i] = at;
            at = next[at];
        }
        Arrays.sort(members);
        return members;
    }

    boolean alone(int number) {
        return next[number] == number;
    }

    /// Whether a person said of just these two that they are one.
    boolean told(int one, int other) {
        return told.contains(pair(Math.min(one, other), Math.max(one, other)));
    }

    /// Joins that a person's word keeps apart.
    public Decisions refused() {
        return refused;
    }

    /// Whether a person's word keeps these two apart, of them or of what belongs to them.
    public boolean parted(int one, int other) {
        int a = machine(one);
        int b = machine(other);
        if (a == b || !withParts.get(a) || !withParts.get(b)) return false;
        int at = a;
        do {
            for (int enemy : parted.getOrDefault(at, List.of()))
                if (machine(enemy) == b) return true;
            at = next[at];
        } while (at != a);
        return false;
    }

    private void part(int one, int other) {
        parted.computeIfAbsent(one, _ -> new ArrayList<>()).add(other);
        parted.computeIfAbsent(other, _ -> new ArrayList<>()).add(one);
        withParts.set(one);
        withParts.set(other);
    }

    /// Makes them one.
    ///
    /// @return false if they must not be
    boolean join(int one, int other) {
        int a = machine(one);
        int b = machine(other);
        if (a == b) return true;
        if (parted(a, b)) return false;
        int low = Math.min(a, b);
        int high = Math.max(a, b);
        above[high] = low;
        int after = next[low];
        next[low] = next[high];
        next[high] = after;
        if (withParts.get(high)) withParts.set(low);
        return true;
    }
}
