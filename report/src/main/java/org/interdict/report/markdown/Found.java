package org.interdict.report.markdown;

import org.interdict.finding.Answer;
import org.interdict.finding.Ruling;
import org.interdict.finding.Sighting;
import org.interdict.finding.Verdict;
import org.interdict.order.Clause;
import org.interdict.report.Branch;
import org.interdict.report.Group;
import org.interdict.report.Point;
import org.interdict.report.Report.Style;
import org.interdict.report.Said;
import org.interdict.report.Words;
import org.interdict.supplier.Source;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What was found: a row each in a table with a column for each order; then each by itself, with
/// where, why, the path and the clauses.
record Found(Writer out, Answer answer, Style style) {
    private static final int FEW = 10;

    /// Paths of one group that are drawn, before `--all-places`.
    private static final int DRAWN = 3;

    /// Orders whose verdicts are written as words.
    private static final int WORDS = 4;

    void write(List<Group> groups) throws IOException {
        line("## What was found");
        line("");
        overview(groups);
        for (Group group : groups) group(group);
    }

    private void overview(List<Group> groups) throws IOException {
        boolean words = answer.orders().size() <= WORDS;
        StringBuilder head = new StringBuilder("| find |");
        StringBuilder rule = new StringBuilder("| --- |");
        for (int i = 0; i < answer.orders().size(); i++) {
            head.append(' ').append(i + 1);
            if (words) head.append(' ').append(Text.code(answer.orders().get(i).id()));
            head.append(" |");
            rule.append(" --- |");
        }
        line(head.toString());
        line(rule.toString());
        for (Group group : groups) {
            StringBuilder row = new StringBuilder("| ");
            row.append(Text.value(group.title())).append(", ").append(group.measure()).append(" |");
            for (Ruling ruling : group.rulings())
                row.append(' ')
                        .append(words && ruling.about() ? word(ruling) : letter(ruling))
                        .append(" |");
            line(row.toString());
        }
        line("");
        if (words) return;
        line(Words.LETTERS + ". The orders by their numbers: " + numbers() + ".");
        line("");
    }

    private String numbers() {
        StringBuilder numbers = new StringBuilder();
        for (int i = 0; i < answer.orders().size(); i++)
            numbers.append(i == 0 ? "" : ", ")
                    .append(i + 1)
                    .append(' ')
                    .append(Text.code(answer.orders().get(i).id()));
        return numbers.toString();
    }

    private static String letter(Ruling ruling) {
        String letter = Words.letter(ruling);
        return ruling.verdict().sort() == Verdict.Sort.PROHIBITED ? "**" + letter + "**" : letter;
    }

    private static String word(Ruling ruling) {
        String word = ruling.verdict().id();
        return ruling.verdict().sort() == Verdict.Sort.PROHIBITED ? "**" + word + "**" : word;
    }

    private void group(Group group) throws IOException {
        line("### " + Text.value(group.title()));
        line("");
        line("- **what** " + group.measure());
        some("in", group.within());
        some("via", group.ways(style.explain()));
        where(group.sightings());
        some("why", group.why());
        line("");
        List<Said> all = Said.all(group.rulings(), answer);
        line("| verdict | order | acts | by |");
        line("| --- | --- | --- | --- |");
        for (Said said : all) verdict(said);
        line("");
        Branch tree = group.tree(answer);
        out.write(Flowchart.of(tree, answer));
        line("");
        List<List<Point>> others = group.otherTrunks();
        int shown = style.allPlaces() ? others.size() : Math.min(DRAWN, others.size());
        for (List<Point> trunk : others.subList(0, shown)) {
            line("Another way:");
            line("");
            out.write(Flowchart.of(trunk, answer));
            line("");
        }
        if (shown < others.size()) {
            line("And " + Words.count(others.size() - shown, "other way") + ".");
            line("");
        }
        sources(tree, others.subList(0, shown));
        for (Said said : all) if (said.ruling().about()) clauses(said);
    }

    private void where(List<Sighting> sightings) throws IOException {
        int shown = style.allPlaces() ? sightings.size() : Math.min(FEW, sightings.size());
        for (Sighting sighting : sightings.subList(0, shown)) {
            String asset = Words.asset(sighting.asset());
            String input = answer.inputs().get(sighting.input()).name();
            String place = sighting.place().isEmpty() ? "" : Text.value(sighting.place()) + " of ";
            line(
                    "- **where** "
                            + (asset.isEmpty() ? Words.UNNAMED : Text.value(asset))
                            + ": "
                            + place
                            + Text.value(input));
        }
        more(sightings.size() - shown);
    }

    private void some(String name, List<String> all) throws IOException {
        int shown = style.allPlaces() ? all.size() : Math.min(FEW, all.size());
        for (String each : all.subList(0, shown)) line("- **" + name + "** " + Text.value(each));
        more(all.size() - shown);
    }

    private void more(int left) throws IOException {
        if (left > 0) line("- and " + Words.number(left) + " more (all in the JSON answer)");
    }

    private void verdict(Said said) throws IOException {
        Ruling ruling = said.ruling();
        if (!ruling.about()) {
            line("| · | | | " + others(said) + " |");
            return;
        }
        line(
                "| "
                        + word(ruling)
                        + " | "
                        + ids(said.orders())
                        + " | "
                        + Words.acts(ruling.acts())
                        + " | "
                        + Text.prose(said.why(answer))
                        + " |");
    }

    private String ids(List<Integer> orders) {
        StringBuilder ids = new StringBuilder();
        for (int order : orders)
            ids.append(ids.isEmpty() ? "" : ", ")
                    .append(Text.code(answer.orders().get(order).id()));
        return ids.toString();
    }

    private String others(Said said) {
        StringBuilder others = new StringBuilder();
        said.others(answer)
                .forEach(
                        (about, orders) ->
                                others.append(others.isEmpty() ? "" : "; ")
                                        .append(Text.prose(about))
                                        .append(": ")
                                        .append(ids(orders)));
        return others.toString();
    }

    /// Who says of the path that it is so.
    private void sources(Branch tree, List<List<Point>> others) throws IOException {
        Set<Source> sources = new LinkedHashSet<>();
        collect(tree, sources);
        for (List<Point> trunk : others) for (Point point : trunk) sources.addAll(point.sources());
        for (Source source : sources) line("- **source** " + Text.source(source));
        if (!sources.isEmpty()) line("");
    }

    private static void collect(Branch branch, Set<Source> sources) {
        for (Point point : branch.points()) sources.addAll(point.sources());
        for (Branch next : branch.branches()) collect(next, sources);
    }

    private void clauses(Said said) throws IOException {
        List<Clause> clauses = new ArrayList<>();
        clauses.add(said.ruling().verdict().clause());
        if (said.ruling().verdict() instanceof Verdict.Excluded excluded)
            clauses.add(excluded.ban());
        for (Clause clause : clauses) {
            String says = clause.says().isEmpty() ? "" : ": " + Text.prose(clause.says());
            line("> **" + Text.prose(Words.cited(clause, answer.asOf())) + "**" + says);
            for (Source source : Said.sources(clause, said.order(answer)))
                line("> " + Text.source(source));
            line("");
        }
    }

    private void line(String text) throws IOException {
        out.write(text);
        out.write('\n');
    }
}
