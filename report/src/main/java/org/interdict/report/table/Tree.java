package org.interdict.report.table;

import org.interdict.finding.Answer;
import org.interdict.finding.Verdict;
import org.interdict.order.Clause;
import org.interdict.report.Branch;
import org.interdict.report.Group;
import org.interdict.report.Point;
import org.interdict.report.Report.Style;
import org.interdict.report.Said;
import org.interdict.report.Words;
import org.interdict.supplier.Source;
import org.interdict.supplier.Standing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Draws the supply path of a group: from the asset down, a step deeper each, to the clauses. A
/// source is told where it is met first, and has a number from there on.
///
/// @param numbered whether orders bear their numbers
/// @param sources those that were told
record Tree(Lines lines, Answer answer, Style style, boolean numbered, List<Source> sources) {
    /// Columns of guides beyond which nothing is set deeper, so that text keeps room.
    private static final int DEEPEST = 24;

    Tree(Lines lines, Answer answer, Style style, boolean numbered) {
        this(lines, answer, style, numbered, new ArrayList<>());
    }

    void write(Group group) throws IOException {
        Branch tree = group.tree(answer);
        ends(tree, points(tree.points(), "", Place.TOP, follows(tree)));
        for (Said said : Said.elsewhere(group.rulings()))
            lines.hang("  other", Found.LABEL, said.who(answer, numbered), Paint.FAINT);
        List<List<Point>> others = group.otherTrunks();
        int shown = style.allPlaces() ? others.size() : Math.min(Found.FEW, others.size());
        for (List<Point> trunk : others.subList(0, shown)) {
            String guide = points(trunk, "", Place.TOP, false);
            led(guide, guide, "and on as above", Paint.FAINT);
        }
        if (shown < others.size()) {
            String left = Words.count(others.size() - shown, "other path") + ": --all-places";
            lines.hang("", Found.LABEL, left, Paint.FAINT);
        }
    }

    /// Where the first point of a run stands: above all, among others, or below the last of them.
    private enum Place {
        TOP,
        AMONG,
        LAST
    }

    private static boolean follows(Branch branch) {
        return !branch.says().isEmpty() || !branch.branches().isEmpty();
    }

    /// What follows at the end of a run.
    ///
    /// @param guide what stands before its lines
    private void ends(Branch branch, String guide) throws IOException {
        int left = branch.says().size() + branch.branches().size();
        for (Said said : branch.says()) says(said, guide, --left == 0);
        for (Branch next : branch.branches()) {
            Place place = --left == 0 ? Place.LAST : Place.AMONG;
            ends(next, points(next.points(), guide, place, follows(next)));
        }
    }

    /// @param guide what stands before its lines
    /// @param more whether something follows below the last
    /// @return what stands before the lines of what follows below the last
    private String points(List<Point> points, String guide, Place first, boolean more)
            throws IOException {
        String at = guide;
        Place place = first;
        for (int i = 0; i < points.size(); i++) {
            String below = place == Place.TOP ? at : deeper(at, place == Place.LAST);
            boolean goesOn = more || i + 1 < points.size();
            point(points.get(i), at, below + (goesOn ? "│ " : "  "), place);
            at = below;
            place = Place.LAST;
        }
        return at;
    }

    private void point(Point point, String guide, String beside, Place place) throws IOException {
        String said = point.said().isEmpty() ? "" : ", " + point.said();
        String text = point.text() + said + numbers(point.sources());
        Paint paint = point.standing() == Standing.CONFIRMED ? Paint.PLAIN : Paint.REVIEW;
        if (place == Place.TOP) lines.hang("  path", Found.LABEL, text, paint);
        else led(guide + (place == Place.LAST ? "└ " : "├ "), beside, text, paint);
        for (String note : point.notes()) led(beside, beside, note, Paint.PLAIN);
        tell(beside, point.sources());
    }

    private static String deeper(String guide, boolean last) {
        return guide.length() >= DEEPEST ? guide : guide + (last ? "  " : "│ ");
    }

    private void says(Said said, String guide, boolean last) throws IOException {
        Verdict verdict = said.ruling().verdict();
        Paint paint = Paint.of(verdict);
        String by =
                switch (verdict.sort()) {
                    case PROHIBITED, EXCLUDED -> " by ";
                    case REVIEW -> " under ";
                    case OUTSIDE -> " ";
                };
        String beside = guide + (last ? "  " : "│ ");
        String head = Columns.word(said.ruling()) + by + said.who(answer, numbered) + ": ";
        Clause clause = verdict.clause();
        led(guide + (last ? "└ " : "├ "), beside, head + cited(clause, said), paint);
        words(said, beside, clause);
        // No `switch` over types, as everywhere in this report.
        if (verdict instanceof Verdict.Excluded excluded) {
            Clause ban = excluded.ban();
            led(beside, beside, "else prohibited by: " + cited(ban, said), paint);
            words(said, beside, ban);
        } else if (verdict instanceof Verdict.Review review) {
            led(beside, beside, "Question: " + review.question(), paint);
        } else if (verdict instanceof Verdict.Outside outside && !outside.reason().isEmpty()) {
            led(beside, beside, "because: " + outside.reason(), paint);
        }
    }

    private String cited(Clause clause, Said said) {
        return Words.cited(clause, answer.asOf())
                + numbers(Said.sources(clause, said.order(answer)));
    }

    private void words(Said said, String guide, Clause clause) throws IOException {
        if (!clause.says().isEmpty()) led(guide, guide, clause.says(), Paint.PLAIN);
        tell(guide, Said.sources(clause, said.order(answer)));
    }

    /// ` [1] [3]`, as they are told or will be told next.
    private String numbers(List<Source> of) {
        StringBuilder numbers = new StringBuilder();
        int next = sources.size();
        for (Source source : of) {
            int at = sources.indexOf(source);
            numbers.append(" [").append(at < 0 ? ++next : at + 1).append(']');
        }
        return numbers.toString();
    }

    private void tell(String guide, List<Source> of) throws IOException {
        for (Source source : of) {
            if (sources.contains(source)) continue;
            sources.add(source);
            led(guide, guide, "[" + sources.size() + "] " + Words.source(source), Paint.FAINT);
        }
    }

    private void led(String first, String rest, String text, Paint paint) throws IOException {
        lines.led(" ".repeat(Found.LABEL), first, rest, text, paint);
    }
}
