package org.interdict.store.index;

import org.interdict.component.Component;
import org.interdict.store.Disk;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;

/// Takes in what a sweep saw, in any order, and writes it as a segment. Not for several threads.
public final class Intake implements AutoCloseable {
    private final Index index;
    private final Disk disk;
    private final Path folder;
    private final int room;
    private final Dictionary dictionary;
    private final Pairs inputs;
    private final List<byte[]> fresh = new ArrayList<>();
    private final TreeMap<Integer, byte[]> changed = new TreeMap<>();
    private byte[] joins = {};
    private int nextAsset;
    private final TreeMap<String, Look> looks = new TreeMap<>();
    private @Nullable Look lastLook;

    /// What one method shows in one manner.
    private final class Look {
        private final String format;
        private final Manner manner;
        private final Pairs seen;
        private final Pairs gone;
        private final BitSet covered = new BitSet();
        private final BitSet broken = new BitSet();

        Look(String format, Manner manner) {
            this.format = format;
            this.manner = manner;
            String name = "pairs-" + looks.size();
            this.seen = new Pairs(disk, folder, name, room);
            this.gone = new Pairs(disk, folder, name + "-gone", room);
        }
    }

    /// What a sweep came to.
    ///
    /// @param pairs of asset and component that it saw
    /// @param come of them, those that the same method had not seen there at its look before
    /// @param gone those that it saw there then, and not now
    public record Written(long pairs, long come, long gone, long newComponents, long newTexts) {}

    /// @param index all sweeps before
    /// @param folder for temporary files
    /// @param seed unknown to whoever made the lists
    /// @param room pairs held in memory for each method; 0 for as many as are usual
    public Intake(Index index, Disk disk, Path folder, long seed, int room) throws IOException {
        this(index, Known.of(index, seed), disk, folder, room);
    }

    /// @param index all sweeps before
    /// @param known what it knows
    /// @param folder for temporary files
    /// @param room pairs held in memory for each method; 0 for as many as are usual
    public Intake(Index index, Known known, Disk disk, Path folder, int room) throws IOException {
        this.index = index;
        this.disk = disk;
        this.folder = folder;
        this.room = room == 0 ? Pairs.ROOM : room;
        this.nextAsset = index.assets();
        this.dictionary = new Dictionary(known, disk, folder);
        this.inputs = new Pairs(disk, folder, "inputs", this.room / 4 + 1);
    }

    /// The number of a component.
    public int component(Component component) throws IOException {
        return dictionary.number(component);
    }

    /// A new asset: it gets the number after the last.
    ///
    /// @param row what is to be known of it, as [Index#asset] gives it back
    public int asset(byte[] row) {
        fresh.add(row.clone());
        return nextAsset++;
    }

    /// More is known of an asset.
    ///
    /// @param row takes the place of the one that it has
    public void changed(int asset, byte[] row) {
        changed.put(asset, row);
    }

    /// What the rules say after this sweep of which assets are one, as [Index#joins] gives it back.
    public void joins(byte[] decisions) {
        joins = decisions.clone();
    }

    /// What is known of an asset with all that came so far; of one that did not change, what was.
    public byte[] row(int asset) {
        byte[] change = changed.get(asset);
        if (change != null) return change;
        if (asset >= index.assets()) return fresh.get(asset - index.assets());
        ByteBuffer row = index.asset(asset);
        byte[] bytes = new byte[row.remaining()];
        row.get(bytes);
        return bytes;
    }

    /// How many assets there are with all that came so far.
    public int assets() {
        return nextAsset;
    }

    /// A method saw a component on an asset.
    public void seen(String format, Manner manner, int asset, int component) throws IOException {
        look(format, manner).seen.add(component, asset);
    }

    /// A method saw that a component is no more on an asset, on which it saw it before.
    public void gone(String format, int asset, int component) throws IOException {
        look(format, Manner.CHANGES).gone.add(component, asset);
    }

