package org.interdict.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.interdict.component.Component;
import org.interdict.component.Kind;
import org.interdict.component.Presence;
import org.interdict.component.Trace;
import org.interdict.component.Type;
import org.interdict.supplier.Dossier;
import org.interdict.supplier.Entity;
import org.interdict.supplier.Indicator;
import org.interdict.supplier.LookAlike;
import org.interdict.supplier.Product;
import org.interdict.supplier.Strength;
import org.interdict.yaml.Library;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/// Precision and recall on a planted set: ordinary titles with every product and every look-alike
/// of each carried dossier sown in, in many spellings, against a watchlist of all dossiers. One
/// half of the seeds was looked at while the rules were made; the other half is reported.
class PlantedTest {
    private static final String[] MAKERS = {
        "Northwind",
        "Kestrel Labs",
        "Karst Software",
        "Kasimir & Sons",
        "Parallax",
        "Antivia",
        "Müller Datentechnik",
        "Общество Ромашка",
        "株式会社サンプル",
        "Securitas Digital"
    };
    private static final String[] THINGS = {
        "Internet Security", "Anti-Virus Plus", "Total Security", "Password Manager", "Safe Kids",
        "Endpoint Security", "Photo Editor", "Runtime 3", "Language Pack", "Security Center"
    };

    private static final List<Dossier> DOSSIERS =
            Library.carried().dossierIds().stream()
                    .map(id -> Library.carried().dossier(id).orElseThrow())
                    .toList();
    private static final Watchlist WATCHLIST = Watchlist.compile(DOSSIERS);

    static Stream<String> suppliers() {
        return DOSSIERS.stream().map(Dossier::id);
    }

    /// Those of whom names of companies are carried, and no goods, have nothing to sow.
    static Stream<String> suppliersWithProducts() {
        return DOSSIERS.stream().filter(d -> !d.products().isEmpty()).map(Dossier::id);
    }

    @ParameterizedTest
    @MethodSource("suppliersWithProducts")
    void productsAreFoundAndLookAlikesProhibitNothing(String supplier) {
        Dossier dossier = dossier(supplier);
        report(dossier, "tuned on", 1);
        Counts counts = report(dossier, "reported", 2);
        assertEquals(counts.products, counts.found, "every product is at least a match");
        assertEquals(0, counts.bearing, "no look-alike bears a prohibition");
        assertEquals(0, counts.strangers, "no ordinary title is met");
    }

