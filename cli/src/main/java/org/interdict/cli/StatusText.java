package org.interdict.cli;

import org.interdict.campaign.clock.Dates;
import org.interdict.campaign.clock.Deadline;
import org.interdict.campaign.clock.Deadline.State;
import org.interdict.campaign.clock.Party;
import org.interdict.campaign.clock.Standing;
import org.interdict.campaign.clock.Status;
import org.interdict.order.Direction;
import org.interdict.order.Duty;
import org.interdict.report.Visible;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A campaign's status for a person at a terminal.
///
/// @param all whether every party is named
record StatusText(Status status, ZoneId local, boolean all, Terminal terminal) {
    private static final int FEW = 8;
    private static final int NAME = 40; // characters of a name or a question
    private static final int BAR = 20;

    void print() {
        line(
                status.campaign()
                        + ", as of "
                        + time(status.dates().asOf(), local)
                        + " ("
                        + local.getId()
                        + ")");
        answers();
        timeline();
        open("Late", State.LATE);
        open("Due", State.DUE);
        questions();
        next();
    }

    private void line(String text) {
        terminal.out().println(text.stripTrailing());
    }

    private void answers() {
        List<Standing> not = status.in(Standing.State.NOT_REPORTED);
        List<Standing> found = status.in(Standing.State.FOUND);
        List<Standing> none = status.in(Standing.State.NONE_FOUND);
        line("");
        line("Not reported: " + not.size());
        List<Standing> late = not.stream().filter(one -> one.deadline().late()).toList();
        List<Standing> early = not.stream().filter(one -> !one.deadline().late()).toList();
        names(late, one -> "was due " + due(one.deadline()));
        names(early, one -> "due " + due(one.deadline()));
        line("Found: " + found.size());
        names(found, this::figures);
        List<Standing> thin = status.thin();
        line("None found, thinly covered: " + thin.size());
        names(thin, this::figures);
        line("None found: " + (none.size() - thin.size()));
        List<Standing> against = status.contradicted();
        if (!against.isEmpty()) {
            line("None found, and cases are open: " + against.size());
            names(against, one -> one.openCases() + " open; an amended report is owed");
        }
        if (status.strays() > 0)
            line(status.strays() + " open cases are of organizations that nobody entered");
    }

    private interface Tail {
        String of(Standing one);
    }

    private void names(List<Standing> standings, Tail tail) {
        int shown = all ? standings.size() : Math.min(FEW, standings.size());
        for (Standing one : standings.subList(0, shown))
            line("  " + pad(name(one.name()), NAME) + "  " + tail.of(one));
        if (shown < standings.size())
            line("  and " + (standings.size() - shown) + " more (--all names them)");
    }

    private String figures(Standing one) {
        List<String> figures = new ArrayList<>();
        if (one.figure("found") >= 0) figures.add(one.figure("found") + " found");
        if (one.figure("expected") > 0) // of a contract nobody counts it
        figures.add(
                    "looked at "
                            + Math.max(0, one.figure("looked-at"))
                            + " of "
                            + one.figure("expected")
                            + " expected");
        if (one.openCases() > 0) figures.add(one.openCases() + " open");
        if (one.deadline().late()) figures.add("reported late");
        return String.join(", ", figures);
    }

    private void timeline() {
        line("");
        line("Timeline");
        Instant asOf = status.dates().asOf();
        boolean today = false;
        Map<String, Integer> hidden = new LinkedHashMap<>();
        for (Status.Row row : status.rows()) {
            if (row.due().isEmpty()) continue;
            if (row.time() > 1 && !row.open() && !row.due().get().isAfter(asOf)) {
                hidden.merge(row.milestone().title(), 1, Integer::sum);
                continue;
            }
            if (!today && row.due().get().isAfter(asOf)) {
                now(asOf);
                today = true;
            }
            row(row);
        }
        if (!today) now(asOf);
        hidden.forEach(
                (title, count) -> line("  (" + count + " more times of " + title + " are done)"));
        long waiting =
                status.rows().stream()
                        .filter(row -> row.due().isEmpty())
                        .mapToLong(row -> row.in(State.WAITING).size())
                        .sum();
        if (waiting > 0) line("  " + waiting + " deadlines have no date yet: nothing started them");
    }

    private void now(Instant asOf) {
        line("> " + day(LocalDate.ofInstant(asOf, local)) + "  now");
    }

    private void row(Status.Row row) {
        LocalDate day = LocalDate.ofInstant(row.due().orElseThrow(), row.order().zone());
        int met = row.in(State.MET).size() + row.in(State.NOTHING).size();
        int owed = row.deadlines().size();
        int full = owed == 0 ? 0 : Math.round((float) BAR * met / owed);
        String bar = "#".repeat(full) + ".".repeat(BAR - full);
        List<String> said = new ArrayList<>();
        if (row.in(State.MET).size() > 0)
            said.add(
                    row.in(State.MET).size()
                            + " met"
                            + (row.metLate() > 0 ? " (" + row.metLate() + " late)" : ""));
        for (State state : State.values())
            if (state != State.MET && !row.in(state).isEmpty())
                said.add(row.in(state).size() + " " + word(state));
        String mark = row.in(State.LATE).isEmpty() ? " " : "!";
        line(
                mark
                        + " "
                        + day(day)
                        + "  ["
                        + bar
                        + "]  "
                        + title(row)
                        + ": "
                        + String.join(", ", said)
                        + moved(row));
    }

