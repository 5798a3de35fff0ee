package org.interdict.store.asset;

import org.interdict.sweep.Asset;
import org.interdict.sweep.Asset.AssetKind;
import org.interdict.sweep.Asset.KeyKind;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// The assets of one method in one organization, by their keys. They have indexes of their own,
/// from 0, which cost 12 bytes each beside the keys.
final class Method {
    /// Keys of one kind that are kept of one asset: an agent's id may change for ever.
    private static final int KEYS = 8;

    private static final int WHOLE = 100;
    private static final int NAME = 101;
    private static final int TOGETHER = 102;

    private final AssetTable table;
    private final String format;
    private final String organization;
    private final Holders holders = new Holders();
    private final Holders first = new Holders(); // of those who share a key
    private final Holders sharers = new Holders(); // each of those who share one
    private final BitSet seen = new BitSet();
    private final BitSet[] has = {new BitSet(), new BitSet(), new BitSet()};
    private byte[] @Nullable [] rows =
            new byte[0][]; // of this sweep, those that it added or changed
    private int[] numbers = new int[16];
    private long[] names = new long[16];
    private int size;
    // Of the asset that is asked for.
    private final List<Asset.Key> keys = new ArrayList<>();
    private long[] keyPrints = new long[8];
    private long name;
    private boolean loading;

    Method(AssetTable table, String format, String organization) {
        this.table = table;
        this.format = format;
        this.organization = organization;
    }

    /// Takes what was there before.
    void load(AssetRows rows, int count) throws IOException {
        byte[] ofFormat = format.getBytes(StandardCharsets.UTF_8);
        byte[] ofOrganization = organization.getBytes(StandardCharsets.UTF_8);
        loading = true;
        for (int number = 0; number < count; number++) {
            ByteBuffer row = rows.row(number);
            if (!Sighted.isOf(row, ofFormat, ofOrganization)) continue;
            Asset asset = Sighted.of(row).asset();
            int index = index(number);
            if (strong(asset)) register(index);
            else holders.put(whole(asset), index);
        }
        loading = false;
    }

    int number(Asset asset) throws IOException {
        if (!strong(asset)) {
            long whole = whole(asset);
            int index = holders.get(whole);
            if (index < 0) {
                index = index(table.added(sighted(asset).row()));
                holders.put(whole, index);
            }
            return numbers[index];
        }
        int index = resolve();
        if (index < 0) {
            byte[] row = sighted(asset).row();
            index = index(table.added(row));
            remember(index, row);
            register(index);
        } else if (isNews(index)) {
            keep(index, asset);
            register(index);
        }
        seen.set(index);
        return numbers[index];
    }

    private Sighted sighted(Asset asset) {
        return new Sighted(format, organization, asset);
    }

