package org.interdict.watch;

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

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/// A pattern or a name of a dossier, to be written into components in many ways.
record Sown(Kind kind, String pattern) {
    private static final String[] FILLINGS = {"", "x", "7", "acme", "21.3", "-b_2", "é", "q/r"};
    private static final Kind[] TEXTS = {
        Kind.NAME,
        Kind.PUBLISHER,
        Kind.SUPPLIER,
        Kind.SIGNER,
        Kind.MAINTAINER,
        Kind.DESCRIPTION,
        Kind.PATH,
        Kind.FILE
    };

    /// Everything that a dossier looks for.
    static void of(Dossier dossier, List<Sown> all) {
        for (Entity entity : dossier.entities()) {
            for (String name : entity.names()) all.add(new Sown(Kind.PUBLISHER, name));
            for (String name : entity.knownAs()) all.add(new Sown(Kind.SUPPLIER, name));
        }
        for (Product product : dossier.products()) {
            for (String name : product.names()) all.add(new Sown(Kind.NAME, name));
        }
        for (Indicator indicator : dossier.indicators()) {
            all.add(new Sown(indicator.kind(), indicator.pattern()));
        }
        for (LookAlike lookAlike : dossier.lookAlikes()) {
            all.add(new Sown(lookAlike.kind(), lookAlike.pattern()));
        }
    }

