package org.interdict.store.asset;

import org.interdict.sweep.Asset;
import org.interdict.sweep.Asset.KeyKind;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;

/// The strong keys that more than one machine has: clones, boards that were changed, values that a
/// maker left in and `placeholders.txt` does not know.
public final class Conflicts {
    private Conflicts() {}

    /// Finds all of them, in the order of the lowest number that has the key. Reads all rows twice.
    ///
    /// @param machines what is one already
    /// @param seed for fingerprints; what comes out does not depend on it
    /// @param to takes them, one after the other
    public static void find(AssetRows rows, Machines machines, long seed, Consumer<Conflict> to)
            throws IOException {
        KeyHolders holders = KeyHolders.of(rows, _ -> true, true, seed);
        for (int i = 0; i < rows.count(); i++) {
            if (machines.machine(i) == i && !machines.alone(i)) within(rows, machines, i, to);
            for (Asset.Key key : Strong.all(Sighted.of(rows.row(i)).asset())) {
                if (key.kind() == KeyKind.DIGEST) continue;
                int[] numbers = holders.of(key, Joins.MOST);
                if (numbers.length < 2) continue;
                // Whoever has it first tells of it; of too many, the last ones are known.
                boolean tooMany = numbers.length > Joins.MOST;
                if (!tooMany ? numbers[0] != i : numbers[numbers.length - 1] != i) continue;
                conflict(rows, machines, key, numbers, tooMany, to);
            }
        }
    }

    /// What is one machine, and contradicts itself: a method has told more since they were joined.
    private static void within(AssetRows rows, Machines machines, int number, Consumer<Conflict> to)
            throws IOException {
        List<Facts> members = new ArrayList<>();
        for (int member : machines.members(number)) {
            if (members.size() == Joins.MOST) break;
            members.add(Facts.of(rows, member));
        }
        TreeSet<Contradiction> why = new TreeSet<>();
        Facts first = members.getFirst();
        for (int i = 0; i < members.size(); i++)
            for (int k = i + 1; k < members.size(); k++) {
                Contradiction contradiction = members.get(i).contradiction(members.get(k));
                if (contradiction == null
                        || machines.told(members.get(i).first(), members.get(k).first())) continue;
                why.add(contradiction);
                first = members.get(i);
            }
        if (why.isEmpty()) return;
        List<List<Integer>> all = new ArrayList<>();
        for (Facts member : members) all.add(List.of(member.first()));
        Asset.Key key = written(rows, first.first(), first.keys().getFirst());
        to.accept(new Conflict(key, all, List.copyOf(why), false));
    }

    private static void conflict(
            AssetRows rows,
            Machines machines,
            Asset.Key key,
            int[] numbers,
            boolean tooMany,
            Consumer<Conflict> to)
            throws IOException {
        List<Facts> bodies = Joins.bodies(rows, numbers, key, machines);
        if (bodies.size() < 2) return;
        TreeSet<Contradiction> why = new TreeSet<>();
        boolean settled = true;
        for (int i = 0; i < bodies.size(); i++)
            for (int k = i + 1; k < bodies.size(); k++) {
                Facts one = bodies.get(i);
                Facts other = bodies.get(k);
                Contradiction contradiction = one.contradiction(other);
                if (contradiction != null) why.add(contradiction);
                else if (one.sameMethod(other)) why.add(Contradiction.SAME_METHOD);
                settled &= machines.parted(one.first(), other.first());
            }
        if (tooMany) why.add(Contradiction.TOO_MANY);
        List<List<Integer>> all = new ArrayList<>();
        for (Facts body : bodies) all.add(body.numbers());
        to.accept(
                new Conflict(
                        written(rows, bodies.getFirst().first(), key),
                        all,
                        List.copyOf(why),
                        settled));
    }

    /// As the asset has it.
    private static Asset.Key written(AssetRows rows, int number, Asset.Key key) throws IOException {
        for (Asset.Key own : Sighted.of(rows.row(number)).asset().keys())
            if (own.kind() == key.kind() && Strong.of(own).equals(key.value())) return own;
        return key;
    }
}
