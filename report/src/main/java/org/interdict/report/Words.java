package org.interdict.report;

import org.interdict.finding.Route;
import org.interdict.finding.Routes;
import org.interdict.finding.Scope;
import org.interdict.finding.Step;
import org.interdict.finding.Tally.Counts;
import org.interdict.finding.Verdict;
import org.interdict.order.Clause;
import org.interdict.order.OrganizationKind;
import org.interdict.order.SystemKind;
import org.interdict.sweep.Asset;
import org.interdict.watch.Match;

import java.util.ArrayList;
import java.util.List;

/// How the reports say what an answer holds, so that all of them say the same. What comes from
/// outside is not escaped here; each report does that as it writes.
public final class Words {
    /// Characters of one value that a person reads; JSON holds the rest.
    public static final int LONGEST = 300;

    private Words() {}

    /// `1,234,567`
    public static String number(long number) {
        String digits = Long.toString(number);
        int first = number < 0 ? 1 : 0;
        StringBuilder out = new StringBuilder(digits);
        for (int at = digits.length() - 3; at > first; at -= 3) out.insert(at, ',');
        return out.toString();
    }

    /// `1 asset`, `3 assets`
    public static String count(long number, String thing) {
        return number(number) + " " + thing + (number == 1 ? "" : "s");
    }

    /// `bundle id com.example.av, identified, reported`
    public static String why(Match match) {
        return match.trace().kind().id().replace('-', ' ')
                + " "
                + Visible.text(match.trace().value(), LONGEST)
                + ", "
                + match.indicator().strength().id()
                + ", "
                + match.indicator().standing().id();
    }

    /// `2 prohibited, 1 excluded`
    public static String counts(Counts counts) {
        List<String> parts = new ArrayList<>();
        if (counts.prohibited() > 0) parts.add(number(counts.prohibited()) + " prohibited");
        if (counts.review() > 0) parts.add(number(counts.review()) + " to review");
        if (counts.excluded() > 0) parts.add(number(counts.excluded()) + " excluded");
        if (counts.outside() > 0) parts.add(number(counts.outside()) + " outside");
        return parts.isEmpty() ? "nothing found" : String.join(", ", parts);
    }

    /// What an asset is called, by its name or else by a key; empty where the input names none.
    public static String asset(Asset asset) {
        if (!asset.name().isEmpty() || asset.keys().isEmpty()) return asset.name();
        Asset.Key key = asset.keys().getFirst();
        return key.kind().id().replace('-', ' ') + " " + key.value();
    }

    /// What people read for an asset without a name.
    public static final String UNNAMED = "not named";

    /// The clause and why it decides: `Code inside other companies' goods (82 FR 43782)`
    public static String clause(Verdict verdict) {
        String clause = cited(verdict.clause());
        // No `switch` over types: see Verdict.sort.
        if (verdict instanceof Verdict.Review review)
            return clause + ". Question: " + review.question();
        if (verdict instanceof Verdict.Excluded excluded)
            return clause + "; else prohibited by: " + cited(excluded.ban());
        if (verdict instanceof Verdict.Outside outside && !outside.reason().isEmpty())
            return clause + ": " + outside.reason();
        return clause;
    }

    /// `the title (82 FR 43782)`
    public static String cited(Clause clause) {
        String title = clause.title().isEmpty() ? clause.id() : clause.title();
        return clause.citation().isEmpty() ? title : title + " (" + clause.citation() + ")";
    }

    /// What joins the two ends of a step.
    public static String how(Step.How how) {
        return switch (how) {
            case ON -> "is on";
            case IS -> "is the release";
            case PART_OF -> "is part of";
            case NEEDED_BY -> "is needed by";
            case WENT_INTO -> "went into";
            case RECOGNISED_AS -> "is recognised as";
            case EMBEDS -> "holds";
            case MADE_BY -> "is made by";
            case BELONGS_TO -> "related"; // the step's end says how
        };
    }

    /// `kesl is recognised as Kaspersky Endpoint Security`
    public static String step(Step step) {
        String from = Visible.text(step.from(), LONGEST);
        String to = Visible.text(step.to(), LONGEST);
        return step.how() == Step.How.BELONGS_TO
                ? from + ": " + to
                : from + " " + how(step.how()) + " " + to;
    }

    /// `Gateway 3.1 > 4 more > App 2 (Contoso) > kesl; and 3 other ways`: the shortest way.
    public static String ways(Routes routes, String component) {
        Route route = routes.shown().getFirst();
        StringBuilder way = new StringBuilder(route.loop() ? "a loop: " : "");
        for (int i = 0; i < route.stops().size(); i++) {
            Route.Stop stop = route.stops().get(i);
            way.append(Visible.text(stop.title(), LONGEST));
            if (!stop.described()) way.append(" (not listed)");
            else if (stop.ours()) way.append(" (the supplier's)");
            else if (!stop.maker().isEmpty())
                way.append(" (").append(Visible.text(stop.maker(), LONGEST)).append(')');
            way.append(" > ");
            if (i == 0 && route.omitted() > 0)
                way.append(number(route.omitted())).append(" more > ");
        }
        way.append(Visible.text(component, LONGEST));
        long others = routes.others() + routes.shown().size() - 1;
        return others == 0 ? way.toString() : way + "; and " + count(others, "other way");
    }

    /// `a federal information system of a contractor`; as far as somebody said so.
    public static String scope(Scope scope) {
        String system = scope.system().map(Words::system).orElse("a system");
        return scope.organization()
                .map(kind -> system + " of " + organization(kind))
                .orElse(system);
    }

    private static String organization(OrganizationKind kind) {
        return switch (kind) {
            case CIVILIAN_AGENCY -> "a civilian agency";
            case DEFENSE_AGENCY -> "the Department of Defense";
            case INTELLIGENCE_AGENCY -> "the intelligence community";
            case CONTRACTOR -> "a contractor";
            case PRIVATE -> "somebody without a federal contract";
        };
    }

    /// `a federal information system`
    public static String system(SystemKind kind) {
        return switch (kind) {
            case FEDERAL -> "a federal information system";
            case NATIONAL_SECURITY -> "a national security system";
            case SENSITIVE_COMPARTMENTED -> "a system with sensitive compartmented information";
            case CONTRACTOR -> "a contractor's own system";
            case PRIVATE -> "a system of somebody without a federal contract";
        };
    }
}
