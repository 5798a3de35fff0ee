package org.interdict.component;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.text.Normalizer;
import java.util.Random;
import java.util.stream.LongStream;

class FoldingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kaspersky Anti-Virus 2012|kaspersky anti virus 2012",
                "  kaspersky(r)  internet\tsecurity 6.0 |kaspersky internet security 6 0",
                "Kaspersky® Anti‑Virus™|kaspersky anti virus",
                "КАСПЕРСКИЙ|kasperskii",
                "АО «Лаборатория Касперского»|ao laboratoria kasperskogo",
                "Ｋａｓｐｅｒｓｋｙ　Ｌａｂ|kaspersky lab",
                "Kas\u00ADper\u200Bsky|kaspersky",
                "Kаsреrsку|kaspersky",
                "“Kaspersky” – ‘Lab’|kaspersky lab",
                "卡巴斯基 2012|ka ba si ji 2012",
                "カスペルスキー7とｶｽﾍﾟﾙｽｷｰ|ka su he ru su ki 7 to ka su he ru su ki",
                "Müller Straße Łódź|muller strasse lodz",
                "𝐊𝐚𝐬𝐩𝐞𝐫𝐬𝐤𝐲|kaspersky",
                "Kaspersky (TM) (c) (R)|kaspersky",
                "a(b)|a b",
                "МойОфис|moiofis",
                "№1|no1",
                "...|''",
            })
    void spellings(String text, String folded) {
        assertEquals(folded, Folding.fold(text));
    }

    /// The tables that spare ICU at start say what ICU says.
    @Test
    void tablesAgreeWithIcu() {
        Transliterator latin = Transliterator.getInstance("Any-Latin; NFKD; Latin-ASCII; Lower");
        for (int c = 0xAA; c < 0x460; c++) {
            if (c == '®' || (c >= 0x180 && c < 0x400)) continue;
            String parts =
                    Normalizer2.getNFKDInstance()
                            .normalize(Character.toString(Character.toLowerCase(c)));
            StringBuilder expected = new StringBuilder();
            parts.codePoints()
                    .filter(p -> !Letters.isDecoration(p))
                    .forEach(
                            p ->
                                    expected.append(
                                            Character.isLetterOrDigit(p)
                                                    ? latin.transliterate(Character.toString(p))
                                                            .replaceAll("[^a-z0-9]", "")
                                                    : " "));
            assertEquals(expected.toString(), Letters.fold(c), Character.getName(c));
        }
    }

    /// A Mac writes accents apart, others do not.
    @ParameterizedTest
    @MethodSource("seeds")
    void composedAndDecomposedFoldAlike(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            String text = text(random, false);
            String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
            String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
            assertEquals(Folding.fold(composed), Folding.fold(decomposed), () -> escape(text));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyStringFoldsToWordsAndFoldsNoFurther(long seed) {
        Random random = new Random(seed);
        Folding buffer = new Folding();
        for (int i = 0; i < 300; i++) {
            String text = text(random, true);
            String folded = Folding.fold(text);
            assertFalse(folded.startsWith(" ") || folded.endsWith(" "), () -> escape(text));
            assertFalse(folded.contains("  "), () -> escape(text));
            assertEquals(folded, Folding.fold(folded), () -> escape(text));
            buffer.set(text);
            assertEquals(folded, buffer.toString(), () -> escape(text));
        }
    }

    @Test
    void longAndHostileText() {
        assertEquals(1_000_000, Folding.fold("a".repeat(1_000_000)).length());
        assertEquals("", Folding.fold("\uD800".repeat(1_000_000)));
        assertEquals(2_999_999, Folding.fold("卡".repeat(1_000_000)).length());
        assertTrue(Folding.fold("\0\uDC00x\uD800").equals("x"));
    }

    static LongStream seeds() {
        String seed = System.getProperty("seed", "");
        return seed.isEmpty() ? LongStream.range(1, 6) : LongStream.of(Long.parseLong(seed));
    }

    private static String text(Random random, boolean hostile) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(30); i > 0; i--) {
            switch (random.nextInt(hostile ? 8 : 6)) {
                case 0 -> text.append((char) (' ' + random.nextInt(95)));
                case 1 -> text.append((char) (0xA0 + random.nextInt(0x500)));
                case 2 -> text.append((char) ('а' + random.nextInt(32)));
                case 3 -> text.append((char) (0xAC00 + random.nextInt(11_000)));
                case 4 -> text.append((char) (0x2000 + random.nextInt(0x1500)));
                case 5 -> text.append("kasper");
                case 6 -> text.append((char) random.nextInt(0x10000));
                default -> text.appendCodePoint(random.nextInt(0x110000));
            }
        }
        return text.toString();
    }

    private static String escape(String text) {
        StringBuilder out = new StringBuilder();
        for (char c : text.toCharArray()) out.append(String.format("\\u%04X", (int) c));
        return out.toString();
    }
}
