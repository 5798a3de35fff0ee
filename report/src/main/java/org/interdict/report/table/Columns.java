package org.interdict.report.table;

import org.interdict.finding.Answer;
import org.interdict.finding.Ruling;
import org.interdict.finding.Verdict;
import org.interdict.order.Order;
import org.interdict.report.Group;
import org.interdict.report.Visible;
import org.interdict.report.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A column for each order's verdict, beside what was found: its id and the verdicts' words, if
/// they leave half of the width; else its number and the verdicts' letters; else none.
///
/// @param widths one for each order, or none
/// @param numbered whether the columns bear numbers
record Columns(Answer answer, List<Integer> widths, boolean numbered) {
    private static final int WORD = 12;
    private static final int LETTER = 4;

    static Columns of(Answer answer, int width) {
        List<Integer> words = new ArrayList<>();
        int sum = 0;
        for (Order order : answer.orders()) {
            int column = Math.max(WORD, Width.of(Visible.text(order.id(), Words.LONGEST)) + 2);
            words.add(column);
            sum += column;
        }
        if (sum <= width / 2) return new Columns(answer, words, false);
        if (words.size() * LETTER > width / 2) return new Columns(answer, List.of(), false);
        words.replaceAll(_ -> LETTER);
        return new Columns(answer, words, true);
    }

    /// Whether each verdict's word stands in its column, so that its line needs none.
    boolean inWords() {
        return !numbered && !widths.isEmpty();
    }

    List<Lines.Cell> heads() {
        List<Lines.Cell> heads = new ArrayList<>();
        for (int i = 0; i < widths.size(); i++) {
            String id = numbered ? Integer.toString(i + 1) : answer.orders().get(i).id();
            heads.add(new Lines.Cell(id, widths.get(i), Paint.STRONG));
        }
        return heads;
    }

    List<Lines.Cell> cells(List<Ruling> rulings) {
        List<Lines.Cell> cells = new ArrayList<>();
        for (int i = 0; i < widths.size(); i++) {
            Ruling ruling = rulings.get(i);
            String text = numbered || !ruling.about() ? Words.letter(ruling) : word(ruling);
            cells.add(new Lines.Cell(text, widths.get(i), Paint.of(ruling.verdict())));
        }
        return cells;
    }

    /// What the columns' signs mean; empty where words say it all.
    String legend(List<Group> groups) {
        if (numbered) return Words.LETTERS;
        if (widths.isEmpty()) return "";
        for (Group group : groups)
            for (Ruling ruling : group.rulings()) if (!ruling.about()) return Words.DOT;
        return "";
    }

    /// Without colour too, the gravest stands out.
    static String word(Ruling ruling) {
        if (!ruling.about()) return Words.letter(ruling);
        String id = ruling.verdict().id();
        return ruling.verdict().sort() == Verdict.Sort.PROHIBITED
                ? id.toUpperCase(Locale.ROOT)
                : id;
    }
}
