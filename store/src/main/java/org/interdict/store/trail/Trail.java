package org.interdict.store.trail;

import org.interdict.component.Component;
import org.interdict.component.Kind;
import org.interdict.finding.Verdict;

import java.util.List;
import java.util.Set;

/// All that was ever seen of a product on a machine, and every look at that machine. Whether it is
/// there still is not said here: that depends on what is taken for proof.
///
/// Lists and sets may be shared between trails.
///
/// @param machine its lowest number among sighted assets, as `org.interdict.store.asset.Machines`
///   has it; it stays the same while assets are added, and falls when the machine is joined with an
///   earlier one
/// @param members numbers of all sighted assets of it that some look had reached until then, rising
/// @param supplier the dossier's id
/// @param product its name for a person: the dossier's, else the component's
/// @param components each once, what was found, in the order in which a look showed them first
/// @param verdicts of each order of the question, in their order, the gravest over all of them
/// @param kinds of the traces by which they were recognised
/// @param scopes of installs, of the reaches of all looks that show it
/// @param sights each look that shows it, by time; never empty. What is said to have gone is none
/// @param looks each look at the machine, by time, those in `sights` too
public record Trail(
        int machine,
        List<Integer> members,
        String supplier,
        String product,
        List<Component> components,
        List<Verdict.Sort> verdicts,
        Set<Kind> kinds,
        Set<String> scopes,
        List<Sight> sights,
        List<Looked> looks) {
    /// When it was seen first, in milliseconds since 1970.
    public long firstSeen() {
        return sights.getFirst().time();
    }

    /// When it was seen last, in milliseconds since 1970.
    public long lastSeen() {
        return sights.getLast().time();
    }
}
