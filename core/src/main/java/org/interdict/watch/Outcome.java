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
        switch (target) {
            case Target.Wanted(Dossier dossier, Indicator indicator) ->
                    add(dossier, indicator, trace);
            case Target.Resembling(Dossier dossier, _) -> {
                if (!resembled.contains(dossier)) resembled.add(dossier);
            }
        }
    }

    /// Adds a match, unless the same indicator met the same trace already.
    void add(Dossier dossier, Indicator indicator, Trace trace) {
        Match match = new Match(dossier, indicator, trace);
        if (matches.contains(match)) return;
        matches.add(match);
    }

    boolean lookAlike() {
        return !resembled.isEmpty();
    }

    /// The matches that a look-alike leaves.
    List<Match> matches() {
        if (matches.isEmpty()) return List.of();
        if (!resembled.isEmpty()) {
            matches.removeIf(
                    match -> resembled.contains(match.dossier()) && !survivesLookAlike(match));
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