    /// A method looked at an asset, on which it may have seen nothing.
    public void covered(String format, Manner manner, int asset) {
        look(format, manner).covered.set(asset);
    }

    /// An input reports an asset.
    ///
    /// @param input its index in the sweep
    public void reported(int input, int asset) throws IOException {
        inputs.add(input, asset);
    }

    /// What was seen on an asset is perhaps not all: it proves what it shows, and ends nothing.
    public void broken(String format, int asset) {
        look(format, Manner.LISTING).broken.set(asset);
    }

    private Look look(String format, Manner manner) {
        Look last = lastLook;
        if (last != null && last.manner == manner && last.format.equals(format)) return last;
        Look made = looks.computeIfAbsent(format + ' ' + manner, _ -> new Look(format, manner));
        lastLook = made;
        return made;
    }

    /// Writes all of it, once. The file is not synced.
    ///
    /// @param number of the sweep's record
    /// @param takenAt in milliseconds since 1970
    public Written write(Path file, long number, long takenAt) throws IOException {
        int assets = nextAsset;
        long come = 0;
        long gone = 0;
        long all = 0;
        List<Head.LayerHead> heads = new ArrayList<>();
        try (SegmentWriter out = new SegmentWriter(disk, file)) {
            int layer = 0;
            for (Look look : looks.values()) {
                int[] covered = look.covered.stream().toArray();
                List<Layer> earlier = index.formats().getOrDefault(look.format, List.of());
                @Nullable Layer parent =
                        look.manner == Manner.LISTING
                                ? LayerWriter.parent(earlier, covered, assets)
                                : null;
                LayerWriter writer = new LayerWriter(out, layer++);
                LayerWriter.Written written =
                        parent != null
                                ? writer.differing(
                                        look.seen.lists(),
                                        covered,
                                        look.broken,
                                        assets,
                                        parent,
                                        look.gone)
                                : writer.whole(
                                        look.seen.lists(), covered, look.broken, assets, look.gone);
                come += written.come();
                gone += written.gone();
                all += written.pairs();
                heads.add(
                        new Head.LayerHead(
                                look.format,
                                look.manner,
                                parent == null ? 0 : parent.head().number(),
                                covered.length,
                                written.pairs(),
                                parent == null ? 1 : parent.layer().depth() + 1));
            }
            dictionary.write(out);
            Blocks.Writer rows = new Blocks.Writer();
            for (byte[] row : fresh) rows.add(row, row.length);
            rows.finish(out.begin(Part.SIGHTED, 0));
            out.begin(Part.JOINS, 0).write(joins);
            writeChanged(out);
            PostingsWriter writer = new PostingsWriter(out.begin(Part.INPUTS, 0));
            Lists lists = inputs.lists().cursor();
            while (lists.next()) writer.add(lists.key(), lists.numbers(), lists.count());
            writer.finish();
            new Head(
                            number,
                            takenAt,
                            dictionary.firstComponent(),
                            dictionary.newComponents(),
                            dictionary.firstText(),
                            dictionary.newTexts(),
                            assets,
                            heads)
                    .write(out.begin(Part.HEAD, 0));
            out.finish();
        }
        return new Written(all, come, gone, dictionary.newComponents(), dictionary.newTexts());
    }

    private void writeChanged(SegmentWriter out) throws IOException {
        int[] numbers = new int[changed.size()];
        int count = 0;
        Blocks.Writer rows = new Blocks.Writer();
        for (var entry : changed.entrySet()) {
            numbers[count++] = entry.getKey();
            rows.add(entry.getValue(), entry.getValue().length);
        }
        PostingsWriter writer = new PostingsWriter(out.begin(Part.CHANGED, 0));
        writer.add(0, numbers, count);
        writer.finish();
        rows.finish(out.begin(Part.CHANGES, 0));
    }

    @Override
    public void close() throws IOException {
        dictionary.close();
        inputs.close();
        for (Look look : looks.values()) {
            look.seen.close();
            look.gone.close();
        }
    }
}
