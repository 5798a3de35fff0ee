package org.interdict.store.index;

import org.jspecify.annotations.Nullable;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What one sweep shows and another does not, each method beside itself. Not for several threads.
///
/// Of an asset that one of them alone reports, only that is said; what is on it is not compared.
/// What is missing on an asset that may not be shown whole has not gone. A log of changes says
/// itself what came and went; before it, nothing is known of what was there.
public final class Difference {
    private final Index index;
    private final long before;
    private final long after;
    private final BitSet reportedBefore;
    private final BitSet reportedAfter;

    /// @param before number of the record of a sweep
    /// @param after that of another
    public Difference(Index index, long before, long after) {
        this.index = index;
        this.before = before;
        this.after = after;
        reportedBefore = index.reported(before);
        reportedAfter = index.reported(after);
    }

    /// Is told where components are that were not there, and are no more that were.
    @FunctionalInterface
    public interface Visitor {
        /// A component that one method sees elsewhere now.
        ///
        /// @param come assets, rising
        /// @param gone assets, rising
        void differs(int component, String format, BitSet come, BitSet gone);
    }

    /// Assets that the first reports and the second does not.
    public BitSet assetsGone() {
        BitSet gone = (BitSet) reportedBefore.clone();
        gone.andNot(reportedAfter);
        return gone;
    }

    /// Assets that the second reports and the first does not.
    public BitSet assetsCome() {
        BitSet come = (BitSet) reportedAfter.clone();
        come.andNot(reportedBefore);
        return come;
    }

    /// How many assets both report.
    public int both() {
        BitSet both = (BitSet) reportedAfter.clone();
        both.and(reportedBefore);
        return both.cardinality();
    }

    /// Tells all that differs, method by method, by the components' numbers.
    public void each(Visitor visitor) {
        for (String format : index.formats().keySet()) {
            @Nullable Layer one = layer(format, before, Manner.LISTING);
            @Nullable Layer other = layer(format, after, Manner.LISTING);
            if (one != null && other != null) listings(format, one, other, visitor);
            @Nullable Layer changes = layer(format, after, Manner.CHANGES);
            if (changes != null) changes(format, changes, visitor);
        }
    }

    private @Nullable Layer layer(String format, long sweep, Manner manner) {
        for (Layer layer : index.formats().getOrDefault(format, List.of()))
            if (layer.head().number() == sweep && layer.layer().manner() == manner) return layer;
        return null;
    }

    private void listings(String format, Layer one, Layer other, Visitor visitor) {
        BitSet both = numbers(one, one.covered());
        both.and(numbers(other, other.covered()));
        if (both.isEmpty()) return;
        BitSet unsureBefore = numbers(one, one.broken());
        BitSet unsureAfter = numbers(other, other.broken());
        Map<Layer, Layer.Reader> made = new HashMap<>();
        Layer.Reader readerBefore = State.reader(one, made);
        Layer.Reader readerAfter = State.reader(other, made);
        for (int component = 0; component < index.components(); component++) {
            // One at a time: one may be read through the other.
            int old = readerBefore.read(component);
            BitSet was = numbers(one, readerBefore.numbers(), old);
            int now = readerAfter.read(component);
            BitSet is = numbers(other, readerAfter.numbers(), now);
            if (was.equals(is)) continue;
            was.and(both);
            is.and(both);
            BitSet come = (BitSet) is.clone();
            come.andNot(was);
            come.andNot(unsureBefore);
            was.andNot(is);
            was.andNot(unsureAfter);
            if (!come.isEmpty() || !was.isEmpty()) visitor.differs(component, format, come, was);
        }
    }

    private void changes(String format, Layer layer, Visitor visitor) {
        Layer.Reader reader = State.reader(layer, new HashMap<>());
        for (int component = 0; component < index.components(); component++) {
            int more = reader.read(component);
            BitSet come = numbers(layer, reader.numbers(), more);
            int less = reader.readGone(component);
            BitSet gone = numbers(layer, less == 0 ? new int[0] : reader.numbersGone(), less);
            if (!come.isEmpty() || !gone.isEmpty()) visitor.differs(component, format, come, gone);
        }
    }

    private static BitSet numbers(Layer layer, int[] ordinals) {
        return numbers(layer, ordinals, ordinals.length);
    }

    private static BitSet numbers(Layer layer, int[] ordinals, int count) {
        BitSet numbers = new BitSet();
        int[] assets = layer.assets();
        for (int i = 0; i < count; i++) numbers.set(assets[ordinals[i]]);
        return numbers;
    }
}
