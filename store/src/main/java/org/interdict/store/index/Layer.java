package org.interdict.store.index;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.Arrays;

/// What one method saw in one sweep, under each component the assets. It may be kept as what
/// differs from another look of the same method, its parent, and is read through it; so nothing
/// that comes between the two in time changes it. Shared by threads.
final class Layer {
    private static final ValueLayout.OfInt INT =
            ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

    private final Head head;
    private final Head.LayerHead layer;
    private final @Nullable Layer parent;
    private final int[] assets;
    private final Postings added;
    private final Postings removed;
    private final int[] covered;
    private final int[] broken;
    private final int inParent; // ordinals that the parent knows
    private final long[] kept; // of those, the ones that this look covers; empty for all

    Layer(Segment segment, Head head, int index, @Nullable Layer parent) {
        this.head = head;
        this.layer = head.layers().get(index);
        this.parent = parent;
        this.assets = assets(segment.part(Part.ASSETS, index), parent);
        this.added = new Postings(segment.part(Part.ADDED, index));
        this.removed = new Postings(segment.part(Part.REMOVED, index));
        this.covered = list(segment.part(Part.COVERED, index));
        this.broken = list(segment.part(Part.BROKEN, index));
        this.inParent = parent == null ? 0 : parent.assets.length;
        this.kept = kept(covered, inParent);
    }

    private static int[] assets(MemorySegment own, @Nullable Layer parent) {
        int known = parent == null ? 0 : parent.assets.length;
        int more = (int) (own.byteSize() / 4);
        if (more == 0 && parent != null) return parent.assets;
        int[] assets = parent == null ? new int[more] : Arrays.copyOf(parent.assets, known + more);
        MemorySegment.copy(own, INT, 0, assets, known, more);
        return assets;
    }

    private static int[] list(MemorySegment bytes) {
        Postings.Cursor cursor = new Postings(bytes).cursor();
        return cursor.next() ? cursor.copy() : new int[0];
    }

    private static long[] kept(int[] covered, int known) {
        int below = 0;
        while (below < covered.length && covered[below] < known) below++;
        if (below == known) return new long[0];
        long[] bits = new long[(known + 63) >>> 6];
        for (int i = 0; i < below; i++) bits[covered[i] >> 6] |= 1L << covered[i];
        return bits;
    }

    Head head() {
        return head;
    }

    Head.LayerHead layer() {
        return layer;
    }

    @Nullable Layer parent() {
        return parent;
    }

    /// The asset's number by its ordinal here.
    int[] assets() {
        return assets;
    }

    /// Ordinals of all assets that this look covered, rising.
    int[] covered() {
        return covered;
    }

    /// Ordinals of those of them of which it may not show all, rising.
    int[] broken() {
        return broken;
    }

    /// All lists of ordinals, one after the other.
    Lists lists() throws IOException {
        return parent == null ? added.cursor() : new Differing(parent.lists());
    }

    /// @param below a reader of the parent, which may serve several; null if there is none
    Reader reader(@Nullable Reader below) {
        return new Reader(below);
    }

    /// Finds the list of one component after the other; asked again for the same, it knows. Not for
    /// several threads.
    final class Reader {
        private final Postings.Cursor plus = added.cursor();
        private final Postings.Cursor minus = removed.cursor();
        private final @Nullable Reader below;
        private long component = -1;
        private int count;
        private int[] numbers = {};
        private int[] combined = {};

        private Reader(@Nullable Reader below) {
            this.below = below;
        }

        /// How many assets the component is on; [#numbers] holds their ordinals.
        int read(long wanted) {
            if (component != wanted) count = find(wanted);
            component = wanted;
            return count;
        }

        /// Of a look at what has come and gone: how many assets the component went from;
        /// [#numbersGone] holds their ordinals.
        int readGone(long wanted) {
            return minus.find(wanted) ? minus.count() : 0;
        }

        int[] numbersGone() {
            return minus.numbers();
        }

        private int find(long component) {
            int more = plus.find(component) ? plus.count() : 0;
            if (below == null) {
                numbers = more == 0 ? numbers : plus.numbers();
                return more;
            }
            int less = minus.find(component) ? minus.count() : 0;
            int before = below.read(component);
            if (more == 0 && less == 0 && kept.length == 0) {
                numbers = below.numbers;
                return before;
            }
            combined = room(combined, before + more);
            numbers = combined;
            return combine(
                    below.numbers,
                    before,
                    minus.numbers(less),
                    less,
                    plus.numbers(more),
                    more,
                    numbers);
        }

        int[] numbers() {
            return numbers;
        }
    }

    private static int[] room(int[] numbers, int needed) {
        return numbers.length < needed ? new int[needed + needed / 2 + 16] : numbers;
    }

    /// What was before, where this look covers it, without what is gone, and what has come.
    private int combine(
            int[] before, int size, int[] gone, int less, int[] come, int more, int[] into) {
        int count = 0;
        int g = 0;
        int c = 0;
        for (int i = 0; i < size; i++) {
            int ordinal = before[i];
            if (kept.length > 0 && (kept[ordinal >> 6] & 1L << ordinal) == 0) continue;
            while (g < less && gone[g] < ordinal) g++;
            if (g < less && gone[g] == ordinal) continue;
            while (c < more && come[c] < ordinal) into[count++] = come[c++];
            into[count++] = ordinal;
        }
        while (c < more) into[count++] = come[c++];
        return count;
    }

    /// The lists of the parent with what differs.
    private final class Differing implements Lists {
        private final Lists before;
        private final Postings.Cursor plus = added.cursor();
        private final Postings.Cursor minus = removed.cursor();
        private boolean hasBefore;
        private boolean hasPlus;
        private boolean hasMinus;
        private long key;
        private int count;
        private int[] numbers = {};

        Differing(Lists before) throws IOException {
            this.before = before;
            hasBefore = before.next();
            hasPlus = plus.next();
            hasMinus = minus.next();
        }

        @Override
        public boolean next() throws IOException {
            do {
                if (!hasBefore && !hasPlus) return false;
                key =
                        Math.min(
                                hasBefore ? before.key() : Long.MAX_VALUE,
                                hasPlus ? plus.key() : Long.MAX_VALUE);
                while (hasMinus && minus.key() < key) hasMinus = minus.next();
                boolean isBefore = hasBefore && before.key() == key;
                boolean isPlus = hasPlus && plus.key() == key;
                boolean isMinus = hasMinus && minus.key() == key;
                int more = isPlus ? plus.count() : 0;
                int less = isMinus ? minus.count() : 0;
                int size = isBefore ? before.count() : 0;
                int[] old = isBefore ? before.numbers() : new int[0];
                numbers = room(numbers, size + more);
                count =
                        combine(
                                old,
                                size,
                                minus.numbers(less),
                                less,
                                plus.numbers(more),
                                more,
                                numbers);
                if (isBefore) hasBefore = before.next();
                if (isPlus) hasPlus = plus.next();
            } while (count == 0);
            return true;
        }

        @Override
        public long key() {
            return key;
        }

        @Override
        public int count() {
            return count;
        }

        @Override
        public int[] numbers() {
            return numbers;
        }
    }
}
