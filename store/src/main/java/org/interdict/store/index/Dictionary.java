package org.interdict.store.index;

import org.interdict.component.Component;
import org.interdict.component.Trace;
import org.interdict.store.Disk;
import org.interdict.watch.Beginnings;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// All distinct components by number, while a sweep is taken in; new ones get the next number. Not
/// for several threads.
final class Dictionary implements AutoCloseable {
    /// New texts of one part [Part#BEGINNINGS].
    private static final int PART = 1 << 24;

    private final Fingerprint fingerprint;
    private final Beginnings beginnings;
    private final Numbers components = new Numbers();
    private final Numbers texts = new Numbers();
    private final Blocks.Writer newComponents = new Blocks.Writer();
    private final Blocks.Writer newTexts = new Blocks.Writer();
    private final Pairs uses;
    private final int firstComponent;
    private final int firstText;
    private int nextComponent;
    private int nextText;
    private long[] keys = new long[1 << 10]; // a beginning, and the new text that holds it
    private int keyCount;
    private int[] refs = new int[16];

    /// @param segments all so far, in their order
    /// @param folder for temporary files
    Dictionary(List<Segment> segments, Fingerprint fingerprint, Disk disk, Path folder)
            throws IOException {
        this.fingerprint = fingerprint;
        this.beginnings = new Beginnings();
        this.uses = new Pairs(disk, folder, "uses", Pairs.ROOM / 4);
        long[] textPrints = new long[1 << 10];
        for (Segment segment : segments) {
            Head head = Head.of(segment);
            Blocks known = new Blocks(segment.part(Part.TEXTS, 0));
            int size = (int) (head.firstText() + head.texts());
            if (textPrints.length < size)
                textPrints = Arrays.copyOf(textPrints, Math.max(size, 2 * textPrints.length));
            for (int i = 0; i < known.count(); i++) {
                ByteBuffer item = known.get(i);
                long print = fingerprint.of(Texts.kind(item), Texts.text(item));
                textPrints[nextText] = print;
                texts.put(print, nextText++);
            }
            Blocks things = new Blocks(segment.part(Part.COMPONENTS, 0));
            for (int i = 0; i < things.count(); i++) {
                ByteBuffer item = things.get(i);
                long print = fingerprint.begin(item.get(), item.get());
                while (item.hasRemaining())
                    print = Fingerprint.with(print, textPrints[(int) Blocks.varint(item)]);
                components.put(print, nextComponent++);
            }
        }
        firstComponent = nextComponent;
        firstText = nextText;
    }

    /// The component's number.
    int number(Component component) throws IOException {
        long print = fingerprint.of(component);
        int known = components.get(print);
        if (known >= 0) return known;
        int number = nextComponent++;
        components.put(print, number);
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
        long print = fingerprint.of(kind, text);
        int known = texts.get(print);
        if (known >= 0) return known;
        int number = nextText++;
        texts.put(print, number);
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
        return nextComponent - firstComponent;
    }

    int newTexts() {
        return nextText - firstText;
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
