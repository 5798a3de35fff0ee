package org.interdict.source.table.jsonl;

import org.interdict.source.Input;
import org.interdict.source.Json;
import org.interdict.source.UnreadableException;
import org.interdict.source.table.Cells;
import org.interdict.source.table.Headers;
import org.interdict.source.table.Rows;
import org.interdict.sweep.Place;
import org.interdict.sweep.Sink;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The rows of a table written as JSON objects. Each name is a header; one that comes for the first
/// time is a new column.
final class JsonRows {
    private final List<String> header;
    private final Map<String, Integer> columns = new HashMap<>();
    private final Map<String, String> mapped;
    private final Rows rows;
    private final Cells cells = new Cells(JsonBeginning.MOST);

    // The values wait until all names of the row are known.
    private final List<String> values = new ArrayList<>();

    /// New names whose values are objects or arrays.
    private final List<Integer> nested = new ArrayList<>();

    private boolean full;

    /// @throws UnreadableException if none of the names is known to hold names of software
    JsonRows(List<String> names, Input input, Sink sink) throws UnreadableException {
        this.header = new ArrayList<>(names);
        this.mapped = input.columns();
        Headers.Layout layout = Headers.KNOWN.layout(header, mapped);
        if (!layout.isToldBy(mapped)) throw Headers.unmapped(header);
        for (int i = 0; i < header.size(); i++) columns.put(header.get(i), i);
        this.rows = new Rows(layout, sink, input.limits().text());
    }

    /// Reads the row that comes next.
    ///
    /// @param gaps hears what is wrong
    void read(Json json, Place here, Sink gaps) {
        if (!json.object()) return;
        values.clear();
        nested.clear();
        while (values.size() < header.size()) values.add("");
        int known = header.size();
        for (String field; (field = json.field()) != null; ) {
            Integer column = columns.get(field);
            if (column == null) column = add(field, here, gaps);
            if (column < 0 || (column < known && !rows.isRead(column))) {
                json.skip();
            } else if (column >= known && (json.isObject() || json.isArray())) {
                nested.add(column);
            } else {
                values.set(column, json.scalar());
            }
        }
        if (header.size() > known) layout();
        for (int column : nested)
            if (rows.isRead(column)) gaps.gap(here, "expected a string, a number or a truth value");
        cells.begin(header.size());
        for (int i = 0; i < values.size(); i++) cells.put(i, values.get(i));
        rows.push(cells, here);
    }

    /// How many columns there are.
    int width() {
        return header.size();
    }

    /// The column of a name; -1 if it is new.
    int column(String name) {
        return columns.getOrDefault(name, -1);
    }

    /// Takes a row whose cells are known columns.
    void push(Cells cells, Place here) {
        rows.push(cells, here);
    }

    private int add(String field, Place here, Sink gaps) {
        if (header.size() == JsonBeginning.MOST) {
            if (!full) gaps.gap(here, "more than " + header.size() + " names; not all are read");
            full = true;
            return -1;
        }
        header.add(field);
        values.add("");
        columns.put(field, header.size() - 1);
        return header.size() - 1;
    }

    private void layout() {
        try {
            rows.layout(Headers.KNOWN.layout(header, mapped));
        } catch (UnreadableException e) {
            throw new IllegalStateException("the user's columns were right before", e);
        }
    }
}
