package org.interdict.store.coverage;

/// Assets of one organization of which the same is to be said.
///
/// @param set of [Ways], within the age
/// @param before whether they were looked at before that
/// @param missed whether a look that was meant to reach them did not
record Cell(int organization, int set, boolean before, boolean missed, long count) {
    State state() {
        return set != Ways.NONE ? State.LOOKED_AT : before ? State.OLDER : State.NEVER;
    }
}
