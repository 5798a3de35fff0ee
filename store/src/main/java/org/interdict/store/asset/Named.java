package org.interdict.store.asset;

import org.interdict.sweep.Asset;
import org.interdict.sweep.Asset.KeyKind;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The sighted assets that somebody names by keys: those that have every one of them.
public final class Named {
    private Named() {}

    /// Finds them; reads all rows.
    ///
    /// @param keys at least one; a host name is the asset's name or a key
    /// @return their numbers, rising
    public static int[] find(AssetRows rows, List<Asset.Key> keys) throws IOException {
        if (keys.isEmpty()) throw new IllegalArgumentException("an asset without keys");
        int[] found = new int[4];
        int count = 0;
        for (int i = 0; i < rows.count(); i++) {
            if (!has(Sighted.of(rows.row(i)), keys)) continue;
            if (count == found.length) found = Arrays.copyOf(found, 2 * count);
            found[count++] = i;
        }
        return Arrays.copyOf(found, count);
    }

    private static boolean has(Sighted sighted, List<Asset.Key> keys) {
        List<Asset.Key> own = new ArrayList<>();
        for (Asset.Key key : sighted.names()) own.add(folded(key));
        for (Asset.Key key : keys) if (!own.contains(folded(key))) return false;
        return true;
    }

    /// As it is compared; what identifies nothing by itself may still name.
    private static Asset.Key folded(Asset.Key key) {
        String strong = Strong.of(key);
        String value =
                key.kind() == KeyKind.HOST_NAME
                        ? Strong.name(key.value())
                        : strong.isEmpty() ? key.value().strip().toUpperCase(Locale.ROOT) : strong;
        return new Asset.Key(key.kind(), value);
    }
}
