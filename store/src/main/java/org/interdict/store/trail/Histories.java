package org.interdict.store.trail;

import org.interdict.component.Component;
import org.interdict.order.Act;
import org.interdict.store.asset.Machines;
import org.interdict.store.index.Covering;
import org.interdict.store.index.Index;
import org.interdict.store.index.Past;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// Turns what looks show of each component into what they show on each machine on which something
/// was found. An index holds the first; to turn it all at once may take more memory than there is,
/// so that it is done for as many machines at a time as fit, and what looks show is read again for
/// the next. About 20 bytes an asset, and [#ROOM] times eight.
final class Histories {
    /// What is held of looks at one time. Of one machine alone it may be more.
    static final int ROOM = 8 << 20;

    private final Past past;
    private final Judging judging;
    private final Act[] shows;
    private final int room;
    private final List<Component> components = new ArrayList<>();
    private int[] numbers = new int[64];
    private final int[] counts; // by asset, how much is to be held of it
    private final int[] slotOf; // by asset; -1 for none
    private int[] slots = {}; // assets, those of one machine side by side
    private int[] begins = {}; // of each machine its first slot; behind the last all slots

    // Of the machines at hand.
    private int from;
    private int to;
    private int[] at = {}; // of each slot the place behind what is held of it
    private long[] held = {};

    /// Is told of one machine after the other.
    @FunctionalInterface
    interface To {
        /// Something was found on a machine, some time.
        ///
        /// @param history holds until this returns
        void on(History history) throws IOException;
    }

    /// Reads what there is once, and has it judged.
    ///
    /// @param judging not used before
    Histories(Index index, Past past, Judging judging, Reaches reaches, Machines machines, int room)
            throws IOException {
        this.past = past;
        this.judging = judging;
        this.room = room;
        this.counts = new int[index.assets()];
        this.slotOf = new int[index.assets()];
        List<Covering> looks = past.looks();
        this.shows = new Act[looks.size()];
        for (int i = 0; i < shows.length; i++) {
            Covering look = looks.get(i);
            shows[i] = reaches.of((int) look.sweep(), look.format()).shows();
        }
        judging.each(this::count);
        judging.judge();
        count(looks, place(machines));
        arrange(machines);
    }

    private void count(int number, Component component) throws IOException {
        if (components.size() == numbers.length)
            numbers = Arrays.copyOf(numbers, 2 * components.size());
        numbers[components.size()] = number;
        components.add(component);
        past.each(
                number,
                (look, asset, _) -> {
                    judging.group(number, component, asset, shows[look]);
                    counts[asset]++;
                });
    }

    /// All assets of machines on which something was found.
    private BitSet place(Machines machines) {
        BitSet found = new BitSet();
        for (int i = 0; i < counts.length; i++) if (counts[i] > 0) found.set(machines.machine(i));
        BitSet wanted = new BitSet();
        for (int i = 0; i < counts.length; i++) if (found.get(machines.machine(i))) wanted.set(i);
        return wanted;
    }

    private void count(List<Covering> looks, BitSet wanted) {
        for (Covering look : looks)
            look.each(
                    (asset, _) -> {
                        if (wanted.get(asset)) counts[asset]++;
                    });
    }

    private void arrange(Machines machines) {
        int assets = 0;
        for (int count : counts) if (count > 0) assets++;
        slots = new int[assets];
        begins = new int[assets + 1];
        Arrays.fill(slotOf, -1);
        int slot = 0;
        int machine = 0;
        for (int i = 0; i < counts.length; i++) {
            if (machines.machine(i) != i) continue;
            int begin = slot;
            for (int member : machines.members(i)) {
                if (counts[member] == 0) continue;
                slotOf[member] = slot;
                slots[slot++] = member;
            }
            if (slot > begin) begins[machine++] = begin;
        }
        begins[machine] = slot;
        begins = Arrays.copyOf(begins, machine + 1);
    }

    /// Tells of each machine on which something was found, by number.
    void each(Machines machines, To then) throws IOException {
        History history = new History();
        for (int first = 0; first + 1 < begins.length; ) {
            int behind = behind(first);
            gather(begins[first], begins[behind]);
            for (int i = first; i < behind; i++) {
                fill(history, begins[i], begins[i + 1], machines);
                then.on(history);
            }
            first = behind;
        }
    }

    /// Behind as many machines as fit, one at least.
    private int behind(int first) {
        long sum = 0;
        int machine = first;
        do {
            for (int i = begins[machine]; i < begins[machine + 1]; i++) sum += counts[slots[i]];
            if (sum > room && machine > first) return machine;
            machine++;
        } while (machine + 1 < begins.length);
        return machine;
    }

    private void gather(int first, int behind) throws IOException {
        from = first;
        to = behind;
        at = new int[behind - first];
        int sum = 0;
        for (int i = first; i < behind; i++) {
            at[i - first] = sum;
            sum = Math.addExact(sum, counts[slots[i]]);
        }
        if (held.length < sum) held = new long[sum];
        List<Covering> looks = past.looks();
        for (int i = 0; i < looks.size(); i++) {
            int look = i;
            looks.get(i).each((asset, whole) -> hold(asset, History.reached(look, whole)));
        }
        for (int i = 0; i < components.size(); i++) {
            int number = numbers[i];
            Component component = components.get(i);
            past.each(
                    number,
                    (look, asset, there) -> {
                        int slot = slotOf[asset];
                        if (slot < from || slot >= to) return;
                        int group = judging.group(number, component, asset, shows[look]);
                        hold(asset, History.shows(look, group, there));
                    });
        }
        for (int i = 0; i < at.length; i++)
            Arrays.sort(held, at[i] - counts[slots[first + i]], at[i]);
    }

    private void hold(int asset, long what) {
        int slot = slotOf[asset];
        if (slot >= from && slot < to) held[at[slot - from]++] = what;
    }

    private void fill(History history, int first, int behind, Machines machines) {
        int[] members = Arrays.copyOfRange(slots, first, behind);
        history.begin(machines.machine(members[0]), members);
        int[] next = new int[members.length];
        for (int i = 0; i < next.length; i++) next[i] = at[first + i - from] - counts[members[i]];
        while (true) {
            int earliest = -1;
            for (int i = 0; i < next.length; i++)
                if (next[i] < at[first + i - from]
                        && (earliest < 0 || held[next[i]] < held[next[earliest]])) earliest = i;
            if (earliest < 0) return;
            history.add(held[next[earliest]++], earliest);
        }
    }
}
