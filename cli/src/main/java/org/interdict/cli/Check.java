package org.interdict.cli;

import org.interdict.finding.Advice;
import org.interdict.finding.Answer;
import org.interdict.finding.Findings;
import org.interdict.finding.Look;
import org.interdict.finding.Scope;
import org.interdict.order.Act;
import org.interdict.source.Limits;
import org.interdict.source.Reading;
import org.interdict.sweep.Asset;
import org.interdict.sweep.Gap;
import org.interdict.sweep.Reach;
import org.interdict.watch.Watchlist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        List<Look> looks = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>(plan.gaps());
        Findings findings = new Findings(orders.orders(), scope, asOf, orders.dossiers());
        Set<Asset> assets = new HashSet<>();
        for (int i = 0; i < results.length(); i++) {
            List<Listening.Read> read = results.get(i);
            if (read == null) { // nobody came to it
                gaps.add(new Gap(plan.items().get(i).name(), "", "interrupted before it was read"));
                looks.add(
                        new Look(
                                plan.items().get(i).name(),
                                0,
                                "",
                                "",
                                Look.Outcome.UNREAD,
                                0,
                                0,
                                0));
                continue;
            }
            for (Listening.Read one : read) {
                findings.add(looks.size(), one.examined());
                looks.add(one.look());
                assets.addAll(one.examined().assets());
                gaps.addAll(one.examined().gaps());
            }
        }
        Map<String, Reach> reaches = new LinkedHashMap<>();
        for (Look look : looks)
            if (!look.format().isEmpty()) reaches.put(look.format(), readers.reach(look.format()));
        return new Answer(
                "interdict " + Main.VERSION,
                asOf,
                orders.orders(),
                orders.dossiers(),
                scope,
                organization,
                assets.size(),
                looks,
                reaches,
                findings.list(),
                gaps,
                Advice.next(orders.dossiers(), reaches, readers.reaches()));
    }
}
