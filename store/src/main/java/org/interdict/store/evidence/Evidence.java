package org.interdict.store.evidence;

import org.interdict.store.Disk;
import org.interdict.store.StoreException;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// All evidence of a store: `ab/cdef….zst`, where `abcdef…` is the SHA-256 of the bytes received.
///
/// A file is a row of zstd frames of 1 MiB of content, and a table of them at its end, in the
/// *Zstandard Seekable Format* 0.1.0 of the zstd project: `zstd -d` reads it, and so does anything
/// else that reads zstd. Shared by threads; what it opens and deposits belongs to one thread each.
public final class Evidence implements Closeable {
    /// Bytes of content in a frame; the last one has what is left.
    public static final int FRAME = 1 << 20;

    /// What zstd promises that a frame never exceeds, and a little.
    static final int PACKED = FRAME + (FRAME >> 8) + 64;

    private static final int DIGITS = 64;
    private static final String END = ".zst";
    private static final String UNNAMED = "unnamed-";

    private final Path folder;
    private final Path temporary;
    private final Disk disk;
    private final Deque<Press> presses = new ArrayDeque<>();
    private final Set<Path> unsettled = new TreeSet<>();
    private final Set<String> fresh = new TreeSet<>();
    private long deposits;

    /// @param folder need not be there yet
    /// @param temporary where files lie while they are written; on the same disk
    /// @param disk all writing goes through it
    public Evidence(Path folder, Path temporary, Disk disk) {
        this.folder = folder;
        this.temporary = temporary;
        this.disk = disk;
    }

    /// Begins to take bytes. Whoever asks closes it.
    ///
    /// @throws StoreException if nothing can be written here
    public Deposit deposit() throws IOException {
        Path file;
        synchronized (this) {
            file = temporary.resolve("evidence-" + ++deposits);
        }
        OutputStream out;
        try {
            out = disk.create(file);
        } catch (IOException e) {
            throw StoreException.writing(file, e);
        }
        return new Deposit(this, file, out, press());
    }

    private synchronized Press press() {
        Press press = presses.poll();
        return press == null ? new Press() : press;
    }

    synchronized void giveBack(Press press) {
        press.content().clear();
        presses.push(press);
    }

    void drop(Path file) throws IOException {
        try {
            disk.delete(file);
        } catch (IOException e) {
            throw StoreException.writing(file, e);
        }
    }

    /// Gives a whole file its name.
    void place(Path file, Kept kept) throws IOException {
        Path place = place(kept.sha256());
        if (whole(kept)) {
            drop(file);
            return;
        }
        try {
            disk.sync(file); // the slow part: several deposits do it at once
            synchronized (this) {
                boolean there = Files.exists(place);
                if (there && whole(kept)) { // another deposit took the same bytes
                    drop(file);
                    return;
                }
                // What is there, though cut off, may have a record already.
                if (!there && fresh.add(kept.sha256())) disk.create(mark(kept.sha256())).close();
                Path parent = folder.resolve(kept.sha256().substring(0, 2));
                disk.folder(parent);
                disk.rename(file, place);
                unsettled.add(parent);
            }
        } catch (IOException e) {
            throw StoreException.writing(place, e);
        }
    }

    /// Says that evidence is on its way in or out, so that what a killed process leaves can be told
    /// from what has lost its record.
    private Path mark(String sha256) {
        return temporary.resolve(UNNAMED + sha256);
    }

