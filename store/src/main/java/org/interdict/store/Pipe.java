package org.interdict.store;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/// Bytes on their way from the thread that keeps them to the one that reads them. What was put in
/// is not changed any more.
final class Pipe extends InputStream {
    private static final byte[] END = {};

    private final BlockingQueue<byte[]> chunks = new ArrayBlockingQueue<>(16);
    private byte[] chunk = {};
    private int at;
    private boolean over;
    private volatile boolean closed;

    /// Waits while the reader is far behind. False if nobody reads any more.
    boolean put(byte[] buffer, int length) throws InterruptedException {
        if (closed) return false;
        chunks.put(Arrays.copyOf(buffer, length));
        return true;
    }

    /// Nothing more comes.
    void end() throws InterruptedException {
        if (!closed) chunks.put(END);
    }

    /// Nothing more comes, because something failed: the reader ends there.
    void fail() {
        chunks.clear();
        boolean ended = chunks.offer(END);
        if (!ended) closed = true;
    }

    @Override
    public int read() throws IOException {
        return more() ? chunk[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        if (length == 0) return 0;
        if (!more()) return -1;
        int count = Math.min(length, chunk.length - at);
        System.arraycopy(chunk, at, bytes, from, count);
        at += count;
        return count;
    }

    private boolean more() throws IOException {
        if (over) return false;
        if (at < chunk.length) return true;
        try {
            chunk = chunks.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        at = 0;
        over = chunk.length == 0;
        return !over;
    }

    /// Whoever still puts something in is not kept waiting.
    @Override
    public void close() {
        closed = true;
        chunks.clear();
    }
}
