package org.interdict.report.html;

import org.interdict.campaign.clock.Dates;
import org.interdict.campaign.clock.Deadline;
import org.interdict.campaign.clock.Deadline.State;
import org.interdict.campaign.clock.Standing;
import org.interdict.campaign.clock.Status;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/// How a campaign stands, as a page to print.
public final class StatusHtml {
    private static final String CSS =
            "body{font:10pt/1.4 sans-serif;margin:2em;color:#111}"
                    + "table{border-collapse:collapse;width:100%;margin:.5em 0 1.5em}"
                    + "th,td{border:1px solid #999;padding:.2em .5em;text-align:left;"
                    + "vertical-align:top}th{background:#eee}h1{font-size:16pt}h2{font-size:12pt}"
                    + ".late{font-weight:bold}tr{break-inside:avoid}"
                    + "@media print{body{margin:0}th{background:none}}";

    private final Status status;
    private final ZoneId local;
    private final Markup markup;

    private StatusHtml(Status status, ZoneId local, Markup markup) {
        this.status = status;
        this.local = local;
        this.markup = markup;
    }

    /// Writes the page.
    ///
    /// @param out UTF-8 must be made of it
    public static void write(Status status, ZoneId local, Writer out) throws IOException {
        out.write("<!DOCTYPE html>\n");
        new StatusHtml(status, local, new Markup(out)).page();
        out.write('\n');
    }

    private void page() throws IOException {
        markup.open("html", "xmlns", "http://www.w3.org/1999/xhtml", "lang", "en").open("head");
        markup.empty("meta", "charset", "utf-8").leaf("title", "Campaign " + status.campaign());
        markup.style(CSS).close().open("body");
        markup.leaf("h1", "Campaign " + status.campaign());
        markup.leaf("p", "As of " + time(status.dates().asOf(), local));
        standings("Not reported", status.in(Standing.State.NOT_REPORTED));
        standings("Found", status.in(Standing.State.FOUND));
        List<Standing> thin = status.thin();
        standings("None found, thinly covered", thin);
        standings(
                "None found",
                status.in(Standing.State.NONE_FOUND).stream()
                        .filter(one -> !thin.contains(one))
                        .toList());
        dates("Late", State.LATE);
        dates("Due", State.DUE);
        dates("Waiting for what comes before", State.WAITING);
        dates("Met", State.MET);
        questions();
        markup.close().close();
    }

    private void head(String... columns) throws IOException {
        markup.open("table").open("thead").open("tr");
        for (String column : columns) markup.leaf("th", column);
        markup.close().close().open("tbody");
    }

    private void standings(String heading, List<Standing> standings) throws IOException {
        markup.leaf("h2", heading + ": " + standings.size());
        if (standings.isEmpty()) return;
        head("Party", "Order", "Due", "Reported", "Found", "Looked at", "Expected", "Open cases");
        for (Standing one : standings) {
            markup.open("tr", "class", one.deadline().late() ? "late" : "");
            markup.leaf("td", one.name());
            markup.leaf("td", one.deadline().order().id());
            markup.leaf("td", due(one.deadline()));
            markup.leaf(
                    "td",
                    one.answer()
                            .map(answer -> time(answer.at(), one.deadline().order().zone()))
                            .orElse("not reported"));
            markup.leaf("td", figure(one.figure("found")));
            markup.leaf("td", figure(one.figure("looked-at")));
            markup.leaf("td", figure(one.figure("expected")));
            markup.leaf("td", figure(one.openCases()));
            markup.close();
        }
        markup.close().close();
    }

    private static String figure(long figure) {
        return figure < 0 ? "" : Long.toString(figure);
    }

    private void dates(String heading, State state) throws IOException {
        List<Deadline> deadlines =
                status.dates().deadlines().stream().filter(one -> one.state() == state).toList();
        markup.leaf("h2", heading + ": " + deadlines.size());
        if (deadlines.isEmpty()) return;
        head("Party", "Milestone", "Order", "Due", "Met", "Why");
        for (Deadline one : deadlines) {
            markup.open("tr", "class", one.late() ? "late" : "");
            markup.leaf("td", Standing.name(one.party(), status.dates().tree()));
            String times = one.milestone().repeats().isPresent() ? " " + one.time() : "";
            markup.leaf("td", one.milestone().title() + times);
            markup.leaf("td", one.order().id());
            markup.leaf("td", due(one));
            markup.leaf("td", one.met().map(met -> time(met, one.order().zone())).orElse(""));
            StringBuilder why = new StringBuilder(one.why());
            one.directions()
                    .forEach(
                            direction ->
                                    why.append(why.isEmpty() ? "" : "; ")
                                            .append(direction.effect().id())
                                            .append(" by ")
                                            .append(direction.by().text())
                                            .append(": ")
                                            .append(direction.ground()));
            markup.leaf("td", why.toString());
            markup.close();
        }
        markup.close().close();
    }

    private void questions() throws IOException {
        List<Dates.Question> questions = status.dates().questions();
        if (questions.isEmpty()) return;
        markup.leaf("h2", "Questions: " + questions.size());
        head("Party", "Order", "Question");
        for (Dates.Question one : questions) {
            markup.open("tr");
            markup.leaf("td", one.party().key());
            markup.leaf("td", one.order());
            markup.leaf("td", one.question());
            markup.close();
        }
        markup.close().close();
    }

    private static String due(Deadline one) {
        return one.due().map(due -> time(due, one.order().zone())).orElse("");
    }

    private static String time(Instant at, ZoneId zone) {
        LocalDateTime time = LocalDateTime.ofInstant(at, zone).withSecond(0).withNano(0);
        return time.toString().replace('T', ' ') + " " + zone.getId();
    }
}
