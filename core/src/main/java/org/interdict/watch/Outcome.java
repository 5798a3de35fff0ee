package org.interdict.watch;

import org.interdict.component.Trace;
import org.interdict.supplier.Dossier;
import org.interdict.supplier.Indicator;

import java.util.ArrayList;
import java.util.List;

/// What one component meets, gathered trace by trace. Used again and again by one thread.
final class Outcome {
    private final List<Match> matches = new ArrayList<>();
    private final List<Dossier> resembled = new ArrayList<>();

    void clear() {
        if (!matches.isEmpty()) matches.clear();
        if (!resembled.isEmpty()) resembled.clear();
    }

    void add(Target target, Trace trace) {
        // No `switch` over types: the first one takes Java 10 ms at start.
        if (target instanceof Target.Wanted wanted)
            add(wanted.dossier(), wanted.indicator(), trace);
        else if (!among(resembled, target.dossier())) resembled.add(target.dossier());
    }

    /// Adds a match, unless the same indicator met the same trace already.
    void add(Dossier dossier, Indicator indicator, Trace trace) {
        for (Match match : matches)
            if (match.dossier().id().equals(dossier.id())
                    && same(match.indicator(), indicator)
                    && same(match.trace(), trace)) return;
        matches.add(new Match(dossier, indicator, trace));
    }

    // Asked part by part: what Java generates for records is linked at its first use, 5 ms at
    // start.

    /// Whether the dossier is one of these.
    static boolean among(List<Dossier> dossiers, Dossier dossier) {
        for (Dossier one : dossiers) if (one.id().equals(dossier.id())) return true;
        return false;
    }

    private static boolean same(Indicator one, Indicator other) {
        return one.kind() == other.kind()
                && one.pattern().equals(other.pattern())
                && one.product().equals(other.product())
                && one.strength() == other.strength()
                && one.standing() == other.standing()
                && one.legal() == other.legal();
    }

    private static boolean same(Trace one, Trace other) {
        return one.kind() == other.kind() && one.value().equals(other.value());
    }

    boolean lookAlike() {
        return !resembled.isEmpty();
    }

    /// The matches that a look-alike leaves.
    List<Match> matches() {
        if (matches.isEmpty()) return List.of();
        if (!resembled.isEmpty()) {
            matches.removeIf(
                    match -> among(resembled, match.dossier()) && !survivesLookAlike(match));
        }
        return List.copyOf(matches);
    }

    private static boolean survivesLookAlike(Match match) {
        Indicator indicator = match.indicator();
        return switch (indicator.strength()) {
            case IDENTIFIED, SIGNED -> true;
            case NAMED -> indicator.legal() && match.trace().kind().isParty();
            case MENTIONED, CORROBORATING -> false;
        };
    }
}
