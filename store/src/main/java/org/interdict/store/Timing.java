package org.interdict.store;

import org.interdict.store.record.Stamp;
import org.interdict.store.record.SweepRecord.Known;
import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Of what time a sweep speaks: as its inputs say themselves, else as it was given, else by its
/// files.
final class Timing {
    /// No list of software that is read here is older.
    private static final Instant OLDEST = Instant.parse("2000-01-01T00:00:00Z");

    private boolean untimed; // an input says no time
    private @Nullable Instant earliest;

    /// An input that some reader knows was read.
    ///
    /// @param said when it was taken, as it says; null if it does not
    void input(@Nullable Instant said) {
        if (said == null) untimed = true;
        else if (earliest == null || said.isBefore(earliest)) earliest = said;
    }

    /// How the time is known.
    Known known(Sweeping.Said said, Stamp stamp) {
        if (source(stamp).isPresent()) return Known.SOURCE;
        return said.takenAt().isPresent() ? Known.GIVEN : Known.ASSUMED;
    }

    /// The time.
    Instant time(List<Origin> origins, Sweeping.Said said, Stamp stamp) {
        Optional<Instant> source = source(stamp);
        return source.isPresent() ? source.get() : assumed(origins, said);
    }

    /// When all of it was there: the time of the input that is oldest, if each says one. None where
    /// a clock was never set, or a tool that wants the same bytes each time wrote the beginning of
    /// an epoch; none that lies ahead of our clock by more than a day.
    private Optional<Instant> source(Stamp stamp) {
        if (untimed
                || earliest == null
                || earliest.isBefore(OLDEST)
                || earliest.isAfter(stamp.at().plus(Duration.ofDays(1)))) return Optional.empty();
        return Optional.of(earliest);
    }

    /// The time that was given; else that of the file that is oldest: nothing was looked at later
    /// than it says.
    static Instant assumed(List<Origin> origins, Sweeping.Said said) {
        if (said.takenAt().isPresent()) return said.takenAt().get();
        Instant oldest = said.stamp().at();
        for (Origin origin : origins)
            if (origin.time().isPresent() && origin.time().get().isBefore(oldest))
                oldest = origin.time().get();
        return oldest;
    }
}