    private int index(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
            names = Arrays.copyOf(names, 2 * size);
        }
        numbers[size] = number;
        return size++;
    }

    /// Looks what strong keys an asset has, in the order of [Strong#KINDS].
    private boolean strong(Asset asset) {
        keys.clear();
        name = 0;
        for (Asset.Key key : Strong.keys(asset)) {
            if (keys.size() == keyPrints.length)
                keyPrints = Arrays.copyOf(keyPrints, 2 * keyPrints.length);
            keyPrints[keys.size()] = table.prints().of(Sighted.code(key.kind()), key.value());
            keys.add(key);
        }
        String folded = Strong.name(asset.name());
        if (!folded.isEmpty()) name = table.prints().of(NAME, folded);
        return !keys.isEmpty();
    }

    /// The fingerprint of all that a thing without strong keys is.
    private long whole(Asset asset) {
        Prints prints = table.prints();
        boolean host = asset.kind() == AssetKind.HOST && !asset.name().isBlank();
        long print = prints.of(WHOLE, asset.kind().id());
        print =
                Prints.both(
                        print, prints.of(WHOLE, host ? Strong.name(asset.name()) : asset.name()));
        print = Prints.both(print, prints.of(WHOLE, asset.maker()));
        print = Prints.both(print, prints.of(WHOLE, asset.date()));
        for (Asset.Key key : asset.keys()) {
            // Of a host, an address or a placeholder says nothing.
            if (host && key.kind() != KeyKind.DIGEST) continue;
            print = Prints.both(print, prints.of(Sighted.code(key.kind()), key.value()));
        }
        return print;
    }

    /// Who has a key and contradicts none; -1 if nobody does.
    private int resolve() {
        int best = -1;
        for (int i = 0; i < keys.size(); i++) {
            int holder = holder(keyPrints[i], name);
            if (holder < 0 || holder == best || contradiction(holder) != null) continue;
            if (best < 0) best = holder;
        }
        if (best >= 0) return best;
        int same = holders.get(together());
        return same >= 0 && contradiction(same) == null ? same : -1;
    }

    /// The fingerprint of all keys that are said and the name: the last resort where each of the
    /// keys is shared, and the name too.
    private long together() {
        long together = Prints.both(table.prints().of(TOGETHER, ""), name);
        for (int i = 0; i < keys.size(); i++) together = Prints.both(together, keyPrints[i]);
        return together;
    }

    /// Whoever has a key alone, or of several the one of that name.
    private int holder(long print, long ofName) {
        int holder = holders.get(print);
        return holder == Holders.SEVERAL ? holders.get(Prints.both(print, ofName)) : holder;
    }

    private boolean holds(int index, long print) {
        int holder = holders.get(print);
        return holder == index
                || (holder == Holders.SEVERAL && sharers.get(sharer(print, index)) == index);
    }

    private static long sharer(long print, int index) {
        return Prints.both(print, index);
    }

    private @Nullable Contradiction contradiction(int index) {
        for (int kind = 0; kind < has.length; kind++) {
            if (!has[kind].get(index)) continue;
            boolean any = false;
            boolean same = false;
            for (int i = 0; i < keys.size(); i++) {
                if (keys.get(i).kind() != Strong.KINDS[kind]) continue;
                any = true;
                same |= holds(index, keyPrints[i]);
            }
            if (any && !same) return Contradiction.of(Strong.KINDS[kind]);
        }
        boolean renamed = name != 0 && names[index] != 0 && name != names[index];
        return renamed && seen.get(index) ? Contradiction.HOST_NAME : null;
    }

    /// Whether something is said of an asset that was not known.
    private boolean isNews(int index) {
        if (name != 0 && name != names[index]) return true;
        for (int i = 0; i < keys.size(); i++) if (!holds(index, keyPrints[i])) return true;
        return false;
    }

    private void register(int index) {
        if (name != 0) names[index] = name;
        boolean shared = false;
        for (int i = 0; i < keys.size(); i++) {
            for (int kind = 0; kind < has.length; kind++)
                if (keys.get(i).kind() == Strong.KINDS[kind]) has[kind].set(index);
            long print = keyPrints[i];
            int holder = holders.get(print);
            if (holder == Holders.NOBODY) holders.put(print, index);
            else if (holder != index) {
                if (holder >= 0) {
                    holders.put(print, Holders.SEVERAL);
                    first.put(print, holder);
                    share(print, holder);
                }
                shared = true;
                if (share(print, index) && !loading) clash(first.get(print), index, i);
            }
        }
        if (shared && holders.get(together()) == Holders.NOBODY) holders.put(together(), index);
    }

    /// @return whether it is new that it shares the key
    private boolean share(long print, int index) {
        long named = Prints.both(print, names[index]);
        int holder = holders.get(named);
        if (holder != index) holders.put(named, holder == Holders.NOBODY ? index : Holders.SEVERAL);
        long sharer = sharer(print, index);
        if (sharers.get(sharer) == index) return false;
        sharers.put(sharer, index);
        return true;
    }

    private void clash(int one, int other, int key) {
        if (one == other) return; // it has a new name
        Contradiction why = contradiction(one);
        table.clash(
                numbers[one],
                numbers[other],
                keys.get(key),
                why == null ? Contradiction.SAME_METHOD : why);
    }

    /// Keeps what is said now, and the keys that were known before.
    private void keep(int index, Asset asset) throws IOException {
        int number = numbers[index];
        byte @Nullable [] row = index < rows.length ? rows[index] : null;
        Sighted before = row == null ? table.kept(number) : Sighted.of(ByteBuffer.wrap(row));
        List<Asset.Key> all = new ArrayList<>(asset.keys());
        for (Asset.Key key : before.asset().keys()) {
            if (!Strong.is(key.kind()) || all.contains(key)) continue;
            long ofKind = all.stream().filter(one -> one.kind() == key.kind()).count();
            if (ofKind < KEYS) all.add(key);
        }
        String called = asset.name().isEmpty() ? before.asset().name() : asset.name();
        byte[] now =
                sighted(new Asset(called, asset.kind(), all, asset.maker(), asset.date())).row();
        remember(index, now);
        table.changed(number, now);
    }

    private void remember(int index, byte[] row) {
        if (index >= rows.length) rows = Arrays.copyOf(rows, Math.max(index + 1, 2 * rows.length));
        rows[index] = row;
    }
}
