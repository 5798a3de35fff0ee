package org.interdict.store.index;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// The numbers of all texts and components that there are, by their fingerprints: read from the
/// parts of an index, and kept up while more is taken in. Who takes in one sweep after the other
/// makes it once. Not for several threads.
public final class Known {
    private final Fingerprint fingerprint;
    private final boolean goesOn;
    private final Numbers components = new Numbers();
    private final Numbers texts = new Numbers();
    private long[] prints = new long[1 << 10]; // of texts
    private int nextComponent;
    private int nextText;

    private Known(Fingerprint fingerprint, boolean goesOn) {
        this.fingerprint = fingerprint;
        this.goesOn = goesOn;
    }

    /// Of nothing yet.
    ///
    /// @param seed unknown to whoever made the lists
    public static Known none(long seed) {
        return new Known(new Fingerprint(seed), true);
    }

    /// Of all that an index has, to take in one sweep.
    static Known of(Index index, long seed) {
        Known known = new Known(new Fingerprint(seed), false);
        for (int i = 0; i < index.segments().size(); i++)
            known.read(index.segments().get(i), index.heads().get(i));
        known.prints = new long[0];
        return known;
    }

    /// Reads what an index has in its last part, if it is not known.
    public void add(Index index) {
        Segment last = index.segments().getLast();
        Head head = index.heads().getLast();
        if (head.firstText() == nextText && head.firstComponent() == nextComponent)
            read(last, head);
        if (nextText != index.texts() || nextComponent != index.components())
            throw new IllegalStateException("this is another index");
    }

    private void read(Segment segment, Head head) {
        Blocks known = new Blocks(segment.part(Part.TEXTS, 0));
        int size = (int) (head.firstText() + head.texts());
        if (prints.length < size) prints = Arrays.copyOf(prints, Math.max(size, 2 * prints.length));
        for (int i = 0; i < known.count(); i++) {
            ByteBuffer item = known.get(i);
            long print = fingerprint.of(Texts.kind(item), Texts.text(item));
            prints[nextText] = print;
            texts.put(print, nextText++);
        }
        Blocks things = new Blocks(segment.part(Part.COMPONENTS, 0));
        for (int i = 0; i < things.count(); i++) {
            ByteBuffer item = things.get(i);
            long print = fingerprint.begin(item.get(), item.get());
            while (item.hasRemaining())
                print = Fingerprint.with(print, prints[(int) Blocks.varint(item)]);
            components.put(print, nextComponent++);
        }
    }

    Fingerprint fingerprint() {
        return fingerprint;
    }

    int components() {
        return nextComponent;
    }

    int texts() {
        return nextText;
    }

    /// The number of a component, or -1.
    int component(long print) {
        return components.get(print);
    }

    /// The number of a text, or -1.
    int text(long print) {
        return texts.get(print);
    }

    /// Gives the next number to a component that is not known.
    int addComponent(long print) {
        components.put(print, nextComponent);
        return nextComponent++;
    }

    /// Gives the next number to a text that is not known.
    int addText(long print) {
        texts.put(print, nextText);
        if (goesOn) {
            if (nextText == prints.length) prints = Arrays.copyOf(prints, 2 * nextText);
            prints[nextText] = print;
        }
        return nextText++;
    }
}
