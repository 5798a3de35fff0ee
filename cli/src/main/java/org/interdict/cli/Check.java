package org.interdict.cli;

import org.interdict.finding.Answer;
import org.interdict.finding.Scope;
import org.interdict.order.Act;
import org.interdict.source.Limits;
import org.interdict.source.Reading;
import org.interdict.sweep.Gap;
import org.interdict.watch.Watchlist;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;

/// Strings the line together: sources, watchlist, findings, answer. Files are read by one thread a
/// core, and joined in the order in which they were given, so that the answer never depends on
/// timing.
///
/// @param shown the act that all lists show, if somebody said so
/// @param columns of lists with headers of their own
record Check(
        Orders orders,
        Scope scope,
        Optional<Act> shown,
        String assetName,
        String organization,
        Map<String, String> columns,
        LocalDate asOf) {

    Answer run(List<String> sources, Terminal terminal, Interruption interruption) {
        Readers readers = Readers.all().showing(shown);
        Watchlist watchlist = Watchlist.compile(orders.dossiers(), orders.foldings());
        Reading reading = new Reading(readers.list(), Limits.DEFAULT, columns);
        Plan plan = Plan.of(sources, terminal.in());
        // Unknown to whoever made a list, which is enough; a secure one loads a provider for 9 ms.
        long seed = System.nanoTime();
        AtomicReferenceArray<List<Listening.Read>> results =
                new AtomicReferenceArray<>(plan.items().size());
        try (Progress progress =
                new Progress(terminal.err(), terminal.attended(), plan.items().size())) {
            AtomicInteger next = new AtomicInteger();
            Runnable work =
                    () -> {
                        Listening listening =
                                new Listening(watchlist, seed, readers, assetName, interruption);
                        for (int i = next.getAndIncrement();
                                i < results.length() && !interruption.came();
                                i = next.getAndIncrement()) {
                            List<Listening.Read> read =
                                    listening.read(plan.items().get(i), reading);
                            results.set(i, read);
                            for (Listening.Read one : read)
                                progress.read(one.examined().components());
                        }
                    };
            Workers.run(
                    work, Math.min(Runtime.getRuntime().availableProcessors(), results.length()));
        }
        return answer(plan, results, readers);
    }

    private Answer answer(
            Plan plan, AtomicReferenceArray<List<Listening.Read>> results, Readers readers) {
        Gathered gathered = new Gathered(orders, scope, asOf);
        for (Gap gap : plan.gaps()) gathered.gap(gap);
        for (int i = 0; i < results.length(); i++) {
            List<Listening.Read> read = results.get(i);
            if (read == null) // nobody came to it
            gathered.unread(plan.items().get(i).name(), "interrupted before it was read");
            else for (Listening.Read one : read) gathered.add(one.look(), one.examined());
        }
        return gathered.answer(organization, readers);
    }
}
