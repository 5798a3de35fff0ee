package org.interdict.supplier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.interdict.component.Kind;
import org.interdict.yaml.Document;
import org.interdict.yaml.DossierFile;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// What the dossier on Kaspersky promises to orders and to the matcher, beyond what the loader
/// demands of every dossier.
class KasperskyDossierTest {
    private static final Path FILE =
            Path.of(System.getProperty("interdict.root", ".."), "suppliers", "kaspersky.yaml");

    static Dossier load() {
        try {
            return Document.parse("suppliers/kaspersky.yaml", Files.readAllBytes(FILE))
                    .then(DossierFile::read)
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final Dossier dossier = load();

    @Test
    void startUpStaysCheap() throws IOException {
        assertTrue(
                Files.size(FILE) < 150_000, "the file is read at each start of an uncompiled run");
    }

    @Test
    void theGroupEndsBeforeThoseWhoEmbed() {
        assertEquals(
                Set.of(
                        "kaspersky-lab",
                        "kaspersky-group",
                        "kaspersky-labs-limited",
                        "kaspersky-lab-inc",
                        "kaspersky-lab-north-america",
                        "kaspersky-government-security-solutions",
                        "threatpost",
                        "kaspersky-labs-gmbh",
                        "kaspersky-lab-middle-east",
                        "new-cloud-technologies"),
                dossier.group());
    }

    @Test
    void whatOrdersName() {
        assertTrue(categories("kaspersky-threat-intelligence").contains("threat-intelligence"));
        assertTrue(categories("kaspersky-security-training").contains("training"));
        assertTrue(categories("kaspersky-anti-virus-engine").contains("engine"));
        // BOD 17-01 prints ten names.
        for (String printed :
                List.of(
                        "Kaspersky Anti-Virus",
                        "Kaspersky Internet Security",
                        "Kaspersky Total Security",
                        "Kaspersky Small Office Security",
                        "Kaspersky Anti Targeted Attack",
                        "Kaspersky Endpoint Security",
                        "Kaspersky Cloud Security",
                        "Kaspersky Cybersecurity Services",
                        "Kaspersky Private Security Network",
                        "Kaspersky Embedded Systems Security"))
            assertTrue(
                    dossier.products().stream()
                            .filter(product -> product.names().contains(printed))
                            .anyMatch(
                                    product ->
                                            product.categories().contains("information-security")),
                    printed);
    }

    @Test
    void librariesAndOfficeSoftwareAreNoSecurityGoods() {
        for (String id : List.of("kaspersky-open-source", "kaspersky-os", "myoffice"))
            assertTrue(!categories(id).contains("information-security"), id);
    }

    @Test
    void everyGoodOfAnotherMakerSaysWhatItHolds() {
        Set<String> others =
                dossier.products().stream()
                        .filter(product -> !dossier.group().contains(product.maker()))
                        .map(Product::id)
                        .collect(Collectors.toSet());
        Set<String> embedding =
                dossier.products().stream()
                        .filter(product -> product.embeds().isPresent())
                        .map(Product::id)
                        .collect(Collectors.toSet());
        assertEquals(others, embedding);
        assertTrue(others.contains("parallels-internet-security"));
        assertTrue(others.contains("sonicwall-email-anti-virus"));
    }

    @Test
    void abbreviationsAreNoNames() {
        Set<String> bare =
                Set.of(
                        "kis",
                        "ksc",
                        "kav",
                        "avp",
                        "kics",
                        "kata",
                        "kuma",
                        "kes",
                        "kesl",
                        "ksn",
                        "kts",
                        "kpm",
                        "ram",
                        "kas",
                        "network agent",
                        "myoffice");
        for (Product product : dossier.products())
            for (String name : product.names())
                assertTrue(!bare.contains(name.toLowerCase(Locale.ROOT)), name);
    }

    @Test
    void trafficNeverNamesAProduct() {
        for (Indicator indicator : dossier.indicators())
            if (indicator.kind() == Kind.DOMAIN)
                assertTrue(
                        indicator.strength().compareTo(Strength.MENTIONED) >= 0,
                        indicator.pattern());
    }

    private Set<String> categories(String product) {
        return dossier.product(product).orElseThrow().categories();
    }
}
