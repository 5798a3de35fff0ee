package org.interdict.report.markdown;

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
import java.io.Writer;
import java.util.List;

/// One answer, from top to bottom; the lines that decide stand last, as at a terminal.
record Page(Writer out, Answer answer, Style style) {
    /// Places of one reason, before all are asked for.
    private static final int FEW = 12;

    void write() throws IOException {
        Tally tally = Tally.of(answer);
        Closing closing = Closing.of(answer, tally);
        line("# " + Closing.title(tally));
        line("");
        line(
                "By "
                        + Text.value(answer.program())
                        + ", as of "
                        + answer.asOf()
                        + (answer.organization().isEmpty()
                                ? "."
                                : ", for " + Text.value(answer.organization()) + "."));
        line("");
        orders(tally);
        List<Group> groups = Group.of(answer);
        if (!groups.isEmpty()) new Found(out, answer, style).write(groups);
        coverage();
        gaps();
        inputs();
        basis();
        closing(tally, closing);
    }

    private void orders(Tally tally) throws IOException {
        line("| | order | | prohibited | review | excluded | outside | of other suppliers |");
        line("| --: | --- | --- | --: | --: | --: | --: | --: |");
        for (int i = 0; i < answer.orders().size(); i++) {
            Order order = answer.orders().get(i);
            Counts counts = tally.orders().get(i);
            long elsewhere = tally.elsewhere().get(i);
            row(
                    Integer.toString(i + 1),
                    Text.code(order.id()),
                    Text.prose(order.title()),
                    Words.number(counts.prohibited()),
                    Words.number(counts.review()),
                    Words.number(counts.excluded()),
                    Words.number(counts.outside() - elsewhere),
                    Words.number(elsewhere));
        }
        line("");
    }

    private void coverage() throws IOException {
        line("## What was looked at, and what it could not have shown");
        line("");
        if (answer.inputs().isEmpty()) {
            line("Nothing was looked at.");
            line("");
            return;
        }
        line("| source | read | in part | not at all | components | assets | cannot show |");
        line("| --- | --: | --: | --: | --: | --: | --- |");
        for (Coverage format : Coverage.of(answer))
            row(
                    Text.prose(format.title())
                            + (format.shows().isEmpty()
                                    ? ""
                                    : " (" + Text.prose(format.shows()) + ")"),
                    Words.number(format.read()),
                    Words.number(format.partly()),
                    Words.number(format.unread()),
                    Words.number(format.components()),
                    Words.number(format.assets()),
                    Text.prose(String.join(" ", format.blind())));
        line("");
    }

    private void gaps() throws IOException {
        List<Gaps> reasons = Gaps.of(answer);
        line("## What could not be read");
        line("");
        if (reasons.isEmpty()) {
            line("No gap was met in what was given.");
            line("");
            return;
        }
        line("| reason | places | where |");
        line("| --- | --: | --- |");
        for (Gaps reason : reasons) {
            List<Gap> gaps = reason.gaps();
            int shown = style.allPlaces() ? gaps.size() : Math.min(FEW, gaps.size());
            StringBuilder where = new StringBuilder();
            for (Gap gap : gaps.subList(0, shown))
                where.append(where.isEmpty() ? "" : "; ").append(Text.value(Gaps.place(gap)));
            if (shown < gaps.size())
                where.append("; and ").append(Words.number(gaps.size() - shown)).append(" more");
            row(Text.prose(reason.what()), Words.number(gaps.size()), where.toString());
        }
        line("");
    }

    private void inputs() throws IOException {
        if (answer.inputs().isEmpty()) return;
        line("## The sources, as received");
        line("");
        line("| name | read | format | bytes | components | assets | SHA-256 |");
        line("| --- | --- | --- | --: | --: | --: | --- |");
        for (Look look : answer.inputs())
            row(
                    Text.value(look.name()),
                    look.outcome().id(),
                    look.format().isEmpty() ? "not recognised" : Text.value(look.format()),
                    Words.number(look.bytes()),
                    Words.number(look.components()),
                    Words.number(look.assets()),
                    look.sha256().isEmpty()
                            ? "none: not all bytes could be read"
                            : Text.code(look.sha256()));
        line("");
    }

    private void basis() throws IOException {
        line("## What it was judged by");
        line("");
        line("| | | SHA-256 |");
        line("| --- | --- | --- |");
        for (Order order : answer.orders())
            row(
                    "order " + Text.code(order.id()),
                    Text.prose(
                            order.authority().instrument()
                                    + " of "
                                    + order.authority().issuer()
                                    + ", "
                                    + order.authority().citation()),
                    Text.code(order.sha256()));
        for (Dossier dossier : answer.dossiers())
            row(
                    "dossier " + Text.code(dossier.id()),
                    Text.prose(dossier.name())
                            + ", compared with its sources on "
                            + dossier.checked(),
                    Text.code(dossier.sha256()));
        line("");
    }

    private void closing(Tally tally, Closing closing) throws IOException {
        line("## In short");
        line("");
        line("- " + closing.looked());
        line("- " + Text.prose(closing.speaks()));
        if (tally.findings().all() > 0)
            for (int i = 0; i < answer.orders().size(); i++)
                line(
                        "- "
                                + Text.code(answer.orders().get(i).id())
                                + ": "
                                + Words.counts(tally.orders().get(i), tally.elsewhere().get(i)));
        if (!closing.next().isEmpty()) line("- Next look: " + Text.prose(closing.next()));
        line("");
        line("**" + Text.prose(closing.headline()) + "**");
    }

    private void row(String... cells) throws IOException {
        line("| " + String.join(" | ", cells) + " |");
    }

    private void line(String text) throws IOException {
        out.write(text);
        out.write('\n');
    }
}
