package org.interdict.watch;

import org.interdict.component.Component;
import org.interdict.component.Kind;
import org.interdict.component.Presence;
import org.interdict.component.Trace;
import org.interdict.component.Type;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Goods that have nothing to do with any dossier: invented makers, and the words that such goods
/// bear everywhere, those of security goods too.
final class Stranger {
    private static final String[] SYLLABLES = {
        "ba", "cor", "den", "el", "fin", "gar", "hol", "in", "jor", "ken", "lo", "mar", "nor", "ol",
        "per", "qua", "ri", "sel", "tor", "ul", "ver", "wes", "xen", "yor", "zan", "ko", "hi", "da"
    };
    private static final String[] WORDS = {
        "Internet",
        "Security",
        "Backup",
        "Camera",
        "Network",
        "Storage",
        "Endpoint",
        "Protection",
        "Driver",
        "Update",
        "Service",
        "Client",
        "Server",
        "Manager",
        "Agent",
        "Cloud",
        "Video",
        "Player",
        "Editor",
        "Office",
        "Runtime",
        "Framework",
        "Library",
        "Tools",
        "Studio",
        "Kit",
        "Password",
        "Mail",
        "Web",
        "Mobile",
        "Phone",
        "Router",
        "Switch",
        "Firmware",
        "System",
        "Remote",
        "Desktop",
        "Viewer",
        "Scanner",
        "Monitor",
        "Control",
        "Center",
        "Home",
        "Pro",
        "Plugin",
        "Extension",
        "Language",
        "Pack",
        "Help",
        "Audio",
        "Image",
        "Disk",
        "File",
        "Chat",
        "Social",
        "Short",
        "Live",
        "Smart",
        "Open",
        "Source",
        "Data",
        "Base",
        "Safe",
        "Kids"
    };
    private static final String[] FORMS = {"Inc.", "GmbH", "Ltd", "Corporation", "Software", ""};

    private Stranger() {}

    static Component component(Random random) {
        String maker = capital(word(random));
        String product = maker + " " + Sown.any(random, WORDS) + " " + Sown.any(random, WORDS);
        String id = word(random) + (random.nextBoolean() ? "-" + word(random) : "");
        List<Trace> traces = new ArrayList<>();
        return switch (random.nextInt(4)) {
            case 0 -> {
                traces.add(new Trace(Kind.PUBLISHER, maker + " " + Sown.any(random, FORMS)));
                traces.add(new Trace(Kind.PATH, "C:\\Program Files\\" + product + "\\" + id));
                traces.add(new Trace(Kind.PRODUCT_CODE, "{" + hex(random, 8) + "-4000}"));
                yield of(Type.APPLICATION, product + " " + random.nextInt(2030), traces);
            }
            case 1 -> {
                String scope = random.nextBoolean() ? "%40" + word(random) + "/" : "";
                traces.add(new Trace(Kind.PURL, "pkg:npm/" + scope + id + "@1.2.3"));
                traces.add(new Trace(Kind.AUTHOR, maker + " " + capital(word(random))));
                traces.add(new Trace(Kind.HASH, hex(random, 64)));
                yield of(Type.LIBRARY, id, traces);
            }
            case 2 -> {
                traces.add(new Trace(Kind.PACKAGE, id));
                traces.add(new Trace(Kind.CPE, "cpe:2.3:a:" + word(random) + ":" + id + ":1"));
                traces.add(
                        new Trace(
                                Kind.DESCRIPTION,
                                String.join(
                                        " ",
                                        Sown.any(random, WORDS),
                                        "and",
                                        Sown.any(random, WORDS),
                                        "for",
                                        product)));
                yield of(Type.APPLICATION, id, traces);
            }
            default -> {
                String file = id + Sown.any(random, ".exe", ".dll", ".sys", ".so", ".jar");
                traces.add(new Trace(Kind.PATH, "/usr/lib/" + word(random) + "/" + file));
                traces.add(new Trace(Kind.DOMAIN, "www." + word(random) + ".com"));
                yield of(Type.FILE, file, traces);
            }
        };
    }

    private static Component of(Type type, String name, List<Trace> traces) {
        return new Component(type, Presence.INSTALLED, name, "1.0", traces);
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 2 + random.nextInt(2); i > 0; i--) word.append(Sown.any(random, SYLLABLES));
        return word.toString();
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT).concat(word.substring(1));
    }

    private static String hex(Random random, int digits) {
        StringBuilder hex = new StringBuilder();
        for (int i = 0; i < digits; i++) hex.append(Character.forDigit(random.nextInt(16), 16));
        return hex.toString();
    }
}
