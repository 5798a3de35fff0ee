package org.interdict.store.evidence;

import org.interdict.store.StoreException;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;

/// Takes bytes as received and puts them down as evidence. Nothing is evidence before [#keep];
/// closed without it, nothing is left. One thread at a time; several deposits may be under way at
/// once.
public final class Deposit extends OutputStream {
    private final Evidence evidence;
    private final Path temporary;
    private final OutputStream out;
    private final Press press;
    private final MessageDigest digest = Sha256.digest();
    private final SeekTable.Writing table = new SeekTable.Writing();
    private final byte[] one = new byte[1];
    private long bytes;
    private State state = State.OPEN;

    private enum State {
        OPEN,
        /// A write failed: what lies there is not what was received.
        BROKEN,
        KEPT,
        CLOSED
    }

    Deposit(Evidence evidence, Path temporary, OutputStream out, Press press) {
        this.evidence = evidence;
        this.temporary = temporary;
        this.out = out;
        this.press = press;
    }

    /// Bytes received so far.
    public long bytes() {
        return bytes;
    }

    @Override
    public void write(int b) throws IOException {
        one[0] = (byte) b;
        write(one, 0, 1);
    }

    /// @throws StoreException if the disk is full or fails; the deposit is lost then
    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
        if (state != State.OPEN) throw new IllegalStateException("the deposit is " + state);
        digest.update(from, offset, length);
        bytes += length;
        ByteBuffer content = press.content();
        int end = offset + length;
        for (int at = offset; at < end; ) {
            int part = Math.min(end - at, content.remaining());
            content.put(from, at, part);
            at += part;
            if (!content.hasRemaining()) frame();
        }
    }

    private void frame() throws IOException {
        int content = press.content().position();
        int packed = press.frame();
        table.add(packed, content);
        put(press.out(), packed);
    }

    private void put(byte[] from, int length) throws IOException {
        try {
            out.write(from, 0, length);
        } catch (IOException e) {
            state = State.BROKEN;
            throw StoreException.writing(temporary, e);
        }
    }

    /// Puts the bytes down under their hash. They outlive a crash from [Evidence#settle] on. If
    /// they are there already, they are not written a second time; if what is there is cut off,
    /// they take its place.
    public Kept keep() throws IOException {
        if (state != State.OPEN) throw new IllegalStateException("the deposit is " + state);
        if (press.content().position() > 0) frame();
        byte[] end = table.bytes();
        put(end, end.length);
        state = State.BROKEN; // until it is whole
        try {
            out.close();
        } catch (IOException e) {
            throw StoreException.writing(temporary, e);
        }
        Kept kept = new Kept(Sha256.text(digest.digest()), bytes);
        evidence.place(temporary, kept);
        state = State.KEPT;
        return kept;
    }

    /// Ends the deposit. What was not kept is removed.
    @Override
    public void close() throws IOException {
        if (state == State.CLOSED) return;
        boolean kept = state == State.KEPT;
        state = State.CLOSED;
        evidence.giveBack(press);
        if (kept) return;
        try (out) {
            // On some systems a file that is open cannot be removed.
        } catch (IOException e) {
            throw StoreException.writing(temporary, e);
        } finally {
            evidence.drop(temporary);
        }
    }
}
