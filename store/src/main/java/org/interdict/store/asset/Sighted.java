package org.interdict.store.asset;

import org.interdict.store.StoreException;
import org.interdict.sweep.Asset;
import org.interdict.sweep.Asset.AssetKind;
import org.interdict.sweep.Asset.KeyKind;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// An asset as one method shows it in one organization.
///
/// @param format the method: the format of the source
/// @param organization whose it is, as whoever added the sweep said; empty if nobody did
public record Sighted(String format, String organization, Asset asset) {
    /// Of the layout of a row; a row of another is refused.
    private static final int VERSION = 1;

    private static final AssetKind[] KINDS = {
        AssetKind.UNKNOWN, AssetKind.HOST, AssetKind.IMAGE, AssetKind.RELEASE, AssetKind.PURCHASE
    };
    private static final KeyKind[] KEYS = {
        KeyKind.HOST_NAME,
        KeyKind.SERIAL,
        KeyKind.HARDWARE_UUID,
        KeyKind.AGENT_ID,
        KeyKind.CLOUD_ID,
        KeyKind.DIGEST,
        KeyKind.ADDRESS,
        KeyKind.CONTRACT,
        KeyKind.ORDER_NUMBER
    };

    /// What an index keeps of it: version, format, organization, kind, name, maker, date, keys.
    /// Numbers of seven bits a byte, texts as UTF-8 after their length.
    public byte[] row() {
        RowWriter out = new RowWriter();
        out.number(VERSION);
        out.text(format);
        out.text(organization);
        out.number(code(KINDS, asset.kind()));
        out.text(asset.name());
        out.text(asset.maker());
        out.text(asset.date());
        out.number(asset.keys().size());
        for (Asset.Key key : asset.keys()) {
            out.number(code(KEYS, key.kind()));
            out.text(key.value());
        }
        return out.bytes();
    }

    /// The asset of a row.
    ///
    /// @throws StoreException if it is damaged
    public static Sighted of(ByteBuffer row) throws StoreException {
        RowReader in = new RowReader(row);
        version(in);
        String format = in.text();
        String organization = in.text();
        int kind = in.number();
        String name = in.text();
        String maker = in.text();
        String date = in.text();
        int count = in.number();
        // A key takes two bytes at least.
        if (kind >= KINDS.length || count > in.left() / 2) throw RowReader.damaged();
        List<Asset.Key> keys = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int code = in.number();
            if (code >= KEYS.length) throw RowReader.damaged();
            keys.add(new Asset.Key(KEYS[code], in.text()));
        }
        if (in.left() != 0) throw RowReader.damaged();
        return new Sighted(format, organization, new Asset(name, KINDS[kind], keys, maker, date));
    }

    /// Whether a row is of that method and organization, without reading the rest of it.
    static boolean isOf(ByteBuffer row, byte[] format, byte[] organization) throws StoreException {
        RowReader in = new RowReader(row);
        version(in);
        return in.is(format) && in.is(organization);
    }

    /// Whether a row is of a purchase, without reading the rest of it.
    static boolean isPurchase(ByteBuffer row) throws StoreException {
        RowReader in = new RowReader(row);
        version(in);
        in.pass();
        in.pass();
        int kind = in.number();
        if (kind >= KINDS.length) throw RowReader.damaged();
        return KINDS[kind] == AssetKind.PURCHASE;
    }

    private static void version(RowReader in) throws StoreException {
        if (in.number() != VERSION) throw RowReader.damaged();
    }

    /// A number of its own, that stays.
    static int code(KeyKind kind) {
        return code(KEYS, kind);
    }

    private static <T extends Enum<T>> int code(T[] codes, T value) {
        for (int i = 0; i < codes.length; i++) if (codes[i].equals(value)) return i;
        throw new AssertionError("a kind without a code: " + value);
    }

    /// All by which it may be asked for: its keys, and its name as a host name.
    public List<Asset.Key> names() {
        List<Asset.Key> all = new ArrayList<>(asset.keys());
        if (!asset.name().isEmpty()) all.add(new Asset.Key(KeyKind.HOST_NAME, asset.name()));
        return all;
    }
}
