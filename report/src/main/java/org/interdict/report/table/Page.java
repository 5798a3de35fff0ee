package org.interdict.report.table;

import org.interdict.finding.Answer;
import org.interdict.finding.Look;
import org.interdict.finding.Tally;
import org.interdict.order.Order;
import org.interdict.report.Closing;
import org.interdict.report.Coverage;
import org.interdict.report.Gaps;
import org.interdict.report.Group;
import org.interdict.report.Report.Style;
import org.interdict.report.Words;
import org.interdict.sweep.Gap;

import java.io.IOException;
import java.util.List;

/// One answer, from top to bottom.
record Page(Lines lines, Answer answer, Style style) {
    /// Gaps by reason, sources not read whole, blind spots of a format, before `--all-places`.
    private static final int FEW = 10;

    private static final int BLIND = 3;

    void write() throws IOException {
        Tally tally = Tally.of(answer);
        lines.hang(
                "",
                0,
                answer.program()
                        + ", as of "
                        + answer.asOf()
                        + (answer.organization().isEmpty() ? "" : ", for " + answer.organization()),
                Paint.PLAIN);
        Columns columns = Columns.of(answer, lines.width());
        int indent = indent();
        for (int i = 0; i < answer.orders().size(); i++) {
            Order order = answer.orders().get(i);
            if (columns.numbered()) {
                Lines.Cell number = new Lines.Cell(Integer.toString(i + 1), 4, Paint.STRONG);
                Lines.Cell id = new Lines.Cell(order.id(), indent, Paint.FAINT);
                lines.hang(List.of(number, id), order.title(), Paint.PLAIN);
            } else lines.hang(order.id(), indent, order.title(), Paint.PLAIN);
        }
        List<Group> groups = Group.of(answer);
        if (!groups.isEmpty()) new Found(lines, answer, style, columns).write(groups);
        coverage();
        notWhole();
        gaps();
        closing(tally);
    }

    private int indent() {
        int widest = 0;
        for (Order order : answer.orders()) widest = Math.max(widest, Width.of(order.id()));
        return Math.min(widest + 2, lines.width() / 2);
    }

    private void coverage() throws IOException {
        lines.heading("What was looked at");
        if (answer.inputs().isEmpty()) {
            lines.hang("", 2, "nothing", Paint.PLAIN);
            return;
        }
        lines.hang(
                numbers("read", "partly", "unread", "components", "assets"), "source", Paint.FAINT);
        for (Coverage format : Coverage.of(answer)) {
            List<Lines.Cell> numbers =
                    numbers(
                            Words.number(format.read()),
                            Words.number(format.partly()),
                            Words.number(format.unread()),
                            Words.number(format.components()),
                            Words.number(format.assets()));
            String shows = format.shows().isEmpty() ? "" : " (" + format.shows() + ")";
            lines.hang(numbers, format.title() + shows, Paint.PLAIN);
        }
    }

    private static List<Lines.Cell> numbers(
            String read, String partly, String unread, String components, String assets) {
        return List.of(
                right(read, 7),
                right(partly, 8),
                right(unread, 8),
                right(components, 13),
                right(assets, 9),
                new Lines.Cell("", 2, Paint.PLAIN));
    }

    private static Lines.Cell right(String text, int width) {
        return new Lines.Cell(
                " ".repeat(Math.max(0, width - 1 - text.length())) + text, width, Paint.PLAIN);
    }

    private void notWhole() throws IOException {
        List<Look> looks =
                answer.inputs().stream().filter(l -> l.outcome() != Look.Outcome.READ).toList();
        if (looks.isEmpty()) return;
        lines.heading("Sources that could not be read whole");
        int shown = style.allPlaces() ? looks.size() : Math.min(FEW, looks.size());
        for (Look look : looks.subList(0, shown)) {
            String format = look.format().isEmpty() ? "no reader knows its form" : look.format();
            String what =
                    look.name() + " (" + format + ", " + Words.count(look.bytes(), "byte") + ")";
            Paint paint = look.outcome() == Look.Outcome.UNREAD ? Paint.REVIEW : Paint.PLAIN;
            lines.hang(
                    List.of(new Lines.Cell("  " + look.outcome().id(), 11, paint)),
                    what,
                    Paint.PLAIN);
        }
        more(looks.size() - shown, 11);
    }

    private void gaps() throws IOException {
        List<Gaps> reasons = Gaps.of(answer);
        if (reasons.isEmpty()) return;
        lines.heading(
                "Gaps: " + Words.count(answer.gaps().size(), "place") + " that could not be read");
        int shown = style.allPlaces() ? reasons.size() : Math.min(FEW, reasons.size());
        for (Gaps reason : reasons.subList(0, shown)) {
            lines.hang("", 2, reason.what(), Paint.PLAIN);
            int places =
                    style.allPlaces() ? reason.gaps().size() : Math.min(3, reason.gaps().size());
            for (Gap gap : reason.gaps().subList(0, places))
                lines.hang("    at", 8, Gaps.place(gap), Paint.PLAIN);
            more(reason.gaps().size() - places, 8);
        }
        more(reasons.size() - shown, 2);
    }

    private void more(int left, int indent) throws IOException {
        if (left > 0)
            lines.hang(
                    "", indent, "and " + Words.number(left) + " more: --all-places", Paint.FAINT);
    }

    private void closing(Tally tally) throws IOException {
        Closing closing = Closing.of(answer, tally);
        lines.blank();
        lines.rule();
        blind();
        lines.hang("", 0, closing.looked(), Paint.PLAIN);
        lines.hang("", 0, closing.speaks(), Paint.PLAIN);
        for (String order : closing.orders()) lines.hang("", 2, order, Paint.PLAIN);
        if (!closing.next().isEmpty()) lines.hang("Next:", 6, closing.next(), Paint.PLAIN);
        Paint paint =
                switch (tally.conclusion()) {
                    case PROHIBITED -> Paint.PROHIBITED;
                    case INCOMPLETE, REVIEW -> Paint.REVIEW;
                    case CLEAN -> Paint.STRONG;
                };
        lines.hang("", 0, closing.headline(), paint);
    }

    private void blind() throws IOException {
        List<Coverage> formats =
                Coverage.of(answer).stream().filter(format -> !format.blind().isEmpty()).toList();
        if (formats.isEmpty()) return;
        lines.hang("", 0, "What these looks could not have shown:", Paint.PLAIN);
        for (Coverage format : formats) {
            List<String> blind = format.blind();
            int shown = style.allPlaces() ? blind.size() : Math.min(BLIND, blind.size());
            String left =
                    shown == blind.size()
                            ? ""
                            : " ("
                                    + (blind.size() - shown)
                                    + " more: interdict source show "
                                    + format.format()
                                    + ")";
            lines.hang(
                    "",
                    2,
                    format.title() + ": " + String.join(" ", blind.subList(0, shown)) + left,
                    Paint.PLAIN);
        }
    }
}