    private static String word(State state) {
        return switch (state) {
            case NOTHING -> "with nothing to do";
            case WAITING -> "waiting for what comes before";
            case MET, LATE, DUE, SUSPENDED, ENDED, QUESTION -> state.id();
        };
    }

    private static String moved(Status.Row row) {
        List<Direction> directions = row.deadlines().getFirst().directions();
        if (directions.isEmpty()) return "";
        List<String> said = new ArrayList<>();
        for (Direction one : directions)
            said.add(one.effect().id() + " by " + one.by().text() + ", " + one.ground());
        return "; " + Visible.text(String.join("; ", said), 300);
    }

    private static String title(Status.Row row) {
        String times = row.milestone().repeats().isPresent() ? " " + row.time() : "";
        return row.milestone().title() + times + " (" + row.order().id() + ")";
    }

    private void open(String heading, State state) {
        List<Status.Row> rows = state == State.LATE ? status.late() : status.due();
        line("");
        line(heading + (rows.isEmpty() ? ": nothing" : ""));
        for (Status.Row row : rows) {
            List<Deadline> deadlines = row.in(state);
            String when = row.due().isEmpty() ? deadlines.getFirst().why() : due(row);
            line("  " + title(row) + ", " + when);
            line("      " + parties(deadlines));
        }
    }

    /// In the order's zone, and in local time where that is another.
    private String due(Status.Row row) {
        Instant due = row.due().orElseThrow();
        ZoneId zone = row.order().zone();
        String text = time(due, zone) + " " + zone.getId();
        LocalDateTime here = LocalDateTime.ofInstant(due, local);
        if (!here.equals(LocalDateTime.ofInstant(due, zone)))
            text += " (" + time(due, local) + " " + local.getId() + ")";
        long days =
                ChronoUnit.DAYS.between(
                        LocalDate.ofInstant(status.dates().asOf(), zone),
                        LocalDate.ofInstant(due, zone));
        return text
                + ", "
                + (days == 0
                        ? "today"
                        : Math.abs(days)
                                + (Math.abs(days) == 1 ? " day " : " days ")
                                + (days > 0 ? "left" : "over"));
    }

    private String due(Deadline one) {
        return one.due().map(due -> time(due, one.order().zone())).orElse(one.why());
    }

    private String parties(List<Deadline> deadlines) {
        List<String> names = new ArrayList<>();
        int shown = all ? deadlines.size() : Math.min(FEW, deadlines.size());
        for (Deadline one : deadlines.subList(0, shown))
            names.add(
                    (one.party().kind() == Party.Kind.CONTRACT ? "contract " : "")
                            + name(Standing.name(one.party(), status.dates().tree())));
        String text = String.join("; ", names);
        if (shown < deadlines.size()) text += "; and " + (deadlines.size() - shown) + " more";
        return text;
    }

    private void questions() {
        List<String> questions = new ArrayList<>();
        for (Dates.Question one : status.dates().questions())
            questions.add(one.party().key() + ", " + one.order() + ": " + one.question());
        for (Deadline one : status.dates().deadlines())
            if (one.state() == State.QUESTION)
                questions.add(one.party().key() + ", " + one.order().id() + ": " + one.why());
        if (questions.isEmpty()) return;
        line("");
        line("Questions: " + questions.size());
        int shown = all ? questions.size() : Math.min(FEW, questions.size());
        for (String question : questions.subList(0, shown)) line("  " + question);
        if (shown < questions.size()) line("  and " + (questions.size() - shown) + " more");
    }

    private void next() {
        line("");
        if (status.next().isEmpty()) {
            line("Next: nothing is due.");
            return;
        }
        Deadline next = status.next().get();
        boolean report =
                next.milestone().duty().kinds().contains(Duty.Kind.REPORT)
                        || !next.milestone().elements().isEmpty();
        String of =
                (next.party().kind() == Party.Kind.CONTRACT ? " --contract " : " --organization ")
                        + next.party().id();
        line(
                "Next: "
                        + next.milestone().title()
                        + " of "
                        + name(Standing.name(next.party(), status.dates().tree()))
                        + ", "
                        + (next.state() == State.LATE ? "late since " : "due ")
                        + due(next)
                        + ": interdict campaign "
                        + (report
                                ? "report " + next.milestone().id()
                                : "happened met:" + next.milestone().id())
                        + of);
    }

    private static String name(String name) {
        return Visible.text(name, NAME);
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    private static String time(Instant at, ZoneId zone) {
        LocalDateTime time = LocalDateTime.ofInstant(at, zone);
        String clock = time.toLocalTime().withSecond(0).withNano(0).toString();
        return day(time.toLocalDate()) + " " + clock;
    }

    private static String day(LocalDate day) {
        String name = day.getDayOfWeek().name();
        return name.charAt(0) + name.substring(1, 3).toLowerCase(Locale.ROOT) + " " + day;
    }
}
