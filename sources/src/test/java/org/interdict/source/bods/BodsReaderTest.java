package org.interdict.source.bods;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.interdict.source.Draft;
import org.interdict.source.Input;
import org.interdict.source.Limits;
import org.interdict.source.UnreadableException;
import org.interdict.supplier.Dossier;
import org.interdict.supplier.Relation;
import org.interdict.sweep.Gap;
import org.interdict.yaml.Document;
import org.interdict.yaml.DossierFile;
import org.interdict.yaml.DossierText;
import org.interdict.yaml.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

class BodsReaderTest {
    private static final Path ROOT =
            Path.of(System.getProperty("interdict.root", "..")).toAbsolutePath().normalize();
    private static final Path CORPUS = ROOT.resolve("../shared/corpus/names/ownership-bods");

    private static Draft read(byte[] bytes) throws IOException {
        Draft draft = new Draft("in", Limits.DEFAULT);
        new BodsReader()
                .read(
                        new Input("in", new ByteArrayInputStream(bytes), Limits.DEFAULT, Map.of()),
                        draft);
        return draft;
    }

    private static Draft read(String json) throws IOException {
        return read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private static Dossier dossier(Draft draft) {
        return draft.dossier("imported", "Imported", LocalDate.of(2026, 11, 24));
    }

    /// What an import writes is what lint accepts.
    private static Dossier accepted(Draft draft) {
        Dossier dossier = dossier(draft);
        byte[] text = DossierText.of(dossier).getBytes(StandardCharsets.UTF_8);
        List<Problem> problems =
                Document.parse("imported.yaml", text).then(DossierFile::read).problems();
        assertEquals(List.of(), problems, new String(text, StandardCharsets.UTF_8));
        return dossier;
    }

    private static String gaps(Draft draft) {
        return draft.gaps().stream()
                .map(gap -> gap.where() + ": " + gap.what())
                .collect(Collectors.joining("\n"));
    }

    private static void golden(String name) throws IOException {
        Path fixtures = ROOT.resolve("sources/src/test/resources/org/interdict/source/bods");
        Draft draft = read(Files.readAllBytes(fixtures.resolve(name + ".json")));
        String said = DossierText.of(accepted(draft)) + "\n" + gaps(draft) + "\n";
        Path golden = fixtures.resolve(name + ".golden");
        if (System.getProperty("golden", "").equals("write")) {
            Files.writeString(golden, said);
            fail("rewrote " + golden + "; read it, then run again without -Dgolden=write");
        }
        assertEquals(Files.readString(golden), said);
    }

    @Test
    void everyForm() throws IOException {
        golden("every-form");
    }

    @Test
    void oldForms() throws IOException {
        golden("old-forms");
    }

    private static String company(int n) {
        return ("{'statementId': 's%d', 'declarationSubject': 'x', 'statementDate': '2020-01-01',"
                        + " 'recordId': 'c%d', 'recordType': 'entity', 'recordDetails':"
                        + " {'isComponent': false, 'entityType': {'type': 'registeredEntity'},"
                        + " 'name': 'Lamp %d'}}")
                .formatted(n, n, n);
    }

    private static String owns(int n, int owner, int company, int share) {
        return ("{'statementId': 'o%d', 'declarationSubject': 'x', 'statementDate': '2020-01-01',"
                        + " 'recordId': 'r%d', 'recordType': 'relationship', 'recordDetails':"
                        + " {'isComponent': false, 'interestedParty': 'c%d', 'subject': 'c%d',"
                        + " 'interests': [{'type': 'shareholding', 'share': {'exact': %d}}]}}")
                .formatted(n, n, owner, company, share);
    }

    @Test
    void oneALine() throws IOException {
        Draft draft =
                read(
                        company(1)
                                + "\n\n"
                                + company(2)
                                + "\n{'statementId': \n"
                                + owns(1, 1, 2, 60)
                                + "\n");
        assertEquals(1, accepted(draft).relations().size());
        assertEquals(1, draft.gaps().size());
        assertEquals("line 4", draft.gaps().getFirst().where());
    }

    @Test
    void oneAlone() throws IOException {
        assertEquals(
                "Lamp 1",
                accepted(read(company(1).replace(", ", ",\n ")))
                        .entities()
                        .getFirst()
                        .names()
                        .getFirst());
    }

    @Test
    void ownershipInACircleStandsAsDisputed() throws IOException {
        Draft draft =
                read(
                        "["
                                + String.join(
                                        ",",
                                        company(1),
                                        company(2),
                                        owns(1, 1, 2, 60),
                                        owns(2, 2, 1, 60),
                                        owns(3, 1, 1, 60))
                                + "]");
        assertEquals(
                List.of("confirmed false", "disputed true", "disputed true"),
                accepted(draft).relations().stream()
                        .map(
                                relation ->
                                        (relation.standing().id().equals("disputed")
                                                        ? "disputed "
                                                        : "confirmed ")
                                                + !relation.note().isEmpty())
                        .toList());
        assertTrue(gaps(draft).contains("ownership goes in a circle"), gaps(draft));
    }

    /// Everybody owns everybody: answered, and soon.
    @Test
    void aTangle() throws IOException {
        String text =
                IntStream.range(0, 40)
                                .mapToObj(BodsReaderTest::company)
                                .collect(Collectors.joining(","))
                        + ","
                        + IntStream.range(0, 1600)
                                .mapToObj(i -> owns(i, i / 40, i % 40, 1 + i % 99))
                                .collect(Collectors.joining(","));
        Draft draft = read("[" + text + "]");
        assertEquals(1600, accepted(draft).relations().size());
    }

    @Test
    void statementsThatReplaceEachOther() throws IOException {
        String form =
                "{'statementID': '%s', 'statementType': 'entityStatement', 'isComponent': false,"
                        + " 'entityType': 'registeredEntity', 'name': 'Lamp %s',"
                        + " 'replacesStatements': ['%s']}";
        Draft draft =
                read(
                        "["
                                + form.formatted("a", "one", "b")
                                + ","
                                + form.formatted("b", "two", "a")
                                + ","
                                + form.formatted("c", "three", "c")
                                + "]");
        assertFalse(accepted(draft).entities().isEmpty());
    }

    @Test
    void namesThatManyBear() throws IOException {
        String person =
                "{'statementId': 's', 'declarationSubject': 'x', 'statementDate': '2020-01-01',"
                    + " 'recordId': 'p%d', 'recordType': 'person', 'recordDetails': {'isComponent':"
                    + " false, 'personType': 'knownPerson', 'names': [{'fullName': 'Dahua Lin'}]}}";
        Draft draft = read("[" + person.formatted(1) + "," + person.formatted(2) + "]");
        assertEquals(
                List.of("dahua-lin", "dahua-lin-2"),
                accepted(draft).entities().stream().map(entity -> entity.id()).toList());
    }

    @Test
    void nobody() throws IOException {
        Draft draft = read("[]");
        assertTrue(draft.isEmpty());
        assertThrows(IllegalStateException.class, () -> dossier(draft));
        assertTrue(read("{'a': 1}").isEmpty());
    }

    /// Cut anywhere, what came before the cut stays, and a gap or an exception says so.
    @ParameterizedTest
    @MethodSource("seeds")
    void cutAnywhere(long seed) throws IOException {
        Random random = new Random(seed);
        byte[] whole =
                ("["
                                + String.join(
                                        ",", company(1), company(2), owns(1, 1, 2, 60), company(3))
                                + "]")
                        .replace('\'', '"')
                        .getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(whole, random.nextInt(whole.length));
        Draft draft = new Draft("in", Limits.DEFAULT);
        Input input = new Input("in", new ByteArrayInputStream(cut), Limits.DEFAULT, Map.of());
        assertThrows(UnreadableException.class, () -> new BodsReader().read(input, draft));
        if (!draft.isEmpty()) accepted(draft);
    }

    /// Bytes changed anywhere: answered, and what is made of it holds.
    @ParameterizedTest
    @MethodSource("seeds")
    void changedAnywhere(long seed) throws IOException {
        Random random = new Random(seed);
        byte[] whole =
                Files.readAllBytes(
                        ROOT.resolve(
                                "sources/src/test/resources/org/interdict/source/bods/every-form.json"));
        for (int i = 0; i < 30; i++) {
            byte[] changed = whole.clone();
            for (int k = 0; k < 1 + random.nextInt(4); k++)
                changed[random.nextInt(changed.length)] =
                        (byte) "\"{}[]:,09a\u0000\\\n".charAt(random.nextInt(13));
            Draft draft = new Draft("in", Limits.DEFAULT);
            try {
                new BodsReader()
                        .read(
                                new Input(
                                        "in",
                                        new ByteArrayInputStream(changed),
                                        Limits.DEFAULT,
                                        Map.of()),
                                draft);
            } catch (UnreadableException e) {
                assertFalse(e.what().isEmpty());
            }
            if (!draft.isEmpty()) accepted(draft);
        }
    }

    static LongStream seeds() {
        String seed = System.getProperty("seed", "");
        return seed.isEmpty() ? LongStream.rangeClosed(1, 40) : LongStream.of(Long.parseLong(seed));
    }

    /// The examples of the standard: read, and accepted; each relation has both its ends.
    @Test
    void theStandardsExamples() throws IOException {
        assumeTrue(Files.isDirectory(CORPUS), "no corpus beside the repository; skipped");
        int relations = 0;
        for (Path file : files("examples")) {
            Draft draft = read(Files.readAllBytes(file));
            Dossier dossier = accepted(draft);
            relations += dossier.relations().size();
            for (Gap gap : draft.gaps())
                assertTrue(
                        gap.what().contains("no relation here")
                                || gap.what().contains("not specified")
                                || gap.what().contains("contradicts itself")
                                || gap.what().contains("disputed")
                                || gap.what().contains("no name")
                                || gap.what().contains("without an interest")
                                || gap.what().contains("without a type"),
                        file + " " + gap);
        }
        assertTrue(relations > 30, "only " + relations);
    }

    /// The invalid ones: each has a gap with a place, and none stops the import.
    @Test
    void theStandardsInvalidStatements() throws IOException {
        assumeTrue(Files.isDirectory(CORPUS), "no corpus beside the repository; skipped");
        for (Path file : files("invalid-statements")) {
            Draft draft = read(Files.readAllBytes(file));
            assertTrue(
                    draft.gaps().stream()
                            .anyMatch(
                                    gap ->
                                            gap.where().startsWith("/0")
                                                    && !gap.what().contains("no name")),
                    file + ": " + gaps(draft));
            if (!draft.isEmpty()) accepted(draft);
        }
    }

    private static List<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.list(CORPUS.resolve(folder))) {
            return files.sorted().toList();
        }
    }

    /// A share that is told as a range keeps its bounds.
    @Test
    void sharesAreNotRounded() throws IOException {
        Draft draft =
                read(
                        "["
                                + String.join(",", company(1), company(2), owns(1, 1, 2, 60))
                                        .replace("'exact': 60", "'exact': 33.333333")
                                + "]");
        Relation relation = accepted(draft).relations().getFirst();
        assertEquals(33_333_333, relation.share().least());
    }
}
