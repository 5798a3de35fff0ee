package org.interdict.store.asset;

import org.interdict.sweep.Asset;
import org.interdict.sweep.Asset.AssetKind;
import org.interdict.sweep.Asset.KeyKind;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// Rows in a list, as an index would keep them; and assets for tests.
final class Kept implements AssetRows, Taking {
    private final List<byte[]> rows = new ArrayList<>();
    int changes;

    @Override
    public int count() {
        return rows.size();
    }

    @Override
    public ByteBuffer row(int number) {
        return ByteBuffer.wrap(rows.get(number));
    }

    Asset asset(int number) throws IOException {
        return Sighted.of(row(number)).asset();
    }

    @Override
    public int added(byte[] row) {
        rows.add(row);
        return rows.size() - 1;
    }

    @Override
    public void changed(int number, byte[] row) {
        rows.set(number, row);
        changes++;
    }

    /// `web1 serial=X uuid=Y`: a host's name, which may be missing, and its keys.
    static Asset host(String text) {
        String name = "";
        List<Asset.Key> keys = new ArrayList<>();
        for (String word : text.split(" ", -1)) {
            int equals = word.indexOf('=');
            if (equals < 0) name = word;
            else keys.add(key(word.substring(0, equals), word.substring(equals + 1)));
        }
        return new Asset(name, AssetKind.HOST, keys, "", "");
    }

    static Asset.Key key(String kind, String value) {
        KeyKind of =
                switch (kind) {
                    case "serial" -> KeyKind.SERIAL;
                    case "uuid" -> KeyKind.HARDWARE_UUID;
                    case "agent" -> KeyKind.AGENT_ID;
                    case "cloud" -> KeyKind.CLOUD_ID;
                    case "address" -> KeyKind.ADDRESS;
                    default -> throw new IllegalArgumentException(kind);
                };
        return new Asset.Key(of, value);
    }

    /// Takes in one sweep and gives the numbers, in order.
    List<Integer> sweep(String format, String... hosts) throws IOException {
        return sweep(new AssetTable(this, this, 7), format, hosts);
    }

    static List<Integer> sweep(AssetTable table, String format, String... hosts)
            throws IOException {
        List<Integer> numbers = new ArrayList<>();
        for (String host : hosts) numbers.add(table.number(format, "treasury", host(host)));
        return numbers;
    }
}
