package org.interdict.source;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/// One layer of an input: the bytes as received, or as unpacked from the layer below. Buffers,
/// counts, hashes and bounds them in one place, so that nothing else stands between a file and its
/// reader. Closing is left to whoever opened what lies below.
final class Layer extends InputStream {
    /// Room for one read; at least [Head#LENGTH].
    static final int BUFFER = 256 << 10;

    /// What a layer is of the whole.
    enum Part {
        /// The bytes of the file itself.
        FILE,
        /// A member of an archive.
        MEMBER,
        /// What a compressed layer holds.
        CONTENT
    }

    private final InputStream in;
    private final byte[] buffer;
    private final Part part;
    private final Limits limits;
    private final Budget budget;
    private final @Nullable MessageDigest digest;
    private int position;
    private int end;
    private long count;
    private boolean over;
    private @Nullable UnreadableException failure;

    Layer(InputStream in, byte[] buffer, Part part, Limits limits, Budget budget) {
        this.in = in;
        this.buffer = buffer;
        this.part = part;
        this.limits = limits;
        this.budget = budget;
        this.digest = part == Part.CONTENT ? null : sha256();
    }

    /// Its beginning, up to [Head#LENGTH] bytes, which are still to be read. Only before reading.
    byte[] head() {
        try {
            while (end < Head.LENGTH && !over) {
                int read = pull(buffer, end, buffer.length - end);
                end += Math.max(0, read);
            }
        } catch (UnreadableException e) {
            failure = e; // told to whoever reads past what came
        }
        return Arrays.copyOf(buffer, Math.min(end, Head.LENGTH));
    }

    @Override
    public int read() throws UnreadableException {
        if (position == end && !fill()) return -1;
        return buffer[position++] & 0xFF;
    }

    @Override
    public int read(byte[] b, int off, int len) throws UnreadableException {
        if (len == 0) return 0;
        if (position == end) {
            if (len >= buffer.length) return pull(b, off, len);
            if (!fill()) return -1;
        }
        int copied = Math.min(len, end - position);
        System.arraycopy(buffer, position, b, off, copied);
        position += copied;
        return copied;
    }

    @Override
    public int available() {
        return end - position;
    }

    /// Reads the rest and lets it go, so that size and hash are those of the whole.
    void drain() throws UnreadableException {
        do position = end;
        while (fill());
    }

    /// Bytes that came.
    long count() {
        return count;
    }

    /// What ended this layer before its end, or nothing.
    @Nullable UnreadableException failure() {
        return failure;
    }

    /// The hash of all its bytes, hexadecimal; empty if they did not all come. Once.
    String hash() {
        return over && failure == null && digest != null
                ? HexFormat.of().formatHex(digest.digest())
                : "";
    }

    private boolean fill() throws UnreadableException {
        position = 0;
        end = 0;
        end = Math.max(0, pull(buffer, 0, buffer.length));
        return end > 0;
    }

    /// Up to `len` bytes from below, or -1.
    private int pull(byte[] b, int off, int len) throws UnreadableException {
        if (failure != null) throw failure;
        if (over) return -1;
        int read;
        try {
            do read = in.read(b, off, len);
            while (read == 0);
            if (read < 0) over = true;
            else account(b, off, read);
        } catch (UnreadableException e) {
            failure = e;
            throw e;
        } catch (IOException e) {
            failure = broken(e);
            throw failure;
        }
        return read;
    }

    private void account(byte[] b, int off, int read) throws UnreadableException {
        count += read;
        if (digest != null) digest.update(b, off, read);
        if (part == Part.FILE) budget.receive(read);
        else budget.unpack(read);
        if (count > limits.bytes())
            throw new UnreadableException(
                    "it is longer than " + limits.bytes() + " bytes", "", "split it into parts");
    }

    private UnreadableException broken(IOException e) {
        String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        return part == Part.FILE
                ? new UnreadableException(
                        "it could not be read to its end (" + reason + ")",
                        "",
                        "try again; what came before is kept")
                : new UnreadableException(
                        "its packed data is broken or cut short (" + reason + ")",
                        "",
                        "copy or export it again, whole; what came before is kept");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
