package org.interdict.order;

import java.util.Set;

/// Acts that an order says, or plainly means, it does not forbid: what shows nothing else is
/// outside.
///
/// @param acts that it leaves alone
/// @param reason in a few words, for a person: `no updates since 2024-09-29`
public record Allowance(Set<Act> acts, String reason, Clause clause) {
    public Allowance {
        acts = Set.copyOf(acts);
    }
}
