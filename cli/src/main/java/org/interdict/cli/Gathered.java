package org.interdict.cli;

import org.interdict.finding.Advice;
import org.interdict.finding.Answer;
import org.interdict.finding.Examined;
import org.interdict.finding.Findings;
import org.interdict.finding.Look;
import org.interdict.finding.Scope;
import org.interdict.sweep.Asset;
import org.interdict.sweep.Gap;
import org.interdict.sweep.Reach;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What came of all inputs, in their order, until it is an answer.
final class Gathered {
    private final Orders orders;
    private final Scope scope;
    private final LocalDate asOf;
    private final Findings findings;
    private final List<Look> looks = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();
    private final Set<Asset> assets = new HashSet<>();

    Gathered(Orders orders, Scope scope, LocalDate asOf) {
        this.orders = orders;
        this.scope = scope;
        this.asOf = asOf;
        this.findings = new Findings(orders.orders(), scope, asOf, orders.dossiers());
    }

    void add(Look look, Examined examined) {
        findings.add(looks.size(), examined);
        looks.add(look);
        assets.addAll(examined.assets());
        gaps.addAll(examined.gaps());
    }

    /// An input of which nothing was read.
    void unread(String name, String why) {
        gaps.add(new Gap(name, "", why));
        looks.add(new Look(name, 0, "", "", Look.Outcome.UNREAD, 0, 0, 0));
    }

    void gap(Gap gap) {
        gaps.add(gap);
    }

    Answer answer(String organization, Readers readers) {
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
