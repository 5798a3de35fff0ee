package org.interdict.finding;

import org.interdict.component.Kind;
import org.interdict.supplier.Dossier;
import org.interdict.supplier.Indicator;
import org.interdict.supplier.Product;
import org.interdict.supplier.Standing;
import org.interdict.supplier.Strength;
import org.interdict.watch.Match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What the matches of one component with one dossier amount to.
///
/// @param product the one that they agree on, if they name any
/// @param matches those that speak for it, the strongest first
/// @param strength of the best of them
/// @param doubt why a person must look before anything is prohibited by it; empty if nothing is
///   missing
record Recognition(
        Dossier dossier,
        Optional<Product> product,
        List<Match> matches,
        Strength strength,
        String doubt) {
    /// Weighs the matches of one dossier, at least one of which must not be only corroborating.
    static Optional<Recognition> of(Dossier dossier, List<Match> all) {
        List<Match> own = new ArrayList<>();
        for (Match match : all) if (match.dossier().id().equals(dossier.id())) own.add(match);
        own.sort(
                (one, other) -> one.indicator().strength().compareTo(other.indicator().strength()));
        if (own.isEmpty() || own.getFirst().indicator().strength() == Strength.CORROBORATING)
            return Optional.empty();
        String best = product(own);
        List<Match> agreeing = new ArrayList<>();
        for (Match match : own)
            if (agrees(match, best) && !isRepeated(match, agreeing)) agreeing.add(match);
        Strength strength = agreeing.getFirst().indicator().strength();
        return Optional.of(
                new Recognition(
                        dossier, dossier.product(best), agreeing, strength, doubt(agreeing)));
    }

    /// The product of the strongest match that names one: of equals the longest name, which says
    /// most.
    private static String product(List<Match> sorted) {
        Match best = null;
        for (Match match : sorted) {
            if (match.indicator().product().isEmpty()) continue;
            if (best == null || saysMore(match.indicator(), best.indicator())) best = match;
        }
        return best == null ? "" : best.indicator().product();
    }

    private static boolean saysMore(Indicator one, Indicator other) {
        return one.strength() == other.strength()
                && one.pattern().length() > other.pattern().length();
    }

    private static boolean agrees(Match match, String product) {
        return match.indicator().product().isEmpty() || match.indicator().product().equals(product);
    }

    /// Whether the same text was met more strongly: then it says nothing new.
    private static boolean isRepeated(Match match, List<Match> stronger) {
        return stronger.stream()
                .anyMatch(
                        other ->
                                other.trace().equals(match.trace())
                                        && other.indicator().strength()
                                                != match.indicator().strength());
    }

    /// Whether the matches bear a prohibition, by the rules of strength and standing: an identifier
    /// or a signer does; a name does in a maker's field or when two fields agree; what is only
    /// reported needs another of another kind.
    private static String doubt(List<Match> matches) {
        for (Match match : matches) {
            if (bears(match.indicator()) && (confirmed(match) || seconded(match, matches)))
                return "";
        }
        for (Match first : matches) {
            for (Match second : matches) {
                if (agreeing(first, second) && (confirmed(first) || confirmed(second))) return "";
            }
        }
        Indicator best = matches.getFirst().indicator();
        return switch (best.strength()) {
            case IDENTIFIED, SIGNED ->
                    "only a third party reports this "
                            + best.kind().id()
                            + ": does another trace agree?";
            case NAMED ->
                    best.standing() == Standing.CONFIRMED
                            ? "only the " + best.kind().id() + " says so: is it the supplier's?"
                            : "only a third party reports this "
                                    + best.kind().id()
                                    + ": is it the supplier's?";
            case MENTIONED, CORROBORATING ->
                    "only a mention, in the "
                            + best.kind().id()
                            + ": is the supplier's product there?";
        };
    }

    private static boolean bears(Indicator indicator) {
        return switch (indicator.strength()) {
            case IDENTIFIED, SIGNED -> true;
            case NAMED ->
                    indicator.legal()
                            && switch (indicator.kind()) {
                                case SUPPLIER, MANUFACTURER, PUBLISHER -> true;
                                default -> false;
                            };
            case MENTIONED, CORROBORATING -> false;
        };
    }

    private static boolean confirmed(Match match) {
        return match.indicator().standing() == Standing.CONFIRMED;
    }

    private static boolean seconded(Match match, List<Match> matches) {
        return matches.stream()
                .anyMatch(
                        other ->
                                other.indicator().strength() != Strength.MENTIONED
                                        && independent(match, other));
    }

    /// Two names in fields of different kinds, of which one at least says which product.
    private static boolean agreeing(Match first, Match second) {
        return first.indicator().strength() == Strength.NAMED
                && second.indicator().strength() == Strength.NAMED
                && !first.indicator().product().isEmpty()
                && independent(first, second);
    }

    /// Different kinds, and not one text that stands in two fields: a list of programs calls each
    /// by the name of its file.
    private static boolean independent(Match first, Match second) {
        return first.indicator().kind() != second.indicator().kind()
                && !text(first).equalsIgnoreCase(text(second));
    }

    /// What was compared: of a path in which a file's name was met, that name.
    private static String text(Match match) {
        String value = match.trace().value();
        if (match.indicator().kind() == Kind.FILE)
            value = value.substring(Math.max(value.lastIndexOf('/'), value.lastIndexOf('\\')) + 1);
        boolean program = value.regionMatches(true, value.length() - 4, ".exe", 0, 4);
        return program ? value.substring(0, value.length() - 4) : value;
    }
}
