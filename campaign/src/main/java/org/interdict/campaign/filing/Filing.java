package org.interdict.campaign.filing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// A report on one milestone of an order, by one organization or for one contract, as of a time.
/// Its canonical JSON ([FilingJson]) is what is hashed and signed. Who signed stands beside it, in
/// a [Signature].
///
/// @param form of these values: [#FORM]
/// @param asOf the time of which it speaks
/// @param since the first day whose looks count
/// @param program that made it
/// @param units the organizations that it speaks of
/// @param shortfalls why *none found* is not borne; empty if it is, or something was found and all
///   was looked at
/// @param override why *none found* is said all the same, by whoever signs; empty if it needs none
public record Filing(
        String form,
        Asked asked,
        Filer filer,
        Instant asOf,
        LocalDate since,
        String program,
        State state,
        Totals totals,
        List<Goods> goods,
        List<Unit> units,
        List<Method> methods,
        List<Line> lines,
        List<String> shortfalls,
        String override,
        Amendment amends,
        List<Reply> replies,
        List<Proof> proofs) {
    public static final String FORM = "interdict-filing-1";

    public Filing {
        goods = List.copyOf(goods);
        units = List.copyOf(units);
        methods = List.copyOf(methods);
        lines = List.copyOf(lines);
        shortfalls = List.copyOf(shortfalls);
        replies = List.copyOf(replies);
        proofs = List.copyOf(proofs);
    }

    /// The same as a report that replaces another.
    Filing amending(Amendment amends) {
        return new Filing(
                form,
                asked,
                filer,
                asOf,
                since,
                program,
                state,
                totals,
                goods,
                units,
                methods,
                lines,
                shortfalls,
                override,
                amends,
                replies,
                proofs);
    }

    /// The elements that a person has still to answer, by what `--answer` names them.
    public List<String> open() {
        return lines.stream()
                .filter(
                        line ->
                                line.origin() == Line.Origin.NOT_ANSWERED
                                        || line.origin() == Line.Origin.WAITS)
                .map(
                        line ->
                                line.product().isEmpty()
                                        ? line.element()
                                        : line.element() + '@' + line.product())
                .toList();
    }

    /// One sentence: what it says.
    public String headline() {
        return switch (state) {
            case NOT_REPORTED ->
                    "Nothing can be reported yet: nothing was found, and what was looked at does"
                            + " not allow to say that nothing is there.";
            case NONE_FOUND ->
                    override.isEmpty()
                            ? "None found."
                            : "None found, said although what was looked at does not bear it.";
            case FOUND ->
                    "Found on "
                            + totals.assets()
                            + (totals.assets() == 1 ? " asset; " : " assets; ")
                            + totals.tally().remaining()
                            + " of "
                            + totals.tally().total()
                            + (totals.tally().total() == 1
                                    ? " finding remains."
                                    : " findings remain.");
        };
    }
}
