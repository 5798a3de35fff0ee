package org.interdict.campaign.clock;

import org.interdict.order.Contract.Change;
import org.interdict.order.Contract.Stated;
import org.interdict.order.Span;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a contract's text says of orders, and what became of the contract, as words in a cell: `not
/// far-52.204-25`, `extension 2024-06-30 by 12 months: far-52.240-91`.
public final class ContractWords {
    private static final String NOT = "not ";
    private static final int LONGEST = 10_000;

    private ContractWords() {}

    /// What a text says of one order.
    ///
    /// @throws IllegalArgumentException saying what is wrong
    public static Stated stated(String words) {
        boolean binds = !words.startsWith(NOT);
        String order = (binds ? words : words.substring(NOT.length())).strip();
        if (order.isEmpty() || order.contains(" "))
            throw new IllegalArgumentException(
                    "\"%s\" is no order; write far-52.204-23@2018-07, or \"not far-52.204-25\""
                            .formatted(words));
        return new Stated(order, binds);
    }

    public static String text(Stated stated) {
        return (stated.binds() ? "" : NOT) + stated.order();
    }

    /// What became of a contract.
    ///
    /// @throws IllegalArgumentException saying what is wrong
    public static Change change(String words) {
        int colon = words.indexOf(':');
        String[] happened =
                (colon < 0 ? words : words.substring(0, colon)).strip().split("\\s+", -1);
        List<Stated> states = new ArrayList<>();
        if (colon >= 0)
            for (String one : words.substring(colon + 1).split(",", -1))
                states.add(stated(one.strip()));
        if (happened.length != 2 && !(happened.length == 5 && happened[2].equals("by")))
            throw new IllegalArgumentException(
                    "\"%s\" is no change; write it like \"option 2024-03-01\", \"extension"
                                    .formatted(words)
                            + " 2024-06-30 by 12 months\" or \"modification 2026-03-01:"
                            + " far-52.240-91\"");
        return new Change(kind(happened[0]), day(happened[1]), longer(happened), states);
    }

    private static Change.Kind kind(String word) {
        for (Change.Kind kind : Change.Kind.values())
            if (id(kind).equals(word.toLowerCase(Locale.ROOT))) return kind;
        throw new IllegalArgumentException(
                "\"%s\" does not happen to a contract; write extension, option, order or"
                                .formatted(word)
                        + " modification");
    }

    private static LocalDate day(String word) {
        try {
            return LocalDate.parse(word);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "\"%s\" is no day; write it as 2026-03-01".formatted(word), e);
        }
    }

    private static Optional<Span> longer(String[] happened) {
        if (happened.length == 2) return Optional.empty();
        if (!happened[0].equalsIgnoreCase("extension"))
            throw new IllegalArgumentException("only an extension runs longer by something");
        return Optional.of(SpanWords.span(happened[3] + " " + happened[4]));
    }

    public static String text(Change change) {
        StringBuilder words = new StringBuilder(id(change.kind()) + " " + change.on());
        change.by().ifPresent(by -> words.append(" by ").append(SpanWords.text(by)));
        String before = ": ";
        for (Stated stated : change.states()) {
            words.append(before).append(text(stated));
            before = ", ";
        }
        return words.toString();
    }

    private static String id(Change.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /// The parts of a cell between `;`.
    static List<String> parts(String cell) {
        List<String> parts = new ArrayList<>();
        if (cell.length() > LONGEST) throw new IllegalArgumentException("the cell is too long");
        for (String part : cell.split(";", -1)) if (!part.isBlank()) parts.add(part.strip());
        return parts;
    }
}
