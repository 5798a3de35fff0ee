package org.interdict.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// The one argument of a command that shows one thing.
final class Id {
    private Id() {}

    static void describe(CommandSpec spec, String label, String description) {
        spec.addPositional(
                PositionalParamSpec.builder()
                        .index("0")
                        .paramLabel(label)
                        .type(String.class)
                        .required(true)
                        .description(description)
                        .build());
    }

    static String of(ParseResult given) {
        return given.<String>matchedPositionalValue(0, "");
    }
}