    /// Short patterns of every kind over few letters, so that they meet by chance as well.
    static Dossier invented(Random random) {
        List<Indicator> indicators = new ArrayList<>();
        List<LookAlike> lookAlikes = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            for (int i = 0; i < 3; i++) {
                String pattern = inventedPattern(kind, random);
                indicators.add(Examples.wanted(kind, pattern, "", Strength.IDENTIFIED));
            }
            if (random.nextInt(4) == 0) {
                lookAlikes.add(Examples.lookAlike(kind, inventedPattern(kind, random)));
            }
        }
        return dossier(indicators, lookAlikes);
    }

    static Dossier dossier(Map<Kind, List<String>> patterns) {
        List<Indicator> indicators = new ArrayList<>();
        patterns.forEach(
                (kind, some) -> {
                    for (String pattern : some) {
                        indicators.add(Examples.wanted(kind, pattern, "", Strength.IDENTIFIED));
                    }
                });
        return dossier(indicators, List.of());
    }

    private static Dossier dossier(List<Indicator> indicators, List<LookAlike> lookAlikes) {
        return new Dossier(
                "invented",
                "Invented",
                LocalDate.of(2026, 11, 24),
                "",
                List.of(),
                List.of(Examples.entity("inv", List.of("Qulo Vintar AG"), List.of("Zuq"))),
                List.of(),
                List.of(Examples.product("p", "inv", "Vintar Guard", "Zuq 5")),
                indicators,
                lookAlikes);
    }

    private static String inventedPattern(Kind kind, Random random) {
        String text = piece(random) + any(random, "", "", "*", "-*") + piece(random);
        String more = any(random, "", "*", ".*", "(r)x", "(x)y", "é*", " *") + piece(random);
        return switch (kind) {
            case CPE -> "cpe:2.3:" + any(random, "a", "*") + ":" + text + any(random, "", ":v*");
            case PURL ->
                    any(random, "pkg:npm/%40", "pkg:deb/debian/", "pkg:maven/com.", "pkg:pypi/")
                            + text
                            + any(random, "", "/*", "/" + piece(random));
            case PATH ->
                    any(random, "", "*/", "%ProgramFiles%\\", "/opt/", "%ProgramData%\\*\\")
                            + text
                            + any(random, "", "\\*", "/" + more);
            case REGISTRY_KEY ->
                    any(random, "HKEY_LOCAL_MACHINE\\", "*\\SOFTWARE\\", "HKCU\\*")
                            + text
                            + any(random, "", "\\" + more);
            case DOMAIN -> any(random, "", "*.") + text + "." + piece(random) + ".example";
            case HASH, CERTIFICATE -> text.replaceAll("[^0-9a-f*]", "a") + "0f9";
            case FILE -> any(random, "", "_", "*", "(c)") + text + more + any(random, "", ".exe");
            case DRIVER -> text + any(random, "", ".sys");
            case PRODUCT_CODE -> "{" + text + "-" + piece(random) + "}";
            default -> any(random, "", "", "@", "*", "_") + text + more;
        };
    }

    private static String piece(Random random) {
        return any(random, "q", "zuq", "vintar", "qulo", "com", "a1b2", "q-z", "agent", "zuq vin");
    }

    /// A component that holds it, mostly.
    Component component(Random random) {
        String value = pattern;
        for (int star = value.indexOf('*'); star >= 0; star = value.indexOf('*', star + 1)) {
            String filling = any(random, FILLINGS);
            value = value.substring(0, star) + filling + value.substring(star + 1);
            star += filling.length() - 1;
        }
        Kind as = kind;
        Type type = Type.APPLICATION;
        String name = "something else";
        switch (kind) {
            case FILE, DRIVER -> {
                as = any(random, new Kind[] {kind, kind, Kind.FILE, Kind.PATH, Kind.NAME});
                if (kind == Kind.DRIVER && as != Kind.DRIVER && !value.endsWith(".sys")) {
                    value = value + ".sys";
                }
                if (as == Kind.PATH || random.nextInt(4) == 0) {
                    value = any(random, "C:\\Temp (r)\\", "/srv/tm/", "D:\\") + value;
                }
                if (as == Kind.NAME) type = random.nextBoolean() ? Type.FILE : Type.DEVICE_DRIVER;
            }
            case PATH -> {
                as = any(random, new Kind[] {Kind.PATH, Kind.PATH, Kind.NAME});
                if (as == Kind.NAME) type = Type.FILE;
                value = value + any(random, "", "/sub/x.bin", "\\a", "\"");
            }
            case PACKAGE -> {
                as = any(random, new Kind[] {Kind.PACKAGE, Kind.NAME, Kind.PURL});
                if (as == Kind.PURL) value = "pkg:deb/debian/" + value + "@1";
            }
            case NAME, PUBLISHER, SUPPLIER -> {
                if (random.nextInt(3) == 0) as = any(random, TEXTS);
                value = text(as, value, random);
            }
            default -> {
                if (kind.isParty() || kind == Kind.DESCRIPTION) value = text(as, value, random);
            }
        }
        value = respelt(as, value, random);
        if (as == Kind.NAME && random.nextInt(4) > 0) name = value;
        List<Trace> traces = new ArrayList<>();
        if (random.nextInt(3) == 0) traces.add(new Trace(Kind.PUBLISHER, "Northwind"));
        if (name.equals("something else")) traces.add(new Trace(as, value));
        return new Component(type, Presence.INSTALLED, name, "1.0", traces);
    }

    private static String text(Kind as, String value, Random random) {
        String text =
                switch (random.nextInt(8)) {
                    case 0 -> value.replace(" ", "  ");
                    case 1 -> value.replaceFirst(" ", "® ");
                    case 2 -> value.replaceFirst("(?i)s", "s\u00AD");
                    case 3 -> value.replaceAll("(?i)e", "e\u0301");
                    case 4 -> value.replace('o', 'о').replace('a', 'а'); // Cyrillic shapes
                    case 5 -> value.replaceFirst(" ", "(TM)");
                    default -> value;
                };
        return switch (as) {
            case PATH -> any(random, "C:\\Program Files\\", "/opt/", "/home/") + text + "/x y.dll";
            case FILE -> any(random, "", "/tmp/(r/", "C:\\") + text + any(random, "", ".exe");
            case SIGNER -> any(random, "", "C=XX, O=", "CN=") + text;
            case DESCRIPTION -> any(random, "", "made for ", "Подарок ") + text + " and more";
            default -> text + any(random, "", " 21.3", ", Inc.", " (x64)", " für Größen");
        };
    }

    /// The same in another spelling that is compared alike; sometimes not.
    private static String respelt(Kind as, String value, Random random) {
        String text = value;
        if (random.nextInt(3) == 0) text = text.toUpperCase(Locale.ROOT);
        if (random.nextInt(8) == 0) text = text.replaceFirst("(?i)k", "\u212A"); // KELVIN SIGN
        if (random.nextInt(8) == 0) text = text.replaceFirst("(?i)i", "\u0130");
        if (random.nextInt(3) > 0 || text.length() < 2) return text;
        int at = text.length() - 1 - random.nextInt(text.length() / 2 + 1);
        String encoded = String.format("%%%02X", (int) text.charAt(at) & 0xFF);
        return switch (as) {
            case PURL -> text.substring(0, at) + encoded + text.substring(at + 1);
            case CPE ->
                    random.nextBoolean()
                            ? text.substring(0, at) + "\\" + text.substring(at)
                            : text.replaceFirst("(?i)cpe:2\\.3:", "cpe:/");
            case HASH, CERTIFICATE -> random.nextBoolean() ? pairs(text) : "sha256:" + text;
            case PRODUCT_CODE -> "{" + text.replaceAll("[{}]", "") + "}";
            case PATH -> "\\\\?\\" + text.replace('/', '\\').replace("\\", "\\\\");
            case REGISTRY_KEY -> text.replace("HKEY_LOCAL_MACHINE", "hklm") + "\\";
            case PACKAGE -> text + ":amd64";
            case SERVICE -> text + ".service";
            case DOMAIN -> "www." + text + ".";
            default -> any(random, " ", "\t", "\"") + text + " ";
        };
    }

    private static String pairs(String hex) {
        StringBuilder pairs = new StringBuilder();
        for (int i = 0; i < hex.length(); i++) {
            if (i > 0 && i % 2 == 0) pairs.append(':');
            pairs.append(hex.charAt(i));
        }
        return pairs.toString();
    }

    @SafeVarargs
    static <T> T any(Random random, T... of) {
        return of[random.nextInt(of.length)];
    }
}
