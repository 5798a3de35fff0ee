package org.interdict.finding;

import org.interdict.component.Component;
import org.interdict.supplier.Strength;
import org.interdict.watch.Match;

import java.util.List;

/// A component, how it leads to the supplier, and what each order says of it.
///
/// @param product its name for a person: the dossier's, else the component's
/// @param within names of what it lies in, the nearest first; empty for most
/// @param strength of the best match
/// @param matches why it was found
/// @param path from the asset to the order's subject
/// @param verdicts one for each order of the answer, in its order
/// @param sightings every place, in the order of the inputs
public record Finding(
        String supplier,
        String product,
        Component component,
        List<String> within,
        Strength strength,
        List<Match> matches,
        List<Step> path,
        List<Verdict> verdicts,
        List<Sighting> sightings) {
    public Finding {
        within = List.copyOf(within);
        matches = List.copyOf(matches);
        path = List.copyOf(path);
        verdicts = List.copyOf(verdicts);
        sightings = List.copyOf(sightings);
    }

    /// The verdict of the gravest order.
    public Verdict gravest() {
        Verdict gravest = verdicts.getFirst();
        for (Verdict verdict : verdicts)
            if (verdict.gravity() < gravest.gravity()) gravest = verdict;
        return gravest;
    }
}
