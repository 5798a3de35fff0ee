package org.interdict.store.coverage;

import java.util.BitSet;

/// What is known of each asset of a roster, by its number there.
final class Looked {
    final Ways ways;

    /// Of [#ways] the set by which it was looked at within the age.
    final int[] set;

    /// When it was looked at last, in milliseconds since 1970; [Long#MIN_VALUE] for never.
    final long[] last;

    /// The sweep that missed it; 0 for none.
    final int[] missedBy;

    /// Those that were looked at before the age.
    final BitSet before;

    /// Lists of aims whose bytes were deleted: whom they meant is not known.
    final int forgotten;

    Looked(Ways ways, int[] set, long[] last, int[] missedBy, BitSet before, int forgotten) {
        this.ways = ways;
        this.set = set;
        this.last = last;
        this.missedBy = missedBy;
        this.before = before;
        this.forgotten = forgotten;
    }

    State state(int one) {
        return set[one] != Ways.NONE
                ? State.LOOKED_AT
                : before.get(one) ? State.OLDER : State.NEVER;
    }
}
