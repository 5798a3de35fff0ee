package org.interdict.report.xlsx;

import org.dhatim.fastexcel.Worksheet;
import org.interdict.report.Visible;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Writes cells of one sheet. Text is always text, never a formula; what a program would obey
/// instead of showing is made visible.
final class Cells {
    /// Characters of a cell, by Excel's limit.
    static final int LONGEST = 32_767;

    private static final String CUT = "… (cut; all of it stands in the JSON)";

    /// Excel takes `_x0041_` in a text for the character of that number.
    private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private final Worksheet sheet;
    private int row;

    Cells(Worksheet sheet) {
        this.sheet = sheet;
    }

    Worksheet sheet() {
        return sheet;
    }

    int row() {
        return row;
    }

    void next() {
        row++;
    }

    void text(int column, String text) {
        if (!text.isEmpty()) sheet.value(row, column, safe(text));
    }

    void number(int column, long number) {
        sheet.value(row, column, number);
    }

    /// One row of heads.
    void heads(String... heads) {
        for (int i = 0; i < heads.length; i++) {
            text(i, heads[i]);
            sheet.style(row, i).bold().fillColor("D9E1F2").wrapText(true).set();
        }
        next();
    }

    /// Line breaks stay; all else is as a person would see it.
    static String safe(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) lines.add(Visible.text(line));
        String shown = ESCAPE.matcher(String.join("\n", lines)).replaceAll("_x005F_");
        if (shown.length() <= LONGEST) return shown;
        int end = LONGEST - CUT.length();
        if (Character.isHighSurrogate(shown.charAt(end - 1))) end--;
        return shown.substring(0, end) + CUT;
    }
}
