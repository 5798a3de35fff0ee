package org.interdict.store;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// One writer at a time. The operating system holds the lock and lets go of it when the process
/// ends, however it ends; the file's text only says whose it is.
public final class WriterLock implements Closeable {
    /// Far behind the text, which others read while the lock is held: Windows refuses to let them
    /// read what is locked.
    private static final long WHERE = 1L << 40;

    static final String FILE = "lock";

    private static final int LONGEST_TEXT = 1000;
    private static final long PAUSE_MILLIS = 50;

    /// What this process holds, and for whom. Within one process the system's lock protects
    /// nothing; worse, on Linux and macOS whoever closes the file, having only looked into it,
    /// loses the lock for everybody in the process (`fcntl(2)`).
    private static final Map<Path, String> HELD = new HashMap<>();

    private final Path key;
    private final FileChannel channel;

    private WriterLock(Path key, FileChannel channel) {
        this.key = key;
        this.channel = channel;
    }

    /// Waits for the lock.
    ///
    /// @param folder of the store, or of a campaign in it; it is there
    /// @param patience how long to wait for another writer
    /// @throws StoreException if another writer is still there then; its message says who
    public static WriterLock take(Path folder, Writer writer, Duration patience, Waiting waiting)
            throws IOException {
        Path file = folder.resolve(FILE);
        long begin = System.nanoTime();
        String told = "";
        while (true) {
            Attempt attempt;
            try {
                attempt = attempt(folder, file, writer);
            } catch (IOException e) {
                throw StoreException.writing(file, e);
            }
            if (attempt.lock.isPresent()) return attempt.lock.get();
            if (System.nanoTime() - begin >= patience.toNanos())
                throw new StoreException(
                        "somebody else writes to the store: " + attempt.holder,
                        file.toString(),
                        "wait until that ends, or end it, and do this again");
            if (!attempt.holder.equals(told)) waiting.waitingFor(attempt.holder);
            told = attempt.holder;
            try {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted while it waited for the store");
            }
        }
    }

    /// The lock, or who has it.
    private record Attempt(Optional<WriterLock> lock, String holder) {}

    private static Attempt attempt(Path folder, Path file, Writer writer) throws IOException {
        Path key = folder.toRealPath();
        synchronized (HELD) {
            String holder = HELD.get(key);
            if (holder != null) return new Attempt(Optional.empty(), holder);
            FileChannel channel =
                    FileChannel.open(
                            file,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.READ,
                            StandardOpenOption.WRITE);
            boolean taken = false;
            try {
                taken = channel.tryLock(WHERE, 1, false) != null;
                if (!taken) return new Attempt(Optional.empty(), text(channel));
            } finally {
                if (!taken) channel.close();
            }
            HELD.put(key, writer.text());
            say(channel, writer.text() + "\n");
            return new Attempt(Optional.of(new WriterLock(key, channel)), "");
        }
    }

    private static void say(FileChannel channel, String text) {
        try {
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
        } catch (IOException e) {
            // The lock holds all the same; on a full disk, only whose it is stays untold.
        }
    }

    /// What the holder wrote, without what would not show. Anybody may have written it.
    private static String text(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(LONGEST_TEXT);
        channel.read(bytes, 0);
        String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8);
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c >= ' ' && c <= '~';
            if (plain || Character.isLetterOrDigit(c)) shown.append(c);
        }
        return shown.isEmpty() ? "it does not say who" : shown.toString();
    }

    /// Lets the next writer in.
    @Override
    public void close() throws IOException {
        synchronized (HELD) {
            if (!channel.isOpen()) return;
            say(channel, "");
            HELD.remove(key);
            channel.close();
        }
    }
}
