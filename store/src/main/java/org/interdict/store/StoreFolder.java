package org.interdict.store;

import org.interdict.store.evidence.Evidence;
import org.interdict.store.record.Holdings;
import org.interdict.store.record.RecordName;
import org.interdict.store.record.Records;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The folder of a store, opened to read or to write. There may be any number of readers, whom
/// nobody blocks, and one writer, who holds the [WriterLock].
///
/// ```
/// format                        what this is, and in which version
/// lock                          who writes
/// tmp/                          what is being written
/// evidence/ab/cdef….zst         bytes as received
/// records/000001-<sha256>.json  what the store was told
/// index/000001-<sha256>.seg     what follows from a record; can be made again
/// ```
public final class StoreFolder implements Closeable {
    private static final String FORMAT = "format";
    private static final String TEMPORARY = "tmp";
    private static final String EVIDENCE = "evidence";
    private static final String RECORDS = "records";
    private static final String INDEX = "index";

    /// What a file of the index ends in, after the stem of its record's name.
    public static final String SEGMENT = ".seg";

    private final Path folder;
    private final Disk disk;
    private final Optional<WriterLock> lock;
    private final Evidence evidence;
    private final Records records;

    private StoreFolder(Path folder, Disk disk, Optional<WriterLock> lock) {
        this.folder = folder;
        this.disk = disk;
        this.lock = lock;
        evidence = new Evidence(folder.resolve(EVIDENCE), temporary(), disk);
        records = new Records(folder.resolve(RECORDS), temporary(), disk, evidence);
    }

    /// Opens a store that is there, to read. It takes no lock and writes nothing; asked to write,
    /// it throws a [StoreException].
    public static StoreFolder read(Path folder) throws StoreException {
        if (!Files.exists(folder.resolve(FORMAT))) {
            if (empty(folder))
                throw new StoreException(
                        "there is no store yet",
                        folder.toString(),
                        "`interdict sweep add` makes one; --store or INTERDICT_STORE names another"
                                + " place");
            throw noStore(folder);
        }
        check(folder);
        return new StoreFolder(folder, new ReadOnly(folder), Optional.empty());
    }

