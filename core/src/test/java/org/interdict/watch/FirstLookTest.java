package org.interdict.watch;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.interdict.component.Folding;
import org.interdict.component.Identifier;
import org.interdict.component.Kind;
import org.interdict.supplier.Dossier;
import org.interdict.supplier.Indicator;
import org.interdict.supplier.Strength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;

/// Property: the first look at a text that was not folded lets through whatever the careful way
/// finds, in every spelling that means the same.
class FirstLookTest {
    private static final Map<Kind, List<String>> PATTERNS =
            Map.of(
                    Kind.PURL,
                    List.of(
                            "pkg:npm/%40kaspersky/*",
                            "pkg:maven/com.kaspersky.gradle/*",
                            "pkg:maven/com.kl*/agent",
                            "pkg:golang/github.com/kasperskylab/*",
                            "pkg:pypi/open-tip",
                            "pkg:pypi/kav",
                            "pkg:maven/com.kasp*/*",
                            "pkg:npm/@kl/*",
                            "pkg:docker/malice/kasper*sky"),
                    Kind.CPE,
                    List.of(
                            "cpe:2.3:*:kaspersky",
                            "cpe:2.3:a:kl:agent",
                            "cpe:2.3:a:kasp*lab:anti-virus",
                            "cpe:2.3:a:kaspersky\\!_lab:anti\\-virus"),
                    Kind.HASH,
                    List.of("a0".repeat(32), "0123456789abcdef0123", "beef*", "cafe01*99"),
                    Kind.CERTIFICATE,
                    List.of("b1".repeat(20)),
                    Kind.PACKAGE,
                    List.of("kesl", "klnagent64", "klxx*", "libkavsdk*", "g++-kav"),
                    Kind.SERVICE,
                    List.of("AVP.KES*", "avp", "kesl-supervisor", "klns*srv"),
                    Kind.PRODUCT_CODE,
                    List.of("{0A1B2C3D-0000-4000-8000-00000000BEEF}", "0A1B*"),
                    Kind.BUNDLE_ID,
                    List.of("com.kaspersky.*", "kav", "com.k*.agent"),
                    Kind.EXTENSION_ID,
                    List.of("light_plugin_*@kaspersky.com", "@kl"),
                    Kind.STORE_ID,
                    List.of("Kaspersky.KasperskyAnti-Virus", "9NKLAB"));

    private final Dossier dossier = dossier();
    private final Watchlist watchlist = Watchlist.compile(List.of(dossier));

