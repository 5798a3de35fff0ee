package org.interdict.store.trail;

import org.interdict.component.Component;
import org.interdict.component.Kind;
import org.interdict.finding.Verdict;

import java.util.List;
import java.util.Set;

/// What a component is, and what each order says of it where it was found.
///
/// @param supplier the dossier's id
/// @param product its name for a person: the dossier's, else the component's
/// @param verdicts one of each order, in their order
/// @param kinds of the traces by which it was recognised
public record Judged(
        String supplier,
        String product,
        Component component,
        List<Verdict> verdicts,
        Set<Kind> kinds) {
    public Judged {
        verdicts = List.copyOf(verdicts);
        kinds = Set.copyOf(kinds);
    }
}
