package org.interdict.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// The same work on several threads at once.
final class Workers {
    private Workers() {}

    /// Returns when all have ended. The calling thread is one of them.
    ///
    /// @param count how many; none if it is 0
    static void run(Runnable work, int count) {
        List<FutureTask<Void>> others = new ArrayList<>();
        for (int i = 1; i < count; i++) {
            FutureTask<Void> task = new FutureTask<>(work, null);
            others.add(task);
            Thread.ofPlatform().daemon().name("read-" + i).start(task);
        }
        if (count > 0) work.run();
        for (FutureTask<Void> task : others) join(task);
    }

    private static void join(FutureTask<Void> task) {
        try {
            task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException bug -> throw bug;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }
}
