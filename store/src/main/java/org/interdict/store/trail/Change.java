package org.interdict.store.trail;

import org.interdict.component.Component;
import org.interdict.finding.Verdict;

import java.util.List;

/// Something of a product that became of a machine.
///
/// @param sort what
/// @param machine its lowest number among sighted assets
/// @param members numbers of all sighted assets of it that some look had reached, rising
/// @param supplier the dossier's id
/// @param product its name for a person
/// @param components what came or went; of what nobody looked at any more what was there last
/// @param verdicts of each order the gravest on those
/// @param look the one that says so: that shows it first or again, that shows nothing of it any
///   more, or that showed it last
public record Change(
        Sort sort,
        int machine,
        List<Integer> members,
        String supplier,
        String product,
        List<Component> components,
        List<Verdict.Sort> verdicts,
        Sight look) {
    /// What became of it.
    public enum Sort {
        /// No look had shown it before.
        APPEARED("appeared"),
        /// It had gone, and is there again.
        CAME_BACK("came back"),
        /// Each method that showed it has looked again, at all of it, and shows nothing of it; or
        /// its log says that it went.
        WENT("went"),
        /// It was there, and no look since could have shown it. It is not known whether it went.
        UNSEEN("no longer looked at");

        /// For a person.
        public final String words;

        Sort(String words) {
            this.words = words;
        }
    }
}
