package org.interdict.report.html;

import org.interdict.finding.Answer;
import org.interdict.finding.Ruling;
import org.interdict.finding.Tally;
import org.interdict.report.Visible;
import org.interdict.report.Words;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Draws the [Matrix]. A verdict has a word or a letter, a pattern and a colour, so that paper, a
/// screen without colours and any eye can tell them apart. What was not found and what could not be
/// looked at have rows of their own.
final class Picture {
    private static final int LABEL = 230;
    private static final int WORD = 78;
    private static final int LETTER = 22;
    private static final int GAP = 4;
    private static final int ROW = 30;
    private static final int HEAD = 68;
    private static final int NUMBERS = 16;

    /// Orders whose verdicts are written as words, and as letters.
    private static final int WORDS = 2;

    private static final int LETTERS = 12;
    private final Markup html;
    private final Matrix matrix;
    private final Tally tally;
    private final int blocks;
    private final int block;
    private final int column;
    private final int cells;

    Picture(Markup html, Answer answer, Tally tally) {
        this.html = html;
        this.matrix = Matrix.of(answer);
        this.tally = tally;
        int orders = answer.orders().size();
        this.blocks = orders > LETTERS ? 1 : Math.max(1, orders);
        this.block = blocks > WORDS ? LETTER : WORD;
        this.column = Math.max(132, blocks * (block + GAP)) + 12;
        this.cells = Math.max(420, matrix.columns().size() * column);
    }

    /// Whether each cell shows the gravest order's verdict instead of each order's.
    boolean gravestOnly(Answer answer) {
        return answer.orders().size() > blocks;
    }

