package org.interdict.store.index;

/// Which assets one method looked at in one sweep.
public final class Covering {
    private final Layer layer;

    Covering(Layer layer) {
        this.layer = layer;
    }

    /// Is told of one asset after the other.
    @FunctionalInterface
    public interface To {
        /// It was looked at.
        ///
        /// @param whole whether the look shows all of it that the method can see
        void on(int asset, boolean whole);
    }

    /// The method.
    public String format() {
        return layer.layer().format();
    }

    /// The number of the sweep's record.
    public long sweep() {
        return layer.head().number();
    }

    /// When it took place, in milliseconds since 1970.
    public long takenAt() {
        return layer.head().takenAt();
    }

    /// Whether it only says what came and went.
    public boolean tellsChanges() {
        return layer.layer().manner() == Manner.CHANGES;
    }

    /// Tells of each asset once. What only says what came and went shows nothing whole.
    public void each(To to) {
        boolean listing = layer.layer().manner() == Manner.LISTING;
        int[] assets = layer.assets();
        int[] broken = layer.broken();
        int next = 0;
        for (int ordinal : layer.covered()) {
            while (next < broken.length && broken[next] < ordinal) next++;
            boolean part = next < broken.length && broken[next] == ordinal;
            to.on(assets[ordinal], listing && !part);
        }
    }
}
