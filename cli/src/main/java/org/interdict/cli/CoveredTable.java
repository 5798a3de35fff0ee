package org.interdict.cli;

import org.interdict.store.coverage.Figures;
import org.interdict.store.coverage.ProductFigures;
import org.interdict.store.coverage.Stronger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Coverage for a person, within the width of the terminal.
final class CoveredTable {
    private static final int LONGEST_NAME = 40;

    private final Covered covered;
    private final Terminal terminal;

    CoveredTable(Covered covered, Terminal terminal) {
        this.covered = covered;
        this.terminal = terminal;
    }

    void print() {
        say("Looks from " + covered.since() + " to " + covered.asOf() + " (UTC) count.", 0);
        line("");
        Map<String, Figures> figures = covered.figures();
        Figures total = covered.total();
        organizations(figures, total);
        line("");
        products(covered.products());
        stronger(covered.stronger());
        notes(total);
    }

    private void organizations(Map<String, Figures> figures, Figures total) {
        Columns table =
                new Columns("organization", "known", "looked at", "older", "never", "not seen");
        table.add("cut short");
        table.add("by");
        for (Map.Entry<String, Figures> one : figures.entrySet())
            table.row(cells(Covered.name(one.getKey()), one.getValue()));
        if (figures.size() != 1) table.row(cells("all", total));
        table.print();
    }

    private static List<String> cells(String name, Figures figures) {
        List<String> methods = new ArrayList<>();
        for (Map.Entry<String, Long> method : new TreeMap<>(figures.methods()).entrySet())
            methods.add(method.getKey() + ' ' + method.getValue());
        return List.of(
                name,
                "" + figures.known(),
                "" + figures.lookedAt(),
                "" + figures.older(),
                "" + figures.never(),
                "" + figures.notSeen(),
                "" + figures.cutShort(),
                String.join(", ", methods));
    }

    /// Products of one supplier with the same figures stand in one row.
    private void products(List<ProductFigures> products) {
        Columns table =
                new Columns("goods", "could show", "could not", "older", "never", "products");
        TreeMap<String, List<ProductFigures>> rows = new TreeMap<>();
        List<String> order = new ArrayList<>();
        for (ProductFigures one : products) {
            String key =
                    one.dossier().id()
                            + '\t'
                            + one.could()
                            + '\t'
                            + one.couldNot()
                            + '\t'
                            + one.kinds().isEmpty();
            if (!rows.containsKey(key)) order.add(key);
            rows.computeIfAbsent(key, _ -> new ArrayList<>()).add(one);
        }
        for (String key : order) {
            List<ProductFigures> same = rows.getOrDefault(key, List.of());
            ProductFigures first = same.getFirst();
            List<String> ids = new ArrayList<>();
            for (ProductFigures one : same) ids.add(one.product().id());
            String what = ids.size() > 3 ? ids.size() + " products" : String.join(", ", ids);
            if (first.kinds().isEmpty()) what += " (no list could show this)";
            table.row(
                    List.of(
                            first.dossier().id(),
                            "" + first.could(),
                            "" + first.couldNot(),
                            "" + first.older(),
                            "" + first.never(),
                            what));
        }
        if (products.isEmpty()) say("The orders' suppliers have no products.", 0);
        else table.print();
    }

    private void stronger(List<Stronger> stronger) {
        if (stronger.isEmpty()) return;
        line("");
        line("Only a stronger look would settle more:");
        for (Stronger one : stronger)
            say(
                    "- "
                            + Covered.name(one.organization())
                            + ", "
                            + one.assets()
                            + (one.assets() == 1 ? " asset: " : " assets: ")
                            + one.next().sentence(),
                    2);
    }

    private void notes(Figures total) {
        List<String> notes = new ArrayList<>();
        if (total.notSeen() > 0)
            notes.add(
                    "Not seen: a look was meant to reach it and did not report it. That is not"
                            + " clean.");
        if (total.cutShort() > 0)
            notes.add(
                    "Cut short: some method has shown only a part; such a look could not show what"
                            + " it does not.");
        int purchases = covered.coverage().purchases();
        if (purchases > 0) notes.add("Purchases are not counted: " + purchases + '.');
        int forgotten = covered.coverage().forgottenAims();
        if (forgotten > 0)
            notes.add(
                    "Lists of what a look was meant to reach that were deleted: "
                            + forgotten
                            + "; whom those looks missed is not known.");
        if (total.known() > 0)
            notes.add("--list never, older, not-seen, cut-short or PRODUCT shows which.");
        if (!notes.isEmpty()) line("");
        for (String note : notes) say(note, 0);
    }

    private void line(String text) {
        terminal.out().println(text);
    }

    /// In as many lines as it takes.
    private void say(String text, int indent) {
        String margin = " ".repeat(indent);
        boolean first = true;
        for (String part : wrap(text, terminal.width() - indent)) {
            line(first ? part : margin + part);
            first = false;
        }
    }

    /// At spaces, where there are any.
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (rest.length() > width) {
            int at = rest.lastIndexOf(' ', width);
            if (at <= 0) at = rest.indexOf(' ', width);
            if (at <= 0) break;
            lines.add(rest.substring(0, at).stripTrailing());
            rest = rest.substring(at + 1);
        }
        lines.add(rest);
        return lines;
    }

    /// A name, figures, and at the end a text that takes as many lines as it needs.
    private final class Columns {
        private final List<String> heads = new ArrayList<>();
        private final List<List<String>> rows = new ArrayList<>();

        Columns(String... heads) {
            for (String head : heads) add(head);
        }

        void add(String head) {
            heads.add(head);
        }

        void row(List<String> cells) {
            rows.add(cells);
        }

        void print() {
            int last = heads.size() - 1;
            int[] width = new int[last];
            for (int i = 0; i < last; i++) {
                width[i] = heads.get(i).length();
                for (List<String> row : rows)
                    width[i] = Math.max(width[i], Math.min(LONGEST_NAME, row.get(i).length()));
            }
            print(heads, width);
            for (List<String> row : rows) print(row, width);
        }

        private void print(List<String> cells, int[] width) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < width.length; i++) {
                String cell = cells.get(i);
                if (cell.length() > width[i]) cell = cell.substring(0, width[i] - 1) + '…';
                int room = width[i] - cell.length();
                if (i > 0) text.repeat(' ', room); // figures stand to the right
                text.append(cell);
                if (i == 0) text.repeat(' ', room);
                text.append("  ");
            }
            String margin = " ".repeat(text.length());
            int left = Math.max(20, terminal.width() - text.length());
            boolean first = true;
            for (String part : wrap(cells.getLast(), left)) {
                line(((first ? text.toString() : margin) + part).stripTrailing());
                first = false;
            }
        }
    }
}
