package org.interdict.campaign.filing;

/// Keeps a spreadsheet from reading text as a formula: a cell that begins with `=`, `+`, `-`, `@`,
/// a tab or a line break gets an apostrophe in front, which says "text" there. What begins with
/// apostrophes and goes on so gets one more, so that each text comes back as it was.
public final class Guard {
    private Guard() {}

    /// A cell's text, as it is written.
    public static String on(String text) {
        return dangerous(text) ? '\'' + text : text;
    }

    /// The text of a cell that was written so.
    public static String off(String cell) {
        return cell.startsWith("'") && dangerous(cell) ? cell.substring(1) : cell;
    }

    private static boolean dangerous(String text) {
        int i = 0;
        while (i < text.length() && text.charAt(i) == '\'') i++;
        return i < text.length() && "=+-@\t\r\n".indexOf(text.charAt(i)) >= 0;
    }
}
