package org.interdict.cli;

import org.interdict.store.AssetImport;
import org.interdict.store.Origin;
import org.interdict.store.StoreFolder;
import org.interdict.store.asset.ListException;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

import tools.jackson.core.JsonGenerator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

/// `interdict assets import FILE`
final class AssetsImport implements Command {
    @Override
    public void describe(CommandSpec spec) {
        Id.describe(
                spec,
                "FILE",
                "A list of assets or of organizations: CSV, a JSON array, or JSON objects one a"
                        + " line; '-' is standard input.");
        Answering.option(
                spec,
                "ID",
                String.class,
                "The organization of rows that name none.",
                "--organization");
        Answering.option(
                spec,
                "OURS=THEIRS",
                List.class,
                "Columns of a list with its own headers: host='Asset Tag',system=Boundary.",
                "--map");
        StoreOption.describe(spec);
        Listing.option(spec);
        spec.usageMessage()
                .footer(
                        "%nColumns of assets: host, name, kind, serial, uuid, agent, cloud, digest,"
                                + " address, contract, order; organization, system, purpose, from"
                                + " (the day of a move). Columns of organizations: organization,"
                                + " parent, name. A later list moves assets. If anything is wrong"
                                + " with a list, nothing of it is taken.",
                        "%nExamples:",
                        "  interdict assets import organizations.csv",
                        "  interdict assets import assets.csv",
                        "  interdict assets import cmdb.csv --organization irs --map"
                                + " host='CI Name',serial='Serial No'");
    }

    @Override
    public Exit run(ParseResult given, Terminal terminal) throws UsageException, IOException {
        boolean inJson = Listing.json(given);
        String file = Id.of(given);
        Map<String, String> columns = ListOptions.columns(given);
        Origin origin;
        try {
            origin =
                    file.equals("-")
                            ? new Origin("-", Optional.empty(), -1, () -> terminal.in())
                            : Origin.of(Path.of(file));
        } catch (IOException e) {
            throw new UsageException("cannot read " + file + ": " + Failures.reason(e));
        }
        AssetImport.Imported imported;
        try (StoreFolder store = Stores.write(given, terminal)) {
            imported =
                    AssetImport.add(
                            store,
                            origin,
                            Stores.stamp(terminal),
                            given.<String>matchedOptionValue("--organization", ""),
                            columns,
                            new SplittableRandom().nextLong());
        } catch (ListException e) {
            throw new UsageException(
                    "nothing of "
                            + file
                            + " was taken; what is wrong with it:\n"
                            + String.join("\n", e.problems()));
        }
        if (inJson) json(imported, terminal);
        else
            terminal.out()
                    .println(
                            imported.added().organizations()
                                    + " organizations new or changed; "
                                    + imported.added().added()
                                    + " assets new, "
                                    + imported.added().moved()
                                    + " moved or changed, "
                                    + imported.added().same()
                                    + " as before; "
                                    + imported.known()
                                    + " known"
                                    + imported.recorded()
                                            .map(one -> " (record " + one.number() + ")")
                                            .orElse("; nothing new, so nothing was kept"));
        return Exit.CLEAN;
    }

    private static void json(AssetImport.Imported imported, Terminal terminal) {
        try (JsonGenerator json = Json.to(terminal)) {
            json.writeStartObject();
            json.writeNumberProperty(
                    "record", imported.recorded().map(one -> one.number()).orElse(0));
            json.writeNumberProperty("organizations", imported.added().organizations());
            json.writeNumberProperty("added", imported.added().added());
            json.writeNumberProperty("moved", imported.added().moved());
            json.writeNumberProperty("same", imported.added().same());
            json.writeNumberProperty("known", imported.known());
            json.writeEndObject();
        }
        terminal.out().println();
    }
}
