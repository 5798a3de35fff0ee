package org.interdict.source;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.interdict.component.Component;
import org.interdict.component.Kind;
import org.interdict.component.Trace;
import org.interdict.sweep.Asset;
import org.interdict.sweep.Link;
import org.interdict.sweep.Place;
import org.interdict.sweep.Sink;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Records all that a reader pushes, and holds the reader to what a sink may expect of it.
public final class Seen implements Sink {
    private final StringBuilder golden = new StringBuilder();
    private final List<Component> components = new ArrayList<>();
    private final List<Asset> assets = new ArrayList<>();
    private final List<String> gaps = new ArrayList<>();
    private int depth;
    private boolean about;
    private boolean ended;

    /// The components, in the order in which they came.
    public List<Component> components() {
        return List.copyOf(components);
    }

    /// Their names.
    public List<String> names() {
        return components.stream().map(Component::name).toList();
    }

    /// What was named by [#about] and [#on], in the order in which it came.
    public List<Asset> assets() {
        return List.copyOf(assets);
    }

    /// `place: reason`, or the reason alone where the place is empty; what ended the reading is the
    /// last.
    public List<String> gaps() {
        return List.copyOf(gaps);
    }

    /// Whether the reader came to its end and left no gap.
    public boolean complete() {
        return ended && gaps.isEmpty();
    }

    /// The kinds of all traces, with [Kind#NAME] for a name.
    public Set<Kind> kinds() {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (Component component : components) {
            if (!component.name().isEmpty()) kinds.add(Kind.NAME);
            for (Trace trace : component.traces()) kinds.add(trace.kind());
        }
        return kinds;
    }

    /// All of it as text that a person can review.
    public String golden() {
        return golden.toString();
    }

    @Override
    public void about(Asset asset) {
        assertFalse(about, "about() came twice");
        about = true;
        assets.add(asset);
        line("about " + text(asset));
    }

    @Override
    public void on(Asset asset) {
        assets.add(asset);
        line("on " + text(asset));
    }

    @Override
    public void open() {
        line("parts {");
        depth++;
    }

    @Override
    public void close() {
        assertTrue(depth > 0, "close() without open()");
        depth--;
        line("} of");
    }

    @Override
    public void changed(Component component, Change change, Place where) {
        if (change == Change.CAME) {
            component(component, "", where);
            return;
        }
        check(component);
        line("gone " + component.name() + " at " + where.text());
    }

    @Override
    public void component(Component component, String ref, Place where) {
        check(component);
        components.add(component);
        line(
                (component.name() + " " + component.version()).strip()
                        + " ("
                        + component.type().id()
                        + ", "
                        + component.presence().id()
                        + ") at "
                        + where.text()
                        + (ref.isEmpty() ? "" : " ref " + ref));
        depth++;
        for (Trace trace : component.traces()) line(trace.kind() + " " + trace.value());
        depth--;
    }

    @Override
    public void link(Link link, String from, String to) {
        assertFalse(from.isEmpty() || to.isEmpty(), "a link without an end");
        line(from + " " + link.id() + " " + to);
    }

    @Override
    public void root(String ref) {
        assertFalse(ref.isEmpty(), "a root without a ref");
        line("root " + ref);
    }

    @Override
    public void gap(Place where, String what) {
        gap(where.text(), what);
    }

    /// The reader came back.
    void ended() {
        assertTrue(depth == 0, "an open() without its close()");
        ended = true;
    }

    /// The reader gave up.
    void broken(UnreadableException e) {
        depth = 0;
        gap(e.where(), e.what());
    }

    /// What every component must be, whatever the format.
    static void check(Component component) {
        assertFalse(
                component.name().isEmpty() && component.traces().isEmpty(),
                "a component without name or trace");
        for (Trace trace : component.traces()) {
            assertFalse(trace.value().isBlank(), "a blank " + trace.kind());
            assertFalse(trace.kind() == Kind.NAME, "a name is no trace of its own");
        }
    }

    private void gap(String where, String what) {
        assertFalse(what.isBlank(), "a gap without a reason");
        String gap = where.isEmpty() ? what : where + ": " + what;
        gaps.add(gap);
        line("gap " + gap);
    }

    private void line(String text) {
        golden.append("    ".repeat(depth)).append(printable(text)).append('\n');
    }

    private static String text(Asset asset) {
        String keys =
                asset.keys().stream()
                        .map(key -> ", " + key.kind().id() + " " + key.value())
                        .collect(Collectors.joining());
        String maker = asset.maker().isEmpty() ? "" : ", made by " + asset.maker();
        return asset.kind().id() + " " + asset.name() + keys + maker;
    }

    private static String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isISOControl(c) || (Character.isSurrogate(c) && !paired(text, i)))
                printable.append("\\u%04x".formatted((int) c));
            else printable.append(c);
        }
        return printable.toString().stripTrailing();
    }

    private static boolean paired(String text, int i) {
        return Character.isHighSurrogate(text.charAt(i))
                ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
}
