package org.interdict.cli;

import org.interdict.order.Act;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What the user says of lists that do not say it themselves, the same wherever lists are read.
final class ListOptions {
    private ListOptions() {}

    static void describe(CommandSpec spec) {
        Answering.option(
                spec,
                "NAME",
                String.class,
                "The asset, for lists that do not name one.",
                "--asset-name");
        Answering.option(
                spec,
                "OURS=THEIRS",
                List.class,
                "Columns of a list with its own headers: name='Software Title',publisher=Vendor.",
                "--map");
        Answering.option(
                spec,
                "ACT",
                String.class,
                "What the lists show, if they do not say: presence, use, procurement, transaction,"
                        + " integration, funding.",
                "--act");
    }

    static String asset(ParseResult given) {
        return given.<String>matchedOptionValue("--asset-name", "");
    }

    static Optional<Act> act(ParseResult given) throws UsageException {
        return Answering.word(given, "--act", Act.values(), Act::id);
    }

    static Map<String, String> columns(ParseResult given) throws UsageException {
        return columns(given.<List<String>>matchedOptionValue("--map", List.of()));
    }

    /// `name=Title,publisher=Maker`, or one of them an option where a header has a comma.
    private static Map<String, String> columns(List<String> options) throws UsageException {
        Map<String, String> columns = new LinkedHashMap<>();
        for (String option : options) {
            for (String pair : option.split(",(?=[a-z-]+=)", -1)) {
                int equals = pair.indexOf('=');
                if (equals <= 0)
                    throw new UsageException(
                            "--map wants OURS=THEIRS, as in name='Software Title'; found '"
                                    + pair
                                    + "'");
                columns.put(
                        pair.substring(0, equals).strip().toLowerCase(Locale.ROOT),
                        pair.substring(equals + 1).strip());
            }
        }
        return columns;
    }
}
