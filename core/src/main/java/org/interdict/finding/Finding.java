package org.interdict.finding;

import org.interdict.component.Component;
import org.interdict.supplier.Strength;
import org.interdict.watch.Match;

import java.util.ArrayList;
import java.util.List;

/// A component, how it leads to the supplier, and what each order says of it.
///
/// @param product its name for a person: the dossier's, else the component's
/// @param within names of what it lies in, the nearest first; empty for most
/// @param strength of the best match
/// @param matches why it was found
/// @param path from the asset to the maker; from there on each order's ruling goes on
/// @param rulings one for each order of the answer, in its order
/// @param sightings every place, in the order of the inputs
public record Finding(
        String supplier,
        String product,
        Component component,
        List<String> within,
        Strength strength,
        List<Match> matches,
        List<Step> path,
        List<Ruling> rulings,
        List<Sighting> sightings) {
    public Finding {
        within = List.copyOf(within);
        matches = List.copyOf(matches);
        path = List.copyOf(path);
        rulings = List.copyOf(rulings);
        sightings = List.copyOf(sightings);
    }

    /// The verdict of the gravest order.
    public Verdict gravest() {
        return rulings.get(gravestOrder()).verdict();
    }

    /// Which order is the gravest, by its index; the first of several.
    public int gravestOrder() {
        int gravest = 0;
        for (int i = 1; i < rulings.size(); i++)
            if (verdict(i).gravity() < verdict(gravest).gravity()) gravest = i;
        return gravest;
    }

    /// What one order says, by its index.
    public Verdict verdict(int order) {
        return rulings.get(order).verdict();
    }

    /// What the orders say, in their order.
    public List<Verdict> verdicts() {
        List<Verdict> verdicts = new ArrayList<>(rulings.size());
        for (Ruling ruling : rulings) verdicts.add(ruling.verdict());
        return verdicts;
    }

    /// From the asset to a company that one order names, as far as it goes.
    public List<Step> path(int order) {
        List<Step> steps = new ArrayList<>(path);
        steps.addAll(rulings.get(order).owners());
        return steps;
    }
}
