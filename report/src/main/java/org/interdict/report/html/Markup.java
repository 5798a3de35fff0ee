package org.interdict.report.html;

import org.interdict.report.Visible;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayDeque;

/// Writes elements that are both HTML and well-formed XML. Every text and every attribute is made
/// visible and escaped here, and nothing is written around it; only the style sheet is trusted.
final class Markup {
    private static final int LONGEST = 4_000;
    private final Writer out;
    private final ArrayDeque<String> open = new ArrayDeque<>();

    Markup(Writer out) {
        this.out = out;
    }

    /// Begins an element.
    ///
    /// @param attributes names and values in turn
    Markup open(String element, String... attributes) throws IOException {
        tag(element, attributes);
        out.write('>');
        open.push(element);
        return this;
    }

    /// Ends the innermost element.
    Markup close() throws IOException {
        String element = open.pop();
        out.write("</" + element + ">");
        if (ends(element)) out.write('\n');
        return this;
    }

    /// An element without content: `meta`, `rect`.
    Markup empty(String element, String... attributes) throws IOException {
        tag(element, attributes);
        out.write(" />");
        return this;
    }

    /// An element that holds text only.
    Markup leaf(String element, String text, String... attributes) throws IOException {
        return open(element, attributes).text(text).close();
    }

    Markup text(String text) throws IOException {
        escape(Visible.text(text, LONGEST));
        return this;
    }

    /// The project's own style sheet, as it is.
    Markup style(String css) throws IOException {
        out.write("<style>" + css + "</style>\n");
        return this;
    }

    private void tag(String element, String... attributes) throws IOException {
        out.write('<');
        out.write(element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.write(' ');
            out.write(attributes[i]);
            out.write("=\"");
            escape(Visible.text(attributes[i + 1], LONGEST));
            out.write('"');
        }
    }

    private void escape(String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.write("&amp;");
                case '<' -> out.write("&lt;");
                case '>' -> out.write("&gt;");
                case '"' -> out.write("&quot;");
                case '\'' -> out.write("&#39;");
                default -> out.write(c);
            }
        }
    }

    /// Where a line break in the file changes nothing on the page.
    private static boolean ends(String element) {
        return switch (element) {
            case "span", "code", "b", "small", "tspan" -> false;
            default -> true;
        };
    }
}
