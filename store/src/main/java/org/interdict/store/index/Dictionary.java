package org.interdict.store.index;

import org.interdict.component.Component;
import org.interdict.component.Trace;
import org.interdict.store.Disk;
import org.interdict.watch.Beginnings;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Arrays;

/// All distinct components by number, while a sweep is taken in; new ones get the next number, and
/// are written. Not for several threads.
final class Dictionary implements AutoCloseable {
    /// New texts of one part [Part#BEGINNINGS].
    private static final int PART = 1 << 24;

    private final Known known;
    private final Beginnings beginnings;
    private final Blocks.Writer newComponents = new Blocks.Writer();
    private final Blocks.Writer newTexts = new Blocks.Writer();
    private final Pairs uses;
    private final int firstComponent;
    private final int firstText;
    private long[] keys = new long[1 << 10]; // a beginning, and the new text that holds it
    private int keyCount;
    private int[] refs = new int[16];

    /// @param known all so far
    /// @param folder for temporary files
    Dictionary(Known known, Disk disk, Path folder) throws IOException {
        this.known = known;
        this.beginnings = new Beginnings();
        this.uses = new Pairs(disk, folder, "uses", Pairs.ROOM / 4);
        firstComponent = known.components();
        firstText = known.texts();
    }

    /// The component's number.
    int number(Component component) throws IOException {
        long print = known.fingerprint().of(component);
        int before = known.component(print);
        if (before >= 0) return before;
        int number = known.addComponent(print);
        int count = 2 + component.traces().size();
        if (refs.length < count) refs = new int[2 * count];
        refs[0] = text(Codes.NAME, component.name());
        refs[1] = text(Codes.VERSION, component.version());
        int next = 2;
        for (Trace trace : component.traces())
            refs[next++] = text(Codes.of(trace.kind()), trace.value());
        byte[] bytes =
                Texts.component(
                        Codes.of(component.type()), Codes.of(component.presence()), refs, count);
        newComponents.add(bytes, bytes.length);
        for (int i = 0; i < count; i++) if (i != 1) uses.add(refs[i], number);
        return number;
    }

    private int text(int kind, String text) {
        long print = known.fingerprint().of(kind, text);
        int before = known.text(print);
        if (before >= 0) return before;
        int number = known.addText(print);
        byte[] bytes = Texts.bytes(kind, text);
        newTexts.add(bytes, bytes.length);
        if (kind == Codes.VERSION) return number;
        beginnings.set(Texts.alone(kind, text));
        long last = -1;
        for (int i = 0; i < beginnings.size(); i++) {
            long key = Texts.shortened(beginnings.keys()[i]);
            if (key == last) continue;
            last = key;
            if (keyCount == keys.length) keys = Arrays.copyOf(keys, 2 * keyCount);
            keys[keyCount++] = key << 24 | (number - firstText);
        }
        return number;
    }

    int firstComponent() {
        return firstComponent;
    }

    int firstText() {
        return firstText;
    }

    /// Distinct components that no sweep before had.
    int newComponents() {
        return known.components() - firstComponent;
    }

    int newTexts() {
        return known.texts() - firstText;
    }

    /// Writes what is new, once, after the last [#number].
    void write(SegmentWriter out) throws IOException {
        newTexts.finish(out.begin(Part.TEXTS, 0));
        newComponents.finish(out.begin(Part.COMPONENTS, 0));
        PostingsWriter writer = new PostingsWriter(out.begin(Part.USES, 0));
        Lists lists = uses.lists().cursor();
        while (lists.next()) writer.add(lists.key(), lists.numbers(), lists.count());
        writer.finish();
        writeBeginnings(out);
    }

    private void writeBeginnings(SegmentWriter out) throws IOException {
        if (newTexts() > PART)
            throw new IOException(
                    "more than "
                            + PART
                            + " new texts in one sweep; add its files in several sweeps");
        for (int i = 0; i < keyCount; i++) keys[i] ^= Long.MIN_VALUE; // sorted as unsigned
        Arrays.parallelSort(keys, 0, keyCount);
        OutputStream part = out.begin(Part.BEGINNINGS, 0);
        PostingsWriter writer = new PostingsWriter(part);
        int[] list = new int[64];
        for (int from = 0; from < keyCount; ) {
            long key = keys[from] >> 24;
            int count = 0;
            int i = from;
            for (; i < keyCount && keys[i] >> 24 == key; i++) {
                if (i > from && keys[i] == keys[i - 1]) continue;
                if (count == list.length) list = Arrays.copyOf(list, 2 * count);
                list[count++] = (int) (keys[i] & (PART - 1));
            }
            writer.add(key - (Long.MIN_VALUE >> 24), list, count);
            from = i;
        }
        writer.finish();
    }

    @Override
    public void close() throws IOException {
        uses.close();
    }
}
