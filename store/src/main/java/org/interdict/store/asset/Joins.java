package org.interdict.store.asset;

import org.interdict.store.record.JoinRecord;
import org.interdict.store.record.Stamp;
import org.interdict.sweep.Asset;
import org.interdict.sweep.Asset.KeyKind;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// Which sighted assets are one machine by the rules, after a sweep:
///
/// - `strong-key`: they share a serial number, a hardware UUID, a cloud id or an agent's id, no
///   other of those contradicts, and among all that have the key nobody contradicts anybody and no
///   method shows two. Or they share the digest of an image or a release.
/// - `key-and-name`: the key is shared by more machines (clones), and among those the two alone
///   have one host name, and contradict in nothing.
///
/// A host name alone joins nothing. Purchases are never joined. What a person parted stays apart.
public final class Joins {
    public static final String STRONG_KEY = "strong-key";
    public static final String KEY_AND_NAME = "key-and-name";

    /// Holders of a key that are compared. A machine that 64 methods look at is not known.
    static final int MOST = 64;

    private final KeyHolders holders;
    private final Machines machines;
    private final To to;

    private Joins(KeyHolders holders, Machines machines, To to) {
        this.holders = holders;
        this.machines = machines;
        this.to = to;
    }

    /// Takes what a rule joins.
    @FunctionalInterface
    public interface To {
        /// These two are one machine.
        ///
        /// @param rule its name
        /// @param key that they share, as it is compared
        void join(int one, int other, String rule, Asset.Key key) throws IOException;
    }

    /// Asks the rules about some assets. Nothing to do costs nothing; else one or two passes over
    /// all rows.
    ///
    /// @param rows of all sighted assets, those of the sweep too
    /// @param touched those that are new or changed, as [AssetTable#touched] has them
    /// @param machines as they were before; what is found is joined in it
    /// @param seed for fingerprints; what comes out does not depend on it
    public static void propose(AssetRows rows, BitSet touched, Machines machines, long seed, To to)
            throws IOException {
        if (touched.isEmpty()) return;
        boolean most = touched.cardinality() > rows.count() / 2;
        KeyHolders holders = KeyHolders.of(rows, touched::get, most, seed);
        Joins joins = new Joins(holders, machines, to);
        for (int i = touched.nextSetBit(0); i >= 0; i = touched.nextSetBit(i + 1))
            for (Asset.Key key : Strong.all(Sighted.of(rows.row(i)).asset())) joins.key(key);
    }

    private void key(Asset.Key key) throws IOException {
        int[] numbers = holders.of(key, MOST);
        if (numbers.length < 2 || numbers.length > MOST) return;
        List<Facts> bodies = bodies(holders.rows(), numbers, key, machines);
        if (bodies.size() < 2) return;
        if (key.kind() == KeyKind.DIGEST || agree(bodies)) {
            for (int i = 1; i < bodies.size(); i++)
                join(bodies.getFirst(), bodies.get(i), STRONG_KEY, key);
            return;
        }
        for (Facts one : bodies) {
            Facts namesake = namesake(one, bodies);
            if (namesake == null) continue;
            Facts back = namesake(namesake, bodies);
            if (back == null || back.first() != one.first()) continue;
            if (one.first() < namesake.first() && one.contradiction(namesake) == null)
                join(one, namesake, KEY_AND_NAME, key);
        }
    }

    /// The machines among those that share a key.
    static List<Facts> bodies(AssetRows rows, int[] numbers, Asset.Key key, Machines machines)
            throws IOException {
        List<Facts> bodies = new ArrayList<>();
        BitSet done = new BitSet();
        for (int number : numbers) {
            int machine = machines.machine(number);
            if (done.get(machine)) continue;
            done.set(machine);
            bodies.add(
                    Facts.of(
                            rows,
                            machines.alone(number)
                                    ? new int[] {number}
                                    : machines.members(number)));
        }
        // Another's key may share the fingerprint.
        bodies.removeIf(body -> !body.keys().contains(key));
        return bodies;
    }

    private boolean agree(List<Facts> bodies) {
        for (int i = 0; i < bodies.size(); i++)
            for (int k = i + 1; k < bodies.size(); k++)
                if (bodies.get(i).sameMethod(bodies.get(k))
                        || machines.parted(bodies.get(i).first(), bodies.get(k).first())
                        || bodies.get(i).contradiction(bodies.get(k)) != null) return false;
        return true;
    }

    /// The only other one of the same name, or null.
    private static @Nullable Facts namesake(Facts one, List<Facts> bodies) {
        Facts found = null;
        for (Facts other : bodies) {
            if (other.first() == one.first() || !one.sameName(other)) continue;
            if (found != null) return null;
            found = other;
        }
        return found;
    }

    private void join(Facts one, Facts other, String rule, Asset.Key key) throws IOException {
        int first = one.first();
        int second = other.first();
        if (machines.machine(first) == machines.machine(second)) return;
        if (machines.join(first, second)) to.join(first, second, rule, key);
    }

    /// The record of one join, for whoever wants each as a file.
    ///
    /// @param rule the rule's name; empty if a person says so
    public static JoinRecord record(
            Stamp stamp, Sighted one, Sighted other, String rule, String reason) {
        return new JoinRecord(stamp, one.names(), other.names(), rule, reason);
    }
}
