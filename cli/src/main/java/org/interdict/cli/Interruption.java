package org.interdict.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Ctrl-C during a long work: reading stops, what was read is still answered, and the process ends
/// with 130.
final class Interruption {
    private static final long PATIENCE_SECONDS = 5;

    private final CountDownLatch answered = new CountDownLatch(1);
    private final Thread hook = Thread.ofPlatform().unstarted(this::stop);
    private volatile boolean came;

    /// From now on Ctrl-C is kept until [#settle].
    static Interruption arm() {
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    boolean came() {
        return came;
    }

    /// The answer is out. Does not return if there was a Ctrl-C.
    void settle() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (
                IllegalStateException
                        e) { // the virtual machine is going down, which only Ctrl-C can have begun
            came = true;
            answered.countDown();
            park();
        }
    }

    private void stop() {
        came = true;
        try {
            if (!answered.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(Exit.INTERRUPTED.code);
    }

    private static void park() {
        try {
            Thread.sleep(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
