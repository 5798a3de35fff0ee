package org.interdict.source.osquery;

import org.interdict.component.Component;
import org.interdict.component.Presence;
import org.interdict.component.Type;
import org.interdict.source.Json;
import org.interdict.source.Traces;
import org.interdict.sweep.Place;
import org.interdict.sweep.Sink;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Makes components of rows. A row of a table that nobody knows is still a component if a column of
/// it has a name that means something everywhere, such as `path`.
final class Rows {
    /// osquery's widest table has about 50 columns.
    private static final int MOST = 256;

    private static final Tables.Table UNKNOWN =
            new Tables.Table(List.of(), Type.UNKNOWN, Presence.LISTED, Map.of());

    private final Sink sink;
    private final Traces traces;
    private final Map<String, String> row = new LinkedHashMap<>();
    private Tables.Table table = UNKNOWN;
    private boolean known;
    private String columns = "";

    /// @param limit characters of all that is kept of one row
    Rows(Sink sink, int limit) {
        this.sink = sink;
        this.traces = new Traces(limit);
    }

    /// The value of a column of the row that [#read] read last; empty if it has none.
    String get(String column) {
        return row.getOrDefault(column, "");
    }

    /// Reads the row that comes next; null if it is none, or says nothing of software. A gap then
    /// says so, unless it is about the machine.
    @Nullable Component read(Json json) {
        row.clear();
        Place place = json.here();
        if (!json.object()) return null;
        for (String field; (field = json.field()) != null; ) {
            if (row.size() < MOST) row.put(field, json.scalar());
            else json.skip();
        }
        if (row.containsKey("hardware_serial") && row.containsKey("computer_name")) return null;
        Component component = component(place);
        if (component == null) sink.gap(place, "a row without a name or an identifier of software");
        return component;
    }

    private @Nullable Component component(Place place) {
        String names = row.keySet().toString();
        if (!names.equals(columns)) {
            columns = names;
            Optional<Tables.Table> found = Tables.KNOWN.of(row.keySet());
            known = found.isPresent();
            table = found.orElse(UNKNOWN);
        }
        String name = "";
        String version = "";
        for (var cell : row.entrySet()) {
            if (cell.getValue().isBlank()) continue;
            Optional<Tables.Meaning> found = Tables.KNOWN.meaning(table, cell.getKey());
            if (found.isEmpty()) continue;
            Tables.Meaning meaning = found.get();
            if (meaning.isName()) name = name.isEmpty() ? cell.getValue() : name;
            else if (meaning.isVersion()) version = version.isEmpty() ? cell.getValue() : version;
            else meaning.trace().accept(traces, cell.getValue());
        }
        if (name.isEmpty()) name = fallback();
        if (traces.cut()) sink.gap(place, "a row with more than is believed of one");
        boolean nothing = name.isEmpty() && traces.isEmpty();
        var taken = traces.take();
        return nothing ? null : new Component(table.type(), presence(), name, version, taken);
    }

    /// Of deb_packages: `deinstall ok config-files`.
    private Presence presence() {
        boolean left = get("status").endsWith(" config-files");
        return left ? Presence.LEFTOVER : table.presence();
    }

    /// Where `name` is an identifier, or there is none: it is still how the row is shown.
    private String fallback() {
        for (String column : new String[] {"name", "package", "label", "id"})
            if (known && !get(column).isBlank()) return get(column);
        return "";
    }
}
