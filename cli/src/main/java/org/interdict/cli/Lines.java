package org.interdict.cli;

import java.util.List;

/// Text for a person: a name on the left, lines folded to the terminal's width on the right.
record Lines(Terminal terminal) {
    private static final int INDENT = 14;

    /// Nothing is printed for no lines.
    void field(String name, List<String> lines) {
        String left = "  " + name;
        for (String line : lines) {
            for (String part : folded(line, terminal.width() - INDENT)) {
                terminal.out()
                        .println(left + " ".repeat(Math.max(1, INDENT - left.length())) + part);
                left = "";
            }
        }
    }

    /// Broken between words; a word that is too long stays whole, so that it can be copied.
    static List<String> folded(String text, int width) {
        List<String> lines = new java.util.ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            if (!line.isEmpty()) line.append(' ');
            line.append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
