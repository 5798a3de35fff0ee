package org.interdict.campaign.clock;

import org.interdict.campaign.clock.Deadline.State;
import org.interdict.order.Direction;
import org.interdict.order.Duty;
import org.interdict.order.Event;
import org.interdict.order.Holidays;
import org.interdict.order.Milestone;
import org.interdict.order.Order;
import org.interdict.order.Party.Role;
import org.interdict.order.Schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The deadlines of one party under one order. What is not there is no deadline: that removal be
/// finished by a day stands in no order whose file does not say so.
final class Deadlines {
    /// Times of a milestone that comes back; of an order of every 30 days, 82 years.
    private static final int MOST = 1000;

    /// What nobody does who has nothing.
    private static final Set<Duty.Kind> REMOVAL =
            EnumSet.of(Duty.Kind.PLAN, Duty.Kind.REMOVE, Duty.Kind.DISCONTINUE);

    private final Party party;
    private final Order order;
    private final Facts facts;
    private final Instant asOf;
    private final boolean nothing;

    private Deadlines(Party party, Order order, Facts facts, Instant asOf) {
        this.party = party;
        this.order = order;
        this.facts = facts;
        this.asOf = asOf;
        nothing = facts.nothing(order);
    }

    /// @param order the edition that holds for the party
    /// @param facts up to `asOf`
    static List<Deadline> of(Party party, Order order, Facts facts, Instant asOf) {
        Schedule schedule =
                Schedule.whole(
                        order,
                        LocalDate.ofInstant(asOf, order.zone()),
                        facts.known(),
                        Holidays.UNITED_STATES,
                        MOST);
        Deadlines deadlines = new Deadlines(party, order, facts, asOf);
        List<Deadline> all = new ArrayList<>();
        for (Schedule.Step step : schedule.steps())
            if (step.milestone().duty().by().role() == Role.BOUND) deadlines.add(step, all);
        return all;
    }

    private void add(Schedule.Step step, List<Deadline> all) {
        switch (step) {
            case Schedule.Step.Dated dated -> all.add(dated(dated));
            case Schedule.Step.Undated(Milestone milestone, Instant since, boolean projected) -> {
                State open = projected ? State.WAITING : State.DUE;
                LocalDate day = LocalDate.ofInstant(since, order.zone());
                all.add(undated(milestone, open, milestone.limit().text() + ", since " + day));
            }
            case Schedule.Step.Waiting(Milestone milestone, Event event) ->
                    all.add(undated(milestone, State.WAITING, "for " + event.text()));
            case Schedule.Step.Directed(Milestone milestone, Direction direction) -> {
                for (int time : facts.times(milestone))
                    if (time > 1) all.add(met(milestone, time, Optional.empty(), List.of()));
                all.add(undated(milestone, State.SUSPENDED, said(direction)));
            }
            case Schedule.Step.Ended(Milestone milestone, Instant at) ->
                    all.add(
                            made(
                                    milestone,
                                    0,
                                    Optional.empty(),
                                    State.ENDED,
                                    "on " + LocalDate.ofInstant(at, order.zone())));
            case Schedule.Step.Depends(Milestone milestone, var trait, boolean open) -> {
                if (open) all.add(undated(milestone, State.QUESTION, trait.question()));
            }
        }
    }

    private Deadline dated(Schedule.Step.Dated dated) {
        Milestone milestone = dated.milestone();
        Optional<Instant> due = Optional.of(dated.due());
        if (facts.met(milestone, dated.time()).isPresent())
            return met(milestone, dated.time(), due, dated.directions());
        if (nothing && needsSomething(milestone))
            return made(
                    milestone,
                    dated.time(),
                    due,
                    State.NOTHING,
                    "it reported that none were found");
        if (dated.projected())
            return made(
                    milestone,
                    dated.time(),
                    due,
                    State.WAITING,
                    "until "
                            + milestone.after().text()
                            + "; the date is that if the one before is met on its day");
        boolean late = asOf.isAfter(dated.due());
        return new Deadline(
                party,
                order,
                milestone,
                dated.time(),
                due,
                late ? State.LATE : State.DUE,
                late,
                Optional.empty(),
                "",
                "",
                dated.directions());
    }

    /// Removing, planning it, and telling how far it is until all is removed.
    private static boolean needsSomething(Milestone milestone) {
        if (REMOVAL.containsAll(milestone.duty().kinds())) return true;
        return milestone.repeats().map(repeats -> !repeats.until().isEmpty()).orElse(false);
    }

    private Deadline undated(Milestone milestone, State open, String why) {
        if (facts.met(milestone, 1).isPresent())
            return met(milestone, 1, Optional.empty(), List.of());
        if (nothing && needsSomething(milestone))
            return made(
                    milestone,
                    1,
                    Optional.empty(),
                    State.NOTHING,
                    "it reported that none were found");
        return made(milestone, 1, Optional.empty(), open, why);
    }

    private Deadline made(
            Milestone milestone, int time, Optional<Instant> due, State state, String why) {
        return new Deadline(
                party,
                order,
                milestone,
                time,
                due,
                state,
                false,
                Optional.empty(),
                "",
                why,
                List.of());
    }

    private Deadline met(
            Milestone milestone, int time, Optional<Instant> due, List<Direction> directions) {
        Facts.Met met = facts.met(milestone, time).orElseThrow();
        return new Deadline(
                party,
                order,
                milestone,
                time,
                due,
                State.MET,
                due.isPresent() && met.at().isAfter(due.get()),
                Optional.of(met.at()),
                met.report(),
                "",
                directions);
    }

    private static String said(Direction direction) {
        return direction.effect().id()
                + " on "
                + direction.decided()
                + " by "
                + direction.by().text()
                + ": "
                + direction.ground();
    }
}
