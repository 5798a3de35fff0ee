package org.interdict.campaign.clock;

import org.interdict.order.Direction;
import org.interdict.order.Milestone;
import org.interdict.order.Order;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One milestone of one party, or one time of it, and how it stands.
///
/// @param order the edition that holds for the party
/// @param time which one, from 1, of a milestone that comes back; else 1
/// @param due the last moment in time; nothing where no date is known
/// @param state how it stands
/// @param late whether it was met late, or is late
/// @param met when it was met
/// @param report SHA-256 of the report that met it; empty if none did
/// @param why what it waits for, who suspended it, what ended it; empty if its date says enough
/// @param directions what changed its date, in the order of decision
public record Deadline(
        Party party,
        Order order,
        Milestone milestone,
        int time,
        Optional<Instant> due,
        State state,
        boolean late,
        Optional<Instant> met,
        String report,
        String why,
        List<Direction> directions) {
    public Deadline {
        directions = List.copyOf(directions);
    }

    public enum State {
        /// Done, in time or late.
        MET,
        /// Not done, and its time is over.
        LATE,
        /// Not done, and there is time.
        DUE,
        /// Its clock has not started; a date that it has is counted from another deadline.
        WAITING,
        /// Somebody who may said that it is not due for now, or no longer.
        SUSPENDED,
        /// It comes back no more.
        ENDED,
        /// The party reported that it has nothing, so there is nothing to plan or to remove.
        NOTHING,
        /// Whether it is owed is a question that nobody answered.
        QUESTION;

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Whether somebody has to do something for it: it is late or due.
    public boolean open() {
        return state == State.LATE || state == State.DUE;
    }

    /// Stable as long as order, milestone, time and party are the same.
    public String id() {
        return order.family() + "/" + milestone.id() + "/" + time + "/" + party.key();
    }
}
