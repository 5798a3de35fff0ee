package org.interdict.store.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// All looks until a time, one after the other, and what each of them shows. Not for several
/// threads.
public final class Past {
    private final List<Layer> layers = new ArrayList<>();
    private final List<Layer.Reader> readers = new ArrayList<>();
    private final List<Covering> looks = new ArrayList<>();

    /// Is told what looks show of a component.
    @FunctionalInterface
    public interface To {
        /// A look shows it on an asset, or says that it went from there.
        ///
        /// @param look its place among [#looks]
        /// @param there false where a look at what came and went says that it went
        void on(int look, int asset, boolean there) throws IOException;
    }

    Past(Index index, long time) {
        for (List<Layer> timeline : index.formats().values())
            for (Layer layer : timeline) if (layer.head().takenAt() <= time) layers.add(layer);
        // Each method's are in order already, and stay so.
        Collections.sort(
                layers,
                (one, other) ->
                        one.head().takenAt() == other.head().takenAt()
                                ? Long.compare(one.head().number(), other.head().number())
                                : Long.compare(one.head().takenAt(), other.head().takenAt()));
        Map<Layer, Layer.Reader> made = new HashMap<>();
        for (Layer layer : layers) {
            readers.add(State.reader(layer, made));
            looks.add(new Covering(layer));
        }
    }

    /// The looks by time; of one time as they were added. One a sweep and method; a method that
    /// lists and also says what came and went looked twice.
    public List<Covering> looks() {
        return Collections.unmodifiableList(looks);
    }

    /// Tells what each look shows of a component, look by look. What a look says that went comes
    /// after what it shows.
    public void each(int component, To to) throws IOException {
        for (int i = 0; i < layers.size(); i++) {
            Layer layer = layers.get(i);
            // It was not known then, nor to any look that this one is kept by.
            if (!layer.head().knows(component)) continue;
            Layer.Reader reader = readers.get(i);
            int[] assets = layer.assets();
            int count = reader.read(component);
            int[] ordinals = reader.numbers();
            for (int j = 0; j < count; j++) to.on(i, assets[ordinals[j]], true);
            if (layer.layer().manner() != Manner.CHANGES) continue;
            int less = reader.readGone(component);
            for (int j = 0; j < less; j++) to.on(i, assets[reader.numbersGone()[j]], false);
        }
    }
}
