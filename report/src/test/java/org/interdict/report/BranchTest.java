package org.interdict.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.interdict.component.Component;
import org.interdict.component.Presence;
import org.interdict.component.Type;
import org.interdict.finding.Answer;
import org.interdict.finding.Finding;
import org.interdict.finding.Ruling;
import org.interdict.finding.Step;
import org.interdict.finding.Verdict;
import org.interdict.order.Act;
import org.interdict.order.Clause;
import org.interdict.order.Order;
import org.interdict.supplier.Source;
import org.interdict.supplier.Standing;
import org.interdict.supplier.Strength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

class BranchTest {
    /// Property: from the top of the tree to what an order says lie the trunk and that order's own
    /// owners, each order is told once, and a tree parts only where it must.
    @ParameterizedTest
    @MethodSource("org.interdict.report.RandomText#seeds")
    void eachOrderKeepsItsPath(long seed) {
        Random random = new Random(seed);
        List<Order> orders = new ArrayList<>();
        List<Ruling> rulings = new ArrayList<>();
        Map<Integer, List<String>> expected = new TreeMap<>();
        for (int i = 0; i < 1 + random.nextInt(9); i++) {
            orders.add(
                    Facts.order("order-" + i, "", Facts.CONTRACT, Facts.ACQUISITION, "kaspersky"));
            Verdict verdict = new Verdict.Outside(Facts.CONTRACT, "reason " + random.nextInt(3));
            if (random.nextInt(4) == 0) {
                rulings.add(Ruling.elsewhere(new Verdict.Outside(Facts.CONTRACT, "of others")));
                continue;
            }
            List<Step> owners = new ArrayList<>();
            List<String> path = new ArrayList<>(List.of("app 1", "Maker"));
            for (int step = random.nextInt(4); step > 0; step--) {
                String to = "owned by " + (char) ('A' + random.nextInt(2));
                owners.add(step(Step.How.BELONGS_TO, to));
                path.add(to);
            }
            rulings.add(new Ruling(verdict, Set.of(), owners));
            expected.put(i, path);
        }
        Finding finding = finding(rulings);
        Branch tree = Branch.of(finding, answer(orders, finding));
        Map<Integer, List<String>> told = new TreeMap<>();
        collect(tree, List.of(), told);
        assertEquals(expected, told);
        straight(tree);
    }

    private static void collect(
            Branch branch, List<String> above, Map<Integer, List<String>> told) {
        List<String> path = new ArrayList<>(above);
        for (Point point : branch.points()) path.add(point.label());
        for (Said said : branch.says())
            for (int order : said.orders()) assertEquals(null, told.put(order, path));
        for (Branch next : branch.branches()) collect(next, path, told);
    }

    /// No two branches begin alike, and none goes on alone.
    private static void straight(Branch branch) {
        List<Point> firsts = new ArrayList<>();
        for (Branch next : branch.branches()) {
            Point first = next.points().getFirst();
            assertTrue(!firsts.contains(first), first::toString);
            firsts.add(first);
            straight(next);
        }
        assertTrue(branch.branches().size() != 1 || !branch.says().isEmpty(), branch::toString);
    }

    @Test
    void onlyWhatReadsAlikeIsToldOnce() {
        Clause clause = Facts.CONTRACT;
        Clause reworded =
                new Clause(clause.id(), clause.title(), "Other words.", clause.citation(), "far");
        Ruling use = new Ruling(new Verdict.Prohibited(clause), Set.of(Act.USE), List.of());
        List<Ruling> rulings =
                List.of(
                        use,
                        use,
                        new Ruling(new Verdict.Prohibited(clause), Set.of(Act.FUNDING), List.of()),
                        new Ruling(new Verdict.Prohibited(reworded), Set.of(Act.USE), List.of()),
                        new Ruling(new Verdict.Review(clause, "so?"), Set.of(Act.USE), List.of()),
                        use);
        List<Order> orders = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Source other = new Source("far", "Another text", "https://example.gov/other");
            Source source = i == 5 ? other : Facts.ACQUISITION;
            orders.add(Facts.order("order-" + i, "", clause, source, "kaspersky"));
        }
        Answer answer = answer(orders, finding(rulings));
        List<List<Integer>> told = new ArrayList<>();
        for (Said said : Said.all(rulings, answer)) told.add(said.orders());
        assertEquals(List.of(List.of(0, 1), List.of(2), List.of(3), List.of(4), List.of(5)), told);
        assertEquals(
                "order-0, order-1 on use", Said.all(rulings, answer).getFirst().who(answer, false));
        assertEquals(
                "1 order-0, 2 order-1 on use",
                Said.all(rulings, answer).getFirst().who(answer, true));
    }

    private static Answer answer(List<Order> orders, Finding finding) {
        return Examples.answer(orders, true, List.of(), List.of(finding), List.of());
    }

    private static Finding finding(List<Ruling> rulings) {
        return new Finding(
                "kaspersky",
                "app",
                new Component(Type.APPLICATION, Presence.INSTALLED, "app", "1", List.of()),
                List.of(),
                Strength.IDENTIFIED,
                List.of(),
                List.of(step(Step.How.MADE_BY, "Maker")),
                rulings,
                List.of());
    }

    private static Step step(Step.How how, String to) {
        return new Step(how, "", to, Standing.CONFIRMED, List.of());
    }
}
