package org.interdict.store.asset;

import org.interdict.sweep.Asset;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntPredicate;

/// Which sighted assets have which strong key, of keys that some of them have: a chain of numbers
/// for each, in memory of 8 bytes a holder and 12 to 36 a key.
final class KeyHolders {
    private final AssetRows rows;
    private final Prints prints;
    private final Holders heads = new Holders();
    private int[] numbers = new int[64];
    private int[] following = new int[64];
    private int size;

    private KeyHolders(AssetRows rows, long seed) {
        this.rows = rows;
        this.prints = new Prints(seed);
    }

    /// All holders of each key that one of `wanted` has. Two passes over the rows, or one if all
    /// are wanted.
    static KeyHolders of(AssetRows rows, IntPredicate wanted, boolean all, long seed)
            throws IOException {
        KeyHolders holders = new KeyHolders(rows, seed);
        int count = rows.count();
        if (!all)
            for (int i = 0; i < count; i++)
                if (wanted.test(i))
                    for (Asset.Key key : Strong.all(Sighted.of(rows.row(i)).asset()))
                        holders.heads.put(holders.print(key), 0);
        for (int i = 0; i < count; i++)
            for (Asset.Key key : Strong.all(Sighted.of(rows.row(i)).asset()))
                if (all || holders.heads.get(holders.print(key)) >= 0) holders.add(key, i);
        return holders;
    }

    private long print(Asset.Key key) {
        return prints.of(Sighted.code(key.kind()), key.value());
    }

    private void add(Asset.Key key, int number) {
        long print = print(key);
        int head = Math.max(0, heads.get(print)); // 0 is the chain's end
        if (head > 0 && numbers[head - 1] == number) return;
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
            following = Arrays.copyOf(following, 2 * size);
        }
        numbers[size] = number;
        following[size++] = head;
        heads.put(print, size);
    }

    /// Who has a key, rising, whoever else shares its fingerprint.
    ///
    /// @param key as [Strong#all] gives it
    /// @param most so many of them, the last ones, and one more if there are more
    int[] of(Asset.Key key, int most) {
        int[] found = new int[8];
        int count = 0;
        for (int at = Math.max(0, heads.get(print(key))); at > 0 && count <= most; ) {
            if (count == found.length) found = Arrays.copyOf(found, 2 * count);
            found[count++] = numbers[at - 1];
            at = following[at - 1];
        }
        int[] rising = Arrays.copyOf(found, count);
        Arrays.sort(rising);
        return rising;
    }

    AssetRows rows() {
        return rows;
    }
}
