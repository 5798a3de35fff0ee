package org.interdict.report.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.interdict.finding.Answer;
import org.interdict.report.Examples;
import org.interdict.report.Golden;
import org.interdict.report.RandomText;
import org.interdict.report.Report.Style;
import org.interdict.report.Visible;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;

class MarkdownReportTest {
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();

    /// All that a line of a flowchart may be: our own words, and labels without a sign that means
    /// something to Mermaid.
    private static final Pattern CHART =
            Pattern.compile(
                    "flowchart TD| "
                        + " n\\d+\\[\"(?:[^\"#\\[\\]{}`|;:%&<>\\\\$*_~^!?@=+']|#\\d+;|<br/>)*\"]| "
                        + " n\\d+ (?:-->|-\\.->)(?:\\|\"[a-z, ]+\"\\|)? n\\d+|  class n\\d+"
                        + " (?:prohibited|review|excluded|outside)|  classDef .*");

    @ParameterizedTest
    @MethodSource("org.interdict.report.Examples#names")
    void example(String name) throws IOException {
        String markdown = markdown(Examples.named(name), Golden.PLAIN);
        check(markdown);
        Golden.compare("markdown", name, markdown);
    }

    @Test
    void explained() throws IOException {
        Style style = new Style(false, 100, true, true);
        String markdown = markdown(Examples.named("deep-in-a-release"), style);
        check(markdown);
        Golden.compare("markdown", "deep-in-a-release-explained", markdown);
    }

    /// What Markdown or Mermaid would obey, and what ends a cell, a label, a fence or a line.
    @ParameterizedTest
    @MethodSource("nasty")
    void hostileNames(String text) {
        String markdown = markdown(Examples.hostile(text), new Style(false, 100, true, true));
        check(markdown);
        List<String> shown = new ArrayList<>();
        for (Node node : nodes(PARSER.parse(markdown))) {
            if (node instanceof TableCell cell) shown.add(text(cell));
            if (node instanceof Heading heading) shown.add(text(heading));
        }
        assertTrue(shown.contains(text + " " + text), "as a heading: " + shown);
        assertTrue(shown.contains(text), "as a cell: " + shown);
    }

    static List<String> nasty() {
        return List.of(
                "a|b",
                "a\\|b\\",
                "\\",
                "`",
                "``a`|`b```",
                "<img src=x onerror=alert(1)>",
                "&lt;b&gt;&#124;",
                "[a](https://example.org) ![b](c)",
                "https://example.org/?a=b&c=d",
                "www.example.org",
                "me@example.org @octocat #1",
                "**bold** _it_ ~~s~~ $x$",
                "end",
                "graph TD; subgraph x",
                "\"] --> n9[\"x",
                "%%{init: {'theme': 'dark'}}%%",
                "style n1 fill:#fff;",
                "click n1 href \"javascript:alert(1)\"",
                "#quot; #35; #60;b#62;",
                "fa:fa-ban {{x}} ((y)) >z]",
                "--- === ```mermaid",
                "ﬂ°°60¶ß",
                "1. x",
                "- x",
                "# x #",
                "> x");
    }

    /// Property: whatever a source says, the document has the same parts, no markup, and no link.
    @ParameterizedTest
    @MethodSource("org.interdict.report.RandomText#seeds")
    void anyTextStaysText(long seed) {
        String any = RandomText.next(new Random(seed));
        String text = any.isEmpty() ? "x" : any; // what is not said has no part
        Style style = new Style(false, 100, true, true);
        String markdown = markdown(Examples.hostile(text), style);
        check(markdown);
        assertEquals(
                parts(markdown(Examples.hostile("x"), style)), parts(markdown), () -> markdown);
    }

    @Test
    void addressesOfSourcesAreLinks() {
        List<String> links = new ArrayList<>();
        for (Node node : nodes(PARSER.parse(markdown(Examples.named("everything"), Golden.PLAIN))))
            if (node instanceof Link link) links.add(link.getDestination());
        assertTrue(links.contains("https://example.org/news/17"), links::toString);
    }

    @Test
    void nothingIsNeverAnAllClear() {
        String markdown = markdown(Examples.named("nothing-and-complete"), Golden.PLAIN);
        assertTrue(
                markdown.contains("Nothing of Kaspersky was found in what could be read"),
                markdown);
        assertTrue(markdown.contains("| cannot show |"), markdown);
    }

    /// No markup of others, and a flowchart of nothing but lines that mean what they should.
    private static void check(String markdown) {
        assertTrue(
                markdown.codePoints().noneMatch(point -> point != '\n' && Visible.escaped(point)),
                markdown);
        for (Node node : nodes(PARSER.parse(markdown))) {
            String type = node.getClass().getSimpleName();
            assertFalse(type.startsWith("Html") || type.equals("Image"), () -> type + markdown);
            if (node instanceof Link link)
                assertTrue(link.getDestination().startsWith("https://"), link::toString);
            if (node instanceof FencedCodeBlock block) {
                assertEquals("mermaid", block.getInfo());
                assertTrue(block.getLiteral().length() < 50_000);
                for (String line : block.getLiteral().lines().toList())
                    assertTrue(CHART.matcher(line).matches(), line);
            }
        }
    }

    /// The kinds of blocks in turn, and how many cells each row has.
    private static List<String> parts(String markdown) {
        List<String> parts = new ArrayList<>();
        for (Node node : nodes(PARSER.parse(markdown))) {
            if (node instanceof TableRow row) parts.add("row " + children(row).size());
            else if (node instanceof FencedCodeBlock || node instanceof TableBlock)
                parts.add(node.getClass().getSimpleName());
            else if (node instanceof Heading heading) parts.add("heading " + heading.getLevel());
            else if (node instanceof org.commonmark.node.ListItem
                    || node instanceof org.commonmark.node.BlockQuote)
                parts.add(node.getClass().getSimpleName());
        }
        return parts;
    }

    private static String text(Node node) {
        StringBuilder text = new StringBuilder();
        for (Node each : nodes(node)) {
            if (each instanceof Text words) text.append(words.getLiteral());
            if (each instanceof Code code) text.append(code.getLiteral());
        }
        return text.toString();
    }

    private static List<Node> children(Node node) {
        List<Node> children = new ArrayList<>();
        for (Node child = node.getFirstChild(); child != null; child = child.getNext())
            children.add(child);
        return children;
    }

    private static List<Node> nodes(Node node) {
        List<Node> nodes = new ArrayList<>();
        nodes.add(node);
        for (Node child : children(node)) nodes.addAll(nodes(child));
        return nodes;
    }

    private static String markdown(Answer answer, Style style) {
        return Golden.written("markdown", answer, style);
    }
}
