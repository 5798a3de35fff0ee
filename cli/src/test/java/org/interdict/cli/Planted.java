package org.interdict.cli;

import org.interdict.component.Kind;
import org.interdict.supplier.Dossier;
import org.interdict.supplier.Entity;
import org.interdict.supplier.Indicator;
import org.interdict.supplier.LookAlike;
import org.interdict.supplier.Product;
import org.interdict.supplier.Strength;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/// One thing sown into a list.
///
/// @param traces what the list says of it beside name and version; no more than a value a kind
record Planted(Sort sort, String name, String version, Map<Kind, String> traces) {
    enum Sort {
        /// Under a name of the dossier.
        PRODUCT("products by name"),
        /// Under a bland name, with a trace that a product leaves.
        TRACE("products by a trace"),
        /// What the dossier lists as such.
        LOOK_ALIKE("look-alikes"),
        /// Goods of others that name a product.
        NAMESAKE("goods of others that name a product"),
        /// Everything else.
        TITLE("ordinary titles");

        final String words;

        Sort(String words) {
            this.words = words;
        }

        boolean isProduct() {
            return this == PRODUCT || this == TRACE;
        }
    }

    private static final String[] OWN = {
        "",
        "AO Kaspersky Lab",
        "KASPERSKY LAB",
        "Kaspersky Lab JSC",
        "Kaspersky Lab, ZAO",
        "kaspersky",
        "Kaspersky® Lab",
        "Kaspersky Lab UK Ltd",
        "АО «Лаборатория Касперского»",
        "ЗАО \"Лаборатория Касперского\"",
        "Kaspersky Labs Limited",
        "Kaspersky Lab, Inc."
    };
    private static final String[] OTHERS = {
        "", "Northwind Digital", "Saltmarsh Networks", "Quillworks", "ООО «Северный софт»"
    };
    private static final String[] NAMESAKES = {
        "Northwind Add-on for %s",
        "%s Add-on for Splunk",
        "Uninstaller for %s",
        "%s Removal Tool by Northwind",
        "Remove %s",
        "Template %s by Zabbix agent",
        "Detection rules for %s",
        "%s Stopped (rule)",
        "%s: The Handbook",
        "Learning %s in 24 Days",
        "Saltmarsh Connector for %s",
        "Migrate from %s to Northwind",
        "Works with %s",
        "Nagios plugin check_%s"
    };

    /// All of the dossier's, each in several spellings.
    static List<Planted> of(Dossier dossier, Random random) {
        List<Planted> all = new ArrayList<>();
        Set<String> group = dossier.group();
        for (Product product : dossier.products()) {
            for (String name : product.names()) {
                for (int i = 0; i < 12; i++)
                    all.add(product(product, name, dossier, group, random));
                for (int i = 0; i < 2; i++) all.add(namesake(name, random));
            }
        }
        for (Indicator indicator : dossier.indicators()) {
            if (indicator.strength() != Strength.CORROBORATING && !indicator.legal())
                all.add(trace(indicator, random));
        }
        for (LookAlike lookAlike : dossier.lookAlikes())
            for (int i = 0; i < 4; i++) all.add(lookAlike(lookAlike, random));
        return all;
    }

    static Planted title(String title, String publisher) {
        return with(Sort.TITLE, title, "", Kind.PUBLISHER, publisher);
    }

    private static Planted product(
            Product product, String name, Dossier dossier, Set<String> group, Random random) {
        String maker = "";
        if (group.contains(product.maker())) {
            maker = any(own(dossier), random);
        } else if (random.nextBoolean()) {
            maker = dossier.entity(product.maker()).map(Planted::legal).orElse("");
        }
        Kind kind = any(new Kind[] {Kind.PUBLISHER, Kind.SUPPLIER, Kind.MANUFACTURER}, random);
        return with(Sort.PRODUCT, spell(name, random), version(random), kind, maker);
    }

    /// Names under which the supplier itself publishes, and none.
    private static String[] own(Dossier dossier) {
        if (dossier.id().equals("kaspersky")) return OWN;
        Set<String> group = dossier.group();
        List<String> own = new ArrayList<>(List.of(""));
        for (Entity entity : dossier.entities())
            if (group.contains(entity.id())) own.addAll(entity.names());
        return own.toArray(String[]::new);
    }

