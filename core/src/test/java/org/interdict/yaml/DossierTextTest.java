package org.interdict.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.interdict.supplier.Dossier;
import org.interdict.supplier.Entity;
import org.interdict.supplier.Relation;
import org.interdict.supplier.Relation.Link;
import org.interdict.supplier.Share;
import org.interdict.supplier.Source;
import org.interdict.supplier.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;

/// What is written is read as it was.
class DossierTextTest {
    private static void readAgain(Dossier dossier) {
        String text = DossierText.of(dossier);
        Dossier read =
                Document.parse("written.yaml", text.getBytes(StandardCharsets.UTF_8))
                        .then(DossierFile::read)
                        .orElseThrow();
        assertEquals(withoutHash(dossier), withoutHash(read), text);
    }

    private static Dossier withoutHash(Dossier dossier) {
        return new Dossier(
                dossier.id(),
                dossier.name(),
                dossier.checked(),
                "",
                dossier.sources(),
                dossier.entities(),
                dossier.relations(),
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void everyCarriedDossierWithoutItsGoods() {
        Library library = Library.carried();
        for (String id : library.dossierIds())
            readAgain(withoutGoods(library.dossier(id).orElseThrow()));
        readAgain(withoutGoods(DossierFileTest.read(DossierFileTest.GOOD).orElseThrow()));
    }

    private static Dossier withoutGoods(Dossier dossier) {
        Set<String> cited = new HashSet<>();
        dossier.entities().forEach(entity -> cited.addAll(entity.sources()));
        List<Relation> relations =
                dossier.relations().stream().filter(one -> !one.link().leadsToProduct()).toList();
        relations.forEach(relation -> cited.addAll(relation.sources()));
        return new Dossier(
                dossier.id(),
                dossier.name(),
                dossier.checked(),
                "",
                dossier.sources().stream().filter(one -> cited.contains(one.id())).toList(),
                dossier.entities(),
                relations,
                List.of(),
                List.of(),
                List.of());
    }

    /// Texts of any characters, and shares and days of any form.
    @ParameterizedTest
    @MethodSource("seeds")
    void anyText(long seed) {
        Random random = new Random(seed);
        List<Entity> entities = new ArrayList<>();
        for (int i = 0; i < 60; i++)
            entities.add(
                    new Entity(
                            "e" + i,
                            Entity.Kind.PERSON,
                            List.of("abc" + i + text(random)),
                            List.of(),
                            "",
                            Map.of("record", "n" + i + text(random)),
                            "n" + text(random),
                            Standing.REPORTED,
                            List.of("s")));
        List<Relation> relations = new ArrayList<>();
        for (int i = 1; i < 60; i++)
            relations.add(
                    new Relation(
                            Link.OWNS,
                            "e" + (i - 1),
                            "e" + i,
                            share(random),
                            random.nextBoolean() ? "" : "2016-05",
                            random.nextBoolean() ? "" : "2019",
                            "",
                            Standing.CONFIRMED,
                            List.of("s")));
        readAgain(
                new Dossier(
                        "any",
                        "t" + text(random),
                        LocalDate.of(2026, 11, 24),
                        "",
                        List.of(new Source("s", "t" + text(random), "a" + text(random))),
                        entities,
                        relations,
                        List.of(),
                        List.of(),
                        List.of()));
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            int c =
                    switch (random.nextInt(4)) {
                        case 0 -> " '\":,#{}[]&*!|>%@`-?\\\n\t\r~".charAt(random.nextInt(25));
                        case 1 -> random.nextInt(0x110000);
                        case 2 -> random.nextInt(0x100);
                        default -> 'a' + random.nextInt(26);
                    };
            // Half a pair is written as U+FFFD, which is what it means.
            text.appendCodePoint(c >= 0xd800 && c < 0xe000 ? 0xfffd : c);
        }
        return text.toString();
    }

    private static Share share(Random random) {
        int one = 10_000 * (1 + random.nextInt(10_000));
        int other = 10_000 * (1 + random.nextInt(10_000));
        return switch (random.nextInt(5)) {
            case 0 -> new Share(one, one);
            case 1 -> Share.UNKNOWN;
            case 2 -> new Share(1, one);
            case 3 -> new Share(Math.min(one, other), Math.max(one, other));
            default -> new Share(one == Share.WHOLE ? one : one + 1, Share.WHOLE);
        };
    }

    static LongStream seeds() {
        String seed = System.getProperty("seed", "");
        return seed.isEmpty() ? LongStream.rangeClosed(1, 20) : LongStream.of(Long.parseLong(seed));
    }
}
