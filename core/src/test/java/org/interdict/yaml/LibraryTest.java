package org.interdict.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.interdict.component.Folding;
import org.interdict.order.Order;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

class LibraryTest {
    private static final Path ROOT = Path.of(System.getProperty("interdict.root", ".."));
    private final Library library = Library.carried();

    /// An order's compiled form is the text's tree, place by place; a dossier's is what its text
    /// says; and the text is carried unchanged.
    @Test
    void compiledFormsAreTheirTexts() throws IOException {
        for (String folder : List.of("orders", "suppliers")) {
            for (Path yaml : yaml(folder)) {
                String name = folder + "/" + yaml.getFileName();
                byte[] bytes = Files.readAllBytes(yaml);
                Document document =
                        Entries.read(
                                        name,
                                        bytes,
                                        library.dossierIds(),
                                        file -> table(yaml.resolveSibling(file)))
                                .orElseThrow();
                String bin = name.replace(".yaml", ".bin");
                if (folder.equals("orders"))
                    assertEquals(document, Compiled.read(resource(bin)).document(), name);
                else
                    assertEquals(
                            DossierFile.read(document).orElseThrow(),
                            DossierForm.read(resource(bin)).dossier(),
                            name);
                String id = name.substring(folder.length() + 1, name.length() - ".yaml".length());
                assertEquals(
                        new String(bytes, UTF_8),
                        new String(library.text(id).orElseThrow(), UTF_8));
            }
        }
    }

    /// A table beside an order is carried unchanged too.
    private static Optional<byte[]> table(Path file) {
        try {
            byte[] bytes = Files.readAllBytes(file);
            assertEquals(
                    new String(bytes, UTF_8),
                    new String(resource("orders/" + file.getFileName()), UTF_8));
            return Optional.of(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyFileOfTheFoldersIsListed() throws IOException {
        assertEquals(
                yaml("orders").size(),
                library.orderIds().stream().filter(id -> !id.contains("@")).count());
        assertEquals(yaml("suppliers").size(), library.dossierIds().size());
    }

    @Test
    void anIdWithoutEditionIsTheNewest() {
        assertEquals("far-52.204-23@2023-12", library.order("far-52.204-23").orElseThrow().id());
        assertEquals(
                "far-52.204-23@2018-07", library.order("far-52.204-23@2018-07").orElseThrow().id());
        assertEquals("bod-17-01", library.order("bod-17-01").orElseThrow().id());
        List<String> newest = library.orders().stream().map(Order::id).toList();
        assertTrue(newest.containsAll(List.of("bod-17-01", "far-52.204-23@2023-12")));
        assertEquals(
                library.orders().stream().map(Order::family).distinct().count(), newest.size());
        List<String> on = library.orderIdsOn("kaspersky");
        assertTrue(on.containsAll(List.of("bod-17-01", "far-52.204-23")));
        assertFalse(on.contains("far-52.204-25"));
    }

    @Test
    void unknownIds() {
        for (String id :
                List.of("", "@", "bod-17-01@", "bod-17-01@2018-07", "../orders/bod-17-01", "x y"))
            assertEquals(Optional.empty(), library.order(id), id);
        assertEquals(Optional.empty(), library.text("../orders/bod-17-01"));
        assertEquals(
                List.of("bod-17-01"),
                Near.to("bod-1701", library.orderIds()),
                "the near ones are named");
    }

    @Test
    void dossiers() {
        assertTrue(library.dossierIds().containsAll(List.of("hikvision", "kaspersky")));
        for (String id : library.dossierIds())
            assertEquals(id, library.dossier(id).orElseThrow().id());
        assertEquals(Optional.empty(), library.dossier("kasperski"));
    }

    /// An order lets out products of the dossier that it is about, and no others.
    @Test
    void ordersNameProductsThatThereAre() {
        for (Order order : library.orders()) {
            Set<String> named = new TreeSet<>();
            for (var exclusion : order.excludes()) named.addAll(exclusion.products());
            for (var ban : order.prohibits()) named.addAll(ban.products());
            for (var subject : order.subjects()) named.addAll(subject.products());
            for (String supplier : order.suppliers())
                for (var product : library.dossier(supplier).orElseThrow().products())
                    named.remove(product.id());
            assertEquals(Set.of(), named, order.id());
        }
    }

    @Test
    void foldingsAreThoseOfTheFunction() {
        var foldings = library.form("kaspersky").orElseThrow().folded();
        assertTrue(foldings.containsKey("АО «Лаборатория Касперского»"));
        foldings.forEach((raw, folded) -> assertEquals(Folding.fold(raw), folded));
    }

    private static List<Path> yaml(String folder) throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (var in = Library.class.getResourceAsStream(name)) {
            assertTrue(in != null, name);
            return in.readAllBytes();
        }
    }
}
