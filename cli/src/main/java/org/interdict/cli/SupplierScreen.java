package org.interdict.cli;

import org.interdict.name.Decision;
import org.interdict.name.Feature;
import org.interdict.name.Found;
import org.interdict.name.NameIndex;
import org.interdict.name.Query;
import org.interdict.name.Searcher;
import org.interdict.source.Gaps;
import org.interdict.source.Input;
import org.interdict.source.Limits;
import org.interdict.source.UnreadableException;
import org.interdict.source.parties.Party;
import org.interdict.source.parties.PartyList;
import org.interdict.yaml.Library;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

import tools.jackson.core.JsonGenerator;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `interdict supplier screen FILE`
final class SupplierScreen implements Command {
    /// Whom a party may be, at most: the best of each of its names.
    private static final int MOST = 5;

    @Override
    public void describe(CommandSpec spec) {
        Id.describe(
                spec,
                "FILE",
                "A list of vendors: CSV, a JSON array, or JSON objects one a line; '-' is standard"
                        + " input.");
        spec.addOption(
                OptionSpec.builder("--map")
                        .paramLabel("OURS=THEIRS")
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .description(
                                "Columns of a list with its own headers: name='Firm',country=Land."
                                        + " Also alias, type, id, lei, duns, uei, cage.")
                        .build());
        spec.addOption(
                OptionSpec.builder("--all")
                        .type(boolean.class)
                        .arity("0")
                        .description("Show those whom nobody is like too.")
                        .build());
        Known.describe(spec);
        Listing.option(spec);
        spec.usageMessage()
                .footer(
                        "%nA name alone decides nothing: a person looks at each match. Ends with 0"
                            + " if there is none, 4 if there is one, 3 if not all could be read.",
                        "%nExamples:",
                        "  interdict supplier screen vendors.csv",
                        "  interdict supplier screen ledger.csv --map name='Vendor Title' -o json",
                        "  interdict supplier screen vendors.jsonl --dossiers screening-list.yaml");
    }

    @Override
    public Exit run(ParseResult given, Terminal terminal) throws UsageException {
        Library library = Library.carried();
        NameIndex<Known> index = Known.index(given, library);
        Searcher<Known> searcher = index.searcher();
        Map<String, String> columns = ListOptions.columns(given);
        List<Screened> screened = new ArrayList<>();
        NotRead gaps = new NotRead();
        String file = Id.of(given);
        try (InputStream stream = terminal.open(file)) {
            PartyList.read(
                    new Input(file, stream, Limits.DEFAULT, columns),
                    new Gaps((where, what) -> gaps.add(where.text(), what)),
                    party -> screened.add(new Screened(party, best(party, searcher))));
        } catch (UnreadableException e) {
            if (screened.isEmpty()) throw new UsageException(file + ": " + e.getMessage());
            gaps.add(e.where(), e.what());
        } catch (IOException e) {
            throw new UsageException("cannot read " + file + ": " + Failures.reason(e));
        }
        boolean all = given.hasMatchedOption("--all");
        if (Listing.json(given)) json(screened, gaps, library, terminal);
        else text(screened, gaps, all, library, terminal);
        if (!gaps.isEmpty() || screened.isEmpty()) return Exit.INCOMPLETE;
        return screened.stream().allMatch(one -> one.decision() == Decision.NO)
                ? Exit.CLEAN
                : Exit.REVIEW;
    }

    private static Optional<Found<Known>> best(Party party, Searcher<Known> searcher) {
        Found<Known> best = null;
        for (String name : party.names()) {
            Query query = new Query(name, party.kind(), party.country(), party.identifiers());
            for (Found<Known> found : searcher.search(query, MOST))
                if (best == null || found.score() > best.score()) best = found;
        }
        return Optional.ofNullable(best);
    }

    private static void text(
            List<Screened> screened,
            NotRead gaps,
            boolean all,
            Library library,
            Terminal terminal) {
        Lines lines = new Lines(terminal);
        long matches = 0;
        long probable = 0;
        for (Screened one : screened) {
            if (one.decision() == Decision.MATCH) matches++;
            if (one.decision() == Decision.PROBABLE) probable++;
            if (one.decision() == Decision.NO && !all) continue;
            Party party = one.party();
            terminal.out()
                    .println(
                            one.decision().id()
                                    + one.found()
                                            .map(found -> " " + SupplierLookup.score(found))
                                            .orElse("")
                                    + "  "
                                    + party.names().getFirst()
                                    + " ("
                                    + party.where()
                                    + ")");
            if (one.found().isEmpty()) continue;
            Found<Known> found = one.found().get();
            Known known = found.what();
            List<String> orders = known.orders(library);
            lines.field(
                    one.decision() == Decision.NO ? "not" : "is",
                    List.of(
                            known.name()
                                    + (found.name().equals(known.name())
                                            ? ""
                                            : ", as " + found.name())
                                    + ", of "
                                    + known.dossier().id()
                                    + (orders.isEmpty() ? "" : ": " + String.join(", ", orders))));
            lines.field("why", found.features().stream().map(Feature::sentence).toList());
        }
        gaps.print(terminal);
        terminal.out()
                .println(
                        screened.size()
                                + " screened: "
                                + matches
                                + " match, "
                                + probable
                                + " probable, "
                                + (screened.size() - matches - probable)
                                + " no. A name alone decides nothing; \"no\" speaks of the dossiers"
                                + " looked through only.");
    }

    private static void json(
            List<Screened> screened, NotRead gaps, Library library, Terminal terminal) {
        try (JsonGenerator json = Json.to(terminal)) {
            json.writeStartObject();
            json.writeArrayPropertyStart("parties");
            for (Screened one : screened) {
                json.writeStartObject();
                json.writeStringProperty("name", one.party().names().getFirst());
                json.writeStringProperty("country", one.party().country());
                json.writeStringProperty("where", one.party().where());
                json.writeStringProperty("decision", one.decision().id());
                json.writeArrayPropertyStart("found");
                one.found().ifPresent(found -> SupplierLookup.one(json, found, library));
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
            gaps.write(json);
            json.writeEndObject();
        }
        terminal.out().println();
    }
}
