package org.interdict.store.index;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// Writes what one method saw in one sweep: whole, or as what differs from another look of the same
/// method. Not for several threads.
final class LayerWriter {
    /// Looks that one is read through at most.
    static final int DEEPEST = 24;

    private final SegmentWriter out;
    private final int index;

    LayerWriter(SegmentWriter out, int index) {
        this.out = out;
        this.index = index;
    }

    /// What a layer came to.
    ///
    /// @param pairs that were seen
    /// @param come of them, those that were not there before; all where there is no parent
    /// @param gone those that were there before on assets that this look covers
    record Written(long pairs, long come, long gone) {}

    /// @param seen under each component the assets
    /// @param covered assets that were looked at, rising; all those in `seen` and perhaps more
    /// @param broken those of them of which perhaps not all was seen
    /// @param most no asset has a higher number
    /// @param gone of a look at what has come and gone: under each component the assets
    Written whole(Postings seen, int[] covered, BitSet broken, int most, Pairs gone)
            throws IOException {
        int[] ranks = new int[most + 1];
        for (int i = 0; i < covered.length; i++) ranks[covered[i]] = i;
        int[] assets = covered;
        if (covered.length >= Likeness.FEW) {
            int[] order = Likeness.order(seen, ranks, covered.length);
            assets = new int[order.length];
            for (int i = 0; i < order.length; i++) assets[i] = covered[order[i]];
            for (int i = 0; i < assets.length; i++) ranks[assets[i]] = i;
        }
        int[] all = new int[assets.length];
        for (int i = 0; i < all.length; i++) all[i] = i;
        frame(assets, all, broken, 0);
        PostingsWriter added = new PostingsWriter(out.begin(Part.ADDED, index));
        Lists lists = new Numbered(seen.cursor(), ranks);
        while (lists.next()) added.add(lists.key(), lists.numbers(), lists.count());
        added.finish();
        PostingsWriter removed = new PostingsWriter(out.begin(Part.REMOVED, index));
        lists = new Numbered(gone.lists().cursor(), ranks);
        while (lists.next()) removed.add(lists.key(), lists.numbers(), lists.count());
        removed.finish();
        return new Written(added.numbers(), added.numbers(), removed.numbers());
    }

    /// @param parent of the same format
    Written differing(
            Postings seen, int[] covered, BitSet broken, int most, Layer parent, Pairs gone)
            throws IOException {
        int[] known = parent.assets();
        int[] ordinals = new int[Math.max(most + 1, max(known) + 1)];
        Arrays.fill(ordinals, -1);
        for (int i = 0; i < known.length; i++) ordinals[known[i]] = i;
        int[] fresh = new int[covered.length];
        int more = 0;
        int[] here = new int[covered.length];
        for (int i = 0; i < covered.length; i++) {
            if (ordinals[covered[i]] < 0) {
                ordinals[covered[i]] = known.length + more;
                fresh[more++] = covered[i];
            }
            here[i] = ordinals[covered[i]];
        }
        Arrays.sort(here);
        int[] all = Arrays.copyOf(known, known.length + more);
        System.arraycopy(fresh, 0, all, known.length, more);
        frame(all, here, broken, known.length);
        long[] looked = new long[(known.length + more + 63) >>> 6];
        for (int ordinal : here) looked[ordinal >> 6] |= 1L << ordinal;
        PostingsWriter added = new PostingsWriter(out.begin(Part.ADDED, index));
        long pairs =
                differ(new Numbered(seen.cursor(), ordinals), parent.lists(), looked, added, gone);
        added.finish();
        PostingsWriter removed = new PostingsWriter(out.begin(Part.REMOVED, index));
        Lists lists = gone.lists().cursor();
        while (lists.next()) removed.add(lists.key(), lists.numbers(), lists.count());
        removed.finish();
        return new Written(pairs, added.numbers(), removed.numbers());
    }

    private static long differ(
            Lists now, Lists before, long[] looked, PostingsWriter added, Pairs gone)
            throws IOException {
        long pairs = 0;
        boolean hasNow = now.next();
        boolean hasBefore = before.next();
        int[] come = new int[64];
        while (hasNow || hasBefore) {
            long key =
                    Math.min(
                            hasNow ? now.key() : Long.MAX_VALUE,
                            hasBefore ? before.key() : Long.MAX_VALUE);
            boolean isNow = hasNow && now.key() == key;
            boolean isBefore = hasBefore && before.key() == key;
            int size = isNow ? now.count() : 0;
            int old = isBefore ? before.count() : 0;
            int[] seen = isNow ? now.numbers() : come;
            int[] was = isBefore ? before.numbers() : come;
            pairs += size;
            int count = 0;
            int b = 0;
            for (int n = 0; n < size; n++) {
                int ordinal = seen[n];
                for (; b < old && was[b] < ordinal; b++) lost(key, was[b], looked, gone);
                if (b < old && was[b] == ordinal) {
                    b++;
                } else {
                    if (count == come.length) come = Arrays.copyOf(come, 2 * count);
                    come[count++] = ordinal;
                }
            }
            for (; b < old; b++) lost(key, was[b], looked, gone);
            added.add(key, come, count);
            if (isNow) hasNow = now.next();
            if (isBefore) hasBefore = before.next();
        }
        return pairs;
    }

    private static void lost(long key, int ordinal, long[] looked, Pairs gone) throws IOException {
        if ((looked[ordinal >> 6] & 1L << ordinal) != 0) gone.add((int) key, ordinal);
    }

    private static int max(int[] numbers) {
        int max = -1;
        for (int number : numbers) max = Math.max(max, number);
        return max;
    }

    /// @param assets by ordinal, those that the parent knows first
    /// @param covered ordinals
    /// @param broken assets
    private void frame(int[] assets, int[] covered, BitSet broken, int known) throws IOException {
        PostingsWriter writer = new PostingsWriter(out.begin(Part.COVERED, index));
        writer.add(0, covered, covered.length);
        writer.finish();
        int[] partly = new int[covered.length];
        int count = 0;
        for (int ordinal : covered) if (broken.get(assets[ordinal])) partly[count++] = ordinal;
        writer = new PostingsWriter(out.begin(Part.BROKEN, index));
        writer.add(0, partly, count);
        writer.finish();
        OutputStream part = out.begin(Part.ASSETS, index);
        int more = assets.length - known;
        ByteBuffer bytes = ByteBuffer.allocate(4 * more).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = known; i < assets.length; i++) bytes.putInt(assets[i]);
        part.write(bytes.array());
    }

    /// Of the layers of one format the one that a new look differs from least, by what both cover:
    /// the last that covers half of it; nothing if none does.
    static @Nullable Layer parent(List<Layer> earlier, int[] covered, int most) {
        long[] bits = new long[(most >> 6) + 1];
        for (int asset : covered) bits[asset >> 6] |= 1L << asset;
        for (Layer layer : earlier.reversed()) {
            if (layer.layer().manner() != Manner.LISTING || layer.layer().depth() >= DEEPEST)
                continue;
            int fewer = Math.min(covered.length, layer.covered().length);
            if (2L * fewer < Math.max(covered.length, layer.covered().length)) continue;
            int both = 0;
            int[] assets = layer.assets();
            for (int ordinal : layer.covered()) {
                int asset = assets[ordinal];
                if (asset <= most && (bits[asset >> 6] & 1L << asset) != 0) both++;
            }
            if (2L * both >= Math.max(covered.length, layer.covered().length)) return layer;
        }
        return null;
    }
}
