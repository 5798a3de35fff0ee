package org.interdict.cli;

import java.io.PrintStream;
import java.util.concurrent.atomic.LongAdder;

/// One line on a terminal's standard error that says how far a long work is; nothing elsewhere, and
/// nothing in the first half second.
final class Progress implements AutoCloseable {
    private static final long EVERY_MILLIS = 250;

    private final PrintStream err;
    private final int total;
    private final LongAdder done = new LongAdder();
    private final LongAdder components = new LongAdder();
    private final Thread thread;
    private volatile boolean ended;
    private boolean shown;

    /// @param attended whether anybody sees it
    /// @param total files to read; 0 if only components are counted
    Progress(PrintStream err, boolean attended, int total) {
        this.err = err;
        this.total = total;
        this.thread = Thread.ofPlatform().daemon().unstarted(this::show);
        if (attended) thread.start();
    }

    void read(long seen) {
        done.increment();
        components.add(seen);
    }

    private void show() {
        try {
            Thread.sleep(2 * EVERY_MILLIS);
            while (!ended) {
                if (total > 0)
                    err.printf(
                            "\r\u001b[Kreading: %,d of %,d files, %,d components",
                            done.sum(), total, components.sum());
                else err.printf("\r\u001b[Kreading: %,d components", components.sum());
                err.flush();
                shown = true;
                Thread.sleep(EVERY_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed
        }
    }

    @Override
    public void close() {
        ended = true;
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (shown) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }
}