    void draw() throws IOException {
        List<Extra> extras = extras();
        int width = LABEL + cells;
        int height = top() + (matrix.rows().size() + extras.size()) * ROW + 4;
        html.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                "0 0 " + width + " " + height,
                "width",
                Integer.toString(width),
                "height",
                Integer.toString(height),
                "role",
                "img",
                "aria-label",
                "What was found where; the same stands in words below");
        patterns();
        heads();
        int y = top();
        for (Matrix.Row row : matrix.rows()) {
            row(row, y);
            y += ROW;
        }
        for (Extra extra : extras) {
            extra(extra, y);
            y += ROW;
        }
        html.close();
    }

    /// Whether the blocks bear letters, under the numbers of the orders.
    boolean lettered() {
        return blocks > WORDS;
    }

    /// Where the rows begin: below the heads, if there are any.
    private int top() {
        return matrix.columns().isEmpty() ? 4 : lettered() ? HEAD + NUMBERS : HEAD;
    }

    private void patterns() throws IOException {
        html.open("defs");
        html.open(
                "pattern",
                "id",
                "stripes",
                "width",
                "8",
                "height",
                "8",
                "patternUnits",
                "userSpaceOnUse",
                "patternTransform",
                "rotate(45)");
        html.empty("rect", "class", "review-ground", "width", "8", "height", "8");
        html.empty("rect", "class", "review-mark", "width", "3", "height", "8").close();
        html.open(
                "pattern",
                "id",
                "dots",
                "width",
                "7",
                "height",
                "7",
                "patternUnits",
                "userSpaceOnUse");
        html.empty("rect", "class", "excluded-ground", "width", "7", "height", "7");
        html.empty("circle", "class", "excluded-mark", "cx", "2", "cy", "2", "r", "1").close();
        html.close();
    }

    private void heads() throws IOException {
        for (int i = 0; i < matrix.columns().size(); i++) {
            int x = LABEL + i * column;
            List<String> lines = lines(matrix.columns().get(i), (column - 10) / 7, 3);
            int y = HEAD - 12 - (lines.size() - 1) * 16;
            html.open("text", "class", "head");
            for (int line = 0; line < lines.size(); line++)
                html.leaf("tspan", lines.get(line), "x", text(x), "y", text(y + line * 16));
            html.close();
            if (lettered())
                for (int order = 0; order < blocks; order++)
                    middle("number", text(order + 1), x + order * (block + GAP), HEAD + 6);
        }
        if (!matrix.columns().isEmpty())
            html.empty(
                    "line",
                    "class",
                    "rule",
                    "x1",
                    "0",
                    "x2",
                    text(LABEL + cells),
                    "y1",
                    text(top() - 4),
                    "y2",
                    text(top() - 4));
    }

    private void row(Matrix.Row row, int y) throws IOException {
        label(
                row.assets() == 1 ? row.label() : Words.count(row.assets(), "asset"),
                row.assets() == 1 ? "" : row.label(),
                y);
        for (int i = 0; i < row.cells().size(); i++) {
            List<Ruling> cell = row.cells().get(i);
            int x = LABEL + i * column;
            if (cell.isEmpty())
                html.leaf("text", "–", "class", "none", "x", text(x + 4), "y", text(y + 19));
            else if (blocks == 1) block(gravest(cell), x, y);
            else
                for (int order = 0; order < blocks; order++)
                    block(cell.get(order), x + order * (block + GAP), y);
        }
    }

    private static Ruling gravest(List<Ruling> cell) {
        Ruling gravest = cell.getFirst();
        for (Ruling ruling : cell) gravest = Matrix.graver(gravest, ruling);
        return gravest;
    }

    private void block(Ruling ruling, int x, int y) throws IOException {
        String id = ruling.verdict().id();
        if (!ruling.about()) {
            middle("none", Words.letter(ruling), x, y + 19);
            return;
        }
        html.empty(
                "rect",
                "class",
                "block " + id,
                "x",
                text(x),
                "y",
                text(y + 3),
                "width",
                text(block),
                "height",
                text(ROW - 6),
                "rx",
                "3");
        middle("word on-" + id, lettered() ? Words.letter(ruling) : id, x, y + 19);
    }

    /// A word in the middle of a block.
    private void middle(String kind, String word, int x, int y) throws IOException {
        html.leaf("text", word, "class", "middle " + kind, "x", text(x + block / 2), "y", text(y));
    }

    /// Asset names are cut, never squeezed.
    private void label(String first, String rest, int y) throws IOException {
        html.open("text", "class", "label", "x", "0", "y", text(y + 19));
        html.text(cut(first, 32));
        if (!rest.isEmpty())
            html.leaf("tspan", " " + cut(rest, 30 - Math.min(20, first.length())), "class", "rest");
        html.close();
    }

    /// A row that stands for something other than assets with findings.
    private record Extra(String label, String says, String kind) {}

    private List<Extra> extras() {
        List<Extra> extras = new ArrayList<>();
        long others = tally.assets() - tally.findingAssets().all();
        if (others > 0)
            extras.add(
                    new Extra(
                            Words.count(others, "other asset"),
                            "nothing found in what could be read",
                            "quiet"));
        if (tally.partly() > 0)
            extras.add(
                    new Extra(
                            Words.count(tally.partly(), "source") + " in part",
                            "not known: the rest could not be read",
                            "unknown"));
        if (tally.unread() > 0)
            extras.add(
                    new Extra(
                            Words.count(tally.unread(), "source") + " not at all",
                            "not known: could not be read",
                            "unknown"));
        return extras;
    }

    private void extra(Extra extra, int y) throws IOException {
        label(extra.label, "", y);
        html.empty(
                "rect",
                "class",
                "bar " + extra.kind,
                "x",
                text(LABEL),
                "y",
                text(y + 3),
                "width",
                text(cells - 12),
                "height",
                text(ROW - 6),
                "rx",
                "3");
        html.leaf("text", extra.says, "class", "says", "x", text(LABEL + 8), "y", text(y + 19));
    }

    /// Words in at most `most` lines of about `width` characters.
    private static List<String> lines(String text, int width, int most) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : Visible.text(text, 200).split(" ", -1)) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            if (line.length() > 0) line.append(' ');
            line.append(word);
        }
        lines.add(line.toString());
        List<String> shown = new ArrayList<>();
        for (String each : lines.subList(0, Math.min(most, lines.size())))
            shown.add(cut(each, width));
        if (lines.size() > most) shown.set(most - 1, cut(shown.get(most - 1) + "……", width));
        return shown;
    }

    private static String cut(String text, int most) {
        String visible = Visible.text(text, 200);
        if (visible.codePointCount(0, visible.length()) <= most) return visible;
        return visible.substring(0, visible.offsetByCodePoints(0, most - 1)) + "…";
    }

    private static String text(int number) {
        return Integer.toString(number);
    }
}
