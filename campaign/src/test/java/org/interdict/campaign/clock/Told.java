package org.interdict.campaign.clock;

import org.interdict.order.Direction;
import org.interdict.order.Order;
import org.interdict.yaml.Library;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What is told of one party, step by step, and its deadlines as lines.
final class Told {
    static final ZoneId WASHINGTON = ZoneId.of("America/New_York");

    private final Party party;
    private final Order order;
    private final List<Facts.Happened> events = new ArrayList<>();
    private final List<Facts.Reported> reports = new ArrayList<>();
    private final Map<String, Boolean> traits = new HashMap<>();
    private final List<Direction> directions = new ArrayList<>();

    Told(Party party, Order order) {
        this.party = party;
        this.order = order;
    }

    static Told agency(String order) {
        return new Told(Party.organization("north"), Library.carried().order(order).orElseThrow());
    }

    static Told contract(String edition) {
        return new Told(Party.contract("N-1"), Library.carried().order(edition).orElseThrow());
    }

    /// In Washington.
    static Instant at(String time) {
        return LocalDateTime.parse(time.length() == 10 ? time + "T00:00" : time)
                .atZone(WASHINGTON)
                .toInstant();
    }

    Told happened(String event, String time) {
        events.add(new Facts.Happened(event, at(time)));
        return this;
    }

    Told reported(String milestone, int n, String time, boolean nothing) {
        reports.add(new Facts.Reported(milestone, n, at(time), "ab" + reports.size(), nothing));
        return this;
    }

    Told reported(String milestone, String time) {
        return reported(milestone, 1, time, false);
    }

    Told answered(String trait, boolean answer) {
        traits.put(trait, answer);
        return this;
    }

    Told directed(Direction direction) {
        directions.add(direction);
        return this;
    }

    List<Deadline> deadlines(String asOf) {
        return Deadlines.of(party, order, new Facts(events, reports, traits, directions), at(asOf));
    }

    /// `plan 1 due 2017-11-12T23:59:59 late`.
    List<String> lines(String asOf) {
        return deadlines(asOf).stream().map(Told::line).toList();
    }

    static String line(Deadline deadline) {
        return deadline.milestone().id()
                + " "
                + deadline.time()
                + " "
                + deadline.state().id()
                + deadline.due().map(due -> " " + local(due)).orElse("")
                + deadline.met().map(met -> " met " + local(met)).orElse("")
                + (deadline.late() && deadline.met().isPresent() ? " late" : "");
    }

    private static String local(Instant at) {
        return LocalDateTime.ofInstant(at, WASHINGTON).withNano(0).toString();
    }
}
