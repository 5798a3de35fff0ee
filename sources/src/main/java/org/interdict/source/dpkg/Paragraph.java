package org.interdict.source.dpkg;

import static org.interdict.component.Kind.DESCRIPTION;
import static org.interdict.component.Kind.MAINTAINER;
import static org.interdict.component.Kind.PACKAGE;
import static org.interdict.component.Kind.PATH;
import static org.interdict.component.Kind.SUPPLIER;

import org.interdict.component.Component;
import org.interdict.component.Presence;
import org.interdict.component.Type;
import org.interdict.source.Lines;
import org.interdict.source.Traces;
import org.interdict.sweep.Sink;

import java.util.Locale;

/// The paragraph of one package. Used again for the next.
final class Paragraph {
    private final int limit;
    private final Traces traces;
    private final StringBuilder description = new StringBuilder();
    private boolean none = true;
    private long line;
    private String name = "";
    private String version = "";
    private String status = "";
    private String current = "";

    /// @param limit characters of a description that are kept
    Paragraph(int limit) {
        this.limit = limit;
        this.traces = new Traces(limit);
    }

    /// Some line of it, the first of which says where it is.
    void begin(long number) {
        if (line == 0) line = number;
    }

    /// Whether no package was named yet.
    boolean none() {
        return none;
    }

    void field(String field, String value) {
        current = field.toLowerCase(Locale.ROOT);
        switch (current) {
            case "package" -> {
                name = value;
                none = false;
                traces.add(PACKAGE, value);
            }
            case "version" -> version = value;
            case "status" -> status = value.substring(value.lastIndexOf(' ') + 1);
            case "maintainer", "original-maintainer" -> traces.add(MAINTAINER, value);
            case "origin", "vendor" -> traces.add(SUPPLIER, value);
            // `Source: name (version)`: built from it, as a package's own parts are.
            case "source" -> traces.add(PACKAGE, before(value, " "));
            case "description" -> more(value);
            default -> {}
        }
    }

    /// What the last field goes on with.
    void more(String text) {
        switch (current) {
            case "description" -> {
                if (text.equals(".") || description.length() + text.length() > limit) return;
                description.append(description.isEmpty() ? "" : " ").append(text);
            }
            // A path and its checksum: what the package set up, and leaves behind.
            case "conffiles" -> traces.add(PATH, before(text, " "));
            default -> {}
        }
    }

    /// Hands it over, if there is any, and starts afresh.
    void push(Sink sink) {
        traces.add(DESCRIPTION, description.toString());
        long first = line;
        if (first == 0) return;
        if (traces.cut())
            sink.gap(Lines.at(first), "a paragraph with more than is believed of one package");
        if (name.isEmpty()) {
            sink.gap(Lines.at(first), "a paragraph without a package's name");
            traces.take();
        } else if (status.equals("not-installed")) {
            traces.take();
        } else {
            Presence presence =
                    status.equals("config-files") ? Presence.LEFTOVER : Presence.INSTALLED;
            sink.component(
                    new Component(Type.PACKAGE, presence, name, version, traces.take()),
                    name,
                    Lines.at(first));
        }
        line = 0;
        name = "";
        version = "";
        status = "";
        current = "";
        description.setLength(0);
    }

    private static String before(String text, String end) {
        int at = text.indexOf(end);
        return at < 0 ? text : text.substring(0, at);
    }
}
