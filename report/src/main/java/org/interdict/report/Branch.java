package org.interdict.report;

import org.interdict.finding.Answer;
import org.interdict.finding.Finding;
import org.interdict.finding.Ruling;
import org.interdict.finding.Step;

import java.util.ArrayList;
import java.util.List;

/// A straight run of a supply path, and what follows at its end. The whole path is one of these,
/// from the asset down; it divides where orders go on to different owners.
///
/// @param points in turn; none of a branch where only the end is told
/// @param says what orders say whose path ends here
/// @param branches where others go on
public record Branch(List<Point> points, List<Said> says, List<Branch> branches) {
    public Branch {
        points = List.copyOf(points);
        says = List.copyOf(says);
        branches = List.copyOf(branches);
    }

    /// The path of a find, down to what each order says that is about its supplier.
    public static Branch of(Finding finding, Answer answer) {
        List<Integer> orders = new ArrayList<>();
        for (int i = 0; i < finding.rulings().size(); i++)
            if (finding.rulings().get(i).about()) orders.add(i);
        return new Growing(finding.rulings(), answer).grow(Point.trunk(finding), orders, 0);
    }

    private record Growing(List<Ruling> rulings, Answer answer) {
        /// Deep only where orders part.
        ///
        /// @param points so far
        /// @param orders of whom all took the same steps
        /// @param taken how many steps
        Branch grow(List<Point> points, List<Integer> orders, int taken) {
            List<Point> run = new ArrayList<>(points);
            int step = taken;
            for (; together(orders, step); step++)
                run.add(Point.owner(owners(orders.getFirst()).get(step)));
            List<Integer> ended = new ArrayList<>();
            List<List<Integer>> parted = new ArrayList<>();
            for (int order : orders) {
                if (owners(order).size() == step) ended.add(order);
                else part(parted, order, step);
            }
            List<Branch> branches = new ArrayList<>();
            for (List<Integer> part : parted) branches.add(grow(List.of(), part, step));
            return new Branch(run, Said.of(ended, rulings, answer), branches);
        }

        private List<Step> owners(int order) {
            return rulings.get(order).owners();
        }

        private boolean together(List<Integer> orders, int step) {
            if (orders.isEmpty()) return false;
            for (int order : orders)
                if (owners(order).size() <= step || !same(order, orders.getFirst(), step))
                    return false;
            return true;
        }

        private boolean same(int one, int other, int step) {
            return owners(one).get(step).equals(owners(other).get(step));
        }

        private void part(List<List<Integer>> parted, int order, int step) {
            for (List<Integer> part : parted) {
                if (same(part.getFirst(), order, step)) {
                    part.add(order);
                    return;
                }
            }
            List<Integer> alone = new ArrayList<>();
            alone.add(order);
            parted.add(alone);
        }
    }
}
