package org.interdict.report;

import org.interdict.finding.Answer;
import org.interdict.finding.Scope;
import org.interdict.finding.Tally;
import org.interdict.finding.Tally.Counts;
import org.interdict.order.Order;
import org.interdict.supplier.Dossier;

import java.util.ArrayList;
import java.util.List;

/// The lines that decide. Nothing found is never said without what was looked at.
///
/// @param headline what the answer comes to, one sentence
/// @param looked at what, how far, and for whose goods if not for all that the orders name
/// @param orders one sentence for each order, if anything was found
/// @param speaks of which kind of system, and whether somebody said so
/// @param next the one next look; empty if there is none
public record Closing(
        String headline, String looked, List<String> orders, String speaks, String next) {
    public Closing {
        orders = List.copyOf(orders);
    }

    public static Closing of(Answer answer, Tally tally) {
        List<String> orders = new ArrayList<>();
        if (tally.findings().all() > 0)
            for (int i = 0; i < answer.orders().size(); i++)
                orders.add(
                        answer.orders().get(i).id()
                                + ": "
                                + Words.counts(tally.orders().get(i), tally.elsewhere().get(i)));
        return new Closing(
                headline(answer, tally),
                looked(tally) + only(answer),
                orders,
                speaks(answer),
                answer.advice());
    }

    /// What stands above an answer: `PROHIBITED, and incomplete`.
    public static String title(Tally tally) {
        return switch (tally.conclusion()) {
            case PROHIBITED ->
                    tally.complete() ? "Prohibited" : "Prohibited, and not all could be read";
            case INCOMPLETE -> "Incomplete";
            case REVIEW -> "To be reviewed";
            case CLEAN ->
                    tally.findings().all() == 0
                            ? "Nothing found in what these lists show"
                            : "Nothing prohibited in what these lists show";
        };
    }

    private static String headline(Answer answer, Tally tally) {
        String suppliers = suppliers(answer);
        Counts findings = tally.findings();
        if (tally.inputs() == 0)
            return "Nothing was looked at, so nothing can be said of " + suppliers + ".";
        if (findings.all() == 0)
            return "Nothing of "
                    + suppliers
                    + " was found in what could be read"
                    + (tally.complete() ? "." : ", and not all could be read.");
        String rest = tally.complete() ? "." : ". Not all could be read.";
        return switch (tally.conclusion()) {
            case PROHIBITED -> "Prohibited: " + where(tally, Counts::prohibited) + rest;
            case INCOMPLETE ->
                    "Nothing prohibited was found in what could be read"
                            + (findings.review() > 0
                                    ? "; to be reviewed: " + where(tally, Counts::review)
                                    : "")
                            + rest;
            case REVIEW ->
                    "Nothing prohibited was found; a person must decide: "
                            + where(tally, Counts::review)
                            + rest;
            case CLEAN ->
                    "Nothing prohibited was found; what was found is excluded or outside: "
                            + where(tally, Counts::all)
                            + rest;
        };
    }

    private interface Of {
        long of(Counts counts);
    }

    private static String where(Tally tally, Of of) {
        return Words.count(of.of(tally.findings()), "finding")
                + " on "
                + Words.count(of.of(tally.findingAssets()), "asset")
                + ", in "
                + Words.number(of.of(tally.findingInputs()))
                + " of "
                + Words.count(tally.inputs(), "source");
    }

    private static String looked(Tally tally) {
        return "Looked at "
                + Words.count(tally.inputs(), "source")
                + ": "
                + Words.number(tally.read())
                + " read, "
                + Words.number(tally.partly())
                + " in part, "
                + Words.number(tally.unread())
                + " not at all; "
                + Words.count(tally.components(), "component")
                + " on "
                + Words.count(tally.assets(), "asset")
                + (tally.lookAlikes() == 0
                        ? "."
                        : ". Left aside: "
                                + Words.count(tally.lookAlikes(), "component")
                                + " like the supplier's in name only.");
    }

    /// That an order's column says nothing of suppliers whose goods were not looked for.
    private static String only(Answer answer) {
        List<String> more = new ArrayList<>();
        for (Order order : answer.orders())
            if (!lookedFor(answer.dossiers()).containsAll(order.suppliers())) more.add(order.id());
        if (more.isEmpty() || answer.dossiers().isEmpty()) return "";
        return " Only goods of "
                + suppliers(answer)
                + " were looked for, and not of the others that "
                + String.join(", ", more)
                + (more.size() == 1 ? " names." : " name.");
    }

    private static List<String> lookedFor(List<Dossier> dossiers) {
        List<String> ids = new ArrayList<>();
        for (Dossier dossier : dossiers) ids.add(dossier.id());
        return ids;
    }

    private static String speaks(Answer answer) {
        Scope scope = answer.scope();
        return scope.system().isEmpty() && scope.organization().isEmpty()
                ? "Judged as on a system that each order binds. Nobody said so: it is assumed"
                        + " (--system and --organization-kind say otherwise)."
                : "Judged as on " + Words.scope(scope) + ", as stated.";
    }

    private static String suppliers(Answer answer) {
        return answer.dossiers().isEmpty()
                ? "the orders' suppliers"
                : String.join(" or ", answer.dossiers().stream().map(Dossier::name).toList());
    }
}
