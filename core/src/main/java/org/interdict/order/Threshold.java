package org.interdict.order;

import org.interdict.supplier.Share;

/// From which share on an owner's company counts as his, where an order asks for a share.
///
/// @param percent more than so much of it, from 0 to 100
/// @param orMore exactly so much is enough
/// @param together shares of all owners who belong to the group are added up; else one of them must
///   hold so much alone
public record Threshold(double percent, boolean orMore, boolean together) {
    /// More than half, by one owner: what "majority" means where a text says no more.
    public static final Threshold MAJORITY = new Threshold(50, false, false);

    /// @throws IllegalArgumentException if no share can be compared with it
    public Threshold {
        if (!(percent >= 0 && percent <= 100))
            throw new IllegalArgumentException("no threshold of " + percent + " percent");
    }

    /// Whether a share is enough.
    ///
    /// @param share in millionths of a percent, as in [Share]; a sum may be more than the whole
    public boolean isReachedBy(long share) {
        long least = Share.units(percent);
        return orMore ? share >= least : share > least;
    }

    /// For a person: `more than 50 %`, `50 % or more together`.
    public String text() {
        String number =
                percent == Math.rint(percent) ? String.valueOf((long) percent) : "" + percent;
        return (orMore ? number + " % or more" : "more than " + number + " %")
                + (together ? " together" : "");
    }
}
