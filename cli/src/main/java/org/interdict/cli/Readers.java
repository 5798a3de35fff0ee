package org.interdict.cli;

import org.interdict.order.Act;
import org.interdict.source.SourceReader;
import org.interdict.sweep.Reach;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;

/// The formats that are read, by name.
///
/// @param shown the act that all lists show, as somebody said; nothing where each shows its own
record Readers(List<SourceReader> list, Optional<Act> shown) {
    /// Of what no reader knows: it shows nothing.
    private static final Reach NONE =
            new Reach("", "", Act.PRESENCE, Set.of(), List.of(), List.of(), List.of(), List.of());

    static Readers all() {
        List<SourceReader> readers = new ArrayList<>();
        for (SourceReader reader : ServiceLoader.load(SourceReader.class)) readers.add(reader);
        readers.sort((one, other) -> one.format().compareTo(other.format()));
        return new Readers(readers, Optional.empty());
    }

    Reach reach(String format) {
        for (SourceReader reader : list)
            if (reader.format().equals(format)) return shown(reader.reach());
        return NONE;
    }

    Readers showing(Optional<Act> act) {
        return new Readers(list, act);
    }

    private Reach shown(Reach reach) {
        return shown.map(reach::showing).orElse(reach);
    }

    Map<String, Reach> reaches() {
        Map<String, Reach> reaches = new LinkedHashMap<>();
        for (SourceReader reader : list) reaches.put(reader.format(), shown(reader.reach()));
        return reaches;
    }
}