    private static String legal(Entity entity) {
        return entity.names().getFirst();
    }

    private static Planted namesake(String name, Random random) {
        String title = String.format(Locale.ROOT, any(NAMESAKES, random), name);
        return with(Sort.NAMESAKE, title, version(random), Kind.PUBLISHER, any(OTHERS, random));
    }

    private static Planted trace(Indicator indicator, Random random) {
        String value = filled(indicator.kind(), indicator.pattern(), random);
        return indicator.kind() == Kind.NAME
                ? with(Sort.TRACE, value, version(random), Kind.PUBLISHER, "")
                : with(Sort.TRACE, "Setup component", version(random), indicator.kind(), value);
    }

    private static Planted lookAlike(LookAlike lookAlike, Random random) {
        String value = filled(lookAlike.kind(), lookAlike.pattern(), random);
        return switch (lookAlike.kind()) {
            case NAME ->
                    with(
                            Sort.LOOK_ALIKE,
                            lightly(value, random),
                            version(random),
                            Kind.PUBLISHER,
                            any(OTHERS, random));
            case PURL, PACKAGE ->
                    with(
                            Sort.LOOK_ALIKE,
                            value.substring(value.lastIndexOf('/') + 1),
                            version(random),
                            lookAlike.kind(),
                            value);
            default ->
                    with(
                            Sort.LOOK_ALIKE,
                            "Something " + random.nextInt(9),
                            version(random),
                            lookAlike.kind(),
                            value);
        };
    }

    private static Planted with(Sort sort, String name, String version, Kind kind, String value) {
        Map<Kind, String> traces = new EnumMap<>(Kind.class);
        if (!value.isEmpty()) traces.put(kind, value);
        return new Planted(sort, name, version, traces);
    }

    /// A value that a pattern meets.
    private static String filled(Kind kind, String pattern, Random random) {
        return switch (kind) {
            case CPE -> {
                String cpe = pattern.replace("2.3:*:", "2.3:a:");
                long parts = cpe.chars().filter(c -> c == ':').count();
                yield cpe + (parts < 4 ? ":anything" : "") + ":1.0:*:*:*:*:*:*:*";
            }
            case NAME, DESCRIPTION, SIGNER, PUBLISHER, SUPPLIER, MANUFACTURER, AUTHOR ->
                    pattern.replace("*", any(new String[] {"", " 1 ", " Abc "}, random)).strip();
            case PURL -> pattern.replace("*", "part") + "@1.0";
            default -> pattern.replace("*", any(new String[] {"", "1", "Abc"}, random));
        };
    }

    private static String version(Random random) {
        return random.nextInt(4) == 0 ? "" : random.nextInt(22) + "." + random.nextInt(10) + ".391";
    }

    private static String lightly(String name, Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> name.toUpperCase(Locale.ROOT);
            case 1 -> name.replace(" ", "  ");
            default -> name;
        };
    }

    /// One of the ways in which lists spell a name.
    private static String spell(String name, Random random) {
        String spelt =
                switch (random.nextInt(14)) {
                    case 0 -> name.toUpperCase(Locale.ROOT);
                    case 1 -> name.toLowerCase(Locale.ROOT);
                    case 2 -> name.replace("-", " ");
                    case 3 -> name.replace("-", "");
                    case 4 -> name.replace('-', '‑').replace(" ", "\u00A0");
                    case 5 -> name.replaceFirst(" ", "® ");
                    case 6 -> name.replaceFirst(" ", "(R) ") + "(TM)";
                    case 7 -> name.replace(" ", "  ") + "™";
                    case 8 -> wide(name);
                    case 9 -> name.replace("Kaspersky ", "Касперский ");
                    case 10 -> name.replace("Kaspersky ", "卡巴斯基 ");
                    case 11 -> name.replace("Kaspersky ", "カスペルスキー");
                    case 12 -> name.replace("Kaspersky ", "Kaspersky Lab ");
                    default -> name;
                };
        return switch (random.nextInt(5)) {
            case 0 -> spelt + " 21.3.10.391";
            case 1 -> spelt + " (x64, English)";
            case 2 -> spelt + " 2019";
            case 3 -> spelt + " [Русский]";
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

    private static <T> T any(T[] of, Random random) {
        return of[random.nextInt(of.length)];
    }
}
