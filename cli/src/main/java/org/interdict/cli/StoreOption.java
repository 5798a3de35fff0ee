package org.interdict.cli;

import org.interdict.store.StorePlace;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

import java.nio.file.Path;

/// `--store DIR`, the same in every command that reads or writes a store.
final class StoreOption {
    private StoreOption() {}

    static void describe(CommandSpec spec) {
        Answering.option(
                spec,
                "DIR",
                String.class,
                "The folder of the store. Default: INTERDICT_STORE, else where the platform keeps a"
                        + " user's data.",
                "--store");
    }

    static Path place(ParseResult given) {
        return StorePlace.of(
                given.<String>matchedOptionValue("--store", ""),
                System.getenv(),
                System.getProperty("os.name", ""),
                System.getProperty("user.home", ""));
    }
}
