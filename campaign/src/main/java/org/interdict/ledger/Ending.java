package org.interdict.ledger;

import org.interdict.store.Disk;
import org.interdict.store.StoreException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Finds where a ledger ends, and mends what a crash left of its end. What the head counts must be
/// there. Whole batches behind that were written by somebody who could not write the head any more:
/// they are kept. What comes behind those is the rest of one, and is cut off.
final class Ending {
    private final Place place;

    Ending(Place place) {
        this.place = place;
    }

    /// The head, once what it says of the last entry was seen to be true.
    ///
    /// @throws StoreException if there is no ledger, or entries are missing that the head counts
    Head head() throws IOException {
        Optional<Head> head = read();
        if (head.isEmpty()) {
            if (place.files().isEmpty())
                throw new StoreException(
                        "there is no ledger",
                        place.ledger().toString(),
                        "name the folder of a campaign");
            throw new StoreException(
                    "the head of the ledger is missing, and entries are there",
                    place.head().toString(),
                    "copy the ledger back from a backup; without a head nobody can say whether its"
                            + " end is missing");
        }
        check(head.get().position());
        return head.get();
    }

    /// The head as it says, unchecked; nothing if there is none.
    Optional<Head> read() throws IOException {
        try {
            return Head.read(place);
        } catch (DamagedException e) {
            throw new StoreException(
                    e.what, place.head().toString(), "copy the ledger back from a backup", e);
        }
    }

    private void check(Position position) throws IOException {
        if (position.count() == 0) return;
        Path file = place.file(position.count() - 1);
        byte[] end = new byte[(int) Math.min(position.length(), Line.LONGEST + 2)];
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() < position.length()) throw missing(position);
            ByteBuffer to = ByteBuffer.wrap(end);
            long at = position.length() - end.length;
            int read = 0;
            while (to.hasRemaining() && read >= 0) read = channel.read(to, at + to.position());
        } catch (NoSuchFileException e) {
            throw missing(position);
        } catch (IOException e) {
            throw StoreException.reading(file, e);
        }
        int from = end.length - 1;
        while (from > 0 && end[from - 1] != '\n') from--;
        byte[] line = Arrays.copyOfRange(end, from, Math.max(from, end.length - 1));
        if (end.length == 0
                || end[end.length - 1] != '\n'
                || !Hash.leaf(line).equals(position.hash())) throw missing(position);
    }

    private StoreException missing(Position position) {
        return new StoreException(
                "the ledger's head counts "
                        + position.count()
                        + " entries, and the last of them is not there as it was written",
                place.where(position.count() - 1),
                "see with 'interdict ledger verify' what is wrong, and copy the ledger back from a"
                        + " backup");
    }

    /// The end of the last whole batch that stands behind what the head counts, or what it counts.
    Position behind(Position counted) throws IOException {
        Position end = counted;
        try (Lines lines = Lines.from(place, counted)) {
            String prev = counted.hash();
            for (byte[] line; (line = lines.next()) != null; ) {
                Entry entry = Chain.next(line, lines.n() - 1, prev);
                prev = entry.hash();
                if (entry.end()) end = new Position(lines.n(), lines.offset(), prev);
            }
        } catch (DamagedException e) {
            return end; // the rest of a crash: not all of what was written came to the disk
        }
        return end;
    }

    /// Makes the files end where the ledger does, and the head say so. All of it will outlive a
    /// crash then.
    Head mend(Disk disk) throws IOException {
        Head head = head();
        Position end = behind(head.position());
        if (end.count() > head.position().count()) {
            List<Path> kept = new ArrayList<>();
            long first = Math.max(0, head.position().count() - 1);
            for (long n = Place.first(first); n < end.count(); n += Place.PER_FILE)
                kept.add(place.file(n));
            disk.syncAll(kept);
            disk.syncFolder(place.ledger());
        }
        if (!head.damaged() && end.equals(head.position())) {
            cut(end, disk);
            return head;
        }
        // First the head: what it counts is never cut, so it must not count less than is left.
        if (head.damaged()) Head.make(place, end, disk);
        else Head.write(place, 1 - head.slot(), end, disk);
        cut(end, disk);
        return read().orElseThrow();
    }

    /// Takes away what stands behind an end.
    void cut(Position end, Disk disk) throws IOException {
        boolean gone = false;
        for (Path file : place.files()) {
            if (end.count() > 0 && file.compareTo(place.file(end.count() - 1)) <= 0) continue;
            disk.delete(file);
            gone = true;
        }
        if (gone) disk.syncFolder(place.ledger());
        if (end.count() == 0) return;
        Path last = place.file(end.count() - 1);
        if (Files.size(last) == end.length()) return;
        disk.append(last, end.length()).close();
        disk.sync(last);
    }
}
