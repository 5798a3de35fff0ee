package org.interdict.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What starts a clock. Two are the same if they say the same: what happened is kept by event.
public sealed interface Event {
    /// One of the order's dates: `issued`.
    record Dated(String date) implements Event {}

    /// Another milestone of the same order was met: the report was submitted, the removal begun.
    record Met(String milestone) implements Event {}

    /// A milestone that leaves a choice was met in this way.
    record Chosen(String milestone, String alternative) implements Event {}

    /// A product was found, or somebody gave notice that it is there, whichever came first.
    record Discovery() implements Event {}

    /// Something arrived.
    ///
    /// @param of what: `the notice`
    record Receipt(String of) implements Event {}

    /// A new order, or a new name, appeared on a list.
    ///
    /// @param on which list: `the System for Award Management`
    record Listed(String on) implements Event {}

    /// Somebody who may ask asked.
    ///
    /// @param by who: `CISA`
    record Request(String by) implements Event {}

    /// Somebody decided something that the order speaks of.
    ///
    /// @param of what: `the determination of the requiring activity`
    record Decision(String of) implements Event {}

    /// Something happened to a contract.
    record OfContract(Turn turn) implements Event {}

    /// A condition came true that ends what comes back.
    ///
    /// @param what as the milestone's `until` says it: `full removal`
    record Reached(String what) implements Event {}

    /// The first of several. Of those that nobody reported it is taken that they did not happen.
    ///
    /// @param of at least two
    record Earliest(List<Event> of) implements Event {
        public Earliest {
            of = List.copyOf(of);
        }
    }

    /// The last of several, all of which must have happened.
    ///
    /// @param of at least two
    record Latest(List<Event> of) implements Event {
        public Latest {
            of = List.copyOf(of);
        }
    }

    /// Nothing has to happen: the order names the day or the moment itself.
    record Fixed() implements Event {}

    /// What can happen to a contract.
    enum Turn {
        SOLICITATION("the solicitation"),
        OFFER("the offer"),
        AWARD("the award of the contract"),
        OPTION("an option of the contract is used"),
        EXTENSION("the contract is extended"),
        ORDER("an order is placed under the contract"),
        MODIFICATION("the contract is modified");

        private final String text;

        Turn(String text) {
            this.text = text;
        }

        public String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// For a person, after "after" or "before": `the order's date "issued"`.
    default String text() {
        return switch (this) {
            case Dated(String date) -> "the order's date \"" + date + "\"";
            case Met(String milestone) -> "\"" + milestone + "\" is met";
            case Chosen(String milestone, String alternative) ->
                    "\"" + milestone + "\" is met by \"" + alternative + "\"";
            case Discovery() -> "a product is found or notice of it is given";
            case Receipt(String of) -> "receipt of " + of;
            case Listed(String on) -> "a new entry in " + on;
            case Request(String by) -> "a request by " + by;
            case Decision(String of) -> of;
            case OfContract(Turn turn) -> turn.text;
            case Reached(String what) -> what;
            case Earliest(List<Event> of) -> "the earliest of: " + texts(of);
            case Latest(List<Event> of) -> "the latest of: " + texts(of);
            case Fixed() -> "nothing: the day is named";
        };
    }

    /// The ids of the milestones that it, or one of its events, waits for.
    default List<String> milestones() {
        // No `switch` over types: this runs at each start.
        if (this instanceof Met met) return List.of(met.milestone());
        if (this instanceof Chosen chosen) return List.of(chosen.milestone());
        List<String> milestones = new ArrayList<>();
        if (this instanceof Earliest earliest)
            for (Event one : earliest.of()) milestones.addAll(one.milestones());
        if (this instanceof Latest latest)
            for (Event one : latest.of()) milestones.addAll(one.milestones());
        return milestones;
    }

    private static String texts(List<Event> events) {
        return events.stream().map(Event::text).collect(Collectors.joining("; "));
    }
}
