package org.interdict.campaign.clock;

import org.interdict.order.Event;
import org.interdict.order.Milestone;
import org.interdict.order.Order;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Events that a person reports, as words: `discovery`, `notice`, `receipt:the notice`,
/// `met:begin-removal`, `chosen:report/by-hand`, `reached:full removal`, `contract:option`.
public final class EventWords {
    /// Either starts the clock of a discovery, whichever came first.
    public static final String DISCOVERY = "discovery";

    public static final String NOTICE = "notice";

    private EventWords() {}

    /// All that an order's clocks wait for, or that ends what comes back.
    public static Set<String> known(Order order) {
        Set<String> known = new LinkedHashSet<>();
        for (Milestone milestone : order.milestones()) {
            collect(milestone.after(), known);
            known.add(text(new Event.Met(milestone.id())));
            milestone
                    .alternatives()
                    .forEach(one -> known.add(text(new Event.Chosen(milestone.id(), one.id()))));
            milestone
                    .repeats()
                    .ifPresent(
                            repeats ->
                                    repeats.until()
                                            .forEach(
                                                    end ->
                                                            known.add(
                                                                    text(new Event.Reached(end)))));
        }
        return known;
    }

    private static void collect(Event event, Collection<String> known) {
        switch (event) {
            case Event.Earliest(List<Event> of) -> of.forEach(one -> collect(one, known));
            case Event.Latest(List<Event> of) -> of.forEach(one -> collect(one, known));
            case Event.Discovery _ -> {
                known.add(DISCOVERY);
                known.add(NOTICE);
            }
            case Event.Dated _, Event.Fixed _ -> {} // known without
            case Event.Met _,
                    Event.Chosen _,
                    Event.Receipt _,
                    Event.Listed _,
                    Event.Request _,
                    Event.Decision _,
                    Event.OfContract _,
                    Event.Reached _ ->
                    known.add(text(event));
        }
    }

    /// As [#event] reads it; a discovery's is `discovery`.
    public static String text(Event event) {
        return switch (event) {
            case Event.Discovery _ -> DISCOVERY;
            case Event.Receipt(String of) -> "receipt:" + of;
            case Event.Listed(String on) -> "listed:" + on;
            case Event.Request(String by) -> "request:" + by;
            case Event.Decision(String of) -> "decision:" + of;
            case Event.OfContract(Event.Turn turn) -> "contract:" + turn.id();
            case Event.Met(String milestone) -> "met:" + milestone;
            case Event.Chosen(String milestone, String way) -> "chosen:" + milestone + "/" + way;
            case Event.Reached(String what) -> "reached:" + what;
            case Event.Dated _, Event.Fixed _, Event.Earliest _, Event.Latest _ ->
                    throw new IllegalArgumentException("nobody reports " + event);
        };
    }

    /// The event that words mean.
    ///
    /// @throws IllegalArgumentException if it is none
    public static Event event(String words) {
        int colon = words.indexOf(':');
        String what = colon < 0 ? "" : words.substring(colon + 1);
        return switch (colon < 0 ? words : words.substring(0, colon)) {
            case DISCOVERY, NOTICE -> new Event.Discovery();
            case "receipt" -> new Event.Receipt(what);
            case "listed" -> new Event.Listed(what);
            case "request" -> new Event.Request(what);
            case "decision" -> new Event.Decision(what);
            case "contract" -> new Event.OfContract(turn(what));
            case "met" -> new Event.Met(what);
            case "reached" -> new Event.Reached(what);
            case "chosen" -> {
                int slash = what.indexOf('/');
                if (slash < 0) throw new IllegalArgumentException("chosen:MILESTONE/WAY is meant");
                yield new Event.Chosen(what.substring(0, slash), what.substring(slash + 1));
            }
            default -> throw new IllegalArgumentException("no event: " + words);
        };
    }

    private static Event.Turn turn(String id) {
        for (Event.Turn turn : Event.Turn.values()) if (turn.id().equals(id)) return turn;
        throw new IllegalArgumentException("nothing that happens to a contract: " + id);
    }
}
