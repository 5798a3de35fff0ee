package org.interdict.yaml;

import org.interdict.order.Order;
import org.interdict.yaml.Node.Mapping;
import org.interdict.yaml.Node.Sequence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Reads an order, `orders/*.yaml`. `docs/orders.md` says what the keys mean; `orders/schema.json`
/// says the same to editors, and a test holds the two equal.
public final class OrderFile {
    private OrderFile() {}

    /// All editions of an order, the oldest first; one if it has no editions.
    ///
    /// @param suppliers ids of the dossiers that there are
    public static Loaded<List<Order>> read(Document document, Collection<String> suppliers) {
        Problems references = new Problems(document.file());
        Problems structure = new Problems(document.file());
        List<Order> orders = orders(document, suppliers, structure, references);
        structure.addAll(references);
        return structure.loaded(() -> orders);
    }

    /// What is wrong with its shape alone, without what its parts say of each other: that is what
    /// the schema knows too.
    static List<Problem> shape(Document document) {
        Problems structure = new Problems(document.file());
        List<Order> orders = orders(document, List.of(), structure, new Problems(document.file()));
        return structure.loaded(() -> orders).problems();
    }

    private static List<Order> orders(
            Document document,
            Collection<String> suppliers,
            Problems structure,
            Problems references) {
        List<Order> orders = new ArrayList<>();
        List<String> editions = Editions.listed(document.root());
        if (document.root() instanceof Mapping whole) demand(whole, structure);
        for (String edition : editions.isEmpty() ? List.of("") : editions)
            order(document, edition, editions, suppliers, structure, references)
                    .ifPresent(orders::add);
        return orders;
    }

    /// Before editions are told apart, so that a list which only one of them has is no empty one.
    private static void demand(Mapping whole, Problems structure) {
        for (String list : OrderReader.DEMANDED) {
            Optional<Node> value = whole.entry(list).map(Node.Entry::value);
            if (value.isEmpty() && list.equals("subjects") && whole.entry(Entries.KEY).isPresent())
                continue;
            if (value.isEmpty()) structure.add(whole, "\"%s\" is missing here".formatted(list));
            else if (value.get() instanceof Sequence items && items.items().isEmpty())
                structure.add(items, "\"%s\" must have something in it".formatted(list));
        }
    }

    private static Optional<Order> order(
            Document document,
            String edition,
            List<String> editions,
            Collection<String> suppliers,
            Problems structure,
            Problems references) {
        Node root = document.root();
        if (root instanceof Mapping whole)
            root = Editions.only(whole, edition, editions, structure, references);
        return Fields.read(
                root,
                structure,
                fields ->
                        new OrderReader(fields, new References(references))
                                .order(edition, suppliers, document.sha256()));
    }
}
