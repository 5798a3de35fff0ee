package org.interdict.cli;

import org.interdict.cli.Whole.Found;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line of `labels.tsv`.
record Label(String file, String supplier, String expected, String what, String place) {
    /// A component begins some lines above the line that a label names.
    private static final int LINES_ABOVE = 8;

    private static final Pattern LINE = Pattern.compile("lines? (\\d+)");

    static List<Label> read(Path list) throws IOException {
        List<Label> labels = new ArrayList<>();
        for (String line : Files.readAllLines(list).stream().skip(1).toList()) {
            String[] cells = line.split("\t", -1);
            labels.add(
                    new Label(
                            cells[0],
                            cells[1],
                            cells[2],
                            cells[3],
                            cells.length > 4 ? cells[4] : ""));
        }
        return labels;
    }

    boolean ours() {
        return supplier.equals("Kaspersky") || supplier.equals("(all)");
    }

    /// Whether that is the place, or one of the places, that it speaks of.
    boolean covers(Found found) {
        Matcher wanted = LINE.matcher(place);
        Matcher seen = LINE.matcher(found.place());
        if (!wanted.find() || !seen.find()) return true;
        int below = Integer.parseInt(wanted.group(1)) - Integer.parseInt(seen.group(1));
        return below >= 0 && below <= LINES_ABOVE;
    }

    @Override
    public String toString() {
        return file + (place.isEmpty() ? "" : ", " + place) + ": " + expected + ", " + what;
    }
}