    @ParameterizedTest
    @MethodSource("seeds")
    void refusesNoIdentifier(long seed) {
        Random random = new Random(seed);
        Matching matching = watchlist.matching(seed);
        List<Kind> kinds = PATTERNS.keySet().stream().sorted().toList();
        int met = 0;
        for (int i = 0; i < 20_000; i++) {
            Kind kind = kinds.get(random.nextInt(kinds.size()));
            String value = value(kind, random);
            Set<String> expected = careful(kind, Identifier.fold(kind, value));
            if (kind == Kind.PURL && value.matches("(?i)pkg:(deb|rpm|apk|alpm)/.*")) {
                String purl = Identifier.fold(kind, value);
                String name = purl.substring(purl.lastIndexOf('/') + 1);
                expected.addAll(careful(Kind.PACKAGE, name));
            }
            Set<String> found = new TreeSet<>();
            for (Match match : matching.match(Examples.only(kind, value))) {
                found.add(match.indicator().pattern());
            }
            assertTrue(found.containsAll(expected), () -> kind + " " + value + " " + expected);
            if (!expected.isEmpty()) met++;
        }
        assertTrue(met > 4_000, "only " + met + " values met anything");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void refusesNoName(long seed) {
        Random random = new Random(seed);
        Folding folding = new Folding();
        Spans spans = new Spans();
        int met = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int words = random.nextInt(4); words >= 0; words--) text.append(word(random));
            int from = random.nextInt(3);
            if (from > text.length()) continue;
            folding.set(text.toString(), from, text.length());
            spans.clear();
            watchlist.names().find(folding.chars(), folding.length(), spans);
            if (spans.size() == 0) continue;
            met++;
            assertTrue(
                    watchlist.names().mayHold(text.toString(), from, text.length()),
                    () -> "'" + text.substring(from) + "'");
        }
        assertTrue(met > 3_000, "only " + met + " texts held anything");
    }

    static LongStream seeds() {
        String seed = System.getProperty("seed", "");
        return seed.isEmpty() ? LongStream.range(1, 6) : LongStream.of(Long.parseLong(seed));
    }

    /// What the folded value meets when every pattern is tried.
    private Set<String> careful(Kind kind, String folded) {
        List<Glob> globs = new ArrayList<>();
        char[] chars = folded.toCharArray();
        watchlist.index(kind).collect(chars, 0, chars.length, globs);
        Set<String> patterns = new TreeSet<>();
        for (Glob glob : globs) patterns.add(glob.target().pattern());
        return patterns;
    }

    /// A value that meets a pattern, written in another way, and sometimes damaged.
    private static String value(Kind kind, Random random) {
        List<String> patterns = PATTERNS.getOrDefault(kind, List.of());
        String value = patterns.get(random.nextInt(patterns.size()));
        value = value.replace("*", random.nextInt(3) == 0 ? "" : "x" + random.nextInt(100));
        if (kind == Kind.PURL && random.nextInt(4) == 0) {
            List<String> packages = PATTERNS.getOrDefault(Kind.PACKAGE, List.of());
            String[] types = {"deb/debian/", "rpm/", "apk/alpine/", "alpm/arch/", "Deb/"};
            value =
                    "pkg:"
                            + types[random.nextInt(types.length)]
                            + packages.get(random.nextInt(packages.size())).replace("*", "1");
        }
        StringBuilder text = new StringBuilder(value);
        for (int i = random.nextInt(4); i > 0; i--) respell(kind, text, random);
        if (random.nextInt(4) == 0 && !text.isEmpty()) {
            text.insert(random.nextInt(text.length() + 1), any(random, ":", "/", "@", "%", "\\"));
        }
        return text.toString();
    }

    private static void respell(Kind kind, StringBuilder text, Random random) {
        if (text.isEmpty()) return;
        int at = random.nextInt(text.length());
        char c = text.charAt(at);
        switch (random.nextInt(6)) {
            case 0 -> text.setCharAt(at, Character.toUpperCase(c));
            case 1 -> text.insert(0, any(random, " ", "sha256:", "SHA-1: ", "{", "\\", "\t"));
            case 2 -> text.append(any(random, " ", "@1.0", "?a=%2F", ":amd64", ".service", "}"));
            case 3 -> {
                if (c == 'k') text.setCharAt(at, '\u212A'); // KELVIN SIGN folds to k
            }
            default -> {
                switch (kind) {
                    case PURL, CPE ->
                            text.replace(at, at + 1, String.format(any(random, "%%%02X"), (int) c));
                    case HASH, CERTIFICATE -> text.insert(at, any(random, ":", " ", "-", "@"));
                    default -> text.insert(at, any(random, "/", ".", " "));
                }
            }
        }
    }

    private static String word(Random random) {
        String word =
                any(
                        random,
                        "Kaspersky",
                        "Anti-Virus",
                        "TDSSKiller",
                        "KSN",
                        "Lab",
                        "Касперский",
                        "Parallels",
                        "Internet",
                        "Security",
                        "Reader",
                        "x64");
        StringBuilder text = new StringBuilder(word);
        if (random.nextInt(3) == 0) {
            String mark =
                    any(random, "(r)", "(TM)", "(C)", "(x)", " ", "-", "\u00AE", "\u00AD", "(");
            text.insert(random.nextInt(text.length() + 1), mark);
        }
        return text + any(random, " ", " ", "-", "", "/", "(");
    }

    private static String any(Random random, String... of) {
        return of[random.nextInt(of.length)];
    }

    /// The same companies and products with these indicators, and no look-alikes to take any away.
    private static Dossier dossier() {
        List<Indicator> indicators = new ArrayList<>();
        PATTERNS.forEach(
                (kind, patterns) -> {
                    for (String pattern : patterns) {
                        indicators.add(Examples.wanted(kind, pattern, "", Strength.IDENTIFIED));
                    }
                });
        Dossier of = Examples.dossier();
        return new Dossier(
                of.id(),
                of.name(),
                of.checked(),
                of.sha256(),
                of.sources(),
                of.entities(),
                of.relations(),
                of.products(),
                indicators,
                List.of());
    }
}
