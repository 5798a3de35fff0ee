package org.interdict.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.interdict.component.Component;
import org.interdict.component.Folding;
import org.interdict.component.Identifier;
import org.interdict.component.Kind;
import org.interdict.component.Presence;
import org.interdict.component.Trace;
import org.interdict.component.Type;
import org.interdict.supplier.Dossier;
import org.interdict.supplier.Indicator;
import org.interdict.supplier.Product;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/// Properties: the matcher says what a slow and obvious one says, and what it says does not depend
/// on what it saw before.
class OracleTest {
    private static final Set<Kind> PLAIN =
            Set.of(
                    Kind.STORE_ID,
                    Kind.BUNDLE_ID,
                    Kind.SERVICE,
                    Kind.EXTENSION_ID,
                    Kind.HARDWARE_ID,
                    Kind.TEAM_ID,
                    Kind.PRODUCT_CODE,
                    Kind.REGISTRY_KEY,
                    Kind.PURL,
                    Kind.DOMAIN);

    private final Dossier dossier = Examples.dossier();
    private final Watchlist watchlist = Watchlist.compile(List.of(dossier));

    /// An identifier meets a pattern when the whole of it, or what lies above it, matches as a
    /// regular expression.
    @ParameterizedTest
    @MethodSource("seeds")
    void identifiersAsByRegularExpression(long seed) {
        Random random = new Random(seed);
        Matching matching = watchlist.matching(seed);
        List<Kind> kinds = PLAIN.stream().sorted().toList();
        for (int i = 0; i < 3_000; i++) {
            Kind kind = kinds.get(random.nextInt(kinds.size()));
            String value = value(kind, random);
            Set<String> expected = new TreeSet<>();
            for (Indicator indicator : dossier.indicators()) {
                if (indicator.kind() == kind && meets(indicator, value)) {
                    expected.add(indicator.pattern());
                }
            }
            Set<String> found =
                    matching.match(Examples.only(kind, value)).stream()
                            .filter(match -> match.indicator().kind() == kind)
                            .map(match -> match.indicator().pattern())
                            .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(expected, found, () -> kind + " " + value);
        }
    }

    /// A name that begins with a product's words names that product, or one with a longer name.
    @ParameterizedTest
    @MethodSource("seeds")
    void namesThatBeginWithAProduct(long seed) {
        Random random = new Random(seed);
        Matching matching = watchlist.matching(seed);
        for (int i = 0; i < 2_000; i++) {
            String name = title(random);
            String words = Folding.fold(name) + " ";
            int longest = 0;
            String expected = "";
            for (Product product : dossier.products()) {
                for (String of : product.names()) {
                    String folded = Folding.fold(of) + " ";
                    boolean whole = folded.length() > 4 || words.equals(folded);
                    if (whole && words.startsWith(folded) && folded.length() > longest) {
                        longest = folded.length();
                        expected = product.id();
                    }
                }
            }
            if (expected.isEmpty()) continue;
            List<String> lines = Examples.lines(matching.match(Examples.named(name)));
            if (matching.lookAlike()) continue;
            assertEquals("name named " + expected, lines.getFirst(), name);
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void independentOfHistory(long seed) {
        Random random = new Random(seed);
        Matching warm = watchlist.matching(seed);
        List<Component> pool = new ArrayList<>();
        for (int i = 0; i < 60; i++) pool.add(component(random));
        for (int i = 0; i < 600; i++) {
            Component component = pool.get(random.nextInt(pool.size()));
            assertEquals(
                    watchlist.matching(random.nextLong()).match(component),
                    warm.match(component),
                    component::toString);
        }
    }

    static LongStream seeds() {
        String seed = System.getProperty("seed", "");
        return seed.isEmpty() ? LongStream.range(1, 6) : LongStream.of(Long.parseLong(seed));
    }

    private static boolean meets(Indicator indicator, String value) {
        Kind kind = indicator.kind();
        String folded = Identifier.fold(kind, value);
        String pattern = Identifier.fold(kind, indicator.pattern());
        StringBuilder regex = new StringBuilder();
        if (kind == Kind.DOMAIN) regex.append("(.*\\.)?");
        String rest = pattern;
        if (kind == Kind.REGISTRY_KEY && rest.startsWith("*/")) {
            regex.append("(.*/)?");
            rest = rest.substring(2);
        }
        for (String part : rest.splitWithDelimiters("\\*", -1)) {
            regex.append(part.equals("*") ? ".*" : Pattern.quote(part));
        }
        if (kind == Kind.REGISTRY_KEY) regex.append("(/.*)?");
        return Pattern.compile(regex.toString(), Pattern.DOTALL).matcher(folded).matches();
    }

    /// Something near one of the patterns, or nonsense.
    private String value(Kind kind, Random random) {
        List<String> patterns =
                dossier.indicators().stream()
                        .filter(indicator -> indicator.kind() == kind)
                        .map(Indicator::pattern)
                        .toList();
        if (patterns.isEmpty() || random.nextInt(8) == 0) return nonsense(random);
        StringBuilder value =
                new StringBuilder(
                        patterns.get(random.nextInt(patterns.size()))
                                .replace("*", random.nextBoolean() ? "" : nonsense(random)));
        for (int i = random.nextInt(3); i > 0 && !value.isEmpty(); i--) {
            int at = random.nextInt(value.length());
            switch (random.nextInt(3)) {
                case 0 -> value.deleteCharAt(at);
                case 1 -> value.insert(at, nonsense(random));
                default -> value.setCharAt(at, Character.toUpperCase(value.charAt(at)));
            }
        }
        return value.toString();
    }

    private static String nonsense(Random random) {
        String letters = "ka sper/.\\-@:*%40\u00E9\uD800\0";
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(6); i > 0; i--) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }

    private static String title(Random random) {
        String[] words = {
            "Kaspersky", "Anti-Virus", "Internet", "Security", "Endpoint", "for", "Linux", "Lab",
            "TDSSKiller", "KSN", "Parallels", "2012", "Kasper", "Sky", "AO", "касперский"
        };
        StringBuilder title = new StringBuilder();
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            title.append(words[random.nextInt(words.length)])
                    .append(random.nextInt(5) == 0 ? "" : " ");
        }
        return title.toString();
    }

    private Component component(Random random) {
        List<Trace> traces = new ArrayList<>();
        Kind[] kinds = Kind.values();
        for (int i = random.nextInt(4); i > 0; i--) {
            Kind kind = kinds[random.nextInt(kinds.length)];
            traces.add(new Trace(kind, random.nextBoolean() ? title(random) : value(kind, random)));
        }
        Type[] types = Type.values();
        return new Component(
                types[random.nextInt(types.length)],
                Presence.LISTED,
                random.nextBoolean() ? title(random) : nonsense(random),
                "",
                traces);
    }
}
