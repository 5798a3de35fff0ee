package org.interdict.order;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A milestone's elements as questions, after some were answered: which are left, and which an
/// answer made needless. A total of nought skips to the attestation (Emergency Directive 21-01).
///
/// @param entries in the order of the text
public record Form(List<Entry> entries) {
    public Form {
        entries = List.copyOf(entries);
    }

    /// One question.
    ///
    /// @param because of which answer it is skipped, or for which it waits; empty for others
    public record Entry(Element element, State state, Optional<Element.Ref> because) {}

    public enum State {
        ANSWERED,
        ASKED,
        /// Another has to be answered first, by a number if a number decides.
        WAITS,
        /// Not to be answered; an answer that is there does not count.
        SKIPPED
    }

    /// The form of one milestone.
    ///
    /// @param milestone an id of the order
    /// @param answers by element, of other milestones too where elements depend on them
    /// @throws IllegalArgumentException if the order has no such milestone
    public static Form of(Order order, String milestone, Map<Element.Ref, String> answers) {
        Map<Element.Ref, State> states = new HashMap<>();
        for (Milestone one : order.milestones()) {
            List<Entry> entries = new ArrayList<>();
            for (Element element : one.elements()) {
                Element.Ref ref = new Element.Ref(one.id(), element.id());
                State state = state(element, ref, answers, states);
                states.put(ref, state);
                boolean other = state == State.WAITS || state == State.SKIPPED;
                entries.add(
                        new Entry(
                                element,
                                state,
                                element.asked().filter(_ -> other).map(Element.Asked::of)));
            }
            if (one.id().equals(milestone)) return new Form(entries);
        }
        throw new IllegalArgumentException(order.id() + " has no milestone " + milestone);
    }

    private static State state(
            Element element,
            Element.Ref ref,
            Map<Element.Ref, String> answers,
            Map<Element.Ref, State> states) {
        State if_ = element.asked().map(a -> decided(a, answers, states)).orElse(State.ASKED);
        return if_ == State.ASKED && answers.containsKey(ref) ? State.ANSWERED : if_;
    }

    private static State decided(
            Element.Asked asked, Map<Element.Ref, String> answers, Map<Element.Ref, State> states) {
        State before = states.getOrDefault(asked.of(), State.ASKED);
        if (before == State.SKIPPED || before == State.WAITS) return before;
        Optional<String> answer = Optional.ofNullable(answers.get(asked.of())).map(String::strip);
        return switch (asked.test()) {
            case IS -> answer.map(a -> asked(a.equals(asked.value()))).orElse(State.WAITS);
            case IS_NOT -> asked(!answer.equals(Optional.of(asked.value())));
            case MORE_THAN ->
                    answer.flatMap(Form::number)
                            .map(n -> asked(n > Long.parseLong(asked.value())))
                            .orElse(State.WAITS);
        };
    }

    private static State asked(boolean asked) {
        return asked ? State.ASKED : State.SKIPPED;
    }

    private static Optional<Long> number(String answer) {
        if (answer.isEmpty() || answer.length() > 18) return Optional.empty();
        if (!answer.chars().allMatch(c -> c >= '0' && c <= '9')) return Optional.empty();
        return Optional.of(Long.parseLong(answer));
    }
}
