package org.interdict.store.asset;

import org.interdict.sweep.Asset;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// Who there is on a day, each once: a machine that sweeps saw, however many methods did; an asset
/// that a list has and no sweep saw; one that a look was meant to reach and that nobody else knows.
/// Two sightings that share a host name alone stay two. Purchases are none of them: nobody looks at
/// one again. About 20 bytes each. Not for several threads.
public final class Roster {
    private static final int NOBODY = -1;

    private final AssetRows rows;
    private final Register register;
    private final Roll meant;
    private final int[] ofSighted;
    private final int[] ofListed;
    private final List<Integer> ofMeant = new ArrayList<>();
    private int[] shown = new int[16]; // a sighted asset, or ~ a place in the register or in meant
    private int[] owner = new int[16];
    private final Names organizations = new Names();
    private final BitSet listed = new BitSet(); // those that are shown by the register
    private int size;
    private int purchases;

    private Roster(AssetRows rows, Register register, long seed) {
        this.rows = rows;
        this.register = register;
        this.meant = new Roll(seed);
        this.ofSighted = new int[rows.count()];
        this.ofListed = new int[register.size()];
        Arrays.fill(ofSighted, NOBODY);
        Arrays.fill(ofListed, NOBODY);
    }

    /// When and for whom sweeps reported an asset last.
    public interface Reports {
        /// In milliseconds since 1970; [Long#MIN_VALUE] if no sweep that counts has it.
        long last(int sighted);

        /// Whose it is, as that sweep said; empty if it did not.
        String organization(int sighted);
    }

    /// Puts it together. Reads each row's beginning; where there is a register, all of each row.
    ///
    /// @param day on which assets belong where the register has them
    public static Roster of(
            AssetRows rows,
            Reports reports,
            Machines machines,
            Register register,
            LocalDate day,
            long seed)
            throws IOException {
        Roster roster = new Roster(rows, register, seed);
        for (int i = 0; i < rows.count(); i++)
            if (reports.last(i) != Long.MIN_VALUE) roster.sighted(i, reports, machines, day);
        for (int i = 0; i < register.size(); i++) {
            if (roster.ofListed[i] != NOBODY) continue;
            Optional<Placement> place = register.at(i, day);
            if (place.isEmpty()) continue;
            roster.ofListed[i] = roster.add(~i, place.get().organization());
            roster.listed.set(roster.ofListed[i]);
        }
        return roster;
    }

    private void sighted(int number, Reports reports, Machines machines, LocalDate day)
            throws IOException {
        if (Sighted.isPurchase(rows.row(number))) {
            purchases++;
            return;
        }
        int machine = machines.machine(number);
        int one = ofSighted[machine];
        if (one == NOBODY) {
            one = add(number, reports.organization(number));
            ofSighted[machine] = one;
        } else if (reports.last(number) > reports.last(shown[one])) {
            shown[one] = number;
            if (!listed.get(one)) owner[one] = organizations.of(reports.organization(number));
        }
        ofSighted[number] = one;
        if (ofListed.length == 0) return;
        int index = register.find(Sighted.of(rows.row(number)));
        if (index < 0) return;
        Optional<Placement> place = register.at(index, day);
        if (place.isEmpty()) return;
        ofListed[index] = one;
        if (listed.get(one)) return;
        listed.set(one);
        owner[one] = organizations.of(place.get().organization());
    }

    private int add(int what, String organization) {
        if (size == shown.length) {
            shown = Arrays.copyOf(shown, 2 * size);
            owner = Arrays.copyOf(owner, 2 * size);
        }
        shown[size] = what;
        owner[size] = organizations.of(organization);
        return size++;
    }

    /// How many there are.
    public int size() {
        return size;
    }

    /// Purchases that sweeps reported, which are not counted.
    public int purchases() {
        return purchases;
    }

    /// Which of them a sighted asset is; -1 for a purchase, and for one that no sweep that counts
    /// has.
    public int of(int sighted) {
        return ofSighted[sighted];
    }

    /// Whose it is; empty if nobody said. As the register has it on the day, else as the last sweep
    /// said.
    public String organization(int one) {
        return organizations.get(owner[one]);
    }

    /// The number of its organization among [#organizations].
    public int organizationNumber(int one) {
        return owner[one];
    }

    /// All organizations that anything belongs to or belonged to.
    public List<String> organizations() {
        return organizations.all();
    }

    /// Whether the register has it.
    public boolean isListed(int one) {
        return listed.get(one);
    }

    /// What is known of it: as the last sweep saw it, else as it is listed.
    public Asset asset(int one) throws IOException {
        if (shown[one] >= 0) return Sighted.of(rows.row(shown[one])).asset();
        int index = ~shown[one];
        return listed.get(one) ? register.asset(index) : meant.get(index).asset();
    }

    /// Finds those that a look was meant to reach; whom nobody knows is added. Reads all rows.
    ///
    /// @param list not used for anything else
    public Aims aims(Covers list) throws IOException {
        Aims aims = new Aims(list.size());
        for (int i = 0; i < ofSighted.length; i++) {
            if (ofSighted[i] == NOBODY) continue;
            int index = list.find(Sighted.of(rows.row(i)));
            if (index >= 0) aims.add(index, ofSighted[i]);
        }
        for (int i = 0; i < list.size(); i++) {
            if (aims.has(i)) continue;
            Sighted one = list.get(i);
            int index = register.find(one);
            if (index >= 0 && ofListed[index] != NOBODY) {
                aims.add(i, ofListed[index]);
                continue;
            }
            int known = meant.find(one.asset(), one.organization());
            if (known < 0) {
                known = meant.add(one.asset(), one.organization());
                ofMeant.add(add(~known, one.organization()));
            }
            aims.add(i, ofMeant.get(known));
        }
        return aims;
    }
}
