package org.interdict.ledger;

import org.interdict.ledger.Verified.Wrong;
import org.interdict.store.StoreException;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads a ledger from its first entry to its end. Names the first entry that is wrong; what comes
/// behind it is not judged.
final class Verifying {
    private static final int MOST_REMARKS = 20;

    private final Place place;
    private final Naming naming;
    private final List<Wrong> wrong = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final Set<String> named = new HashSet<>();
    private final Map<String, Long> erased = new HashMap<>();
    private long good;
    private String hash = Position.ZEROS;
    private Instant clock = Instant.MIN;
    private int clocks;

    Verifying(Place place, Naming naming) {
        this.place = place;
        this.naming = naming;
    }

    Verified run() throws IOException {
        List<Wrong> ofHead = new ArrayList<>();
        Optional<Head> head = Optional.empty();
        try {
            head = Head.read(place);
            if (head.isEmpty()) {
                if (place.files().isEmpty()) new Ending(place).head(); // says that there is none
                ofHead.add(new Wrong(0, "the head is missing", place.head().toString()));
            } else if (head.get().damaged())
                ofHead.add(
                        new Wrong(
                                head.get().position().count(),
                                "a slot of the head was changed, or a crash came while it was"
                                        + " written (the next writer mends it then)",
                                place.head().toString()));
        } catch (DamagedException e) {
            ofHead.add(new Wrong(0, e.what, place.head().toString()));
        }
        entries(head);
        if (clocks > 0)
            remarks.add(
                    "the clock went back before "
                            + clocks
                            + (clocks == 1 ? " entry" : " entries")
                            + "; they say what it said");
        TextCheck texts = new TextCheck(place, named, erased);
        long whole = texts.run(wrong, remarks, wrong.isEmpty());
        wrong.addAll(ofHead);
        return new Verified(good, hash, whole, wrong, remarks);
    }

    /// How many entries count for certain: those that the head does, or all if it is damaged.
    private static long counted(Optional<Head> head) {
        boolean known = head.isPresent() && !head.get().damaged();
        return known ? head.get().position().count() : Long.MAX_VALUE;
    }

    private void entries(Optional<Head> head) throws IOException {
        long counted = counted(head);
        long most = head.isPresent() ? head.get().position().count() : 0;
        head.ifPresent(this::empty);
        try (Lines lines = Lines.from(place, Position.START)) {
            while (good < counted) {
                byte[] line = lines.next();
                if (line == null) {
                    if (good < most) missing(lines, most);
                    else if (lines.rest() > 0) remarks.add(rest(good));
                    return;
                }
                Entry entry;
                try {
                    entry = Chain.next(line, good, hash);
                } catch (DamagedException e) {
                    if (good < most || counted < Long.MAX_VALUE) blame(e, line, lines, head);
                    else remarks.add(rest(good));
                    return;
                }
                take(entry);
                if (!slots(head, lines.offset())) return;
            }
            if (lines.next() != null || lines.rest() > 0 || more(counted))
                remarks.add(rest(counted));
        } catch (DamagedException e) {
            if (good < most) wrong.add(new Wrong(e.entry, e.what, place.where(e.entry)));
            else remarks.add(rest(good));
        }
    }

    private boolean more(long counted) throws IOException {
        return place.files().stream().anyMatch(file -> file.compareTo(place.file(counted)) > 0);
    }

    private void empty(Head head) {
        slot(head.position(), 0);
        head.older().ifPresent(older -> slot(older, 0));
    }

    private static String rest(long n) {
        return "behind entry "
                + (n - 1)
                + " stands what no head counts: somebody writes, or a crash came; the next writer"
                + " keeps what is whole, and cuts the rest off";
    }

    private void take(Entry entry) {
        good++;
        hash = entry.hash();
        if (entry.at().isBefore(clock)) {
            clocks++;
            if (clocks <= MOST_REMARKS)
                remarks.add(
                        "entry "
                                + entry.n()
                                + ": the clock said "
                                + entry.at()
                                + " after "
                                + clock);
        }
        clock = entry.at();
        named.add(entry.by());
        if (entry.kind().equals(Entry.TEXT_ERASED))
            TextCheck.erased(entry).ifPresent(text -> erased.putIfAbsent(text, entry.n()));
        else named.addAll(naming.texts(entry));
    }

    /// Whether what the slots of the head say of the entry before is true.
    private boolean slots(Optional<Head> head, long length) {
        if (head.isEmpty()) return true;
        boolean older = head.get().older().map(one -> slot(one, length)).orElse(true);
        return older && slot(head.get().position(), length);
    }

    private boolean slot(Position said, long length) {
        if (said.count() != good) return true;
        if (said.hash().equals(hash) && said.length() == length) return true;
        long n = Math.max(0, good - 1);
        wrong.add(
                new Wrong(
                        n,
                        "entry " + n + " was changed: the head names another hash of it",
                        place.where(n)));
        return false;
    }

    private void missing(Lines lines, long most) {
        String cut = lines.rest() > 0 ? "is cut" : "is missing";
        wrong.add(
                new Wrong(
                        good,
                        "entry "
                                + good
                                + " "
                                + cut
                                + ", and with it all from there on: the head counts "
                                + most,
                        place.where(good)));
    }

    /// Which of two entries is wrong that do not fit: the line after them names one of them.
    private void blame(DamagedException e, byte[] line, Lines lines, Optional<Head> head)
            throws IOException {
        long n = good;
        Entry entry = lenient(line, n);
        Entry after = after(lines, n);
        boolean asWritten =
                after != null
                        ? after.prev().equals(Hash.leaf(line))
                        : head.isPresent()
                                && head.get().position().count() == n + 1
                                && head.get().position().hash().equals(Hash.leaf(line));
        String what = e.what;
        if (entry != null && entry.n() != n) {
            if (after != null && after.n() == n + 1 && !asWritten)
                what = "entry " + n + " was changed: it says that it is entry " + entry.n();
            else if (entry.n() > n && after != null && after.n() == n)
                what = "entry " + n + " and entry " + entry.n() + " were reordered";
            else if (entry.n() > n)
                what =
                        "entry "
                                + n
                                + (entry.n() == n + 1 ? " was" : " to " + (entry.n() - 1) + " were")
                                + " dropped or reordered: entry "
                                + entry.n()
                                + " stands there";
            else
                what =
                        "where entry "
                                + n
                                + " belongs stands entry "
                                + entry.n()
                                + " again: doubled or reordered";
        } else if (entry != null && n > 0) {
            if (asWritten) {
                n--;
                good--;
                hash = "";
            }
            what = "entry " + n + " was changed: the entries beside it say so";
        }
        wrong.add(new Wrong(n, what, place.where(n)));
    }

    private static @Nullable Entry lenient(byte[] line, long n) {
        try {
            return Line.read(line, n);
        } catch (DamagedException e) {
            return null;
        }
    }

    private static @Nullable Entry after(Lines lines, long n) throws StoreException, IOException {
        try {
            byte[] line = lines.next();
            return line == null ? null : Line.read(line, n + 1);
        } catch (DamagedException e) {
            return null;
        }
    }
}
