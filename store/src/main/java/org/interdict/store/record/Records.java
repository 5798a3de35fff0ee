package org.interdict.store.record;

import org.interdict.store.Disk;
import org.interdict.store.StoreException;
import org.interdict.store.evidence.Evidence;
import org.interdict.store.evidence.Sha256;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// The records of a store, in a row that has no gap: `000001-<sha256>.json`, the hash being that of
/// the file's own bytes. A record is there when its file has its name; before, nothing of it is.
/// Reading is shared by threads; one thread appends, the holder of the store's lock.
public final class Records {
    static final String END = ".json";

    /// Bytes of one record that are believed: a million inputs with a gap each stay below.
    private static final int LARGEST = 1 << 29;

    /// A folder that is listed while a record gets its name may show the one after it alone.
    private static final int LISTINGS = 5;

    private final Path folder;
    private final Path temporary;
    private final Disk disk;
    private final Evidence evidence;
    private int next;

    /// @param folder need not be there yet
    /// @param temporary where a file lies while it is written; on the same disk
    /// @param disk all writing goes through it
    /// @param evidence must have what a record names before the record is there
    public Records(Path folder, Path temporary, Disk disk, Evidence evidence) {
        this.folder = folder;
        this.temporary = temporary;
        this.disk = disk;
        this.evidence = evidence;
    }

    /// The names alone, in order: opens no record.
    ///
    /// @throws StoreException if one is missing, or a file is there that is no record
    public List<RecordName> names() throws IOException {
        for (int i = 1; ; i++) {
            try {
                return listed();
            } catch (StoreException e) {
                if (i == LISTINGS) throw e;
            }
        }
    }

    private List<RecordName> listed() throws IOException {
        List<RecordName> names = new ArrayList<>();
        for (Path file : Disk.children(folder)) {
            String text = file.getFileName().toString();
            if (text.startsWith(".")) continue; // a desktop's own
            Optional<RecordName> name = RecordName.of(text, END);
            if (name.isEmpty())
                throw new StoreException(
                        "this is no record's name",
                        file.toString(),
                        "if it is no part of the store, move it away; else copy the record back"
                                + " from a backup");
            names.add(name.get());
        }
        Collections.sort(names);
        for (int i = 0; i < names.size(); i++) {
            int number = names.get(i).number();
            if (number == i + 1) continue;
            throw number <= i
                    ? new StoreException(
                            "two records have number " + number,
                            file(names.get(i)).toString(),
                            "two stores were mixed: copy one of them back from a backup")
                    : new StoreException(
                            "record " + (i + 1) + " is missing",
                            folder.toString(),
                            "copy it back from a backup; what comes after it rests on it");
        }
        return names;
    }

    /// One record.
    ///
    /// @throws StoreException if its bytes are not those that its name says, or a newer program
    ///   wrote it
    public Recorded read(RecordName name) throws IOException {
        return read(name, new KnownReaches());
    }

    private Recorded read(RecordName name, KnownReaches known) throws IOException {
        Path file = file(name);
        byte[] text = bytes(file);
        String found = Sha256.of(text);
        if (!found.equals(name.sha256()))
            throw new StoreException(
                    "the record's bytes have the SHA-256 " + found,
                    file.toString(),
                    "it was changed after it was written: copy it back from a backup");
        return new Recorded(name, RecordReader.read(file, name.number(), text, known));
    }

    private static byte[] bytes(Path file) throws IOException {
        byte[] text;
        try (InputStream in = Files.newInputStream(file)) {
            text = in.readNBytes(LARGEST + 1);
        } catch (IOException e) {
            throw StoreException.reading(file, e);
        }
        if (text.length > LARGEST)
            throw new StoreException(
                    "the record is larger than any this program writes",
                    file.toString(),
                    "copy it back from a backup");
        return text;
    }

    /// All of them, in order.
    public List<Recorded> list() throws IOException {
        List<Recorded> records = new ArrayList<>();
        KnownReaches known = new KnownReaches();
        for (RecordName name : names()) records.add(read(name, known));
        return records;
    }

    /// Gives a record its name, which is the next one until [#commit]. Writes nothing.
    ///
    /// @throws IllegalArgumentException if it could not be read again, being too large
    public Prepared prepare(StoreRecord record) throws IOException {
        if (next == 0) next = names().size() + 1;
        byte[] text = RecordWriter.text(next, record);
        RecordName name = new RecordName(next, Sha256.of(text));
        StoreRecord again;
        try {
            again = RecordReader.read(file(name), next, text);
        } catch (StoreException e) {
            throw new IllegalArgumentException("a record that cannot be read again", e);
        }
        if (text.length > LARGEST || !Arrays.equals(text, RecordWriter.text(next, again)))
            throw new IllegalArgumentException("a record that does not read as it was written");
        return new Prepared(name, record, text);
    }

    /// Puts a prepared record in its place. From then on it, and the evidence that it names, are
    /// there, whatever happens to this process or this machine; and the evidence that it forgets is
    /// deleted, if not here then by the next writer.
    ///
    /// @throws StoreException if it could not be written. If only its last step failed, the record
    ///   may be there all the same, and whole
    public Recorded commit(Prepared prepared) throws IOException {
        RecordName name = prepared.name();
        if (name.number() != next)
            throw new IllegalStateException("record " + name.number() + " is not the next one");
        List<String> named = new ArrayList<>();
        for (Piece piece : prepared.record().pieces()) {
            if (!evidence.has(piece.sha256()))
                throw new IllegalStateException("evidence is not kept: " + piece);
            named.add(piece.sha256());
        }
        evidence.settle();
        List<String> forgotten =
                prepared.record() instanceof TombstoneRecord tombstone
                        ? tombstone.evidence()
                        : List.of();
        if (!forgotten.isEmpty()) evidence.leaving(forgotten);
        Path file = file(name);
        Path unfinished = temporary.resolve("record-" + name.number());
        try {
            disk.delete(unfinished);
            try (OutputStream out = disk.create(unfinished)) {
                out.write(prepared.text());
            }
            disk.sync(unfinished);
            disk.rename(unfinished, file);
            next = name.number() + 1;
            disk.syncFolder(folder);
        } catch (IOException e) {
            throw StoreException.writing(file, e);
        }
        evidence.named(named);
        for (String sha256 : forgotten) evidence.delete(sha256);
        evidence.named(forgotten);
        return new Recorded(name, prepared.record());
    }

    /// Both at once.
    public Recorded append(StoreRecord record) throws IOException {
        return commit(prepare(record));
    }

    /// Where a record lies.
    public Path file(RecordName name) {
        return folder.resolve(name.stem() + END);
    }
}
