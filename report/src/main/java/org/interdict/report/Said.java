package org.interdict.report;

import org.interdict.finding.Answer;
import org.interdict.finding.Ruling;
import org.interdict.finding.Verdict;
import org.interdict.order.Clause;
import org.interdict.order.Order;
import org.interdict.supplier.Source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What several orders say of a find in the same words, or one order alone.
///
/// @param orders their indexes in the answer, at least one
/// @param ruling of the first; the others' differ in nothing that is shown
public record Said(List<Integer> orders, Ruling ruling) {
    public Said {
        orders = List.copyOf(orders);
    }

    /// All that the orders say, in their order; last, as one, those that are about other suppliers.
    ///
    /// @param rulings one for each order of the answer
    public static List<Said> all(List<Ruling> rulings, Answer answer) {
        List<Integer> about = new ArrayList<>();
        for (int i = 0; i < rulings.size(); i++) if (rulings.get(i).about()) about.add(i);
        List<Said> all = of(about, rulings, answer);
        all.addAll(elsewhere(rulings));
        return all;
    }

    /// Those that are about other suppliers, as one; none if there are none.
    public static List<Said> elsewhere(List<Ruling> rulings) {
        List<Integer> orders = new ArrayList<>();
        for (int i = 0; i < rulings.size(); i++) if (!rulings.get(i).about()) orders.add(i);
        return orders.isEmpty()
                ? List.of()
                : List.of(new Said(orders, rulings.get(orders.getFirst())));
    }

    /// What some orders say, by their indexes.
    static List<Said> of(List<Integer> orders, List<Ruling> rulings, Answer answer) {
        List<List<Integer>> alike = new ArrayList<>();
        for (int order : orders) join(alike, order, rulings, answer);
        List<Said> all = new ArrayList<>();
        for (List<Integer> same : alike) all.add(new Said(same, rulings.get(same.getFirst())));
        return all;
    }

    private static void join(
            List<List<Integer>> alike, int order, List<Ruling> rulings, Answer answer) {
        for (List<Integer> same : alike) {
            if (alike(same.getFirst(), order, rulings, answer)) {
                same.add(order);
                return;
            }
        }
        List<Integer> alone = new ArrayList<>();
        alone.add(order);
        alike.add(alone);
    }

    /// Whether a reader would read the same twice.
    private static boolean alike(int one, int other, List<Ruling> rulings, Answer answer) {
        Ruling a = rulings.get(one);
        Ruling b = rulings.get(other);
        Verdict left = a.verdict();
        Verdict right = b.verdict();
        LocalDate asOf = answer.asOf();
        if (left.sort() != right.sort()
                || !a.acts().equals(b.acts())
                || !Words.clause(left, asOf).equals(Words.clause(right, asOf))) return false;
        Order order = answer.orders().get(one);
        Order second = answer.orders().get(other);
        return says(left.clause(), order, right.clause(), second)
                && (!(left instanceof Verdict.Excluded excluded)
                        || !(right instanceof Verdict.Excluded too)
                        || says(excluded.ban(), order, too.ban(), second));
    }

    private static boolean says(Clause one, Order order, Clause other, Order second) {
        return one.says().equals(other.says())
                && sources(one, order).equals(sources(other, second));
    }

    /// Where the words of a clause come from.
    public static List<Source> sources(Clause clause, Order order) {
        List<Source> sources = new ArrayList<>();
        for (Source source : order.sources())
            if (source.id().equals(clause.source())) sources.add(source);
        return sources;
    }

    /// The first of the orders.
    public Order order(Answer answer) {
        return answer.orders().get(orders.getFirst());
    }

    /// `far-52.204-23@2018-07, far-52.204-23@2023-12 on presence, use`; of orders that are about
    /// other suppliers, about whom each is.
    ///
    /// @param numbered with their numbers in the answer, from 1
    public String who(Answer answer, boolean numbered) {
        if (!ruling.about()) return others(answer, numbered);
        StringBuilder who = new StringBuilder();
        for (int at : orders) {
            if (!who.isEmpty()) who.append(", ");
            if (numbered) who.append(at + 1).append(' ');
            who.append(id(at, answer));
        }
        String acts = Words.acts(ruling.acts());
        return acts.isEmpty() ? who.toString() : who.append(" on ").append(acts).toString();
    }

    /// `about kaspersky: 1, 2; about bytedance: 7`
    private String others(Answer answer, boolean numbered) {
        StringBuilder all = new StringBuilder();
        for (Map.Entry<String, List<Integer>> each : others(answer).entrySet()) {
            all.append(all.isEmpty() ? "" : "; ").append(each.getKey());
            String before = ": ";
            for (int at : each.getValue()) {
                all.append(before).append(numbered ? Integer.toString(at + 1) : id(at, answer));
                before = ", ";
            }
        }
        return all.toString();
    }

    /// Of orders that are about other suppliers: which are about whom, `about kaspersky`, by their
    /// indexes.
    public Map<String, List<Integer>> others(Answer answer) {
        Map<String, List<Integer>> about = new LinkedHashMap<>();
        for (int at : orders) {
            String suppliers = String.join(", ", answer.orders().get(at).suppliers());
            String key = suppliers.isEmpty() ? "about nobody yet" : "about " + suppliers;
            List<Integer> same = about.get(key);
            if (same == null) {
                same = new ArrayList<>();
                about.put(key, same);
            }
            same.add(at);
        }
        return about;
    }

    private static String id(int order, Answer answer) {
        return Visible.text(answer.orders().get(order).id(), Words.LONGEST);
    }

    /// Of prohibited, review, excluded and outside: the clause and why it decides, after [#who].
    public String why(Answer answer) {
        return Words.clause(ruling.verdict(), answer.asOf());
    }
}
