package org.interdict.ledger;

import org.interdict.store.StoreException;
import org.jspecify.annotations.Nullable;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/// The lines of a ledger's files, one after the other, as if they were one file. Holds one buffer.
final class Lines implements Closeable {
    private static final int BUFFER = 1 << 18; // holds the longest line

    private final Place place;
    private final byte[] buffer = new byte[BUFFER];
    private @Nullable FileChannel channel;
    private long n;
    private long offset;
    private int from;
    private int to;

    private Lines(Place place, long n) {
        this.place = place;
        this.n = n;
    }

    /// Lines from a position on.
    static Lines from(Place place, Position position) throws IOException {
        Lines lines = new Lines(place, position.count());
        lines.open(position.offset());
        return lines;
    }

    /// Lines from an entry on. Steps over those before it in its file, unread.
    static Lines from(Place place, long n) throws IOException {
        Lines lines = new Lines(place, Place.first(n));
        try {
            lines.open(0);
            boolean more = true;
            while (more && lines.n < n) more = lines.skip();
        } catch (IOException e) {
            lines.close();
            throw e;
        }
        return lines;
    }

    private void open(long at) throws IOException {
        Path file = place.file(n);
        try {
            channel = FileChannel.open(file, StandardOpenOption.READ).position(at);
        } catch (NoSuchFileException e) {
            channel = null;
        } catch (IOException e) {
            throw StoreException.reading(file, e);
        }
        offset = at;
        from = 0;
        to = 0;
    }

    /// The number that its place gives to the entry that comes next.
    long n() {
        return n;
    }

    /// Where the next line begins in its file, or, at the end of a file, where that ends.
    long offset() {
        return offset;
    }

    /// The next line without its line feed; null if there is none. What stands behind the last line
    /// feed is none: see [#rest].
    ///
    /// @throws DamagedException if it is longer than an entry may be
    byte @Nullable [] next() throws IOException {
        int end = feed();
        if (end < 0) return null;
        byte[] line = Arrays.copyOfRange(buffer, from, end);
        step(end);
        return line;
    }

    private boolean skip() throws IOException {
        int end = feed();
        if (end < 0) return false;
        step(end);
        return true;
    }

    private void step(int end) {
        offset += end + 1 - from;
        from = end + 1;
        n++;
    }

    /// Where the next line feed is, in the next file if this one has had all of its entries.
    private int feed() throws IOException {
        if (n % Place.PER_FILE == 0 && offset > 0) {
            if (to > from || more()) return tooMany();
            close();
            open(0);
        }
        int seen = from;
        while (true) {
            for (int i = seen; i < to; i++) if (buffer[i] == '\n') return i;
            int rest = to - from;
            if (rest > Line.LONGEST)
                throw new DamagedException(
                        n, "entry " + n + " was changed: it is longer than an entry may be");
            if (!more()) return -1;
            seen = from + rest;
        }
    }

    private int tooMany() throws DamagedException {
        throw new DamagedException(
                n,
                "there is more behind entry "
                        + (n - 1)
                        + " in its file, which holds "
                        + Place.PER_FILE
                        + " already");
    }

    /// Reads on; false at the end of the file.
    private boolean more() throws IOException {
        if (channel == null) return false;
        int rest = to - from;
        System.arraycopy(buffer, from, buffer, 0, rest);
        from = 0;
        to = rest;
        int read;
        try {
            read = channel.read(ByteBuffer.wrap(buffer, rest, BUFFER - rest));
        } catch (IOException e) {
            throw StoreException.reading(place.file(n), e);
        }
        if (read > 0) to += read;
        return read > 0;
    }

    /// How much stands behind the last line feed, when [#next] has found no other.
    int rest() {
        return to - from;
    }

    @Override
    public void close() throws IOException {
        if (channel != null) channel.close();
        channel = null;
    }
}
