package org.interdict.source;

import org.interdict.source.Reading.Received;
import org.interdict.sweep.Sink;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Listens to a [Reading], and holds it to what it promises: each input ends before the next.
final class Told implements Reading.Listener {
    static final Limits LIMITS = new Limits(1L << 30, 64, 1_000, 100, 64 << 10);

    private final List<String> inputs = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<String> gaps = new ArrayList<>();
    private final List<Received> received = new ArrayList<>();
    private Seen seen = new Seen();
    private String name = "";
    private boolean open;

    static Told file(Path file) {
        Told told = new Told();
        reading(LIMITS).file(file, told);
        return told.ended();
    }

    static Told stream(byte[] bytes) {
        Told told = new Told();
        reading(LIMITS).stream("in", new ByteArrayInputStream(bytes), told);
        return told.ended();
    }

    static Reading reading(Limits limits) {
        return new Reading(List.of(new SmallestReader()), limits, Map.of());
    }

    /// `name (format)` of each input.
    List<String> inputs() {
        return inputs;
    }

    /// Names of all components, as `input/name`.
    List<String> names() {
        return names;
    }

    /// `input: gap` of each gap.
    List<String> gaps() {
        return gaps;
    }

    List<Received> received() {
        return received;
    }

    boolean complete() {
        return gaps.isEmpty() && received.stream().allMatch(Received::complete);
    }

    @Override
    public Sink begin(String begun, String format) {
        if (open) throw new AssertionError(begun + " begins before " + name + " ends");
        open = true;
        name = begun;
        inputs.add(format.isEmpty() ? begun : begun + " (" + format + ")");
        seen = new Seen();
        return seen;
    }

    @Override
    public void end(Received what) {
        if (!open) throw new AssertionError("an end without a beginning");
        open = false;
        received.add(what);
        seen.names().forEach(component -> names.add(name + "/" + component));
        seen.gaps().forEach(gap -> gaps.add(name + ": " + gap));
        if (!what.complete() && seen.gaps().isEmpty())
            throw new AssertionError(name + " is incomplete without a gap");
    }

    Told ended() {
        if (open) throw new AssertionError(name + " has no end");
        if (inputs.isEmpty()) throw new AssertionError("nothing was told");
        return this;
    }
}
