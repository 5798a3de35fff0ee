package org.interdict.campaign.filing;

import org.interdict.campaign.cases.CaseState;
import org.interdict.campaign.view.FindingQueries.Finding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// Counts cases for one report. They come one after the other, those of one asset after each other.
public final class Counting {
    private static final String PROHIBITED = "prohibited";
    private static final String REVIEW = "review";

    private final String family;
    private final Map<String, TreeSet<String>> versions = new HashMap<>();
    private final Map<String, Tally> tallies = new TreeMap<>();
    private final Map<String, Long> units = new HashMap<>();
    private long assets;
    private String last = "";

    /// @param family of the order: its id without edition
    public Counting(String family) {
        this.family = family;
    }

    /// Takes a case of whoever reports. What the order does not ban, and asks no question about,
    /// does not count.
    ///
    /// @param unit the organization that it counts for
    public void add(Finding finding, String unit) {
        String verdict = verdict(finding.verdicts());
        if (!verdict.equals(PROHIBITED) && !verdict.equals(REVIEW)) return;
        String product = finding.supplier() + '/' + finding.product();
        Tally one = verdict.equals(REVIEW) ? question(finding.state()) : of(finding.state());
        tallies.merge(product, one, Tally::plus);
        versions.computeIfAbsent(product, _ -> new TreeSet<>()).addAll(finding.versions());
        if (verdict.equals(REVIEW) || finding.asset().equals(last)) return;
        last = finding.asset();
        assets++;
        units.merge(unit, 1L, Long::sum);
    }

    private String verdict(List<String> verdicts) {
        String gravest = "";
        for (String one : verdicts) {
            int equals = one.lastIndexOf('=');
            if (equals < 0) continue;
            String order = one.substring(0, equals);
            if (!order.equals(family) && !order.startsWith(family + '@')) continue;
            String said = one.substring(equals + 1);
            boolean graver = said.equals(REVIEW) && !gravest.equals(PROHIBITED);
            if (said.equals(PROHIBITED) || gravest.isEmpty() || graver) gravest = said;
        }
        return gravest;
    }

    /// A question that is settled by what became of the asset is none any more.
    private static Tally question(CaseState state) {
        return switch (state) {
            case VERIFIED, RETIRED, DISPUTED -> Tally.NONE;
            case FOUND, PLANNED, REMOVED, RETURNED, WAIVED -> new Tally(0, 0, 0, 0, 0, 0, 0, 0, 1);
        };
    }

    private static Tally of(CaseState state) {
        return switch (state) {
            case FOUND -> new Tally(1, 0, 0, 0, 0, 0, 0, 0, 0);
            case PLANNED -> new Tally(0, 1, 0, 0, 0, 0, 0, 0, 0);
            case REMOVED -> new Tally(0, 0, 1, 0, 0, 0, 0, 0, 0);
            case VERIFIED -> new Tally(0, 0, 0, 1, 0, 0, 0, 0, 0);
            case RETURNED -> new Tally(0, 0, 0, 0, 1, 0, 0, 0, 0);
            case WAIVED -> new Tally(0, 0, 0, 0, 0, 1, 0, 0, 0);
            case DISPUTED -> new Tally(0, 0, 0, 0, 0, 0, 1, 0, 0);
            case RETIRED -> new Tally(0, 0, 0, 0, 0, 0, 0, 1, 0);
        };
    }

    /// What it came to.
    ///
    /// @param stale why the cases do not tell all that was looked at; empty if they do
    public Found found(List<String> stale) {
        Map<String, Found.Count> products = new HashMap<>();
        tallies.forEach(
                (product, tally) ->
                        products.put(
                                product,
                                new Found.Count(
                                        List.copyOf(
                                                versions.getOrDefault(product, new TreeSet<>())),
                                        tally)));
        return new Found(products, units, assets, stale);
    }
}
