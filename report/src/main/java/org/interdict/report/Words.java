package org.interdict.report;

import org.interdict.finding.Route;
import org.interdict.finding.Routes;
import org.interdict.finding.Ruling;
import org.interdict.finding.Scope;
import org.interdict.finding.Tally.Counts;
import org.interdict.finding.Verdict;
import org.interdict.order.Act;
import org.interdict.order.Clause;
import org.interdict.order.OrganizationKind;
import org.interdict.order.SystemKind;
import org.interdict.supplier.Source;
import org.interdict.sweep.Asset;
import org.interdict.watch.Match;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

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

    /// `2 prohibited, 1 excluded; 4 of other suppliers`
    ///
    /// @param elsewhere how many of the outside ones are of suppliers whom the order is not about
    public static String counts(Counts counts, long elsewhere) {
        List<String> parts = new ArrayList<>();
        if (counts.prohibited() > 0) parts.add(number(counts.prohibited()) + " prohibited");
        if (counts.review() > 0) parts.add(number(counts.review()) + " to review");
        if (counts.excluded() > 0) parts.add(number(counts.excluded()) + " excluded");
        if (counts.outside() > elsewhere)
            parts.add(number(counts.outside() - elsewhere) + " outside");
        String said = parts.isEmpty() ? "nothing found" : String.join(", ", parts);
        return elsewhere == 0 ? said : said + "; " + number(elsewhere) + " of other suppliers";
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
    public static String clause(Verdict verdict, LocalDate asOf) {
        String clause = cited(verdict.clause(), asOf);
        // No `switch` over types: see Verdict.sort.
        if (verdict instanceof Verdict.Review review)
            return clause + ". Question: " + review.question();
        if (verdict instanceof Verdict.Excluded excluded)
            return clause + "; else prohibited by: " + cited(excluded.ban(), asOf);
        if (verdict instanceof Verdict.Outside outside && !outside.reason().isEmpty())
            return clause + ": " + outside.reason();
        return clause;
    }

    /// `the title (82 FR 43782)`, where it stood on that day.
    public static String cited(Clause clause, LocalDate asOf) {
        String title = clause.title().isEmpty() ? clause.id() : clause.title();
        String citation = clause.citation(asOf);
        return citation.isEmpty() ? title : title + " (" + citation + ")";
    }

    /// `presence, use`; empty if it is about none.
    public static String acts(Set<Act> acts) {
        StringBuilder words = new StringBuilder();
        for (Act act : Act.values()) {
            if (!acts.contains(act)) continue;
            if (!words.isEmpty()) words.append(", ");
            words.append(act.id());
        }
        return words.toString();
    }

    /// `The clause, edition of 2023-12, https://…`
    public static String source(Source source) {
        String secondary = source.secondary() ? " (tells of it, is not the text itself)" : "";
        return source.title() + secondary + ", " + source.address();
    }

    /// What stands for a verdict where there is no room for its word: `P`, and `·` of an order that
    /// is about other suppliers.
    public static String letter(Ruling ruling) {
        if (!ruling.about()) return "·";
        return switch (ruling.verdict().sort()) {
            case PROHIBITED -> "P";
            case REVIEW -> "R";
            case EXCLUDED -> "E";
            case OUTSIDE -> "O";
        };
    }

    /// What the sign of an order on others means.
    public static final String DOT = "· the order is about other suppliers";

    /// What the letters mean.
    public static final String LETTERS = "P prohibited, R to review, E excluded, O outside, " + DOT;

    /// `Gateway 3.1 > 4 more > App 2 (Contoso) > kesl; and 3 other ways`: the shortest way.
    public static String ways(Routes routes, String component) {
        String way = way(routes.shown().getFirst(), component);
        long others = routes.others() + routes.shown().size() - 1;
        return others == 0 ? way : way + "; and " + count(others, "other way");
    }

    /// `Gateway 3.1 > 4 more > App 2 (Contoso) > kesl`
    public static String way(Route route, String component) {
        StringBuilder way = new StringBuilder(route.loop() ? "a loop: " : "");
        for (int i = 0; i < route.stops().size(); i++) {
            way.append(stop(route.stops().get(i))).append(" > ");
            if (i == 0 && route.omitted() > 0)
                way.append(number(route.omitted())).append(" more > ");
        }
        return way.append(Visible.text(component, LONGEST)).toString();
    }

    /// `App 2 (Contoso)`
    public static String stop(Route.Stop stop) {
        String title = Visible.text(stop.title(), LONGEST);
        if (!stop.described()) return title + " (not listed)";
        if (stop.ours()) return title + " (the supplier's)";
        return stop.maker().isEmpty()
                ? title
                : title + " (" + Visible.text(stop.maker(), LONGEST) + ")";
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
