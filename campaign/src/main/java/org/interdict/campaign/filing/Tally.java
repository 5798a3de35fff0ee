package org.interdict.campaign.filing;

import java.util.LinkedHashMap;
import java.util.Map;

/// Cases by the state that each is in: one case is one asset with one product.
///
/// @param found and nothing was done yet
/// @param planned a person says how and when it will go
/// @param removed a person says that it is gone, and no look has shown it yet
/// @param verified a look that could have shown it shows nothing
/// @param returned it was seen again after that
/// @param waived it may stay for a time
/// @param disputed a person says that it is something else; until the dossier says so too it counts
///   as found
/// @param retired the asset is there no longer
/// @param review questions that a person has to answer first; none of the others
public record Tally(
        long found,
        long planned,
        long removed,
        long verified,
        long returned,
        long waived,
        long disputed,
        long retired,
        long review) {
    public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0);

    /// All that were ever found, whatever became of them.
    public long total() {
        return found + planned + removed + verified + returned + waived + disputed + retired;
    }

    /// What needs no more work: verified, or the asset is gone. What a person only says to be
    /// removed is not among them.
    public long done() {
        return verified + retired;
    }

    /// Derived, as in the forms of the emergency directives: total less done.
    public long remaining() {
        return total() - done();
    }

    public Tally plus(Tally other) {
        return new Tally(
                found + other.found,
                planned + other.planned,
                removed + other.removed,
                verified + other.verified,
                returned + other.returned,
                waived + other.waived,
                disputed + other.disputed,
                retired + other.retired,
                review + other.review);
    }

    /// By the names of the states, in the order in which a case goes through them.
    public Map<String, Long> states() {
        Map<String, Long> states = new LinkedHashMap<>();
        states.put("found", found);
        states.put("planned", planned);
        states.put("removed", removed);
        states.put("verified", verified);
        states.put("returned", returned);
        states.put("waived", waived);
        states.put("disputed", disputed);
        states.put("retired", retired);
        return states;
    }
}
