package org.interdict.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.interdict.source.Limits;
import org.interdict.store.record.JoinRecord;
import org.interdict.store.record.Stamp;
import org.interdict.store.record.SweepRecord;
import org.interdict.sweep.Asset;
import org.interdict.sweep.Asset.KeyKind;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;

/// A random row of sweeps, added to a store and written down as a person would: several methods,
/// whole, partial, cut off, differential, late, on one day, twice; and machines that several
/// methods see, of which some are one and some are not.
final class Sequence {
    static final int MACHINES = 7;

    /// What is looked for, and what is not.
    static final List<String> THINGS =
            List.of(
                    "Kaspersky Endpoint Security,12.1,AO Kaspersky Lab",
                    "Kaspersky Endpoint Security,12.2,AO Kaspersky Lab",
                    "Kaspersky VPN,21.1,Kaspersky",
                    "DH-IPC-HFW1230S,1,Dahua",
                    "Word,16,Microsoft");

    /// How a look came out.
    enum Sort {
        WHOLE,
        PARTIAL,
        CUT,
        CHANGES
    }

    /// A look of one method.
    ///
    /// @param has by machine what it shows, [#THINGS] by place
    /// @param gone by machine what it says that went
    record Look(
            int number,
            int day,
            String format,
            Sort sort,
            Map<Integer, Set<Integer>> has,
            Map<Integer, Set<Integer>> gone) {
        long time() {
            return Looks.day(day).toEpochMilli();
        }

        /// What it shows on a machine.
        Set<Integer> shows(int machine) {
            return has.getOrDefault(machine, Set.of());
        }

        /// What it says that went from a machine.
        Set<Integer> goes(int machine) {
            return gone.getOrDefault(machine, Set.of());
        }

        /// A line that is cut off may have been of the machine of the line before; the rest of a
        /// table may have been of any.
        boolean whole(int machine) {
            return sort == Sort.WHOLE
                    || (sort == Sort.CUT
                            && format.equals("jsonl")
                            && machine != Collections.max(has.keySet()));
        }
    }

    private final List<Look> looks = new ArrayList<>();

    /// Machines of which a person said that the log's is that of the lists.
    private final TreeSet<Integer> told = new TreeSet<>();

    private final SplittableRandom random;
    private final StoreFolder store;

    private Sequence(StoreFolder store, long seed) {
        this.store = store;
        this.random = new SplittableRandom(seed);
    }

    static Sequence add(StoreFolder store, long seed) throws IOException {
        Sequence sequence = new Sequence(store, seed);
        int count = 1 + sequence.random.nextInt(9);
        for (int i = 0; i < count; i++) sequence.sweep();
        sequence.join();
        return sequence;
    }

    /// All looks by time, of one time as they were added.
    List<Look> looks() {
        List<Look> sorted = new ArrayList<>(looks);
        sorted.sort((one, other) -> Integer.compare(one.day, other.day));
        return sorted;
    }

    /// What one method calls a machine: lists by its host name, the log by another.
    static String host(String format, int machine) {
        return (format.equals("osquery") ? "log-" : "pc-") + machine;
    }

    /// Methods and numbers of those that are one machine with this one: even ones have a serial
    /// number in the lists, and the log's are those of the lists if a person said so.
    String machine(String format, int number) {
        boolean list = !format.equals("osquery");
        boolean serial = number % 2 == 0;
        if (list && serial) return "machine " + number;
        if (!list && told.contains(number)) return "machine " + number;
        return format + ' ' + number;
    }

    private void sweep() throws IOException {
        String format = List.of("csv", "jsonl", "osquery").get(random.nextInt(3));
        int day = 1 + random.nextInt(9);
        // The log says its time itself; of one time, those later in the row come later.
        Sort sort =
                format.equals("osquery")
                        ? Sort.CHANGES
                        : List.of(Sort.WHOLE, Sort.WHOLE, Sort.PARTIAL, Sort.CUT)
                                .get(random.nextInt(4));
        Map<Integer, Set<Integer>> has = new TreeMap<>();
        Map<Integer, Set<Integer>> gone = new TreeMap<>();
        for (int i = 0; i < MACHINES; i++) {
            if (random.nextInt(3) == 0) continue;
            TreeSet<Integer> here = new TreeSet<>();
            TreeSet<Integer> went = new TreeSet<>();
            for (int thing = 0; thing < THINGS.size(); thing++) {
                if (random.nextInt(3) == 0) here.add(thing);
                else if (sort == Sort.CHANGES && random.nextInt(2) == 0) went.add(thing);
            }
            if (here.isEmpty() && went.isEmpty()) here.add(4);
            has.put(i, here);
            gone.put(i, went);
        }
        if (has.isEmpty()) return;
        String text = sort == Sort.CHANGES ? log(day, has, gone) : list(format, sort, has);
        for (Look look : looks)
            if (look.day == day && look.format.equals(format) && look.has.equals(has)) return;
        int number = add(day, format, sort, text).number();
        if (number <= looks.size()) return; // the same bytes of the same time
        looks.add(new Look(number, day, format, sort, has, gone));
        if (random.nextInt(4) == 0)
            assertEquals(number, add(day, format, sort, text).number(), "twice is once");
    }

