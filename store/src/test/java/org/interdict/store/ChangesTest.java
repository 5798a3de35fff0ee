package org.interdict.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.interdict.component.Component;
import org.interdict.finding.Scope;
import org.interdict.finding.Verdict;
import org.interdict.store.asset.Sighted;
import org.interdict.store.index.Index;
import org.interdict.store.trail.Change;
import org.interdict.store.trail.Changes;
import org.interdict.store.trail.Narrow;
import org.interdict.store.trail.Trails;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.LongStream;

/// What changed in random rows of sweeps, held against what follows from the list of all looks: it
/// is worked out anew for each day what is there, and two days are compared.
class ChangesTest {
    private static final Set<Change.Sort> met = EnumSet.noneOf(Change.Sort.class);

    @TempDir private Path folder;

    static LongStream seeds() {
        String given = System.getProperty("seed", "");
        return given.isEmpty() ? LongStream.range(0, 60) : LongStream.of(Long.parseLong(given));
    }

    /// A test that never met something would hold nothing of it.
    @AfterAll
    static void allSortsWereMet() {
        if (System.getProperty("seed", "").isEmpty())
            assertEquals(EnumSet.allOf(Change.Sort.class), met);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void asTwoDaysCompared(long seed) throws IOException {
        Sequence sequence;
        try (StoreFolder store = Sweeps.open(folder, Looks.QUICK)) {
            sequence = Sequence.add(store, seed);
        }
        try (StoreFolder store = StoreFolder.read(folder);
                Arena arena = Arena.ofShared()) {
            Index index = Segments.open(store, arena);
            for (int asOf = 1; asOf <= 9; asOf += 2)
                for (int since = 0; since < asOf; since += 1 + asOf / 3) {
                    Trails trails =
                            Narrow.trails(
                                    store.records().list(),
                                    index,
                                    TrailsTest.ORDERS,
                                    TrailsTest.DOSSIERS,
                                    TrailsTest.WATCHLIST,
                                    Scope.ASSUMED,
                                    Looks.day(asOf),
                                    seed,
                                    since == 1 ? 1 : 1 << 20);
                    long then = Looks.day(1).toEpochMilli() + 86_400_000L * (since - 1);
                    Changes changes = trails.changes(then);
                    TreeSet<String> told = new TreeSet<>();
                    changes.each(
                            _ -> true,
                            change -> {
                                met.add(change.sort());
                                assertEquals(true, told.add(line(change, index)), "twice");
                            });
                    Model model = new Model(sequence, since, asOf);
                    assertEquals(model.lines, told, since + " to " + asOf);
                    assertEquals(model.gravest, changes.gravest());
                }
        }
    }

    private static String line(Change change, Index index) throws IOException {
        TreeSet<String> members = new TreeSet<>();
        for (int member : change.members()) {
            Sighted one = Sighted.of(index.asset(member));
            members.add(one.format() + ' ' + one.asset().name());
        }
        TreeSet<String> components = new TreeSet<>();
        for (Component one : change.components()) components.add(one.name() + ' ' + one.version());
        return change.sort()
                + " | "
                + members
                + " | "
                + change.supplier()
                + " | "
                + change.product()
                + " | "
                + change.verdicts()
                + " | "
                + components
                + " | "
                + change.look().sweep()
                + change.look().format()
                + ' '
                + change.look().time();
    }

    /// Worked out from the looks alone.
    private static final class Model {
        private final Sequence sequence;
        private final int since;
        private final List<Sequence.Look> looks = new ArrayList<>();
        private final TreeSet<String> lines = new TreeSet<>();
        private int gravest = Verdict.Sort.OUTSIDE.gravity() + 1;
        private String machine = "";
        private String product = "";
        private Set<String> members = Set.of();

        Model(Sequence sequence, int since, int asOf) {
            this.sequence = sequence;
            this.since = since;
            TreeMap<String, TreeSet<String>> machines = new TreeMap<>();
            for (Sequence.Look look : sequence.looks()) {
                if (look.day() > asOf) continue;
                looks.add(look);
                for (int number : look.has().keySet())
                    machines.computeIfAbsent(
                                    sequence.machine(look.format(), number), _ -> new TreeSet<>())
                            .add(look.format() + ' ' + Sequence.host(look.format(), number));
            }
            machines.forEach(
                    (one, all) -> {
                        machine = one;
                        members = all;
                        for (String known : new TreeSet<>(TrailsTest.KNOWN)) {
                            product = known;
                            days();
                        }
                    });
        }

        private void days() {
            boolean ever = false;
            for (int from = 0; from < looks.size(); ) {
                int day = looks.get(from).day();
                int behind = from;
                while (behind < looks.size() && looks.get(behind).day() == day) behind++;
                Set<Integer> before = there(from);
                Set<Integer> after = there(behind);
                TreeSet<Integer> shown = new TreeSet<>();
                int shower = -1;
                int ender = -1;
                for (int i = from; i < behind; i++) {
                    Set<Integer> here = shows(looks.get(i));
                    if (shower < 0 && !here.isEmpty()) shower = i;
                    shown.addAll(here);
                    if (there(i + 1).isEmpty() && !(there(i).isEmpty() && here.isEmpty()))
                        ender = i;
                }
                if (day > since && before.isEmpty() && !shown.isEmpty())
                    add(ever ? Change.Sort.CAME_BACK : Change.Sort.APPEARED, shown, shower);
                if (day > since && after.isEmpty() && !(before.isEmpty() && shown.isEmpty()))
                    add(Change.Sort.WENT, before.isEmpty() ? shown : before, ender);
                ever |= !shown.isEmpty();
                from = behind;
            }
            Set<Integer> end = there(looks.size());
            if (end.isEmpty()) return;
            gravest = Math.min(gravest, product.contains("PROHIBITED") ? 0 : 1);
            int then = 0;
            while (then < looks.size() && looks.get(then).day() <= since) then++;
            if (there(then).isEmpty()) return;
            int last = -1;
            for (int i = 0; i < looks.size(); i++) {
                Sequence.Look look = looks.get(i);
                if (!shows(look).isEmpty()) last = i;
                if (i < then) continue;
                // All these methods show names, by which these things are recognised.
                if (reaches(look) && (whole(look) || look.sort() == Sequence.Sort.CHANGES)) return;
            }
            if (last < then) add(Change.Sort.UNSEEN, end, last);
        }

        private boolean reaches(Sequence.Look look) {
            for (int number : look.has().keySet())
                if (sequence.machine(look.format(), number).equals(machine)) return true;
            return false;
        }

        private boolean whole(Sequence.Look look) {
            boolean whole = true;
            for (int number : look.has().keySet())
                if (sequence.machine(look.format(), number).equals(machine))
                    whole &= look.whole(number);
            return whole;
        }

        private Set<Integer> shows(Sequence.Look look) {
            TreeSet<Integer> shown = new TreeSet<>();
            for (int number : look.has().keySet())
                if (sequence.machine(look.format(), number).equals(machine))
                    for (int thing : look.shows(number)) if (isProduct(thing)) shown.add(thing);
            return shown;
        }

        private boolean isProduct(int thing) {
            return thing < TrailsTest.KNOWN.size() && TrailsTest.KNOWN.get(thing).equals(product);
        }

        /// What of the product is there after so many looks.
        private Set<Integer> there(int count) {
            TreeSet<Integer> there = new TreeSet<>();
            for (String format : List.of("csv", "jsonl", "osquery"))
                for (int number = 0; number < Sequence.MACHINES; number++)
                    if (sequence.machine(format, number).equals(machine))
                        for (int thing = 0; thing < TrailsTest.KNOWN.size(); thing++)
                            if (isProduct(thing) && there(format, number, thing, count))
                                there.add(thing);
            return there;
        }

        private boolean there(String format, int number, int thing, int count) {
            boolean there = false;
            for (Sequence.Look look : looks.subList(0, count)) {
                if (!look.format().equals(format) || !look.has().containsKey(number)) continue;
                if (look.shows(number).contains(thing)) there = true;
                else if (look.whole(number)) there = false;
                else if (look.goes(number).contains(thing)) there = false;
            }
            return there;
        }

        private void add(Change.Sort sort, Set<Integer> things, int at) {
            Sequence.Look look = looks.get(at);
            TreeSet<String> components = new TreeSet<>();
            for (int thing : things) {
                String[] cells = Sequence.THINGS.get(thing).split(",", -1);
                components.add(cells[0] + ' ' + cells[1]);
            }
            lines.add(
                    sort
                            + " | "
                            + members
                            + " | "
                            + product.substring(0, product.lastIndexOf(" | "))
                            + " | "
                            + components
                            + " | "
                            + look.number()
                            + look.format()
                            + ' '
                            + look.time());
        }
    }
}
