package org.interdict.cli;

import org.interdict.campaign.clock.Deadline;
import org.interdict.campaign.clock.Standing;
import org.interdict.campaign.clock.Status;
import org.interdict.report.ics.CalendarWriter;
import org.interdict.report.ics.Entry;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;

/// The dates of a campaign for a calendar: one entry for each deadline that somebody has to keep,
/// or that is counted from one.
final class StatusCalendar {
    private StatusCalendar() {}

    static void write(Status status, Instant now, Appendable out) throws IOException {
        CalendarWriter calendar = new CalendarWriter(out, "interdict: " + status.campaign(), now);
        for (Deadline one : status.dates().deadlines()) {
            boolean ahead = one.open() || one.state() == Deadline.State.WAITING;
            if (!ahead || one.due().isEmpty()) continue;
            calendar.add(entry(status, one, one.due().get()));
        }
        calendar.end();
    }

    private static Entry entry(Status status, Deadline one, Instant due) {
        String name = Standing.name(one.party(), status.dates().tree());
        String times = one.milestone().repeats().isPresent() ? " " + one.time() : "";
        StringBuilder text = new StringBuilder();
        text.append("Due ")
                .append(LocalDateTime.ofInstant(due, one.order().zone()).withNano(0))
                .append(' ')
                .append(one.order().zone())
                .append("\n")
                .append(one.milestone().delivers());
        if (!one.milestone().recipients().isEmpty())
            text.append("\nTo: ").append(String.join("; ", one.milestone().recipients()));
        text.append("\n")
                .append(one.milestone().clause().citation())
                .append("\nState: ")
                .append(one.state().id());
        if (!one.why().isEmpty()) text.append(", ").append(one.why());
        one.directions()
                .forEach(
                        direction ->
                                text.append("\nMoved: ")
                                        .append(direction.effect().id())
                                        .append(" on ")
                                        .append(direction.decided())
                                        .append(" by ")
                                        .append(direction.by().text())
                                        .append(": ")
                                        .append(direction.ground()));
        return new Entry(
                status.campaign() + "/" + one.id() + "@interdict",
                one.directions().size(),
                due,
                name + ": " + one.milestone().title() + times + " (" + one.order().id() + ")",
                text.toString(),
                List.of(one.order().family(), one.state().id()));
    }
}
