package org.interdict.store;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;

/// A disk of which one step fails. Steps are counted from 1; each write is one.
public final class FailingDisk implements Disk {
    /// What becomes of the step that fails, and of those after it.
    public enum Manner {
        /// It does nothing; what comes after succeeds. So does a full disk on which room was made.
        ONCE,
        /// It does its work, a write half of it, and fails all the same; what comes after succeeds.
        ONCE_AFTER,
        /// It does nothing, nor does anything after it. So does `kill -9`.
        DEAD,
        /// It does its work, a write half of it, and nothing does anything after it.
        DEAD_AFTER
    }

    private final Disk under;
    private final int fails;
    private final Manner manner;
    private int steps;

    public FailingDisk(Disk under, int fails, Manner manner) {
        this.under = under;
        this.fails = fails;
        this.manner = manner;
    }

    /// How many there were.
    public int steps() {
        return steps;
    }

    private interface Step {
        void run() throws IOException;
    }

    private void step(Step whole, Step half) throws IOException {
        steps++;
        boolean dead = manner == Manner.DEAD || manner == Manner.DEAD_AFTER;
        if (dead && steps > fails) throw new IOException("dead since step " + fails);
        if (steps == fails) {
            if (manner == Manner.ONCE_AFTER || manner == Manner.DEAD_AFTER) half.run();
            throw new IOException("No space left on device");
        }
        whole.run();
    }

    private void step(Step one) throws IOException {
        step(one, one);
    }

    @Override
    public void folder(Path folder) throws IOException {
        step(() -> under.folder(folder));
    }

    @Override
    public OutputStream create(Path file) throws IOException {
        OutputStream[] made = new OutputStream[1];
        step(() -> made[0] = under.create(file), () -> under.create(file).close());
        return stepping(made[0]);
    }

    @Override
    public OutputStream append(Path file, long length) throws IOException {
        OutputStream[] made = new OutputStream[1];
        step(() -> made[0] = under.append(file, length), () -> under.append(file, length).close());
        return stepping(made[0]);
    }

    @Override
    public void overwrite(Path file, long at, byte[] bytes) throws IOException {
        step(
                () -> under.overwrite(file, at, bytes),
                () -> under.overwrite(file, at, Arrays.copyOf(bytes, bytes.length / 2)));
    }

    private OutputStream stepping(OutputStream made) {
        return new FilterOutputStream(made) {
            @Override
            public void write(int b) throws IOException {
                step(() -> out.write(b));
            }

            @Override
            public void write(byte[] from, int offset, int length) throws IOException {
                step(
                        () -> out.write(from, offset, length),
                        () -> out.write(from, offset, length / 2));
            }
        };
    }

    @Override
    public void sync(Path file) throws IOException {
        step(() -> under.sync(file));
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        step(() -> under.rename(from, to));
    }

    @Override
    public void syncFolder(Path folder) throws IOException {
        step(() -> under.syncFolder(folder));
    }

    @Override
    public void delete(Path file) throws IOException {
        step(() -> under.delete(file));
    }
}
