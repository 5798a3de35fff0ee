package org.interdict.store;

import org.interdict.store.evidence.Condition;
import org.interdict.store.index.Index;
import org.interdict.store.record.Holdings;
import org.interdict.store.record.RecordName;
import org.interdict.store.record.Recorded;
import org.interdict.store.record.StoreRecord;
import org.interdict.store.record.TombstoneRecord;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Reads all that a store holds against the hashes under which it was put down, and one against the
/// other. Writes nothing; sweeps may be added meanwhile.
public final class Verifying {
    private final StoreFolder store;
    private final List<String> problems = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<Recorded> records = new ArrayList<>();
    private long evidence;
    private long bytes;
    private int segments;

    private Verifying(StoreFolder store) {
        this.store = store;
    }

    /// What was looked at, and what is wrong: each one line, with the place and what to do.
    ///
    /// @param bytes of evidence, as it lies there
    /// @param notes what is of no use, and what became of it is not known: no fault
    public record Verified(
            int records,
            long evidence,
            long bytes,
            int segments,
            List<String> problems,
            List<String> notes) {
        public boolean holds() {
            return problems.isEmpty();
        }
    }

    /// Looks at all of it.
    public static Verified run(StoreFolder store) throws IOException {
        Verifying verifying = new Verifying(store);
        // In this order: what is there is said to be on its way, or has got its record by then.
        List<String> there = store.evidence().list();
        Set<String> coming = new HashSet<>(store.evidence().unnamed());
        List<RecordName> names = verifying.records();
        verifying.evidence(there, coming, names.size() == verifying.records.size());
        verifying.index(names);
        return new Verified(
                verifying.records.size(),
                verifying.evidence,
                verifying.bytes,
                verifying.segments,
                List.copyOf(verifying.problems),
                List.copyOf(verifying.notes));
    }

    private List<RecordName> records() throws IOException {
        List<RecordName> names;
        try {
            names = store.records().names();
        } catch (StoreException e) {
            problems.add(message(e));
            return List.of();
        }
        for (RecordName name : names) {
            try {
                records.add(store.records().read(name));
            } catch (StoreException e) {
                problems.add(message(e));
            }
        }
        for (Recorded one : records) {
            if (!(one.record() instanceof TombstoneRecord tombstone)) continue;
            boolean known = false;
            for (Recorded other : records)
                known |= other.number() == tombstone.sweep() && other.number() < one.number();
            if (!known && names.size() == records.size())
                problems.add(
                        "record "
                                + one.number()
                                + " forgets record "
                                + tombstone.sweep()
                                + ", which is not before it: copy the records back from a backup");
        }
        return names;
    }

    private void evidence(List<String> there, Set<String> coming, boolean whole)
            throws IOException {
        Holdings holdings = new Holdings(records);
        Set<String> named = holdings.evidence();
        for (String sha256 : new TreeSet<>(named)) {
            Condition condition = store.evidence().verify(sha256);
            evidence++;
            if (condition.whole()) bytes += store.evidence().stored(sha256);
            else problems.add(condition.what() + "; " + users(sha256));
        }
        for (String sha256 : there) {
            if (named.contains(sha256) || coming.contains(sha256)) continue;
            if (!store.evidence().has(sha256)) continue; // forgotten just now
            Optional<Recorded> forgotten = holdings.forgotten(sha256);
            if (forgotten.isPresent()) {
                problems.add(
                        "evidence "
                                + sha256
                                + " was forgotten by record "
                                + forgotten.get().number()
                                + " and is still there; delete its file");
            } else if (whole) {
                // A loss of power leaves it, and so does the loss of the last record.
                notes.add(
                        "no record names the evidence "
                                + sha256
                                + ": its sweep was not added to the end, when the power went, or"
                                + " its record is lost; add it again, or delete its file");
            }
        }
    }

    /// Which records rest on a piece of evidence.
    private String users(String sha256) {
        List<String> users = new ArrayList<>();
        for (Recorded one : records) {
            StoreRecord record = one.record();
            for (var piece : record.pieces())
                if (piece.sha256().equals(sha256))
                    users.add(record.kind() + " " + one.number() + " (" + piece.name() + ")");
        }
        return "on it rests " + String.join(", ", users);
    }

    private void index(List<RecordName> names) throws IOException {
        Set<RecordName> known = new HashSet<>(names);
        int last = names.isEmpty() ? 0 : names.getLast().number();
        List<Path> whole = new ArrayList<>();
        boolean all = true;
        for (Recorded one : records) {
            if (!Segments.has(one.record())) continue;
            Path file = Segments.file(store, one.name());
            try {
                if (!Files.exists(file))
                    throw new StoreException(
                            "the part of the index for "
                                    + one.record().kind()
                                    + " "
                                    + one.number()
                                    + " is missing",
                            file.toString(),
                            "make the index again with 'interdict store rebuild'");
                Index.verify(file);
                Index.isOf(file, one.number(), Segments.time(one.record()));
                segments++;
                whole.add(file);
            } catch (StoreException e) {
                problems.add(message(e));
                all = false;
            }
        }
        Optional<Path> first = all ? Index.outOfRow(whole) : Optional.empty();
        if (first.isPresent())
            problems.add(
                    "this part of the index does not follow from those before it, at "
                            + first.get()
                            + "; make the index again with 'interdict store rebuild'");
        for (Path file : Disk.children(store.index())) {
            Optional<RecordName> name =
                    RecordName.of(file.getFileName().toString(), StoreFolder.SEGMENT);
            // One after the last record is on its way, or the next writer removes it.
            if (name.isEmpty() || known.contains(name.get()) || name.get().number() > last)
                continue;
            problems.add(
                    "no record has this part of the index, at "
                            + file
                            + "; if the record was lost, copy it back from a backup: the next"
                            + " writer removes the part");
        }
    }

    private static String message(StoreException e) {
        return String.valueOf(e.getMessage());
    }
}
