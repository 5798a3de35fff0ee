package org.interdict.ledger;

import org.interdict.store.Disk;
import org.interdict.store.StoreException;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The file that says where a ledger ends, so that an end that was cut off is missed. It has two
/// slots; they are written in turn, and the one with more entries counts. A crash can only damage
/// the slot that it writes.
///
/// @param position the end
/// @param slot that says so: 0 or 1
/// @param older what the other slot says; empty if that is damaged
/// @param damaged whether anything in the file is not as it is written
record Head(Position position, int slot, Optional<Position> older, boolean damaged) {
    /// Of a slot: no disk writes more at once, nor rewrites more than that beside it.
    static final int SLOT = 4096;

    /// Count and length in 20 digits, the hash, and spaces between.
    private static final int SAID = 20 + 1 + 20 + 1 + 64;

    /// @return nothing if there is no such file
    /// @throws DamagedException if both slots are
    static Optional<Head> read(Place place) throws IOException {
        Path file = place.head();
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file, StandardOpenOption.READ)) {
            bytes = in.readNBytes(2 * SLOT + 1);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw StoreException.reading(file, e);
        }
        Optional<Position> first = position(bytes, 0);
        Optional<Position> second = position(bytes, SLOT);
        boolean damaged = bytes.length != 2 * SLOT || first.isEmpty() || second.isEmpty();
        if (first.isEmpty() && second.isEmpty())
            throw new DamagedException(
                    0,
                    "both slots of the ledger's head were changed or cut, so nobody can say whether"
                            + " its end is missing");
        boolean one =
                second.isEmpty()
                        || (first.isPresent() && first.get().count() >= second.get().count());
        Position position = (one ? first : second).orElseThrow();
        return Optional.of(new Head(position, one ? 0 : 1, one ? second : first, damaged));
    }

    private static Optional<Position> position(byte[] bytes, int at) {
        if (bytes.length < at + SLOT) return Optional.empty();
        byte[] slot = Arrays.copyOfRange(bytes, at, at + SLOT);
        String text = new String(slot, 0, SAID, StandardCharsets.ISO_8859_1);
        if (!text.matches("\\d{20} \\d{20} [0-9a-f]{64}")) return Optional.empty();
        try {
            Position position =
                    new Position(
                            Long.parseLong(text.substring(0, 20)),
                            Long.parseLong(text.substring(21, 41)),
                            text.substring(42));
            return Arrays.equals(slot, slot(position)) ? Optional.of(position) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty(); // more than a long
        }
    }

    /// `COUNT LENGTH HASH CHECKSUM`, then spaces and a line feed. The checksum is the SHA-256 of
    /// what stands before the space before it.
    static byte[] slot(Position position) {
        String said =
                String.format(
                        Locale.ROOT,
                        "%020d %020d %s",
                        position.count(),
                        position.length(),
                        position.hash());
        byte[] slot = new byte[SLOT];
        Arrays.fill(slot, (byte) ' ');
        String all = said + " " + Hash.of(said.getBytes(StandardCharsets.ISO_8859_1));
        byte[] bytes = all.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(bytes, 0, slot, 0, bytes.length);
        slot[SLOT - 1] = '\n';
        return slot;
    }

    /// Makes the file, with one position in both slots, in the place of any that is there.
    static void make(Place place, Position position, Disk disk) throws IOException {
        Path made = place.ledger().resolve("head.new");
        disk.delete(made);
        try (OutputStream out = disk.create(made)) {
            out.write(slot(position));
            out.write(slot(position));
        }
        disk.sync(made);
        disk.rename(made, place.head());
        disk.syncFolder(place.ledger());
    }

    /// Writes one slot. Returns when it will outlive a crash.
    static void write(Place place, int slot, Position position, Disk disk) throws IOException {
        disk.overwrite(place.head(), (long) slot * SLOT, slot(position));
        disk.sync(place.head());
    }
}
