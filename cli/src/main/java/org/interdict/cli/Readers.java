package org.interdict.cli;

import org.interdict.order.Act;
import org.interdict.source.SourceReader;
import org.interdict.sweep.Reach;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;

/// The formats that are read, by name.
record Readers(List<SourceReader> list) {
    /// Of what no reader knows: it shows nothing.
    private static final Reach NONE =
            new Reach("", "", Act.PRESENCE, Set.of(), List.of(), List.of(), List.of(), List.of());

    static Readers all() {
        List<SourceReader> readers = new ArrayList<>();
        for (SourceReader reader : ServiceLoader.load(SourceReader.class)) readers.add(reader);
        readers.sort((one, other) -> one.format().compareTo(other.format()));
        return new Readers(readers);
    }

    Reach reach(String format) {
        for (SourceReader reader : list) if (reader.format().equals(format)) return reader.reach();
        return NONE;
    }

    Map<String, Reach> reaches() {
        Map<String, Reach> reaches = new LinkedHashMap<>();
        for (SourceReader reader : list) reaches.put(reader.format(), reader.reach());
        return reaches;
    }
}
