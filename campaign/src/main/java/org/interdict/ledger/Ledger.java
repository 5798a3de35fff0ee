package org.interdict.ledger;

import org.interdict.store.Disk;
import org.interdict.store.StoreException;
import org.interdict.store.Waiting;
import org.interdict.store.Writer;
import org.interdict.store.WriterLock;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Entries that are only ever added, and of which none can be changed, dropped or put elsewhere
/// without being found: `docs/ledger.md` says how they are written. One process writes at a time;
/// others read meanwhile and see what was acknowledged when they opened it.
public final class Ledger implements Closeable {
    private final Place place;
    private final Disk disk;
    private final Optional<WriterLock> lock;
    private final Texts texts;
    private Position end;
    private int slot;
    private boolean broken;

    private Ledger(
            Place place,
            Disk disk,
            Optional<WriterLock> lock,
            Texts texts,
            Position end,
            int slot) {
        this.place = place;
        this.disk = disk;
        this.lock = lock;
        this.texts = texts;
        this.end = end;
        this.slot = slot;
    }

    /// Opens it to be read, without a lock. Changes nothing.
    ///
    /// @param campaign the folder in which it lies
    /// @throws StoreException if there is none, or if entries are missing that its head counts
    public static Ledger read(Path campaign) throws IOException {
        Place place = new Place(campaign);
        Ending ending = new Ending(place);
        Head head = ending.head();
        // A damaged slot may have counted more than the other.
        Position end = head.damaged() ? ending.behind(head.position()) : head.position();
        Texts texts = new Texts(place, Disk.REAL, Optional.empty());
        return new Ledger(place, Disk.REAL, Optional.empty(), texts, end, head.slot());
    }

    /// Opens it to be written, and makes it if it is not there. Mends what a crash left of its end.
    ///
    /// @param campaign the folder in which it lies; is made if it is not there
    /// @param patience how long to wait for another writer
    /// @throws StoreException if entries are missing that its head counts, somebody else writes, or
    ///   the disk fails
    public static Ledger write(
            Path campaign, Disk disk, Writer writer, Duration patience, Waiting waiting)
            throws IOException {
        return write(campaign, disk, writer, patience, waiting, new SecureRandom());
    }

    static Ledger write(
            Path campaign,
            Disk disk,
            Writer writer,
            Duration patience,
            Waiting waiting,
            RandomGenerator salts)
            throws IOException {
        try {
            disk.folder(campaign);
        } catch (IOException e) {
            throw StoreException.writing(campaign, e);
        }
        WriterLock lock = WriterLock.take(campaign, writer, patience, waiting);
        try {
            Place place = new Place(campaign);
            make(place, disk);
            Head head = mend(place, disk);
            Texts texts = new Texts(place, disk, Optional.of(salts));
            return new Ledger(place, disk, Optional.of(lock), texts, head.position(), head.slot());
        } catch (IOException | RuntimeException | Error e) {
            lock.close();
            throw e;
        }
    }

    private static void make(Place place, Disk disk) throws IOException {
        if (new Ending(place).read().isPresent()) return;
        try {
            disk.folder(place.ledger());
            disk.folder(place.texts());
            if (!place.files().isEmpty()) return; // entries without a head: not new
            Head.make(place, Position.START, disk);
            disk.syncFolder(place.campaign());
            Path above = place.campaign().toAbsolutePath().getParent();
            if (above != null) disk.syncFolder(above);
        } catch (IOException e) {
            throw StoreException.writing(place.ledger(), e);
        }
    }

    private static Head mend(Place place, Disk disk) throws IOException {
        try {
            return new Ending(place).mend(disk);
        } catch (IOException e) {
            throw StoreException.writing(place.ledger(), e);
        }
    }

    /// How many entries there are.
    public long size() {
        return end.count();
    }

    /// The hash of the last entry; 64 zeros if there is none.
    public String head() {
        return end.hash();
    }

    public Texts texts() {
        return texts;
    }

    /// Hands on each entry from a number on, one at a time.
    ///
    /// @param from the number of the first
    /// @throws StoreException if one is not as it was written; those before it were handed on
    public void each(long from, To to) throws IOException {
        each(from, end.count(), to);
    }

    /// The same, up to a number.
    ///
    /// @param until the number of the first that is not handed on; at most [#size]
    public void each(long from, long until, To to) throws IOException {
        long first = Math.max(0, from - 1);
        try (Lines lines = Lines.from(place, first)) {
            String prev = Position.ZEROS;
            for (long n = first; n < until; n++) {
                byte[] line = lines.next();
                if (line == null || lines.n() != n + 1)
                    throw new DamagedException(
                            n, "entry " + n + " is missing, and the head counts " + end.count());
                if (n >= from) {
                    Entry entry = Chain.next(line, n, prev);
                    if (n == end.count() - 1 && !entry.hash().equals(end.hash()))
                        throw new DamagedException(n, "entry " + n + " was changed");
                    to.on(entry);
                    prev = entry.hash();
                } else prev = Hash.leaf(line);
            }
        } catch (DamagedException e) {
            throw new StoreException(
                    e.what,
                    place.where(e.entry),
                    "see with 'interdict ledger verify' what is wrong, and copy the ledger back"
                            + " from a backup");
        }
    }

    /// Adds entries: all of them or none. Returns when they will outlive a crash.
    ///
    /// @param drafts asked for one after the other; they may put texts meanwhile
    /// @param at the time by the clock
    /// @return the number of the first; if there is no draft, of the one that would be next
    /// @throws StoreException if a draft cannot be an entry, or the disk fails; nothing of it was
    ///   kept then, unless the message says otherwise
    public long append(Iterator<Draft> drafts, Instant at) throws IOException {
        if (lock.isEmpty())
            throw new StoreException(
                    "the ledger was opened to be read",
                    place.ledger().toString(),
                    "open it for writing");
        if (broken) {
            Head head = mend(place, disk);
            end = head.position();
            slot = head.slot();
            broken = false;
        }
        if (!drafts.hasNext()) return end.count();
        long first = end.count();
        Appending appending = new Appending(place, disk, texts, end, 1 - slot);
        try {
            end = appending.run(drafts, at);
        } catch (IOException | RuntimeException | Error e) {
            broken = true;
            try {
                appending.back();
                broken = false;
            } catch (IOException again) {
                e.addSuppressed(again);
                throw new StoreException(
                        "the disk failed while entries were written, and again while they were"
                                + " taken back ("
                                + e.getMessage()
                                + ")",
                        place.ledger().toString(),
                        "see what is wrong with the disk; then see with 'interdict ledger show'"
                                + " whether they are there, before you do it again",
                        e);
            }
            throw e;
        }
        slot = 1 - slot;
        texts.named();
        return first;
    }

    /// Reads all of a ledger and says what is not as it was written. Holds the names of texts, and
    /// one entry at a time.
    ///
    /// @param naming which texts a body names
    /// @throws StoreException if there is no ledger, or a file cannot be read
    public static Verified verify(Path campaign, Naming naming) throws IOException {
        return new Verifying(new Place(campaign), naming).run();
    }

    /// Lets the next writer in. Texts that were put and not named by an entry are deleted.
    @Override
    public void close() throws IOException {
        if (lock.isEmpty()) return;
        try {
            if (!broken) texts.dropUnnamed();
        } catch (IOException e) {
            throw StoreException.writing(place.texts(), e);
        } finally {
            lock.get().close();
        }
    }
}
