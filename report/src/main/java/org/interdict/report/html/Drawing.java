package org.interdict.report.html;

import org.interdict.finding.Answer;
import org.interdict.finding.Verdict;
import org.interdict.report.Branch;
import org.interdict.report.Point;
import org.interdict.report.Said;
import org.interdict.report.Words;
import org.interdict.supplier.Source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The supply path of a find as boxes joined by arrows, from the asset down to the clauses; it
/// forks where orders go on to different owners. Who says that a link is so stands below, by its
/// number.
///
/// @param sources of all links so far, each once
record Drawing(Markup html, Answer answer, List<Source> sources) {
    Drawing(Markup html, Answer answer) {
        this(html, answer, new ArrayList<>());
    }

    /// The whole path.
    void tree(Branch tree) throws IOException {
        html.open("div", "class", "path").leaf("p", "Supply path", "class", "kicker");
        branch(tree);
        listed();
        html.close();
    }

    /// A path that ends as the one before it.
    void trunk(List<Point> points) throws IOException {
        html.open("div", "class", "path").leaf("p", "Another way", "class", "kicker");
        run(points);
        html.leaf("p", "and on as above", "class", "quiet");
        listed();
        html.close();
    }

    private void branch(Branch branch) throws IOException {
        run(branch.points());
        if (branch.says().isEmpty() && branch.branches().isEmpty()) return;
        html.open("div", "class", "ends");
        for (Said said : branch.says()) end(said);
        for (Branch next : branch.branches()) {
            html.open("div", "class", "fork");
            branch(next);
            html.close();
        }
        html.close();
    }

    private void run(List<Point> points) throws IOException {
        html.open("div", "class", "row");
        for (Point point : points) {
            boolean sure = point.said().isEmpty() || point.said().equals("confirmed");
            html.open("span", "class", sure ? "link" : "link unsure");
            if (!point.link().isEmpty() || !point.said().isEmpty()) {
                html.open("span", "class", "arrow").leaf("span", point.link());
                html.leaf("small", point.said() + numbers(point.sources())).close();
            } else if (point.kind() == Point.Kind.OMITTED || point.kind() == Point.Kind.OWNER) {
                html.leaf("span", "", "class", "arrow");
            }
            html.open("span", "class", "box").leaf("small", point.kind().words());
            html.text(point.label());
            for (String note : point.notes()) html.leaf("small", note, "class", "note");
            html.close().close();
        }
        html.close();
    }

    private String numbers(List<Source> of) {
        StringBuilder numbers = new StringBuilder();
        for (Source source : of) {
            if (!sources.contains(source)) sources.add(source);
            numbers.append(" [").append(sources.indexOf(source) + 1).append(']');
        }
        return numbers.toString();
    }

    private void listed() throws IOException {
        if (sources.isEmpty()) return;
        html.open("p", "class", "sources");
        for (int i = 0; i < sources.size(); i++) {
            Source source = sources.get(i);
            html.text((i == 0 ? "[" : "; [") + (i + 1) + "] ");
            html.text(Found.title(source) + ", ").leaf("code", source.address());
        }
        html.close();
    }

    /// What orders say, in a box at the end of their path.
    private void end(Said said) throws IOException {
        Verdict verdict = said.ruling().verdict();
        html.open("div", "class", "end edge-" + verdict.id());
        html.leaf("b", verdict.id(), "class", verdict.id());
        html.text(" " + said.who(answer, false));
        html.leaf("small", Words.cited(verdict.clause(), answer.asOf()));
        if (verdict instanceof Verdict.Excluded excluded)
            html.leaf("small", "else prohibited by: " + Words.cited(excluded.ban(), answer.asOf()));
        if (verdict instanceof Verdict.Outside outside && !outside.reason().isEmpty())
            html.leaf("small", "because: " + outside.reason());
        html.close();
    }
}
