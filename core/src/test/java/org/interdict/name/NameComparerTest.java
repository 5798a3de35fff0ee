package org.interdict.name;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

class NameComparerTest {
    private final NameComparer comparer = new NameComparer();

    /// Invented names; each look-alike stands beside what it resembles.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ORGANIZATION | Tamarind Lab GmbH          | TAMARIND LAB, GMBH       | match    | same-folded
                    ORGANIZATION | ООО «Тамаринд»             | Tamarind LLC             | match    | same-transliterated
                    ORGANIZATION | ООО «Тамаринд»             | Tamarind GmbH            | match    | form-differs
                    ORGANIZATION | Tamarind GmbH              | Tamarind                 | match    | form-missing
                    ORGANIZATION | Tamarind Lab               | Tamarin Lab              | probable | spelling
                    ORGANIZATION | Tamarind Lab               | Talmadge Lab             | no       | word-differs
                    ORGANIZATION | Brigade Forty-Four         | Brigade 44               | match    | same-folded
                    ORGANIZATION | 1st Harbour Bank           | First Harbour Bank       | match    | same-folded
                    ORGANIZATION | T.Q.R. Aviation            | TQR Aviation             | match    | same-folded
                    ORGANIZATION | T.Q.R. Aviation            | TQS Aviation             | no       | word-differs
                    ORGANIZATION | Kestrel & Sons             | Kestrel and Sons         | match    | same-folded
                    ORGANIZATION | Northern Harbour Intl Bank | Northern Harbour International Bank | match | same-folded
                    ORGANIZATION | NHB                        | Northern Harbour Bank    | probable | acronym
                    ORGANIZATION | Van der Bilt               | Vanderbilt               | match    | joined
                    ORGANIZATION | Tаmarind Lab               | Tamarind Lab             | match    | scripts-mixed
                    ORGANIZATION | СОРЕХ Trading              | Copex Trading            | match    | looks-latin
                    ORGANIZATION | T4marind Lab               | Tamarind Lab             | match    | digits-for-letters
                    ORGANIZATION | 大海科技有限公司             | Dahai Keji Co., Ltd      | match    | same-transliterated
                    PERSON       | Иван Петров                | Ivan Petrov              | match    | same-transliterated
                    PERSON       | Petrov, Ivan               | Ivan Petrov              | match    | same-folded
                    PERSON       | I. Petrov                  | Ivan Petrov              | match    | initial
                    PERSON       | A. Petrov                  | Ivan Petrov              | no       | word-differs
                    PERSON       | Ivan Petrov                | Ivan Sergeyevich Petrov  | match    | word-missing
                    PERSON       | Ivan Olegovich Petrov      | Ivan Sergeyevich Petrov  | no       | word-differs
                    PERSON       | Ivan Petrov                | Oleg Petrov              | no       | word-differs
                    PERSON       | Petrov                     | Ivan Petrov              | no       | lone-word
                    PERSON       | Bill Harker                | William Harker           | match    | short-name
                    PERSON       | Salim bin Omar             | Omar bin Salim           | no       | parent-swapped
                    PERSON       | 王小明                      | Wang Xiaoming            | match    | same-transliterated
                    PERSON       | 王小明                      | 王小平                    | no       | word-differs
                    PERSON       | Ромашка Иванова            | Romashka Petrova         | no       | word-differs
                    UNKNOWN      | Tamarind Lin               | Tamarind Electronics     | no       | word-differs
                    """)
    void decidesAndSaysWhy(
            NameKind kind, String name, String other, String decision, String feature) {
        for (Comparison found :
                List.of(comparer.compare(name, other, kind), comparer.compare(other, name, kind))) {
            String said =
                    found.features().stream()
                            .map(f -> f.id() + ": " + f.sentence())
                            .collect(Collectors.joining("; "));
            assertEquals(decision, found.decision().id(), found.score() + " " + said);
            assertTrue(
                    found.features().stream().anyMatch(f -> f.id().equals(feature)),
                    feature + " in " + said);
        }
    }

    @Test
    void numbersThatDifferAreNeverTheSame() {
        Comparison found = comparer.compare("Brigade 3", "Brigade 4", NameKind.ORGANIZATION);
        assertTrue(found.decision() != Decision.MATCH);
        assertEquals(
                List.of("number differs: 3 and 4"),
                found.features().stream()
                        .filter(f -> f.sign() == Sign.NUMBER_DIFFERS)
                        .map(Feature::sentence)
                        .toList());
    }

    @Test
    void whatElseIsKnownDecidesToo() {
        Query one =
                new Query(
                        "Tamarind Lab",
                        NameKind.ORGANIZATION,
                        "Germany",
                        List.of(new Id("lei", "5299 00T8 BM49 AURS DO55")));
        Query same =
                new Query(
                        "TL Beteiligungen",
                        NameKind.ORGANIZATION,
                        "DEU",
                        List.of(new Id("LEI", "529900T8BM49AURSDO55")));
        Comparison found = comparer.compare(one, same);
        assertEquals(Decision.PROBABLE, found.decision());
        assertEquals(Sign.ID_AGREES, found.features().getFirst().sign());
        assertTrue(found.features().stream().anyMatch(f -> f.sign() == Sign.COUNTRY_AGREES));
        Query another =
                new Query(
                        "Tamarind Lab",
                        NameKind.ORGANIZATION,
                        "FR",
                        List.of(new Id("lei", "529900T8BM49AURSDO66")));
        assertEquals(Decision.PROBABLE, comparer.compare(one, another).decision());
    }

    /// Names that nobody bears, made to cost time or memory.
    static List<String> hostile() {
        return List.of(
                "",
                " ",
                "a",
                "я",
                "—",
                "x".repeat(10_000),
                "x y ".repeat(2_500),
                "ab cd ".repeat(100_000),
                "e" + "\u0301".repeat(100_000),
                "\u0301".repeat(100_000),
                "\u202Edniramat\u202C",
                "Tama\u0000rind\u0007",
                "аbсdеf ".repeat(2_000),
                "A.".repeat(5_000),
                "1 ".repeat(5_000),
                "王".repeat(10_000),
                "ａｂｃ",
                "\uD800\uDC00\uD800",
                "ก".repeat(10_000),
                "GmbH ".repeat(3_000),
                "bin ".repeat(3_000));
    }

    @Test
    void hostileNamesAreAnsweredInBoundedTime() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> {
                    for (NameKind kind : NameKind.values()) {
                        for (String name : hostile()) {
                            for (String other : hostile()) {
                                Comparison found = comparer.compare(name, other, kind);
                                assertTrue(found.score() >= 0 && found.score() <= 1);
                            }
                        }
                    }
                });
    }

    @Test
    void whatDeceivesIsSaid() {
        assertSaid("Tama\u200Brind Lab", Sign.INVISIBLE, "U+200B");
        assertSaid("\u202EbaL dniramaT", Sign.INVISIBLE, "U+202E");
        assertSaid("Tamarind\u0007 Lab", Sign.INVISIBLE, "U+0007");
        assertSaid("Tamari\u0301\u0301\u0301\u0301\u0301nd Lab", Sign.INVISIBLE, "marks");
        assertSaid("Tаmаrind Lab", Sign.SCRIPTS_MIXED, "Cyrillic а in the Latin word Tаmаrind");
        assertSaid("Tamarind Lab " + "x".repeat(10_000), Sign.TOO_LONG, "10013");
        assertSaid("…", Sign.NOTHING, "no letter");
    }

    private void assertSaid(String name, Sign sign, String part) {
        List<Feature> features =
                comparer.compare(name, "Tamarind Lab", NameKind.ORGANIZATION).features();
        assertTrue(
                features.stream().anyMatch(f -> f.sign() == sign && f.sentence().contains(part)),
                features.toString());
    }

    /// A stranger can count what was tuned.
    @Test
    void atMostTwentyNumbersAreTuned() {
        assertTrue(Weights.class.getRecordComponents().length <= 20);
    }
}
