package org.interdict.store.asset;

import org.interdict.sweep.Asset;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/// Assets that somebody lists, found again by what a sweep says of them: by a strong key that only
/// one of them has; else by the name, among those of the organization, then among all, if only one
/// has it. A strong key that contradicts rules out both. A list says less than a machine does, so
/// that here, other than between two sightings, a name is enough. About 150 bytes each.
final class Roll {
    private static final int KEY = 100;
    private static final int NAME = 200;
    private static final int ORGANIZATION = 201;

    private final Prints prints;
    private final Holders holders = new Holders();
    private byte[] @Nullable [] rows = new byte[16][];
    private int size;

    Roll(long seed) {
        prints = new Prints(seed);
    }

    int size() {
        return size;
    }

    /// As it is listed; its format is empty.
    Sighted get(int index) throws IOException {
        byte[] row = rows[index];
        if (row == null) throw new IndexOutOfBoundsException(index);
        return Sighted.of(ByteBuffer.wrap(row));
    }

    int add(Asset asset, String organization) {
        if (size == rows.length) rows = Arrays.copyOf(rows, 2 * size);
        rows[size] = new Sighted("", organization, asset).row();
        hold(asset, organization, size);
        return size++;
    }

    /// Takes the place of what was listed.
    void set(int index, Asset asset, String organization) {
        rows[index] = new Sighted("", organization, asset).row();
        hold(asset, organization, index);
    }

    private void hold(Asset asset, String organization, int index) {
        for (Asset.Key key : Strong.all(asset)) hold(print(key), index);
        String name = Strong.name(asset.name());
        if (name.isEmpty()) return;
        long print = prints.of(NAME, name);
        hold(print, index);
        hold(Prints.both(print, prints.of(ORGANIZATION, organization)), index);
    }

    private void hold(long print, int index) {
        int holder = holders.get(print);
        if (holder == Holders.NOBODY) holders.put(print, index);
        else if (holder != index) holders.put(print, Holders.SEVERAL);
    }

    private long print(Asset.Key key) {
        return prints.of(KEY + Sighted.code(key.kind()), key.value());
    }

    /// Which of them it is, or -1.
    int find(Asset asset, String organization) throws IOException {
        int byKey = findByKey(asset);
        if (byKey >= 0) return byKey;
        int inOrganization = findByName(asset, organization);
        if (inOrganization >= 0) return inOrganization;
        String name = Strong.name(asset.name());
        return name.isEmpty() ? -1 : fitting(holders.get(prints.of(NAME, name)), asset);
    }

    int findByKey(Asset asset) throws IOException {
        for (Asset.Key key : Strong.all(asset)) {
            int index = fitting(holders.get(print(key)), asset);
            if (index >= 0) return index;
        }
        return -1;
    }

    int findByName(Asset asset, String organization) throws IOException {
        String name = Strong.name(asset.name());
        if (name.isEmpty()) return -1;
        long print = prints.of(NAME, name);
        return fitting(
                holders.get(Prints.both(print, prints.of(ORGANIZATION, organization))), asset);
    }

    private int fitting(int index, Asset asset) throws IOException {
        if (index < 0) return -1;
        Asset listed = get(index).asset();
        for (Asset.Key key : Strong.keys(listed)) {
            if (!Strong.lasting(key.kind())) continue;
            boolean other = false;
            boolean same = false;
            for (Asset.Key own : Strong.keys(asset)) {
                if (own.kind() != key.kind()) continue;
                other |= !own.equals(key);
                same |= own.equals(key);
            }
            if (other && !same) return -1;
        }
        return index;
    }
}
