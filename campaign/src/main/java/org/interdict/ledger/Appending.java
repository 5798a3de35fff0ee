package org.interdict.ledger;

import org.interdict.store.Disk;
import org.interdict.store.StoreException;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Iterator;

/// Writes one batch behind the end of a ledger: all of it, or nothing. Holds one draft at a time.
final class Appending {
    private static final int BUFFER = 1 << 16;

    private final Place place;
    private final Disk disk;
    private final Texts texts;
    private final Position before;
    private final int slot;
    private boolean files;
    private boolean head;

    /// @param slot of the head that does not say where the ledger ends now
    Appending(Place place, Disk disk, Texts texts, Position before, int slot) {
        this.place = place;
        this.disk = disk;
        this.texts = texts;
        this.before = before;
        this.slot = slot;
    }

    /// Writes it. It will outlive a crash then.
    ///
    /// @return where the ledger ends
    Position run(Iterator<Draft> drafts, Instant at) throws IOException {
        long n = before.count();
        String prev = before.hash();
        Path file = place.file(n);
        long length = before.offset();
        OutputStream out = open(file, length);
        try {
            Draft draft = drafts.next();
            while (true) {
                // What follows may put texts: they are asked for before the last line is written.
                boolean end = !drafts.hasNext();
                Draft following = end ? draft : drafts.next();
                // A batch is whole once its last line is there, even if the head does not say so
                // yet: its texts must be there before.
                if (end) texts.sync();
                byte[] line = Line.of(n, prev, at, draft, end);
                write(out, line, file);
                prev = Hash.leaf(line);
                length += line.length + 1;
                n++;
                if (end) break;
                draft = following;
                if (n % Place.PER_FILE == 0) {
                    close(out, file);
                    file = place.file(n);
                    length = 0;
                    out = open(file, 0);
                }
            }
        } catch (IOException | RuntimeException | Error e) {
            try {
                out.close();
            } catch (IOException again) {
                e.addSuppressed(again);
            }
            throw e;
        }
        close(out, file);
        Position end = new Position(n, length, prev);
        try {
            // The name of a new file is as much as its bytes.
            if (Place.first(n - 1) >= before.count()) disk.syncFolder(place.ledger());
            head = true;
            Head.write(place, slot, end, disk);
        } catch (IOException e) {
            throw StoreException.writing(place.head(), e);
        }
        return end;
    }

    private OutputStream open(Path file, long length) throws IOException {
        try {
            files = true;
            return new BufferedOutputStream(disk.append(file, length), BUFFER);
        } catch (IOException e) {
            throw StoreException.writing(file, e);
        }
    }

    private static void write(OutputStream out, byte[] line, Path file) throws IOException {
        try {
            out.write(line);
            out.write('\n');
        } catch (IOException e) {
            throw StoreException.writing(file, e);
        }
    }

    private void close(OutputStream out, Path file) throws IOException {
        try {
            out.close();
            disk.sync(file);
        } catch (IOException e) {
            throw StoreException.writing(file, e);
        }
    }

    /// Takes away what was written. First the head, if it was begun: it may never count what is not
    /// there.
    ///
    /// @throws IOException if the disk fails again; then all may be there, or a part, until
    ///   somebody mends the end
    void back() throws IOException {
        if (head) Head.write(place, slot, before, disk);
        if (files) new Ending(place).cut(before, disk);
    }
}
