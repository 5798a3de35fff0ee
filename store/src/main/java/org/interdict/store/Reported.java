package org.interdict.store;

import org.interdict.store.asset.Roster;
import org.interdict.store.index.Index;
import org.interdict.store.record.Recorded;
import org.interdict.store.record.SweepRecord;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// When and for whom sweeps reported each asset last, until a time. Twelve bytes an asset.
public final class Reported implements Roster.Reports {
    private final long[] times;
    private final int[] by; // the last sweep, by its place
    private final List<SweepRecord> sweeps = new ArrayList<>();

    private Reported(int assets) {
        times = new long[assets];
        by = new int[assets];
        Arrays.fill(times, Long.MIN_VALUE);
    }

    /// Reads each sweep's list of assets.
    ///
    /// @param time sweeps after it do not count
    public static Reported until(Instant time, List<Recorded> records, Index index) {
        List<Recorded> all = new ArrayList<>();
        for (Recorded one : records)
            if (one.record() instanceof SweepRecord sweep && !sweep.takenAt().isAfter(time))
                all.add(one);
        all.sort(
                (one, other) -> {
                    int order = takenAt(one).compareTo(takenAt(other));
                    return order != 0 ? order : Integer.compare(one.number(), other.number());
                });
        Reported reported = new Reported(index.assets());
        BitSet assets = new BitSet();
        for (Recorded one : all) {
            assets.clear();
            index.reported(one.number(), assets);
            long at = takenAt(one).toEpochMilli();
            for (int i = assets.nextSetBit(0); i >= 0; i = assets.nextSetBit(i + 1)) {
                reported.times[i] = at;
                reported.by[i] = reported.sweeps.size();
            }
            reported.sweeps.add((SweepRecord) one.record());
        }
        return reported;
    }

    private static Instant takenAt(Recorded one) {
        return ((SweepRecord) one.record()).takenAt();
    }

    @Override
    public long last(int sighted) {
        return times[sighted];
    }

    @Override
    public String organization(int sighted) {
        return sweeps.get(by[sighted]).organization();
    }
}
