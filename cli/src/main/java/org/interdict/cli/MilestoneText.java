package org.interdict.cli;

import org.interdict.order.Clause;
import org.interdict.order.ContractRule;
import org.interdict.order.Direction;
import org.interdict.order.Duty;
import org.interdict.order.Element;
import org.interdict.order.FlowDown;
import org.interdict.order.Milestone;
import org.interdict.order.Order;
import org.interdict.order.Party;
import org.interdict.order.Schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// What an order demands and until when, for a person.
final class MilestoneText {
    private final Order order;
    private final Schedule schedule;
    private final Terminal terminal;
    private final Lines lines;

    MilestoneText(Order order, Schedule schedule, Terminal terminal) {
        this.order = order;
        this.schedule = schedule;
        this.terminal = terminal;
        this.lines = new Lines(terminal);
    }

    void print() {
        terminal.out()
                .println("Milestones, as of " + schedule.asOf() + ", days in " + order.zone());
        Set<String> told = new HashSet<>();
        for (Schedule.Step step : schedule.steps()) {
            terminal.out().println("  " + when(step) + "  " + step.milestone().title());
            if (told.add(step.milestone().id())) milestone(step.milestone()); // not later times
        }
        if (!order.duties().isEmpty()) terminal.out().println("Duties without a day");
        for (Duty duty : order.duties())
            lines.field(
                    "",
                    List.of(text(duty), duty.clause().says() + " (" + cite(duty.clause()) + ")"));
        if (!order.directions().isEmpty()) terminal.out().println("Decided later");
        for (Direction direction : order.directions())
            lines.field(
                    direction.id(),
                    List.of(said(direction) + ": " + direction.ground(), cite(direction.clause())));
        if (!order.flowsDown().isEmpty()) terminal.out().println("Subcontracts");
        for (FlowDown flow : order.flowsDown()) lines.field("", flow(flow));
        if (!order.contracts().isEmpty()) terminal.out().println("Contracts that hold it");
        for (ContractRule rule : order.contracts())
            lines.field("", List.of(rule.text() + " (" + cite(rule.clause()) + ")"));
    }

    private void milestone(Milestone milestone) {
        List<String> text = new ArrayList<>();
        text.add(text(milestone.duty()) + ": " + milestone.delivers());
        for (Milestone.Alternative one : milestone.alternatives())
            text.add("or: " + one.delivers());
        if (milestone.repeats().isPresent()) {
            Milestone.Recurrence repeats = milestone.repeats().get();
            text.add(
                    "every "
                            + repeats.every().text()
                            + ", until "
                            + String.join(" and ", repeats.until()));
            if (repeats.tightenedBy().isPresent())
                text.add("more often if " + repeats.tightenedBy().get().text() + " says so");
        }
        if (milestone.unless().isPresent()) {
            Milestone.Unless unless = milestone.unless().get();
            text.add("unless directed " + unless.directed() + ", by " + unless.by());
        }
        for (Element element : milestone.elements()) text.add("- " + text(element, milestone));
        text.add(cite(milestone.clause()));
        lines.field("", text);
    }

    private static String text(Element element, Milestone milestone) {
        String text = element.title() + (element.ifApplicable() ? " (if applicable)" : "");
        if (element.asked().isEmpty()) return text;
        Element.Asked asked = element.asked().get();
        String of = asked.of().element();
        if (!asked.of().milestone().equals(milestone.id()))
            of = of + " of " + asked.of().milestone();
        return text + " (if " + of + " " + asked.test().text() + " " + asked.value() + ")";
    }

    /// `remove, discontinue present and future use, by the issuer`.
    private static String text(Duty duty) {
        List<String> kinds = new ArrayList<>();
        for (Duty.Kind kind : Duty.Kind.values())
            if (duty.kinds().contains(kind)) kinds.add(kind.id().replace('-', ' '));
        List<String> uses = new ArrayList<>();
        for (Duty.Use use : Duty.Use.values()) if (duty.uses().contains(use)) uses.add(use.id());
        return String.join(", ", kinds)
                + (uses.isEmpty() ? "" : " (" + String.join(" and ", uses) + " use)")
                + (duty.by().role() == Party.Role.BOUND ? "" : ", by " + duty.by().text());
    }

    private List<String> flow(FlowDown flow) {
        List<String> text = new ArrayList<>();
        text.add(
                flow.to() == FlowDown.To.EVERY_TIER
                        ? "all of this binds subcontractors at every tier"
                        : "all of this binds subcontractors of the contractor, and none below");
        for (String clause : flow.except().stream().sorted().toList())
            text.add("without: " + clause);
        text.add(cite(flow.clause()));
        return text;
    }

    private String when(Schedule.Step step) {
        // No `switch` over types: the first one takes Java 10 ms at start.
        if (step instanceof Schedule.Step.Dated dated)
            return dated.day()
                    + " "
                    + weekday(dated.day())
                    + ", "
                    + left(dated.daysLeft())
                    + (dated.projected() ? ", if the one before is met on its day" : "")
                    + after(dated.directions());
        if (step instanceof Schedule.Step.Undated undated)
            return undated.milestone().limit().text()
                    + ", since "
                    + LocalDate.ofInstant(undated.since(), order.zone());
        if (step instanceof Schedule.Step.Directed directed) return said(directed.direction());
        if (step instanceof Schedule.Step.Ended ended)
            return "ended on " + LocalDate.ofInstant(ended.at(), order.zone());
        if (step instanceof Schedule.Step.Depends depends) return depends(depends);
        return step.milestone().clock();
    }

    private static String after(List<Direction> directions) {
        List<String> ids = new ArrayList<>();
        for (Direction direction : directions) ids.add(direction.id());
        return ids.isEmpty() ? "" : ", after " + String.join(", ", ids);
    }

    private static String depends(Schedule.Step.Depends depends) {
        boolean wanted = depends.milestone().where().getOrDefault(depends.trait().id(), true);
        return depends.milestone().clock()
                + ", if the answer is "
                + (wanted ? "yes" : "no")
                + (depends.open() ? "" : ", and it is not")
                + ": "
                + depends.trait().question();
    }

    private String said(Direction direction) {
        return direction.effect().id()
                + (direction.milestones().isEmpty()
                        ? " all"
                        : " "
                                + String.join(
                                        ", ", direction.milestones().stream().sorted().toList()))
                + (direction.span().isEmpty() ? "" : ", " + direction.span().get().text())
                + ", on "
                + direction.decided()
                + " by "
                + direction.by().text();
    }

    /// `Sun`. Not by Java's calendar of languages, which takes 10 ms to load.
    private static String weekday(LocalDate day) {
        String name = day.getDayOfWeek().name();
        return name.charAt(0) + name.substring(1, 3).toLowerCase(Locale.ROOT);
    }

    private static String left(long days) {
        if (days == 0) return "today";
        return Math.abs(days)
                + (Math.abs(days) == 1 ? " day " : " days ")
                + (days > 0 ? "left" : "over");
    }

    private String cite(Clause clause) {
        return clause.citation(schedule.asOf());
    }
}
