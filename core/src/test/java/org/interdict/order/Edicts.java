package org.interdict.order;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.interdict.yaml.Document;
import org.interdict.yaml.OrderFile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/// The invented orders beside the tests: `edict.yaml` is what each must have, a second file the
/// theme.
final class Edicts {
    static final ZoneId WASHINGTON = ZoneId.of("America/New_York");
    static final Holidays US = Holidays.UNITED_STATES;

    private Edicts() {}

    static Order order(String theme) {
        return editions(theme).getLast();
    }

    static List<Order> editions(String theme) {
        return read(theme, text(theme));
    }

    /// An order with one thing in its text changed.
    static Order with(String theme, String from, String to) {
        return read(theme, text(theme).replace(from, to)).getLast();
    }

    private static List<Order> read(String theme, String themes) {
        String text = themes + text("edict");
        return Document.parse(theme + ".yaml", text.getBytes(UTF_8))
                .then(document -> OrderFile.read(document, List.of("acme")))
                .orElseThrow();
    }

    private static String text(String name) {
        try (var in = Edicts.class.getResourceAsStream(name + ".yaml")) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Milestone milestone(Order order, String id) {
        return order.milestones().stream()
                .filter(milestone -> milestone.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /// The steps of one milestone, as lines.
    static List<String> steps(Order order, String milestone, String asOf, Known known) {
        return Schedule.of(order, LocalDate.parse(asOf), known, US, 3).steps().stream()
                .filter(step -> step.milestone().id().equals(milestone))
                .map(step -> line(step, order.zone()))
                .toList();
    }

    static String line(Schedule.Step step, ZoneId zone) {
        return switch (step) {
            case Schedule.Step.Dated dated ->
                    "%s%s%s%s"
                            .formatted(
                                    dated.time() == 1 ? "" : dated.time() + ": ",
                                    LocalDateTime.ofInstant(dated.due().plusNanos(1), zone),
                                    dated.projected() ? " projected" : "",
                                    dated.directions().isEmpty()
                                            ? ""
                                            : " after "
                                                    + dated.directions().stream()
                                                            .map(Direction::id)
                                                            .toList());
            case Schedule.Step.Waiting(_, Event event) -> "waits: " + event.text();
            case Schedule.Step.Undated(Milestone m, Instant since, _) ->
                    m.limit().text() + " since " + LocalDate.ofInstant(since, zone);
            case Schedule.Step.Directed(_, Direction direction) ->
                    direction.effect().id() + ": " + direction.id();
            case Schedule.Step.Ended(_, Instant at) -> "ended " + LocalDate.ofInstant(at, zone);
            case Schedule.Step.Depends(_, Trait trait, boolean open) ->
                    (open ? "open: " : "not: ") + trait.id();
        };
    }

    static Instant at(String time) {
        return LocalDateTime.parse(time).atZone(WASHINGTON).toInstant();
    }

    static Instant noon(String day) {
        return at(day + "T12:00");
    }
}
