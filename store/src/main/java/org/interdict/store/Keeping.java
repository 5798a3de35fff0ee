package org.interdict.store;

import org.interdict.source.Reading;
import org.interdict.store.evidence.Deposit;
import org.interdict.store.evidence.Evidence;
import org.interdict.store.evidence.Kept;
import org.interdict.store.record.Piece;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.util.concurrent.atomic.AtomicReference;

/// Keeps what comes in and has it read, both at once where it is large: one thread hashes and
/// packs, the other reads.
final class Keeping {
    /// Up to so many bytes a second thread costs more than it saves.
    private static final int SMALL = 1 << 20;

    private static final int CHUNK = 256 << 10;

    private final Evidence evidence;
    private final Reading reading;
    private final Reading.Listener listener;

    Keeping(Evidence evidence, Reading reading, Reading.Listener listener) {
        this.evidence = evidence;
        this.reading = reading;
        this.listener = listener;
    }

    /// Keeps it, and has it read as it was kept.
    ///
    /// @throws RecordingException from the listener
    Piece take(Origin origin) throws IOException {
        try (Deposit deposit = evidence.deposit();
                InputStream in = origin.opening().open()) {
            byte[] head = in.readNBytes(SMALL);
            Kept kept;
            if (isZip(head)) {
                deposit.write(head);
                in.transferTo(deposit);
                kept = deposit.keep();
                try (SeekableByteChannel channel = evidence.channel(kept.sha256())) {
                    reading.channel(origin.name(), channel, listener);
                }
            } else if (head.length < SMALL) {
                deposit.write(head);
                kept = deposit.keep();
                reading.stream(origin.name(), new ByteArrayInputStream(head), listener);
            } else {
                kept = both(origin.name(), head, in, deposit);
            }
            return new Piece(kept.sha256(), kept.bytes(), origin.name());
        }
    }

    /// Keeps it, and has nobody read it.
    Piece keep(Origin origin) throws IOException {
        try (Deposit deposit = evidence.deposit();
                InputStream in = origin.opening().open()) {
            in.transferTo(deposit);
            Kept kept = deposit.keep();
            return new Piece(kept.sha256(), kept.bytes(), origin.name());
        }
    }

    private static boolean isZip(byte[] head) {
        return head.length > 3 && head[0] == 'P' && head[1] == 'K' && head[2] < 9 && head[3] < 9;
    }

    private Kept both(String name, byte[] head, InputStream in, Deposit deposit)
            throws IOException {
        AtomicReference<@Nullable IOException> failure = new AtomicReference<>();
        Pipe pipe = new Pipe();
        Thread keeper =
                Thread.ofPlatform()
                        .name("keeping")
                        .start(() -> failure.set(keep(head, in, deposit, pipe)));
        try (pipe) {
            reading.stream(name, pipe, listener);
        } finally {
            join(keeper);
        }
        IOException failed = failure.get();
        if (failed != null) throw failed;
        return deposit.keep();
    }

    private static @Nullable IOException keep(
            byte[] head, InputStream in, Deposit deposit, Pipe pipe) {
        try {
            pipe.put(head, head.length);
            deposit.write(head);
            byte[] buffer = new byte[CHUNK];
            for (int read; (read = in.readNBytes(buffer, 0, CHUNK)) > 0; ) {
                pipe.put(buffer, read);
                deposit.write(buffer, 0, read);
            }
            pipe.end();
            return null;
        } catch (IOException e) {
            pipe.fail();
            return e;
        } catch (InterruptedException e) {
            pipe.fail();
            return new IOException("interrupted", e);
        }
    }

    private static void join(Thread keeper) throws IOException {
        try {
            keeper.join();
        } catch (InterruptedException e) {
            keeper.interrupt();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
