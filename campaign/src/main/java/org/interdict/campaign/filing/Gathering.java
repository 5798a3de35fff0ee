package org.interdict.campaign.filing;

import org.interdict.campaign.view.FindingQueries;
import org.interdict.campaign.view.FindingQueries.Synced;
import org.interdict.order.Order;
import org.interdict.store.coverage.Coverage;
import org.interdict.store.record.Recorded;
import org.interdict.store.record.SweepRecord;
import org.interdict.supplier.Dossier;
import org.interdict.sweep.Reach;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Gathers what a report is made of: cases from the view, figures from coverage.
public final class Gathering {
    private Gathering() {}

    /// Whom a case counts for.
    @FunctionalInterface
    public interface Whose {
        /// The organization of the report that a finding counts for; nothing if it is not in it.
        Optional<String> unit(FindingQueries.Finding finding);
    }

    /// Counts the cases.
    ///
    /// @param records of the store
    public static Found found(
            FindingQueries findings, Order order, Whose whose, List<Recorded> records, Instant asOf)
            throws IOException {
        Counting counting = new Counting(order.family());
        LocalDate day = LocalDate.ofInstant(asOf, ZoneOffset.UTC);
        findings.each(
                day, finding -> whose.unit(finding).ifPresent(unit -> counting.add(finding, unit)));
        return counting.found(stale(findings.synced(), records, asOf));
    }

    /// Why the cases do not tell what the store knows by then.
    private static List<String> stale(
            Optional<Synced> synced, List<Recorded> records, Instant asOf) {
        if (synced.isEmpty())
            return List.of(
                    "the cases were not compared with the store by then; 'interdict case sync'"
                            + " does it, with --as-of for a time that is over");
        int since = 0;
        for (Recorded one : records)
            if (one.record() instanceof SweepRecord sweep
                    && !sweep.takenAt().isAfter(asOf)
                    && (one.number() > synced.get().number()
                            || sweep.takenAt().isAfter(synced.get().asOf()))) since++;
        if (since == 0) return List.of();
        return List.of(
                since
                        + (since == 1 ? " look has" : " looks have")
                        + " not been compared with the cases; 'interdict case sync' does it");
    }

    /// How much was looked at.
    ///
    /// @param within the organizations that the report speaks of
    /// @param groups those that hold others
    /// @param since the first day whose looks count
    public static Looked looked(
            Coverage coverage,
            List<String> within,
            List<String> groups,
            List<Dossier> dossiers,
            LocalDate since,
            Map<String, Reach> reaches) {
        Set<String> organizations = new HashSet<>(within);
        return new Looked(
                since,
                coverage.figures(organizations),
                groups,
                new ArrayList<>(coverage.products(dossiers, organizations, reaches)),
                reaches);
    }
}
