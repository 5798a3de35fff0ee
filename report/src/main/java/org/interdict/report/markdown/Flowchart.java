package org.interdict.report.markdown;

import org.interdict.finding.Answer;
import org.interdict.finding.Verdict;
import org.interdict.report.Branch;
import org.interdict.report.Point;
import org.interdict.report.Said;
import org.interdict.report.Visible;
import org.interdict.report.Words;
import org.interdict.supplier.Standing;

import java.util.List;

/// A supply path as a Mermaid flowchart. Every label is quoted, and holds only letters, digits and
/// a few signs that mean nothing to Mermaid; all others are written as numbers.
final class Flowchart {
    /// Characters of a label; Mermaid refuses diagrams of more than 50,000.
    private static final int LONGEST = 120;

    private static final String CLASSES =
            """
              classDef prohibited fill:#a4161a,stroke:#a4161a,color:#ffffff
              classDef review fill:#ffe9a8,stroke:#c79a1b,color:#3d2b00
              classDef excluded fill:#d6e8fb,stroke:#6f9fd0,color:#0b2f57
              classDef outside stroke-dasharray:4 3
            """;

    private final Answer answer;
    private final StringBuilder out = new StringBuilder("```mermaid\nflowchart TD\n");
    private int last;

    private Flowchart(Answer answer) {
        this.answer = answer;
    }

    /// The whole path.
    static String of(Branch tree, Answer answer) {
        Flowchart chart = new Flowchart(answer);
        chart.branch(tree, 0);
        return chart.out.append(CLASSES).append("```\n").toString();
    }

    /// A path that ends as another.
    static String of(List<Point> trunk, Answer answer) {
        Flowchart chart = new Flowchart(answer);
        int at = chart.run(trunk, 0);
        chart.node("n" + ++chart.last, "and on as above");
        chart.edge("n" + at, "", true, "n" + chart.last);
        return chart.out.append("```\n").toString();
    }

    private void branch(Branch branch, int from) {
        int at = run(branch.points(), from);
        for (Said said : branch.says()) verdict(said, at);
        for (Branch next : branch.branches()) branch(next, at);
    }

    /// @param from number of the node to go on from; 0 at the top
    /// @return number of the last node
    private int run(List<Point> points, int from) {
        int at = from;
        for (Point point : points) {
            int next = ++last;
            StringBuilder label = new StringBuilder(point.kind().words());
            label.append("<br/>").append(escaped(point.label()));
            for (String note : point.notes()) label.append("<br/>").append(escaped(note));
            node("n" + next, label.toString());
            if (at > 0) {
                String said = point.said();
                String link = point.link();
                boolean sure = point.standing() == Standing.CONFIRMED;
                edge(
                        "n" + at,
                        link.isEmpty() || said.isEmpty() ? link + said : link + ", " + said,
                        sure,
                        "n" + next);
            }
            at = next;
        }
        return at;
    }

    private void verdict(Said said, int from) {
        Verdict verdict = said.ruling().verdict();
        String id = "n" + ++last;
        StringBuilder label = new StringBuilder(verdict.id());
        label.append("<br/>").append(escaped(said.who(answer, false))).append("<br/>");
        label.append(escaped(Words.cited(verdict.clause(), answer.asOf())));
        if (verdict instanceof Verdict.Excluded excluded)
            label.append("<br/>else prohibited by ")
                    .append(escaped(Words.cited(excluded.ban(), answer.asOf())));
        if (verdict instanceof Verdict.Outside outside && !outside.reason().isEmpty())
            label.append("<br/>").append(escaped(outside.reason()));
        node(id, label.toString());
        if (from > 0) edge("n" + from, "", true, id);
        out.append("  class ").append(id).append(' ').append(verdict.id()).append('\n');
    }

    private void node(String id, String label) {
        out.append("  ").append(id).append("[\"").append(label).append("\"]\n");
    }

    /// @param label in the words of reports, which need no escaping
    private void edge(String from, String label, boolean sure, String to) {
        out.append("  ").append(from).append(sure ? " -->" : " -.->");
        if (!label.isEmpty()) out.append("|\"").append(label).append("\"|");
        out.append(' ').append(to).append('\n');
    }

    /// Signs as numbers, `#60;`; letters of all scripts stay. Two things act even as numbers, and
    /// are drawn a little differently: `fa:fa-ban` would be an icon, and of the ligature fl Mermaid
    /// makes marks of its own.
    static String escaped(String text) {
        String visible =
                Visible.text(text, LONGEST).replace(":fa-", ": fa-").replace("\uFB02", "fl");
        StringBuilder out = new StringBuilder(visible.length() + 16);
        for (int i = 0; i < visible.length(); i++) {
            char c = visible.charAt(i);
            boolean plain = c >= 0x80 || Character.isLetterOrDigit(c) || " .,()/-".indexOf(c) >= 0;
            if (plain) out.append(c);
            else out.append('#').append((int) c).append(';');
        }
        return out.toString();
    }
}
