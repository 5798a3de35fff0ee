package org.interdict.source.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;

import org.interdict.component.Component;
import org.interdict.component.Kind;
import org.interdict.component.Presence;
import org.interdict.component.Type;
import org.interdict.source.Traces;
import org.interdict.sweep.Asset;
import org.interdict.sweep.Asset.AssetKind;
import org.interdict.sweep.Asset.KeyKind;
import org.interdict.sweep.Place;
import org.interdict.sweep.Sink;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Makes components of rows, a row at a time. Millions of rows repeat the same names, companies and
/// machines, so cells that say nothing are not made into strings, and the others come from a table
/// of those seen lately.
final class Rows extends AbstractBaseCsvCallbackHandler<Rows> {
    private final @Nullable Column[] columns;
    private final int[] order;
    private final String[] cells;
    private final boolean onHosts;
    private final boolean bought;
    private final Presence presence;
    private final long before;
    private final Sink sink;
    private final Recent recent = new Recent();
    private final Traces traces;
    private int count;
    private boolean lastBlank;
    private boolean ruled;
    private String only = "";
    private long line;
    private Asset asset = Asset.UNKNOWN;
    private @Nullable List<String> host;

    Rows(Headers.Layout layout, Dialect dialect, Sink sink, int limit) {
        int width = layout.columns().size();
        this.columns = layout.columns().toArray(new Column[width]);
        this.order = layout.order();
        this.cells = new String[width];
        this.onHosts = layout.hasHosts() || layout.bought();
        this.bought = layout.bought();
        this.presence = layout.installed() ? Presence.INSTALLED : Presence.LISTED;
        this.before = dialect.before() + 1L;
        this.sink = sink;
        this.traces = new Traces(limit);
    }

    /// The row that was read last, or is being read.
    Place here() {
        long number = line;
        return () -> "line " + number;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        line = before + startingLineNumber;
        count = 0;
        ruled = true;
        only = "";
        Arrays.fill(cells, "");
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
        int from = offset;
        int to = offset + length;
        while (from < to && buffer[from] <= ' ') from++;
        while (from < to && buffer[to - 1] <= ' ') to--;
        count = index + 1;
        lastBlank = from == to;
        for (int i = from; i < to && ruled; i++) ruled = buffer[i] == '-' || buffer[i] == '+';
        if (index == 0) only = from < to && buffer[from] == '(' ? "(" : "";
        if (index < columns.length && columns[index] != null)
            cells[index] = recent.string(buffer, from, to - from);
    }

    @Override
    protected Rows buildRecord() {
        return this;
    }

    /// Hands the row over.
    void push() {
        if (ruled) return;
        // sqlcmd ends with `(12 rows affected)`.
        if (count == 1 && only.equals("(")) return;
        boolean trailing = count == columns.length + 1 && lastBlank;
        if (count != columns.length && !trailing) {
            int seen = count;
            sink.gap(here(), "a row of " + seen + " cells, under a header of " + columns.length);
        }
        if (onHosts) on();
        String name = "";
        String version = "";
        Type type = presence == Presence.INSTALLED ? Type.APPLICATION : Type.UNKNOWN;
        for (int index : order) {
            String cell = cells[index];
            Column column = columns[index];
            if (cell.isEmpty() || column == null) continue;
            switch (column) {
                case Column.Name _ -> {
                    if (name.isEmpty()) name = cell;
                    else if (!cell.equals(name)) traces.add(Kind.DESCRIPTION, cell);
                }
                case Column.Version _ -> version = version.isEmpty() ? cell : version;
                default -> {
                    column.trace(cell, traces);
                    if (column instanceof Column.Of of) type = type(of.kind(), type);
                }
            }
        }
        if (name.isEmpty()) name = packageName();
        if (traces.cut()) sink.gap(here(), "a row with more than is believed of one");
        if (name.isEmpty() && traces.isEmpty()) sink.gap(here(), "a row without a name");
        else
            sink.component(new Component(type, presence, name, version, traces.take()), "", here());
    }

    private static Type type(Kind kind, Type type) {
        return switch (kind) {
            case PACKAGE -> Type.PACKAGE;
            case EXTENSION_ID -> Type.EXTENSION;
            case DRIVER -> Type.DEVICE_DRIVER;
            default -> type;
        };
    }

    private String packageName() {
        for (int index : order)
            if (columns[index] instanceof Column.Of of
                    && of.kind() == Kind.PACKAGE
                    && !cells[index].isEmpty()) return cells[index];
        return "";
    }

    /// Names the machine, or the purchase, unless it is that of the row before.
    private void on() {
        List<String> now = new ArrayList<>(4);
        for (int index : order)
            if (columns[index] instanceof Column.Host
                    || columns[index] instanceof Column.AssetKey
                    || columns[index] instanceof Column.Date) now.add(cells[index]);
        if (now.equals(host)) return;
        host = now;
        String name = "";
        String date = "";
        List<Asset.Key> keys = new ArrayList<>();
        for (int index : order) {
            String cell = cells[index];
            if (cell.isEmpty()) continue;
            if (columns[index] instanceof Column.Date && date.isEmpty()) {
                date = Day.of(cell);
                if (date.isEmpty()) sink.gap(here(), "no day that can be told for sure: " + cell);
            }
            if (columns[index] instanceof Column.Host) {
                if (name.isEmpty()) name = cell;
                else if (!cell.equals(name)) keys.add(new Asset.Key(KeyKind.HOST_NAME, cell));
            } else if (columns[index] instanceof Column.AssetKey key) {
                keys.add(new Asset.Key(key.kind(), cell));
            }
        }
        boolean said = !name.isEmpty() || !keys.isEmpty();
        Asset next = said ? new Asset(name, AssetKind.HOST, keys, "", "") : Asset.UNKNOWN;
        if (bought) next = purchase(name, keys, date);
        if (!next.equals(asset)) sink.on(next);
        asset = next;
    }

    private static Asset purchase(String name, List<Asset.Key> keys, String date) {
        String called = name.isEmpty() && !keys.isEmpty() ? keys.getFirst().value() : name;
        return new Asset(called, AssetKind.PURCHASE, keys, "", date);
    }

    /// Strings made lately, found again by their characters.
    private static final class Recent {
        private static final int SIZE = 1 << 13;

        /// Longer ones are seldom repeated, and would be held for long.
        private static final int LONGEST = 256;

        private final @Nullable String[] strings = new String[SIZE];

        String string(char[] buffer, int offset, int length) {
            if (length == 0) return "";
            if (length > LONGEST) return new String(buffer, offset, length);
            int hash = 0;
            for (int i = offset; i < offset + length; i++) hash = 31 * hash + buffer[i];
            int at = (hash ^ (hash >>> 15)) & (SIZE - 1);
            String known = strings[at];
            if (known != null && equal(known, buffer, offset, length)) return known;
            String made = new String(buffer, offset, length);
            strings[at] = made;
            return made;
        }

        private static boolean equal(String known, char[] buffer, int offset, int length) {
            if (known.length() != length) return false;
            for (int i = 0; i < length; i++)
                if (known.charAt(i) != buffer[offset + i]) return false;
            return true;
        }
    }
}
