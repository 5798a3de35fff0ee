package org.interdict.source.table;

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
import java.util.EnumSet;
import java.util.List;

/// Makes components of rows, a row at a time, whatever they are written in. Rows that say the same
/// of their software are one component, the same object as long as it is remembered.
public final class Rows {
    private static final int[] NONE = {};

    private final Sink sink;
    private final Recent recent = new Recent();
    private final Known known = new Known();
    private final Traces traces;
    private @Nullable Column[] columns = {};
    private int[] order = NONE;

    /// Columns that name the machine or the purchase, and the others that are read; by rank.
    private int[] ofAssets = NONE;

    private int[] ofComponents = NONE;
    private boolean onHosts;
    private boolean bought;
    private Presence presence = Presence.LISTED;
    private Asset asset = Asset.UNKNOWN;

    /// The cells that named it: their lengths, and their characters.
    private char[] named = new char[1 << 6];

    private int namedLength = -1;

    public Rows(Headers.Layout layout, Sink sink, int limit) {
        this.sink = sink;
        this.traces = new Traces(limit);
        layout(layout);
    }

    /// What the columns hold from now on.
    public void layout(Headers.Layout layout) {
        columns = layout.columns().toArray(new Column[0]);
        order = layout.order();
        onHosts = layout.hasHosts() || layout.bought();
        bought = layout.bought();
        presence = layout.installed() ? Presence.INSTALLED : Presence.LISTED;
        int[] assets = new int[order.length];
        int[] components = new int[order.length];
        int ofAsset = 0;
        int others = 0;
        for (int index : order) {
            if (isOfAsset(columns[index])) assets[ofAsset++] = index;
            else components[others++] = index;
        }
        ofAssets = Arrays.copyOf(assets, ofAsset);
        ofComponents = Arrays.copyOf(components, others);
        known.clear();
        namedLength = -1;
        EnumSet<Kind> kinds = EnumSet.noneOf(Kind.class);
        for (Column column : columns) if (column != null) kinds.addAll(column.kinds());
        sink.shows(kinds);
    }

    /// How many columns there are, known or not.
    public int width() {
        return columns.length;
    }

    /// Whether anything is made of the cells of a column.
    public boolean isRead(int column) {
        return columns[column] != null;
    }

    private static boolean isOfAsset(@Nullable Column column) {
        return column instanceof Column.Host
                || column instanceof Column.AssetKey
                || column instanceof Column.Date;
    }

    /// Hands a row over.
    public void push(Cells cells, Place here) {
        if (onHosts && !isSameAsset(cells)) on(cells, here);
        Component again = known.find(cells, ofComponents);
        if (again != null) sink.numbered(known.number(), false, again, here);
        else make(cells, here);
    }

    private void make(Cells cells, Place here) {
        String name = "";
        String version = "";
        Type type = presence == Presence.INSTALLED ? Type.APPLICATION : Type.UNKNOWN;
        for (int index : ofComponents) {
            String cell = cell(cells, index);
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
        if (name.isEmpty()) name = packageName(cells);
        boolean cut = traces.cut();
        if (cut) sink.gap(here, "a row with more than is believed of one");
        if (name.isEmpty() && traces.isEmpty()) {
            sink.gap(here, "a row without a name");
            return;
        }
        Component made = new Component(type, presence, name, version, traces.take());
        if (!cut && known.keep(made)) sink.numbered(known.number(), true, made, here);
        else sink.component(made, "", here);
    }

    private static Type type(Kind kind, Type type) {
        return switch (kind) {
            case PACKAGE -> Type.PACKAGE;
            case EXTENSION_ID -> Type.EXTENSION;
            case DRIVER -> Type.DEVICE_DRIVER;
            default -> type;
        };
    }

    private String packageName(Cells cells) {
        for (int index : ofComponents)
            if (columns[index] instanceof Column.Of of
                    && of.kind() == Kind.PACKAGE
                    && !cells.isBlank(index)) return cell(cells, index);
        return "";
    }

    private String cell(Cells cells, int index) {
        int length = cells.length(index);
        return length == 0 ? "" : recent.string(cells.buffer(), cells.from(index), length);
    }

    /// Whether the row names what the row before named. If not, it is remembered.
    private boolean isSameAsset(Cells cells) {
        boolean same = namedLength >= 0;
        int at = 0;
        for (int column : ofAssets) {
            int length = cells.length(column);
            int end = at + 2 + length;
            if (end > named.length) named = Arrays.copyOf(named, 2 * end);
            char high = (char) (length >>> 16);
            char low = (char) length;
            same = same && end <= namedLength && named[at] == high && named[at + 1] == low;
            if (length > 0) {
                int from = cells.from(column);
                same =
                        same
                                && Arrays.equals(
                                        cells.buffer(), from, from + length, named, at + 2, end);
                if (!same) System.arraycopy(cells.buffer(), from, named, at + 2, length);
            }
            named[at] = high;
            named[at + 1] = low;
            at = end;
        }
        same = same && at == namedLength;
        namedLength = at;
        return same;
    }

    /// Names the machine, or the purchase, unless it is that of the row before.
    private void on(Cells cells, Place here) {
        String name = "";
        String date = "";
        List<Asset.Key> keys = new ArrayList<>();
        for (int index : ofAssets) {
            String cell = cell(cells, index);
            if (cell.isEmpty()) continue;
            if (columns[index] instanceof Column.Date && date.isEmpty()) {
                date = Day.of(cell);
                if (date.isEmpty()) sink.gap(here, "no day that can be told for sure: " + cell);
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
}
