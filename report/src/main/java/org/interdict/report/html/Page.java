package org.interdict.report.html;

import org.interdict.finding.Answer;
import org.interdict.finding.Look;
import org.interdict.finding.Tally;
import org.interdict.finding.Tally.Counts;
import org.interdict.order.Order;
import org.interdict.report.Closing;
import org.interdict.report.Coverage;
import org.interdict.report.Gaps;
import org.interdict.report.Group;
import org.interdict.report.Report.Style;
import org.interdict.report.Words;
import org.interdict.supplier.Dossier;
import org.interdict.sweep.Gap;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// One answer, from the head of the page to the lines to sign on.
record Page(Markup html, Answer answer, Style style) {
    /// Places of one reason, before all are asked for.
    private static final int FEW = 12;

    void write(String css, String policy) throws IOException {
        Tally tally = Tally.of(answer);
        Closing closing = Closing.of(answer, tally);
        html.open("html", "lang", "en", "xmlns", "http://www.w3.org/1999/xhtml").open("head");
        html.empty("meta", "charset", "utf-8");
        html.empty("meta", "http-equiv", "Content-Security-Policy", "content", policy);
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.empty("meta", "name", "color-scheme", "content", "light dark");
        html.leaf("title", Closing.title(tally) + " – Interdict, " + answer.asOf());
        html.style(css).close().open("body").open("main");
        head(tally, closing);
        brief(tally, closing);
        picture(tally);
        List<Group> groups = Group.of(answer);
        if (!groups.isEmpty()) new Found(html, answer, style).write(groups);
        coverage();
        gaps();
        inputs();
        basis();
        signature();
        html.close().close().close();
    }

    private void head(Tally tally, Closing closing) throws IOException {
        html.open("header").leaf("p", "Answer to: " + ids(), "class", "kicker");
        html.open("div", "class", "banner " + tally.conclusion().id());
        html.leaf("h1", Closing.title(tally)).leaf("p", closing.headline()).close();
        html.close();
    }

    private String ids() {
        return String.join(", ", answer.orders().stream().map(Order::id).toList());
    }

    private void brief(Tally tally, Closing closing) throws IOException {
        html.open("section").open("div", "class", "facts");
        fact("As of", answer.asOf().toString());
        fact("Answered by", answer.program());
        if (!answer.organization().isEmpty()) fact("Organization", answer.organization());
        fact(
                "Sources",
                tally.inputs()
                        + ": "
                        + tally.read()
                        + " read, "
                        + tally.partly()
                        + " in part, "
                        + tally.unread()
                        + " not at all");
        fact("Components", Words.number(tally.components()));
        fact("Assets named", Words.number(tally.assets()));
        fact("Gaps", Words.number(tally.gaps()));
        html.close();
        if (tally.findings().all() > 0) counts(tally);
        html.leaf("p", closing.looked()).leaf("p", closing.speaks());
        if (!closing.next().isEmpty())
            html.open("p", "class", "next").leaf("b", "Next look: ").text(closing.next()).close();
        html.close();
    }

    private void fact(String name, String value) throws IOException {
        html.open("div").leaf("small", name).leaf("b", value).close();
    }

    private void counts(Tally tally) throws IOException {
        long elsewhere = 0;
        for (long count : tally.elsewhere()) elsewhere += count;
        List<String> heads = new ArrayList<>();
        heads.addAll(List.of("Order", "#prohibited", "#review", "#excluded", "#outside"));
        if (elsewhere > 0) heads.add("#of other suppliers");
        table("Findings by order", heads.toArray(String[]::new));
        for (int i = 0; i < tally.orders().size(); i++) {
            Counts counts = tally.orders().get(i);
            html.open("tr").leaf("th", answer.orders().get(i).id(), "scope", "row");
            number(counts.prohibited());
            number(counts.review());
            number(counts.excluded());
            number(counts.outside() - tally.elsewhere().get(i));
            if (elsewhere > 0) number(tally.elsewhere().get(i));
            html.close();
        }
        html.close().close();
    }

    private void picture(Tally tally) throws IOException {
        if (tally.inputs() == 0) return;
        Picture picture = new Picture(html, answer, tally);
        html.open("section").leaf("h2", "What was found where");
        html.open("figure").open("div", "class", "wide");
        picture.draw();
        html.close();
        if (tally.findings().all() > 0)
            html.leaf(
                    "figcaption",
                    blocks(picture) + " A dash: not found on that asset in what could be read.");
        html.close().close();
    }

    private String blocks(Picture picture) {
        if (picture.gravestOnly(answer))
            return "Each block is the gravest verdict of the "
                    + answer.orders().size()
                    + " orders.";
        if (answer.orders().size() == 1) return "Each block is the verdict of " + ids() + ".";
        if (!picture.lettered())
            return "The blocks of a cell, from left to right: "
                    + ids()
                    + ". A dot: the order is about other suppliers.";
        StringBuilder numbers = new StringBuilder("The blocks of a cell:");
        for (int i = 0; i < answer.orders().size(); i++)
            numbers.append(i == 0 ? " " : ", ")
                    .append(i + 1)
                    .append(' ')
                    .append(answer.orders().get(i).id());
        return numbers.append(". ").append(Words.LETTERS).append('.').toString();
    }

