package org.interdict.order;

import java.util.Locale;
import java.util.Set;

/// Which words of a clause a contractor hands on to subcontractors. FAR 52.204-25 goes to all of
/// them without the paragraph on the contractor's own use.
///
/// @param to how far down
/// @param except ids of clauses that stay above
/// @param clause the words that say so
public record FlowDown(To to, Set<String> except, Clause clause) {
    public FlowDown {
        except = Set.copyOf(except);
    }

    public enum To {
        FIRST_TIER,
        EVERY_TIER;

        public String id() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// Whether words of an order reach a subcontractor.
    ///
    /// @param tier 1 for a subcontractor of the contractor, 2 for one of that, …
    public boolean reaches(int tier, Clause words) {
        if (tier < 1) throw new IllegalArgumentException("tier " + tier + " is the contractor");
        return (to == To.EVERY_TIER || tier == 1) && !except.contains(words.id());
    }
}
