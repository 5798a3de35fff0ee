package org.interdict.yaml;

import org.interdict.order.Order;
import org.interdict.supplier.Dossier;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The orders and dossiers that the program carries, from their compiled forms: no YAML is parsed.
/// A file is read when it is asked for, and again when it is asked for again.
public final class Library {
    /// The resource that lists what there is, one line each: `order ID SUPPLIER…`, `dossier ID`,
    /// `joined ID ID …` for dossiers that tell of each other's entities. Editions of an order
    /// follow each other, the oldest first.
    public static final String INDEX = "library.txt";

    private static final String ORDERS = "orders/";
    private static final String SUPPLIERS = "suppliers/";

    /// Editions by family; one that is the family's id itself, if it has none.
    private final Map<String, List<String>> editions = new LinkedHashMap<>();

    /// Suppliers by family.
    private final Map<String, List<String>> suppliers = new LinkedHashMap<>();

    private final List<String> dossiers = new ArrayList<>();

    /// By dossier: all that tell of the same entities, itself among them.
    private final Map<String, List<String>> joined = new HashMap<>();

    private Library(String index) {
        for (String line : index.lines().toList()) {
            String[] words = line.split(" ", -1);
            switch (words[0]) {
                case "order" -> {
                    String family = family(words[1]);
                    editions.computeIfAbsent(family, _ -> new ArrayList<>()).add(words[1]);
                    suppliers.put(family, List.of(words).subList(2, words.length));
                }
                case "dossier" -> dossiers.add(words[1]);
                case "joined" -> {
                    List<String> ids = List.of(words).subList(1, words.length);
                    for (String id : ids) joined.put(id, ids);
                }
                default -> throw broken("the index says \"" + line + "\"");
            }
        }
    }

    /// What this program carries.
    ///
    /// @throws IllegalStateException if the build did not put it there; so do all methods
    public static Library carried() {
        return new Library(
                new String(
                        resource(INDEX).orElseThrow(() -> broken("no index")),
                        StandardCharsets.UTF_8));
    }

    /// Every id that [#order] knows: of each order by itself, then with each of its editions.
    public List<String> orderIds() {
        List<String> ids = new ArrayList<>();
        editions.forEach(
                (family, all) -> {
                    ids.add(family);
                    for (String id : all) if (!id.equals(family)) ids.add(id);
                });
        return ids;
    }

    /// The orders that name a supplier, without edition.
    public List<String> orderIdsOn(String supplier) {
        return suppliers.entrySet().stream()
                .filter(entry -> entry.getValue().contains(supplier))
                .map(Map.Entry::getKey)
                .toList();
    }

    public List<String> dossierIds() {
        return List.copyOf(dossiers);
    }

    /// The newest edition of every order.
    public List<Order> orders() {
        return editions.keySet().stream().map(family -> order(family).orElseThrow()).toList();
    }

    /// All editions of the order that an id names, the oldest first; empty for an unknown id.
    public List<Order> editions(String id) {
        String family = family(id);
        if (!editions.containsKey(family)) return List.of();
        return OrderFile.read(compiled(ORDERS + family).document(), dossiers).orElseThrow();
    }

    /// An order; its newest edition, if the id does not name one.
    public Optional<Order> order(String id) {
        List<Order> all = editions(id);
        if (!all.isEmpty() && id.equals(all.getFirst().family())) return Optional.of(all.getLast());
        return all.stream().filter(order -> order.id().equals(id)).findFirst();
    }

    public Optional<Dossier> dossier(String id) {
        return form(id).map(DossierForm::dossier);
    }

    /// A dossier, with what its names become when they are compared; empty for an unknown id.
    public Optional<DossierForm> form(String id) {
        if (!dossiers.contains(id)) return Optional.empty();
        return Optional.of(DossierForm.read(bin(SUPPLIERS + id)));
    }

    /// All dossiers that tell of the entities of one, itself among them: who belongs to whom is
    /// known only from all of them.
    public List<String> joined(String dossier) {
        return joined.getOrDefault(dossier, List.of(dossier));
    }

    /// The YAML file of a dossier, with the places of what it says; empty for an unknown id.
    public Optional<Document> document(String id) {
        if (!dossiers.contains(id)) return Optional.empty();
        return text(id).map(bytes -> Document.parse(SUPPLIERS + id + ".yaml", bytes).orElseThrow());
    }

    /// The YAML file behind an order's or a dossier's id, byte by byte.
    public Optional<byte[]> text(String id) {
        if (editions.containsKey(family(id))) return resource(ORDERS + family(id) + ".yaml");
        return dossiers.contains(id) ? resource(SUPPLIERS + id + ".yaml") : Optional.empty();
    }

    private static String family(String id) {
        int at = id.indexOf('@');
        return at < 0 ? id : id.substring(0, at);
    }

    private static Compiled compiled(String name) {
        return Compiled.read(bin(name));
    }

    private static byte[] bin(String name) {
        return resource(name + ".bin").orElseThrow(() -> broken("no " + name + ".bin"));
    }

    private static Optional<byte[]> resource(String name) {
        try (InputStream in = Library.class.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("the carried file " + name, e);
        }
    }

    private static IllegalStateException broken(String what) {
        return new IllegalStateException(
                "the program carries no orders (" + what + "); build it again with Maven");
    }
}
