package org.interdict.report.table;

import org.interdict.finding.Answer;
import org.interdict.finding.Sighting;
import org.interdict.finding.Step;
import org.interdict.finding.Verdict;
import org.interdict.order.Clause;
import org.interdict.order.Order;
import org.interdict.report.Group;
import org.interdict.report.Report.Style;
import org.interdict.report.Visible;
import org.interdict.report.Words;
import org.interdict.supplier.Source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What was found: a column for each order's verdict, what it is, and below it where, why and by
/// which clause. Where the columns would leave less than half of the width, the verdicts stand
/// beside their clauses instead.
record Found(Lines lines, Answer answer, Style style) {
    private static final int FEW = 3;
    private static final int LABEL = 9;
    private static final int VERDICT = 12;

    void write(List<Group> groups) throws IOException {
        boolean columns = columns() <= lines.width() / 2;
        lines.blank();
        if (columns) {
            List<Lines.Cell> heads = new ArrayList<>();
            for (Order order : answer.orders())
                heads.add(new Lines.Cell(order.id(), column(order), Paint.STRONG));
            lines.hang(heads, "what was found", Paint.STRONG);
        }
        lines.rule();
        for (int i = 0; i < groups.size(); i++) {
            if (i > 0) lines.blank();
            group(groups.get(i), columns);
        }
    }

    private int columns() {
        return answer.orders().stream().mapToInt(Found::column).sum();
    }

    private static int column(Order order) {
        return Math.max(VERDICT, Width.of(Visible.text(order.id(), Words.LONGEST)) + 2);
    }

    private void group(Group group, boolean columns) throws IOException {
        List<Lines.Cell> cells = new ArrayList<>();
        if (columns)
            for (int i = 0; i < answer.orders().size(); i++)
                cells.add(cell(group.verdicts().get(i), column(answer.orders().get(i))));
        lines.hang(cells, Visible.text(group.title(), Words.LONGEST), Paint.STRONG);
        lines.hang("  what", LABEL, group.measure(), Paint.PLAIN);
        some("  in", group.within());
        some("  via", group.ways());
        where(group);
        some("  why", group.why());
        for (int i = 0; i < answer.orders().size(); i++)
            clause(answer.orders().get(i), group.verdicts().get(i), columns);
        if (style.explain()) for (List<Step> path : group.paths()) path(path, group.verdicts());
    }

    private static Lines.Cell cell(Verdict verdict, int width) {
        return new Lines.Cell(word(verdict), width, Paint.of(verdict));
    }

    /// Without colour too, the gravest stands out.
    private static String word(Verdict verdict) {
        return verdict instanceof Verdict.Prohibited
                ? verdict.id().toUpperCase(Locale.ROOT)
                : verdict.id();
    }

    private void where(Group group) throws IOException {
        List<String> places = new ArrayList<>();
        List<Sighting> sightings = group.sightings();
        int shown = style.allPlaces() ? sightings.size() : Math.min(FEW, sightings.size());
        for (Sighting sighting : sightings.subList(0, shown)) places.add(place(sighting));
        list("  where", places, sightings.size());
    }

    private String place(Sighting sighting) {
        String input = answer.inputs().get(sighting.input()).name();
        String asset = Visible.text(Words.asset(sighting.asset()), Words.LONGEST);
        String place = Visible.text(sighting.place(), Words.LONGEST);
        if (sighting.asset().name().equals(input) && !place.isEmpty()) return asset + ": " + place;
        return (asset.isEmpty() ? Words.UNNAMED : asset)
                + ": "
                + (place.isEmpty() ? "" : place + " of ")
                + Visible.text(input, Words.LONGEST);
    }

    private void some(String label, List<String> all) throws IOException {
        int shown = style.allPlaces() ? all.size() : Math.min(FEW, all.size());
        list(label, all.subList(0, shown), all.size());
    }

    private void list(String label, List<String> shown, int all) throws IOException {
        for (int i = 0; i < shown.size(); i++)
            lines.hang(i == 0 ? label : "", LABEL, shown.get(i), Paint.PLAIN);
        if (all > shown.size()) {
            String left = "and " + Words.number(all - shown.size()) + " more: --all-places";
            lines.hang("", LABEL, left, Paint.FAINT);
        }
    }

    private void clause(Order order, Verdict verdict, boolean columns) throws IOException {
        String by = order.id() + ": " + Words.clause(verdict);
        if (columns) lines.hang("  clause", LABEL, by, Paint.PLAIN);
        else
            lines.hang(
                    List.of(new Lines.Cell("  " + word(verdict), VERDICT + 2, Paint.of(verdict))),
                    by,
                    Paint.PLAIN);
    }

    private void path(List<Step> path, List<Verdict> verdicts) throws IOException {
        for (int i = 0; i < path.size(); i++) {
            Step step = path.get(i);
            String said = step.sources().isEmpty() ? "" : ", " + step.standing().id();
            String text = Words.step(step) + said;
            lines.hang(i == 0 ? "  path" : "", LABEL, text, Paint.PLAIN);
            for (Source source : step.sources()) source(source);
        }
        for (int i = 0; i < verdicts.size(); i++) {
            Order order = answer.orders().get(i);
            says(order, verdicts.get(i).id(), verdicts.get(i).clause());
            if (verdicts.get(i) instanceof Verdict.Excluded(_, Clause ban))
                says(order, "out of what it prohibits", ban);
            if (verdicts.get(i) instanceof Verdict.Review(_, String question))
                lines.hang("", LABEL + 2, "Question: " + question, Paint.REVIEW);
        }
    }

    private void says(Order order, String how, Clause clause) throws IOException {
        String words = clause.says().isEmpty() ? "" : ": " + clause.says();
        lines.hang(
                "",
                LABEL,
                order.id() + ", " + how + ", " + Words.cited(clause) + words,
                Paint.PLAIN);
        for (Source source : order.sources())
            if (source.id().equals(clause.source())) source(source);
    }

    private void source(Source source) throws IOException {
        lines.hang(
                "", LABEL + 2, "source: " + source.title() + ", " + source.address(), Paint.FAINT);
    }
}
