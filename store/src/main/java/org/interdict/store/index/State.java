package org.interdict.store.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What was known at a time: of each asset what each method's last look says. Another method's look
/// neither ends nor confirms it. Not for several threads.
public final class State {
    private final List<Line> lines = new ArrayList<>();
    private final int[] first;
    private final int[] last;
    private int[] touched = new int[64];

    /// The looks of one method.
    private static final class Line {
        private final String format;
        private final List<Layer> layers;
        private final List<Layer.Reader> readers = new ArrayList<>();

        /// Of each sweep its last look, by its index.
        private final Map<Long, Integer> order = new HashMap<>();

        /// In milliseconds since 1970.
        private final long[] times;

        /// Of each asset the last look that shows all of it, by its index; -1 for none.
        private final int[] latest;

        Line(String format, List<Layer> layers, int assets) {
            this.format = format;
            this.layers = layers;
            this.times = new long[layers.size()];
            this.latest = new int[assets];
            Arrays.fill(latest, -1);
        }
    }

    /// Is told where a component is.
    @FunctionalInterface
    public interface Visitor {
        /// A component is on an asset.
        ///
        /// @param format the method that shows it
        /// @param firstSeen when it was seen first, in milliseconds since 1970
        /// @param lastSeen when it was seen last
        /// @param sweep the number of the record of the look that saw it last
        void on(int asset, String format, long firstSeen, long lastSeen, long sweep);
    }

    State(Index index, long time) {
        int assets = index.assets();
        first = new int[assets];
        last = new int[assets];
        for (var line : index.formats().entrySet()) add(line.getKey(), line.getValue(), time);
    }

    private void add(String format, List<Layer> all, long time) {
        List<Layer> layers = new ArrayList<>();
        for (Layer layer : all) if (layer.head().takenAt() <= time) layers.add(layer);
        if (layers.isEmpty()) return;
        Map<Layer, Layer.Reader> made = new HashMap<>();
        Line line = new Line(format, layers, first.length);
        for (int i = 0; i < layers.size(); i++) {
            Layer layer = layers.get(i);
            line.readers.add(reader(layer, made));
            line.times[i] = layer.head().takenAt();
            line.order.put(layer.head().number(), i);
            if (layer.layer().manner() == Manner.CHANGES) continue;
            int[] assets = layer.assets();
            int[] broken = layer.broken();
            int next = 0;
            for (int ordinal : layer.covered()) {
                if (next < broken.length && broken[next] == ordinal) next++;
                else line.latest[assets[ordinal]] = i;
            }
        }
        lines.add(line);
    }

    /// Whether what a sweep says of an asset holds still: no later look of the same method shows
    /// all of it.
    ///
    /// @param format the method
    /// @param sweep number of its record
    public boolean holds(String format, int asset, long sweep) {
        for (Line line : lines) {
            if (!line.format.equals(format)) continue;
            Integer order = line.order.get(sweep);
            return order != null && order >= line.latest[asset];
        }
        return false;
    }

    /// The reader of a layer, made once for all that are read through it. Its parent may be of a
    /// later time.
    static Layer.Reader reader(Layer layer, Map<Layer, Layer.Reader> made) {
        List<Layer> chain = new ArrayList<>();
        for (Layer at = layer; at != null && !made.containsKey(at); at = at.parent()) chain.add(at);
        for (int i = chain.size() - 1; i >= 0; i--) {
            Layer at = chain.get(i);
            made.put(at, at.reader(at.parent() == null ? null : made.get(at.parent())));
        }
        return Objects.requireNonNull(made.get(layer));
    }

    /// Tells where a component is, method by method.
    public void each(int component, Visitor visitor) {
        for (Line line : lines) each(component, line, visitor);
    }

    private void each(int component, Line line, Visitor visitor) {
        int count = 0;
        for (int i = 0; i < line.layers.size(); i++) {
            Layer layer = line.layers.get(i);
            // It was not known then, nor to any look that this one is kept by.
            if (!layer.head().knows(component)) continue;
            Layer.Reader reader = line.readers.get(i);
            int[] assets = layer.assets();
            int more = reader.read(component);
            int[] ordinals = reader.numbers();
            if (touched.length < count + more) touched = Arrays.copyOf(touched, 2 * (count + more));
            for (int j = 0; j < more; j++) {
                int asset = assets[ordinals[j]];
                if (first[asset] == 0) {
                    first[asset] = i + 1;
                    touched[count++] = asset;
                }
                last[asset] = i + 1;
            }
            if (layer.layer().manner() != Manner.CHANGES) continue;
            int less = reader.readGone(component);
            for (int j = 0; j < less; j++) last[assets[reader.numbersGone()[j]]] = 0;
        }
        for (int j = 0; j < count; j++) {
            int asset = touched[j];
            if (last[asset] > 0 && last[asset] - 1 >= line.latest[asset])
                visitor.on(
                        asset,
                        line.format,
                        line.times[first[asset] - 1],
                        line.times[last[asset] - 1],
                        line.layers.get(last[asset] - 1).head().number());
            first[asset] = 0;
            last[asset] = 0;
        }
    }
}