    @ParameterizedTest
    @MethodSource("suppliers")
    void companiesOfTheGroupAreFoundAndOthersAreNot(String supplier) {
        Dossier dossier = dossier(supplier);
        Random random = new Random(3);
        Matching matching = WATCHLIST.matching(3);
        List<String> wrong = new ArrayList<>();
        for (Entity entity : dossier.entities()) {
            boolean own = dossier.group().contains(entity.id());
            for (String name : entity.names()) {
                for (Kind kind : new Kind[] {Kind.PUBLISHER, Kind.SUPPLIER, Kind.MANUFACTURER}) {
                    String spelt = random.nextBoolean() ? name : name.toUpperCase(Locale.ROOT);
                    Component goods = Examples.named("Something", new Trace(kind, spelt));
                    boolean named =
                            of(dossier, matching.match(goods)).stream()
                                    .anyMatch(m -> m.indicator().legal());
                    if (named != own) wrong.add(kind.id() + " " + spelt);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static Dossier dossier(String id) {
        return DOSSIERS.stream().filter(d -> d.id().equals(id)).findFirst().orElseThrow();
    }

    private static final class Counts {
        int products;
        int found;
        int right;
        int lookAlikes;
        int bearing;
        int reviewed;
        int titles;
        int strangers;
    }

    private static Counts report(Dossier dossier, String half, long seed) {
        Random random = new Random(seed);
        Matching matching = WATCHLIST.matching(seed);
        Counts counts = new Counts();
        List<String> misses = new ArrayList<>();
        for (Product product : dossier.products()) {
            for (String name : product.names()) {
                for (int i = 0; i < 8; i++) {
                    String spelt = spell(name, random);
                    List<Match> matches = of(dossier, matching.match(Examples.named(spelt)));
                    counts.products++;
                    if (!matches.isEmpty()) counts.found++;
                    else misses.add(spelt);
                    if (matches.stream()
                            .anyMatch(m -> m.indicator().product().equals(product.id())))
                        counts.right++;
                }
            }
        }
        for (LookAlike lookAlike : dossier.lookAlikes()) {
            for (int i = 0; i < 4; i++) {
                List<Match> matches = of(dossier, matching.match(sown(lookAlike, random)));
                counts.lookAlikes++;
                if (bears(matches)) {
                    counts.bearing++;
                    misses.add("bears: " + lookAlike.pattern());
                } else if (!matches.isEmpty()) {
                    counts.reviewed++;
                }
            }
        }
        for (int i = 0; i < 5_000; i++) {
            String maker = any(MAKERS, random);
            Component stranger =
                    Examples.named(
                            maker + " " + any(THINGS, random) + " " + random.nextInt(2030),
                            new Trace(Kind.PUBLISHER, maker));
            counts.titles++;
            if (!matching.match(stranger).isEmpty()) counts.strangers++;
        }
        System.out.printf(
                Locale.ROOT,
                "planted set of %s, %s (seed %d): products %d of %d found (%.1f%%), %d with the"
                    + " product; look-alikes %d, bearing %d, for review %d; other titles %d, met"
                    + " %d%s%n",
                dossier.id(),
                half,
                seed,
                counts.found,
                counts.products,
                100.0 * counts.found / counts.products,
                counts.right,
                counts.lookAlikes,
                counts.bearing,
                counts.reviewed,
                counts.titles,
                counts.strangers,
                misses.isEmpty() ? "" : "; " + misses);
        return counts;
    }

    /// What speaks for one supplier.
    private static List<Match> of(Dossier dossier, List<Match> matches) {
        return matches.stream().filter(m -> m.dossier().id().equals(dossier.id())).toList();
    }

    /// What the rules of strength say of prohibition, roughly; the judge's own rules are stricter.
    private static boolean bears(List<Match> matches) {
        for (Match match : matches) {
            Indicator indicator = match.indicator();
            if (indicator.strength().compareTo(Strength.SIGNED) <= 0) return true;
            if (indicator.strength() == Strength.NAMED && indicator.legal()) return true;
            for (Match other : matches) {
                if (indicator.strength() == Strength.NAMED
                        && other.indicator().strength() == Strength.NAMED
                        && other.indicator().kind() != indicator.kind()) return true;
            }
        }
        return false;
    }

    static Component sown(LookAlike lookAlike, Random random) {
        String value =
                lookAlike.pattern().replace("*", any(new String[] {"", "x", "Acme "}, random));
        if (lookAlike.kind() == Kind.NAME) return Examples.named(spellLightly(value, random));
        String name =
                lookAlike.kind() == Kind.PURL || lookAlike.kind() == Kind.PACKAGE
                        ? value.substring(value.lastIndexOf('/') + 1)
                        : "something";
        return new Component(
                Type.LIBRARY,
                Presence.LISTED,
                name,
                "1",
                List.of(new Trace(lookAlike.kind(), value)));
    }

    private static String spellLightly(String name, Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> name.toUpperCase(Locale.ROOT);
            case 1 -> name.replace(" ", "  ");
            default -> name + " 2.1";
        };
    }

    /// One of the ways in which inventories spell a name.
    static String spell(String name, Random random) {
        String spelt =
                switch (random.nextInt(9)) {
                    case 0 -> name.toUpperCase(Locale.ROOT);
                    case 1 -> name.toLowerCase(Locale.ROOT);
                    case 2 -> name.replace("-", " ");
                    case 3 -> name.replace('-', '‑').replace(" ", "\u00A0");
                    case 4 -> name.replaceFirst(" ", "® ");
                    case 5 -> name.replace(" ", "  ") + "™";
                    case 6 -> name.replaceFirst("s", "s\u00AD");
                    case 7 -> wide(name);
                    default -> name;
                };
        return switch (random.nextInt(3)) {
            case 0 -> spelt + " 21.3.10.391";
            case 1 -> spelt + " (x64, English)";
            default -> spelt;
        };
    }

    private static String wide(String name) {
        StringBuilder wide = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            wide.append(c > ' ' && c < 0x7F ? (char) (c + 0xFEE0) : c);
        }
        return wide.toString();
    }

    private static String any(String[] words, Random random) {
        return words[random.nextInt(words.length)];
    }

    @Test
    void theCarriedDossierHasIndicatorsOfManyKinds() {
        assertTrue(
                dossier("kaspersky").indicators().stream().map(Indicator::kind).distinct().count()
                        > 10);
    }
}
