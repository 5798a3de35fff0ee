package org.interdict.report.table;

import org.interdict.finding.Answer;
import org.interdict.finding.Sighting;
import org.interdict.report.Group;
import org.interdict.report.Report.Style;
import org.interdict.report.Said;
import org.interdict.report.Visible;
import org.interdict.report.Words;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// What was found: the orders' verdicts in columns, what it is, and below it where, why and by
/// which clauses.
record Found(Lines lines, Answer answer, Style style, Columns columns) {
    /// Of what is listed, before `--all-places`.
    static final int FEW = 3;

    static final int LABEL = 9;
    private static final int VERDICT = 14;

    void write(List<Group> groups) throws IOException {
        lines.blank();
        if (!columns.widths().isEmpty())
            lines.hang(columns.heads(), "what was found", Paint.STRONG);
        lines.rule();
        String legend = columns.legend(groups);
        if (!legend.isEmpty()) lines.hang("", 0, legend, Paint.FAINT);
        for (int i = 0; i < groups.size(); i++) {
            if (i > 0 || !legend.isEmpty()) lines.blank();
            group(groups.get(i));
        }
    }

    private void group(Group group) throws IOException {
        lines.hang(
                columns.cells(group.rulings()),
                Visible.text(group.title(), Words.LONGEST),
                Paint.STRONG);
        lines.hang("  what", LABEL, group.measure(), Paint.PLAIN);
        some("  in", group.within());
        some("  via", group.ways(style.explain()));
        where(group);
        some("  why", group.why());
        if (style.explain()) new Tree(lines, answer, style, columns.numbered()).write(group);
        else for (Said said : Said.all(group.rulings(), answer)) said(said);
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

    private void said(Said said) throws IOException {
        boolean about = said.ruling().about();
        if (!about && !columns.widths().isEmpty()) return; // a dot in its column says so
        String who = said.who(answer, columns.numbered());
        String text = about ? who + ": " + said.why(answer) : who;
        Paint paint = about ? Paint.PLAIN : Paint.FAINT;
        if (columns.inWords()) lines.hang("  clause", LABEL, text, paint);
        else {
            Paint word = Paint.of(said.ruling().verdict());
            lines.hang(
                    List.of(new Lines.Cell("  " + Columns.word(said.ruling()), VERDICT, word)),
                    text,
                    paint);
        }
    }
}