    /// What was on its way, here or in a process that was killed. A record may have come to name it
    /// all the same.
    public List<String> unnamed() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : Disk.children(temporary)) {
            String name = file.getFileName().toString();
            if (!name.startsWith(UNNAMED)) continue;
            String sha256 = name.substring(UNNAMED.length());
            if (Sha256.is(sha256)) found.add(sha256);
        }
        return found;
    }

    /// Whether it is there, in its length. That no bit flipped says [#verify] alone.
    private boolean whole(Kept kept) {
        try {
            return size(kept.sha256()) == kept.bytes();
        } catch (IOException e) {
            return false; // missing or cut off: what was received takes its place
        }
    }

    /// Returns when all that was kept will outlive a crash. Called before a record names it.
    public synchronized void settle() throws IOException {
        if (unsettled.isEmpty()) return;
        try {
            for (Path parent : unsettled) disk.syncFolder(parent);
            // Always, for whoever made the parent may have died before this step.
            disk.syncFolder(folder);
        } catch (IOException e) {
            throw StoreException.writing(folder, e);
        }
        unsettled.clear();
    }

    /// These are not on their way any more: a record names them, or they are gone.
    public synchronized void named(Collection<String> sha256s) {
        for (String sha256 : sha256s) {
            fresh.remove(sha256);
            try {
                disk.delete(mark(sha256));
            } catch (IOException e) {
                // Whoever looks at the marks looks what the records say, too.
            }
        }
    }

    /// Says that this evidence is on its way out, so that a process that is killed between the
    /// record that says so and [#delete] leaves nothing for good. Until [#named], or the next
    /// writer.
    public synchronized void leaving(Collection<String> sha256s) throws IOException {
        for (String sha256 : sha256s) {
            Path mark = mark(sha256);
            try {
                if (!Files.exists(mark)) disk.create(mark).close();
            } catch (IOException e) {
                throw StoreException.writing(mark, e);
            }
        }
        try {
            disk.syncFolder(temporary);
        } catch (IOException e) {
            throw StoreException.writing(temporary, e);
        }
    }

    public boolean has(String sha256) {
        return Files.exists(place(sha256));
    }

    /// The bytes as received, from the first. Whoever asks closes it.
    ///
    /// @throws StoreException if it is not there, or cut off; reading throws it at a flipped bit
    public InputStream open(String sha256) throws IOException {
        return Channels.newInputStream(frames(sha256));
    }

    /// The bytes as received, anywhere in them: for archives, which are read from their end.
    /// Whoever asks closes it.
    ///
    /// @throws StoreException as [#open]
    public SeekableByteChannel channel(String sha256) throws IOException {
        return frames(sha256);
    }

    /// How many bytes were received.
    ///
    /// @throws StoreException as [#open]
    public long size(String sha256) throws IOException {
        Path file = place(sha256);
        try (FileChannel channel = FileChannel.open(file)) {
            return SeekTable.read(channel, file).bytes();
        } catch (IOException e) {
            throw unreadable(file, sha256, e);
        }
    }

    /// How many bytes they take here.
    public long stored(String sha256) throws IOException {
        Path file = place(sha256);
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw unreadable(file, sha256, e);
        }
    }

    /// Reads all of it and says what is wrong with it, if anything is.
    public Condition verify(String sha256) throws IOException {
        Path file = place(sha256);
        try (FileChannel channel = FileChannel.open(file)) {
            return Condition.of(file, channel, sha256);
        } catch (NoSuchFileException e) {
            return Condition.missing(file);
        } catch (IOException e) {
            throw StoreException.reading(file, e);
        }
    }

    /// Takes evidence away for good, if it is there.
    public synchronized void delete(String sha256) throws IOException {
        Path file = place(sha256);
        if (!Files.exists(file)) return;
        drop(file);
        try {
            disk.syncFolder(folder.resolve(sha256.substring(0, 2)));
        } catch (IOException e) {
            throw StoreException.writing(file, e);
        }
    }

    /// All that is there, in order. Files of other names are none of it.
    public List<String> list() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path parent : Disk.children(folder)) {
            String first = parent.getFileName().toString();
            if (first.length() != 2 || !Sha256.hexadecimal(first)) continue;
            for (Path file : Disk.children(parent)) {
                String name = file.getFileName().toString();
                if (name.length() != DIGITS - 2 + END.length() || !name.endsWith(END)) continue;
                String rest = name.substring(0, DIGITS - 2);
                if (Sha256.hexadecimal(rest)) found.add(first + rest);
            }
        }
        Collections.sort(found);
        return found;
    }

    /// Gives back what was held for deposits to come.
    @Override
    public synchronized void close() {
        for (Press press : presses) press.close();
        presses.clear();
    }

    private Frames frames(String sha256) throws IOException {
        Path file = place(sha256);
        try {
            return new Frames(file, FileChannel.open(file));
        } catch (IOException e) {
            throw unreadable(file, sha256, e);
        }
    }

    private static StoreException unreadable(Path file, String sha256, IOException e) {
        return e instanceof NoSuchFileException
                ? new StoreException(
                        "evidence " + sha256 + " is not there",
                        file.toString(),
                        "copy it back from a backup, or add the file that it was made from again")
                : StoreException.reading(file, e);
    }

    private Path place(String sha256) {
        if (!Sha256.is(sha256)) throw new IllegalArgumentException("no SHA-256: " + sha256);
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256.substring(2) + END);
    }
}
