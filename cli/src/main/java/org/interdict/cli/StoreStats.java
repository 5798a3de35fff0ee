package org.interdict.cli;

import org.interdict.store.Statistics;
import org.interdict.store.StoreFolder;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

import tools.jackson.core.JsonGenerator;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// `interdict store stats`
final class StoreStats implements Command {
    @Override
    public void describe(CommandSpec spec) {
        StoreOption.describe(spec);
        Listing.option(spec);
        spec.usageMessage()
                .footer(
                        "%nAn asset is counted once for each method that shows it; an observation"
                                + " is a component that one look saw on one asset.",
                        "%nExample:", "  interdict store stats -o json");
    }

    @Override
    public Exit run(ParseResult given, Terminal terminal) throws UsageException, IOException {
        boolean json = Listing.json(given);
        Statistics found;
        try (StoreFolder store = Stores.read(given)) {
            found = Statistics.of(store);
        }
        Map<String, Long> numbers = new LinkedHashMap<>();
        numbers.put("sweeps", (long) found.sweeps());
        numbers.put("records", (long) found.records());
        numbers.put("assets", found.assets());
        numbers.put("components", found.components());
        numbers.put("texts", found.texts());
        numbers.put("observations", found.observations());
        numbers.put("forgottenEvidence", found.forgotten());
        numbers.put("bytesReceived", found.received());
        numbers.put("bytesOfEvidence", found.evidence());
        numbers.put("bytesOfRecords", found.recordBytes());
        numbers.put("bytesOfIndex", found.index());
        double each = found.observations() == 0 ? 0 : (double) found.index() / found.observations();
        if (json) json(numbers, each, terminal);
        else text(numbers, each, terminal);
        return Exit.CLEAN;
    }

    private static void text(Map<String, Long> numbers, double each, Terminal terminal) {
        for (var entry : numbers.entrySet())
            terminal.out()
                    .println(
                            String.format(
                                    Locale.ROOT,
                                    "%-26s %,18d",
                                    words(entry.getKey()),
                                    entry.getValue()));
        terminal.out()
                .println(
                        String.format(
                                Locale.ROOT, "%-26s %,18.3f", "index bytes an observation", each));
    }

    /// `bytesOfIndex` as `bytes of index`.
    private static String words(String name) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isUpperCase(c)) words.append(' ');
            words.append(Character.toLowerCase(c));
        }
        return words.toString();
    }

    private static void json(Map<String, Long> numbers, double each, Terminal terminal) {
        try (JsonGenerator json = Json.to(terminal)) {
            json.writeStartObject();
            for (var entry : numbers.entrySet())
                json.writeNumberProperty(entry.getKey(), entry.getValue());
            json.writeNumberProperty("indexBytesAnObservation", each);
            json.writeEndObject();
        }
        terminal.out().println();
    }
}