    private void coverage() throws IOException {
        html.open("section").leaf("h2", "What was looked at, and what it could not have shown");
        if (answer.inputs().isEmpty()) {
            html.leaf("p", "Nothing was looked at.").close();
            return;
        }
        table("", "Source", "#read", "#in part", "#not at all", "#components", "#assets");
        for (Coverage format : Coverage.of(answer)) {
            html.open("tr").open("th", "scope", "row").text(format.title());
            if (!format.shows().isEmpty()) html.leaf("small", format.shows());
            html.close();
            for (long count :
                    List.of(
                            format.read(),
                            format.partly(),
                            format.unread(),
                            format.components(),
                            format.assets())) number(count);
            html.close();
            if (format.blind().isEmpty()) continue;
            html.open("tr", "class", "blind").open("td", "colspan", "6").leaf("b", "Cannot show: ");
            html.text(String.join(" ", format.blind())).close().close();
        }
        html.close().close().close();
    }

    private void gaps() throws IOException {
        List<Gaps> reasons = Gaps.of(answer);
        html.open("section").leaf("h2", "What could not be read");
        if (reasons.isEmpty()) html.leaf("p", "No gap was met in what was given.");
        else {
            table("", "Reason", "Places");
            for (Gaps reason : reasons) {
                int shown =
                        style.allPlaces()
                                ? reason.gaps().size()
                                : Math.min(FEW, reason.gaps().size());
                html.open("tr").leaf("td", reason.what()).open("td");
                for (Gap gap : reason.gaps().subList(0, shown)) html.leaf("div", Gaps.place(gap));
                more(reason.gaps().size() - shown);
                html.close().close();
            }
            html.close().close();
        }
        html.close();
    }

    private void more(int left) throws IOException {
        if (left > 0)
            html.leaf(
                    "div",
                    "and " + Words.number(left) + " more (all in the JSON answer)",
                    "class",
                    "quiet");
    }

    private void inputs() throws IOException {
        if (answer.inputs().isEmpty()) return;
        html.open("section").leaf("h2", "The sources, as received");
        table("", "Name and SHA-256", "Read", "#Bytes", "#Components", "#Assets");
        for (Look look : answer.inputs()) {
            html.open("tr").open("td").leaf("span", look.name(), "class", "name");
            html.leaf(
                    "code",
                    look.sha256().isEmpty()
                            ? "no SHA-256: not all of its bytes could be read"
                            : look.sha256());
            html.close();
            html.open("td").text(outcome(look.outcome()));
            html.leaf("small", look.format().isEmpty() ? "no reader knows its form" : look.format())
                    .close();
            number(look.bytes());
            number(look.components());
            number(look.assets());
            html.close();
        }
        html.close().close().close();
    }

    private static String outcome(Look.Outcome outcome) {
        return switch (outcome) {
            case READ -> "whole";
            case PARTLY -> "in part";
            case UNREAD -> "not at all";
        };
    }

    private void basis() throws IOException {
        html.open("section").leaf("h2", "What it was judged by");
        for (Order order : answer.orders()) {
            html.open("div", "class", "basis").leaf("h3", order.id() + ": " + order.title());
            html.leaf(
                    "p",
                    order.authority().instrument()
                            + " of "
                            + order.authority().issuer()
                            + ", "
                            + order.authority().citation()
                            + dates(order));
            html.open("p").leaf("code", "SHA-256 " + order.sha256()).close().close();
        }
        for (Dossier dossier : answer.dossiers()) {
            html.open("div", "class", "basis")
                    .leaf("h3", "Dossier " + dossier.id() + ": " + dossier.name());
            html.leaf("p", "Compared with its sources on " + dossier.checked());
            html.open("p").leaf("code", "SHA-256 " + dossier.sha256()).close().close();
        }
        html.close();
    }

    private static String dates(Order order) {
        StringBuilder dates = new StringBuilder();
        for (Map.Entry<String, ?> date : new TreeMap<>(order.dates()).entrySet())
            dates.append("; ").append(date.getKey()).append(' ').append(date.getValue());
        return dates.toString();
    }

    private void signature() throws IOException {
        html.open("section", "class", "sign").leaf("h2", "Signed");
        html.leaf(
                "p",
                "I have read this answer. It speaks of the sources named above, and of nothing"
                        + " else.");
        for (String who : List.of("Prepared by", "Accepted by")) {
            html.leaf("h3", who).open("div", "class", "lines");
            for (String what : List.of("Name", "Role", "Date", "Signature"))
                html.open("div").leaf("small", what).close();
            html.close();
        }
        html.close();
    }

    /// Opens a table and its body; the head is repeated on each printed page.
    ///
    /// @param heads of the columns; `#` before one means a column of numbers
    private void table(String caption, String... heads) throws IOException {
        html.open("table");
        if (!caption.isEmpty()) html.leaf("caption", caption);
        html.open("thead").open("tr");
        for (String head : heads) {
            boolean number = head.startsWith("#");
            String align = number ? "number" : "words";
            html.leaf("th", number ? head.substring(1) : head, "scope", "col", "class", align);
        }
        html.close().close().open("tbody");
    }

    private void number(long number) throws IOException {
        html.leaf("td", Words.number(number), "class", "number");
    }
}
