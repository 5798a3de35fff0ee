package org.interdict.store.asset;

import org.interdict.sweep.Asset;
import org.interdict.sweep.Asset.KeyKind;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// What all looks at one machine say of it together.
///
/// @param numbers of the sighted assets that are taken for it
/// @param keys their strong keys, as they are compared
/// @param names their host names, as they are compared; no empty one
/// @param methods format and organization of each
record Facts(
        List<Integer> numbers, List<Asset.Key> keys, List<String> names, List<String> methods) {
    int first() {
        return numbers.getFirst();
    }

    static Facts of(AssetRows rows, int... numbers) throws IOException {
        List<Asset.Key> keys = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<String> methods = new ArrayList<>();
        List<Integer> all = new ArrayList<>(numbers.length);
        for (int number : numbers) {
            all.add(number);
            Sighted sighted = Sighted.of(rows.row(number));
            for (Asset.Key key : Strong.all(sighted.asset()))
                if (!keys.contains(key)) keys.add(key);
            String name = Strong.name(sighted.asset().name());
            if (!name.isEmpty() && !names.contains(name)) names.add(name);
            methods.add(sighted.format() + '\n' + sighted.organization());
        }
        return new Facts(all, keys, names, methods);
    }

    /// Why they are not one by what they share, or null.
    @Nullable Contradiction contradiction(Facts other) {
        for (KeyKind kind : Strong.KINDS) {
            if (!Strong.lasting(kind)) continue;
            boolean mine = false;
            boolean same = false;
            boolean theirs = false;
            for (Asset.Key key : keys) {
                if (key.kind() != kind) continue;
                mine = true;
                same |= other.keys.contains(key);
            }
            for (Asset.Key key : other.keys) theirs |= key.kind() == kind;
            if (mine && theirs && !same) return Contradiction.of(kind);
        }
        return null;
    }

    boolean sameMethod(Facts other) {
        for (String method : methods) if (other.methods.contains(method)) return true;
        return false;
    }

    boolean sameName(Facts other) {
        for (String name : names) if (other.names.contains(name)) return true;
        return false;
    }
}
