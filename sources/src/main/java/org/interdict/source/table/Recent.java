package org.interdict.source.table;

import org.interdict.component.Component;
import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/// Components made lately, found again by the cells that they were made of, and strings by their
/// characters: millions of rows repeat the same names and companies. A place is taken by whoever
/// came last, so that a crafted list costs what a list without repetitions costs.
final class Recent {
    private static final int FEWEST = 1 << 9;

    /// Each is a few hundred bytes with its characters.
    private static final int MOST = 1 << 17;

    private static final int STRINGS = 1 << 13;

    /// Longer ones are seldom repeated, and would be held for long.
    private static final int LONGEST = 256;

    private char[][] keys = new char[FEWEST][];
    private @Nullable Component[] components = new Component[FEWEST];
    private int made;

    private final @Nullable String[] strings = new String[STRINGS];

    private char[] key = new char[1 << 9];
    private int length;
    private int slot;
    private boolean kept;

    /// Forgets the components.
    void clear() {
        keys = new char[FEWEST][];
        components = new Component[FEWEST];
        made = 0;
    }

    /// The component that was last made of cells like these, which are remembered for [#keep]; null
    /// if it is not known any more.
    @Nullable Component find(Cells cells, int[] columns) {
        length = 0;
        kept = true;
        for (int column : columns) {
            int cell = cells.length(column);
            if (cell > LONGEST) kept = false;
            if (!kept) return null;
            if (length + cell + 1 > key.length) key = Arrays.copyOf(key, 2 * key.length + cell);
            key[length++] = (char) cell;
            if (cell > 0) {
                System.arraycopy(cells.buffer(), cells.from(column), key, length, cell);
                length += cell;
            }
        }
        slot = hash(key, length) & (keys.length - 1);
        if (isAt(slot)) return components[slot];
        return isAt(slot ^ 1) ? components[slot ^ 1] : null;
    }

    private boolean isAt(int slot) {
        char[] known = keys[slot];
        return known != null
                && known.length == length
                && Arrays.equals(known, 0, length, key, 0, length);
    }

    /// Remembers what was made of the cells that were asked for last.
    void keep(Component component) {
        if (!kept) return;
        if (4 * ++made > keys.length && keys.length < MOST) grow();
        put(slot, Arrays.copyOf(key, length), component);
    }

    /// Two places beside each other hold the two that came last.
    private void put(int slot, char[] key, Component component) {
        keys[slot ^ 1] = keys[slot];
        components[slot ^ 1] = components[slot];
        keys[slot] = key;
        components[slot] = component;
    }

    private void grow() {
        char[][] old = keys;
        @Nullable Component[] of = components;
        keys = new char[4 * old.length][];
        components = new Component[keys.length];
        for (int i = 0; i < old.length; i++) {
            Component component = of[i];
            if (component == null) continue;
            put(hash(old[i], old[i].length) & (keys.length - 1), old[i], component);
        }
        slot = hash(key, length) & (keys.length - 1);
        made = 0;
    }

    /// Four sums beside each other, which do not wait for one another.
    private static int hash(char[] chars, int length) {
        int a = length;
        int b = 0;
        int c = 0;
        int d = 0;
        int i = 0;
        for (; i + 4 <= length; i += 4) {
            a = 31 * a + chars[i];
            b = 31 * b + chars[i + 1];
            c = 31 * c + chars[i + 2];
            d = 31 * d + chars[i + 3];
        }
        for (; i < length; i++) a = 31 * a + chars[i];
        int hash = (((a * 0x2C1B3C6D + b) * 0x2C1B3C6D) + c) * 0x2C1B3C6D + d;
        hash *= 0x9E3779B9;
        return hash ^ (hash >>> 15);
    }

    String string(char[] buffer, int offset, int length) {
        if (length == 0) return "";
        if (length > LONGEST) return new String(buffer, offset, length);
        int hash = 0;
        for (int i = offset; i < offset + length; i++) hash = 31 * hash + buffer[i];
        int at = (hash ^ (hash >>> 15)) & (STRINGS - 1);
        String known = strings[at];
        if (known != null && equal(known, buffer, offset, length)) return known;
        String made = new String(buffer, offset, length);
        strings[at] = made;
        return made;
    }

    private static boolean equal(String known, char[] buffer, int offset, int length) {
        if (known.length() != length) return false;
        for (int i = 0; i < length; i++) if (known.charAt(i) != buffer[offset + i]) return false;
        return true;
    }
}