    /// Opens a store to write, and makes it if there is none. Removes what a crash left.
    ///
    /// @param disk all writing goes through it
    /// @param writer for others, who wait: who this is
    /// @param patience how long to wait for another writer to end
    /// @param waiting is told whom it waits for
    /// @throws StoreException if somebody else writes longer than that; if the folder is no store,
    ///   or of another version; if it can only be read; if a record is missing or damaged
    public static StoreFolder write(
            Path folder, Disk disk, Writer writer, Duration patience, Waiting waiting)
            throws IOException {
        boolean there = Files.exists(folder.resolve(FORMAT));
        if (there) check(folder);
        else if (!empty(folder)) throw noStore(folder);
        try {
            make(folder, disk);
        } catch (IOException e) {
            throw StoreException.writing(folder, e);
        }
        WriterLock lock = WriterLock.take(folder, writer, patience, waiting);
        StoreFolder store = new StoreFolder(folder, disk, Optional.of(lock));
        try {
            store.begin();
            return store;
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /// Where a folder is none, it and those above it, each so that it outlives a crash.
    private static void make(Path folder, Disk disk) throws IOException {
        List<Path> parents = new ArrayList<>();
        Path at = folder.toAbsolutePath();
        while (at.getParent() != null && !Files.exists(at)) {
            at = at.getParent();
            parents.add(at);
        }
        disk.folder(folder);
        for (Path parent : parents) {
            try {
                disk.syncFolder(parent);
            } catch (AccessDeniedException e) {
                // It may be written and not listed; then nothing more can be done.
            }
        }
    }

    private void begin() throws IOException {
        Path format = folder.resolve(FORMAT);
        try {
            // Again, now that nobody else makes it: whoever held the lock before may have.
            if (Files.exists(format)) check(folder);
            boolean made = false;
            for (String part : new String[] {TEMPORARY, EVIDENCE, RECORDS, INDEX}) {
                if (Files.isDirectory(folder.resolve(part))) continue;
                disk.folder(folder.resolve(part));
                made = true;
            }
            if (made) disk.syncFolder(folder);
            sweepOut();
            if (!Files.exists(format)) {
                Path unfinished = temporary("format");
                try (OutputStream out = disk.create(unfinished)) {
                    out.write(Format.TEXT.getBytes(StandardCharsets.US_ASCII));
                }
                disk.sync(unfinished);
                disk.rename(unfinished, format);
                disk.syncFolder(folder);
            }
        } catch (IOException e) {
            throw StoreException.writing(folder, e);
        }
    }

    /// Removes what a crash left: half-written files, and evidence and parts of the index that no
    /// record came to name. Evidence of which nothing says that it was on its way stays, whatever
    /// the records say: somebody may have lost those.
    private void sweepOut() throws IOException {
        Set<RecordName> names = new HashSet<>(records.names());
        dropUnnamed();
        for (Path file : Disk.children(temporary())) disk.delete(file);
        for (Path file : Disk.children(index())) {
            Optional<RecordName> name = RecordName.of(file.getFileName().toString(), SEGMENT);
            if (name.isPresent() && !names.contains(name.get())) disk.delete(file);
        }
    }

    private void dropUnnamed() throws IOException {
        List<String> unnamed = evidence.unnamed();
        if (unnamed.isEmpty()) return;
        Set<String> wanted = new Holdings(records.list()).evidence();
        for (String sha256 : unnamed) if (!wanted.contains(sha256)) evidence.delete(sha256);
        evidence.named(unnamed);
    }

    private static void check(Path folder) throws StoreException {
        Format.check(folder.resolve(FORMAT), folder.resolve(RECORDS), folder.resolve(EVIDENCE));
    }

    /// Whether a store may be made there: nothing lies in it but what the making of one leaves when
    /// it is killed.
    private static boolean empty(Path folder) throws StoreException {
        if (!Files.exists(folder)) return true;
        if (!Files.isDirectory(folder)) return false;
        try {
            for (Path child : Disk.children(folder)) {
                String name = child.getFileName().toString();
                if (name.startsWith(".") || name.equals("lost+found")) continue; // a disk's own
                boolean ours =
                        switch (name) {
                            case WriterLock.FILE -> Files.isRegularFile(child);
                            case EVIDENCE, RECORDS, INDEX -> Disk.children(child).isEmpty();
                            case TEMPORARY ->
                                    Disk.children(child).isEmpty()
                                            || Disk.children(child)
                                                    .equals(List.of(child.resolve(FORMAT)));
                            default -> false;
                        };
                if (!ours) return false;
            }
            return true;
        } catch (NoSuchFileException e) {
            return true;
        } catch (IOException e) {
            throw StoreException.reading(folder, e);
        }
    }

    private static StoreException noStore(Path folder) {
        return new StoreException(
                "this is no store, and there is something in it",
                folder.toString(),
                "name a store, or a new or empty folder (--store, INTERDICT_STORE)");
    }

    public Path folder() {
        return folder;
    }

    public Evidence evidence() {
        return evidence;
    }

    public Records records() {
        return records;
    }

    /// Where the index lies.
    public Path index() {
        return folder.resolve(INDEX);
    }

    /// What all writing goes through; that of a reader refuses it.
    public Disk disk() {
        return disk;
    }

    public boolean writable() {
        return lock.isPresent();
    }

    /// Where a file lies while it is written. What still lies there when the next writer comes is
    /// removed.
    ///
    /// @param name no other file's at this time; `evidence-…`, `unnamed-…` and `record-…` are taken
    public Path temporary(String name) {
        return temporary().resolve(name);
    }

    /// Where files lie while they are written; they need names that [#temporary(String)] allows.
    Path temporary() {
        return folder.resolve(TEMPORARY);
    }

    /// Ends it, and lets the next writer in. Evidence that no record came to name goes, so that
    /// what failed takes no room.
    @Override
    public void close() throws IOException {
        evidence.close();
        if (lock.isEmpty()) return;
        try {
            dropUnnamed();
        } finally {
            lock.get().close();
        }
    }
}
