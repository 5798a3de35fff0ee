package org.interdict.bench;

import org.interdict.component.Component;
import org.interdict.component.Kind;
import org.interdict.component.Presence;
import org.interdict.component.Trace;
import org.interdict.component.Type;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Components with the titles and publishers of a file (system property `titles`: one title a line,
/// then a tab and the publisher), or with invented ones.
final class Titles {
    private static final String[] MAKERS = {
        "Adobe",
        "Northwind",
        "Contoso",
        "Brightleaf",
        "Kestrel",
        "Karst",
        "Kasimir",
        "Parallax",
        "Securitas",
        "Antivia",
        "Internet Archive",
        "Müller & Söhne",
        "Łódź Soft",
        "Softline",
        "Kava Labs",
        "Total Systems",
        "Endpoint Works",
        "Global Logic",
        "Open Source Foundry"
    };
    private static final String[] THINGS = {
        "Reader",
        "Security Suite",
        "Anti-Virus",
        "Internet Security",
        "Runtime",
        "Driver",
        "Update Helper",
        "Photo Editor",
        "Visual C++ Redistributable",
        "Password Manager",
        "Development Kit",
        "VPN Client",
        "Web Browser",
        "Office Pack",
        "Language Pack - English",
        "Virtual Machine Tools",
        "Printer Software",
        "Endpoint Protection"
    };
    private static final String[] FORMS = {"Inc.", "LLC", "GmbH", "Ltd.", "Corporation", "S.A."};

    private final Random random;
    private final List<String[]> titles = new ArrayList<>();

    Titles(long seed) throws IOException {
        random = new Random(seed);
        String file = System.getProperty("titles", "");
        if (file.isEmpty()) return;
        for (String line : Files.readAllLines(Path.of(file), StandardCharsets.UTF_8)) {
            int tab = line.indexOf('\t');
            if (tab > 0) titles.add(new String[] {line.substring(0, tab), line.substring(tab + 1)});
        }
    }

    /// @param seen of ten names and publishers so many come from a few hundred
    /// @param hits of 1,000 components so many are the supplier's
    Component[] components(int count, int seen, int hits, boolean identifiers) {
        List<String[]> few = new ArrayList<>();
        for (int i = 0; i < 500; i++) few.add(title(i));
        Component[] components = new Component[count];
        for (int i = 0; i < count; i++) {
            boolean hit = random.nextInt(1000) < hits;
            String[] title =
                    random.nextInt(10) < seen
                            ? few.get(random.nextInt(few.size()))
                            : title(1000 + i);
            String name = hit ? "Kaspersky Internet Security " + i : title[0];
            List<Trace> traces = new ArrayList<>();
            traces.add(new Trace(Kind.PUBLISHER, title[1]));
            if (identifiers) {
                String id = "lib-" + Integer.toString(random.nextInt(1 << 30), 36);
                traces.add(new Trace(Kind.PURL, "pkg:npm/%40" + id + "/" + id + "@1." + i));
                traces.add(
                        new Trace(Kind.CPE, "cpe:2.3:a:" + id + ":" + id + ":1.1:*:*:*:*:*:*:*"));
                traces.add(new Trace(Kind.HASH, digest()));
            }
            components[i] =
                    new Component(Type.APPLICATION, Presence.INSTALLED, name, "1." + i, traces);
        }
        return components;
    }

    private String digest() {
        StringBuilder digest = new StringBuilder();
        while (digest.length() < 64) digest.append(String.format("%016x", random.nextLong()));
        return digest.toString();
    }

    /// A new string each time, as a reader that keeps none would hand it out.
    private String[] title(int i) {
        if (!titles.isEmpty()) {
            String[] title = titles.get(i % titles.size());
            String again = i < titles.size() ? "" : " " + i / titles.size();
            return new String[] {title[0] + again, title[1] + again};
        }
        String maker = any(MAKERS) + " " + Integer.toString(i, 36);
        return new String[] {
            maker + " " + any(THINGS) + " " + random.nextInt(2000, 2030), maker + " " + any(FORMS)
        };
    }

    private String any(String[] words) {
        return words[random.nextInt(words.length)];
    }
}