    private record Recorded(int number) {}

    private Recorded add(int day, String format, Sort sort, String text) throws IOException {
        Instant time = Looks.day(day);
        Sweeping.Added added =
                new Sweeping(store, Looks.READERS, Limits.DEFAULT, day)
                        .add(
                                List.of(
                                        Looks.origin(
                                                sort == Sort.CHANGES ? "a.log" : "a." + format,
                                                text)),
                                new Sweeping.Said(
                                        new Stamp(Sweeps.NOON, "anna", "interdict test"),
                                        "Parks",
                                        Optional.of(time),
                                        sort == Sort.PARTIAL
                                                ? SweepRecord.Manner.PARTIAL
                                                : SweepRecord.Manner.COMPLETE,
                                        new SweepRecord.Options("", Map.of(), Optional.empty()),
                                        Optional.empty()),
                                _ -> true)
                        .orElseThrow();
        SweepRecord.Input input = added.sweep().inputs().getFirst();
        assertEquals(format, input.format());
        assertEquals(sort == Sort.CUT && format.equals("csv"), !input.complete(), text);
        assertEquals(sort == Sort.CUT, !input.gaps().isEmpty() || !input.complete(), text);
        assertEquals(time, added.sweep().takenAt());
        return new Recorded(added.recorded().number());
    }

    private static String list(String format, Sort sort, Map<Integer, Set<Integer>> has) {
        boolean csv = format.equals("csv");
        StringBuilder text = new StringBuilder(csv ? "Host,Serial,Name,Version,Publisher\n" : "");
        has.forEach(
                (machine, things) -> {
                    String serial = machine % 2 == 0 ? "SER-" + machine : "";
                    for (int thing : things) {
                        String[] cells = THINGS.get(thing).split(",", -1);
                        text.append(
                                csv
                                        ? "pc-" + machine + ',' + serial + ',' + THINGS.get(thing)
                                        : "{\"Host\":\"pc-"
                                                + machine
                                                + "\",\"Serial\":\""
                                                + serial
                                                + "\",\"Name\":\""
                                                + cells[0]
                                                + "\",\"Version\":\""
                                                + cells[1]
                                                + "\",\"Publisher\":\""
                                                + cells[2]
                                                + "\"}");
                        text.append('\n');
                    }
                });
        if (sort == Sort.CUT) text.append(csv ? "pc-0,\"cut" : "{\"Host\":\"pc-0\",\"Na");
        return text.toString();
    }

    private static String log(
            int day, Map<Integer, Set<Integer>> has, Map<Integer, Set<Integer>> gone) {
        StringBuilder text = new StringBuilder();
        for (int machine : has.keySet()) {
            for (int thing : has.getOrDefault(machine, Set.of()))
                text.append(line(day, machine, thing, "added"));
            for (int thing : gone.getOrDefault(machine, Set.of()))
                text.append(line(day, machine, thing, "removed"));
        }
        return text.toString();
    }

    private static String line(int day, int machine, int thing, String action) {
        String[] cells = THINGS.get(thing).split(",", -1);
        return "{\"name\":\"p\",\"hostIdentifier\":\"log-%d\",\"unixTime\":%d,\"columns\":{\"name\":\"%s\",\"version\":\"%s\",\"publisher\":\"%s\",\"install_location\":\"\"},\"action\":\"%s\"}\n"
                .formatted(
                        machine,
                        Looks.day(day).getEpochSecond(),
                        cells[0],
                        cells[1],
                        cells[2],
                        action);
    }

    private void join() throws IOException {
        for (int machine = 0; machine < MACHINES; machine += 2) {
            int number = machine;
            if (random.nextBoolean()
                    || looks.stream().noneMatch(one -> reached(one, number, true))
                    || looks.stream().noneMatch(one -> reached(one, number, false))) continue;
            Deciding.add(
                    store,
                    new JoinRecord(
                            new Stamp(Sweeps.NOON, "anna", "interdict test"),
                            List.of(new Asset.Key(KeyKind.HOST_NAME, "log-" + machine)),
                            List.of(new Asset.Key(KeyKind.SERIAL, "SER-" + machine)),
                            "",
                            ""),
                    7);
            told.add(machine);
        }
    }

    private static boolean reached(Look look, int machine, boolean log) {
        assertTrue(look.number > 0);
        return look.sort == Sort.CHANGES == log && look.has.containsKey(machine);
    }
}
