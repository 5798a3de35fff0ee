package org.interdict.finding;

import org.interdict.component.Component;
import org.interdict.component.Type;

import java.util.Arrays;

/// What the numbered things of an input are called, who made them, and of what sort they are: in
/// one row of bytes, because of most of them nobody will ask. Of one that no component has come for
/// yet, its id.
final class Labels {
    /// Characters of one text that are kept; a person reads no more.
    private static final int LONGEST = 300;

    /// Bytes that one thing takes at most: three texts, three bytes a character, and their ends.
    private static final int ENTRY = 3 * (3 * LONGEST + 1) + 1;

    private static final int DESCRIBED = 1;
    private static final int SYSTEM = 2;
    private static final int MADE = 4;
    private static final int AMBIGUOUS = 8;
    private static final int SERVICE = 16;

    private final int most;
    private byte[] bytes = {};
    private int[] begins = {}; // by number: where it begins, and one; 0 where nothing is known
    private int end;
    private boolean full;

    /// @param most bytes; what exceeds them has no name
    Labels(int most) {
        this.most = most;
    }

    /// Whether there was no room for something.
    boolean isFull() {
        return full;
    }

    /// A component. One that comes for a number that another has makes it ambiguous.
    void describe(int number, Component component) {
        String maker = Seen.Whole.maker(component);
        int known = begin(number);
        if (known >= 0 && (bytes[known] & DESCRIBED) != 0) {
            boolean same =
                    cut(component.name()).equals(text(number, 0))
                            && cut(component.version()).equals(text(number, 1))
                            && cut(maker).equals(text(number, 2));
            if (!same) bytes[known] |= AMBIGUOUS;
            return;
        }
        if (!room(number)) return;
        boolean system =
                switch (component.type()) {
                    case OPERATING_SYSTEM, PLATFORM, CONTAINER -> true;
                    default -> false;
                };
        int service = component.type() == Type.SERVICE ? SERVICE : 0;
        bytes[end++] =
                (byte) (DESCRIBED | service | (system ? SYSTEM : 0) | (maker.isEmpty() ? 0 : MADE));
        write(component.name());
        write(component.version());
        write(maker);
    }

    /// The id of a new number that something refers to. A component may come for it later.
    void mention(int number, String ref) {
        if (!room(number)) return;
        bytes[end++] = 0;
        write(ref);
        bytes[end++] = 0;
        bytes[end++] = 0;
    }

    /// Its name, or its id where no component came for it; empty where there was no room.
    String name(int number) {
        return text(number, 0);
    }

    String version(int number) {
        return text(number, 1);
    }

    /// Empty if the input does not say.
    String maker(int number) {
        return text(number, 2);
    }

    /// Whether a component came for it.
    boolean isDescribed(int number) {
        return is(number, DESCRIBED);
    }

    /// Whether it is a system on which things are, and not goods in which they are.
    boolean isSystem(int number) {
        return is(number, SYSTEM);
    }

    /// Whether it is done for somebody, and not had.
    boolean isService(int number) {
        return is(number, SERVICE);
    }

    /// Whether the input says who made it.
    boolean isMade(int number) {
        return is(number, MADE);
    }

    /// Whether several components that are not alike came for it.
    boolean isAmbiguous(int number) {
        return is(number, AMBIGUOUS);
    }

    private boolean is(int number, int flag) {
        int begin = begin(number);
        return begin >= 0 && (bytes[begin] & flag) != 0;
    }

    private int begin(int number) {
        return number < begins.length ? begins[number] - 1 : -1;
    }

    /// Makes room for one more, and lets it begin here.
    private boolean room(int number) {
        if (end + ENTRY > most) {
            full = true;
            return false;
        }
        if (end + ENTRY > bytes.length)
            bytes = Arrays.copyOf(bytes, Math.min(most, Math.max(bytes.length, ENTRY) * 2));
        if (number >= begins.length) begins = Arrays.copyOf(begins, Math.max(64, number * 2));
        begins[number] = end + 1;
        return true;
    }

    /// UTF-8, but that half a pair stands for itself: names are kept as they came.
    private void write(String text) {
        int length = Math.min(text.length(), LONGEST);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < 0x80) {
                bytes[end++] = c == 0 ? (byte) ' ' : (byte) c;
            } else if (c < 0x800) {
                bytes[end++] = (byte) (0xC0 | (c >> 6));
                bytes[end++] = (byte) (0x80 | (c & 0x3F));
            } else {
                bytes[end++] = (byte) (0xE0 | (c >> 12));
                bytes[end++] = (byte) (0x80 | (c >> 6 & 0x3F));
                bytes[end++] = (byte) (0x80 | (c & 0x3F));
            }
        }
        bytes[end++] = 0;
    }

    private String text(int number, int which) {
        int at = begin(number);
        if (at < 0) return "";
        at++;
        for (int i = 0; i < which; i++) {
            while (bytes[at] != 0) at++;
            at++;
        }
        StringBuilder text = new StringBuilder();
        while (bytes[at] != 0) {
            int lead = bytes[at++];
            if (lead >= 0) text.append((char) lead);
            else if ((lead & 0x20) == 0) text.append((char) ((lead & 0x1F) << 6 | next(at++)));
            else text.append((char) ((lead & 0xF) << 12 | next(at++) << 6 | next(at++)));
        }
        return text.toString();
    }

    private int next(int at) {
        return bytes[at] & 0x3F;
    }

    private static String cut(String text) {
        String kept = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return kept.replace('\0', ' ');
    }
}
