package org.interdict.campaign.filing;

import org.interdict.order.Milestone;
import org.interdict.order.Order;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Which report it is: what is asked for, by which words.
///
/// @param sha256 of the order's file
/// @param time which one, from 1, of a milestone that comes back
/// @param due the last moment, if the order and the campaign give one
/// @param clause what imposes it, in a few words, with its place in the text
/// @param recipients who gets it
public record Asked(
        String order,
        String orderTitle,
        String sha256,
        String milestone,
        String title,
        long time,
        boolean repeats,
        Optional<Instant> due,
        String delivers,
        String clause,
        List<String> recipients) {
    public Asked {
        recipients = List.copyOf(recipients);
    }

    /// A report of one milestone.
    public static Asked of(Order order, Milestone milestone, long time, Optional<Instant> due) {
        return new Asked(
                order.id(),
                order.title(),
                order.sha256(),
                milestone.id(),
                milestone.title(),
                time,
                milestone.times() > 1,
                due,
                milestone.delivers(),
                milestone.clause().title() + " (" + milestone.clause().citation() + ")",
                milestone.recipients());
    }

    /// For a person: `Status report, no. 3`.
    public String heading() {
        return repeats ? title + ", no. " + time : title;
    }
}
