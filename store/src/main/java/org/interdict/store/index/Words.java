package org.interdict.store.index;

import org.interdict.component.Component;
import org.interdict.component.Kind;
import org.interdict.component.Presence;
import org.interdict.component.Trace;
import org.interdict.component.Type;
import org.interdict.watch.Matching;
import org.interdict.watch.Probes;
import org.interdict.watch.Watchlist;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// The dictionary as it is read: which components a watchlist could match, and what a number stands
/// for. Not for several threads.
final class Words {
    private final List<Shelf> shelves = new ArrayList<>();
    private long components;
    private long texts;

    /// What one segment adds.
    private record Shelf(
            Head head, Blocks texts, Blocks components, Postings uses, Postings beginnings) {}

    /// @param segment the next
    void add(Segment segment, Head head) {
        shelves.add(
                new Shelf(
                        head,
                        new Blocks(segment.part(Part.TEXTS, 0)),
                        new Blocks(segment.part(Part.COMPONENTS, 0)),
                        new Postings(segment.part(Part.USES, 0)),
                        new Postings(segment.part(Part.BEGINNINGS, 0))));
        components = head.firstComponent() + head.components();
        texts = head.firstText() + head.texts();
    }

    /// Distinct components.
    long components() {
        return components;
    }

    /// Distinct texts.
    long texts() {
        return texts;
    }

    /// Numbers of all components that a watchlist could match, rising: what is none of them has no
    /// match and meets no look-alike. A text is looked at by itself first, for what a trace meets
    /// does not depend on the others.
    int[] candidates(Watchlist watchlist, Matching matching) {
        Probes probes = watchlist.probes();
        BitSet found = new BitSet();
        for (Shelf shelf : shelves) {
            Postings.Cursor cursor = shelf.beginnings.cursor();
            for (Probes.Range range : probes.ranges()) {
                long to = Texts.shortened(range.to());
                if (!cursor.seek(Texts.shortened(range.from()))) break;
                while (cursor.key() <= to) {
                    int[] numbers = cursor.numbers();
                    for (int i = 0; i < cursor.count(); i++)
                        found.set((int) shelf.head.firstText() + numbers[i]);
                    if (!cursor.next()) break;
                }
            }
            if (!probes.loose().isEmpty()) loose(shelf, probes, found);
        }
        for (int text = found.nextSetBit(0); text >= 0; text = found.nextSetBit(text + 1))
            if (!isMet(text, matching)) found.clear(text);
        return users(found);
    }

    private boolean isMet(int text, Matching matching) {
        Shelf shelf = shelf(text, false);
        ByteBuffer item = shelf.texts.get(text - shelf.head.firstText());
        int kind = Texts.kind(item);
        Component alone = Texts.alone(kind, Texts.text(item));
        if (isMet(alone, matching)) return true;
        return kind == Codes.NAME
                && isMet(
                        new Component(
                                Type.DEVICE_DRIVER, alone.presence(), alone.name(), "", List.of()),
                        matching);
    }

    private static boolean isMet(Component component, Matching matching) {
        return !matching.match(component).isEmpty() || matching.lookAlike();
    }

    /// Texts of kinds of which every one must be tried.
    private static void loose(Shelf shelf, Probes probes, BitSet found) {
        for (long i = 0; i < shelf.texts.count(); i++) {
            int kind = Texts.kind(shelf.texts.get(i));
            if (kind != Codes.VERSION && probes.loose().contains(Codes.kind(kind)))
                found.set((int) (shelf.head.firstText() + i));
        }
    }

    private int[] users(BitSet texts) {
        int[] users = new int[64];
        int count = 0;
        for (Shelf shelf : shelves) {
            Postings.Cursor cursor = shelf.uses.cursor();
            for (int text = texts.nextSetBit(0); text >= 0; text = texts.nextSetBit(text + 1)) {
                if (text >= shelf.head.firstText() + shelf.head.texts()) break;
                if (!cursor.find(text)) continue;
                if (users.length < count + cursor.count())
                    users = Arrays.copyOf(users, 2 * (count + cursor.count()));
                System.arraycopy(cursor.numbers(), 0, users, count, cursor.count());
                count += cursor.count();
            }
        }
        Arrays.sort(users, 0, count);
        int kept = 0;
        for (int i = 0; i < count; i++)
            if (i == 0 || users[i] != users[i - 1]) users[kept++] = users[i];
        return Arrays.copyOf(users, kept);
    }

    /// What a number stands for.
    Component component(int number) {
        Shelf shelf = shelf(number, true);
        ByteBuffer item = shelf.components.get(number - shelf.head.firstComponent());
        Type type = Codes.type(item.get());
        Presence presence = Codes.presence(item.get());
        String name = text((int) Blocks.varint(item));
        String version = text((int) Blocks.varint(item));
        List<Trace> traces = new ArrayList<>();
        while (item.hasRemaining()) {
            int text = (int) Blocks.varint(item);
            traces.add(new Trace(kind(text), text(text)));
        }
        return new Component(type, presence, name, version, traces);
    }

    private Kind kind(int text) {
        Shelf shelf = shelf(text, false);
        return Codes.kind(Texts.kind(shelf.texts.get(text - shelf.head.firstText())));
    }

    private String text(int number) {
        Shelf shelf = shelf(number, false);
        return Texts.text(shelf.texts.get(number - shelf.head.firstText()));
    }

    private Shelf shelf(int number, boolean component) {
        int low = 0;
        int high = shelves.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            Head head = shelves.get(middle).head;
            if ((component ? head.firstComponent() : head.firstText()) <= number) low = middle;
            else high = middle - 1;
        }
        return shelves.get(low);
    }
}
