package org.interdict.campaign.clock;

import org.interdict.campaign.clock.Deadline.State;
import org.interdict.order.Milestone;
import org.interdict.order.Order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How a campaign stands: who has not reported, who found, of whom it is thinly covered that they
/// found nothing; what is due for whom and when, what is late, and what to do next.
///
/// @param standings who has not reported first
/// @param rows deadlines that are alike, by date; those without one last
/// @param strays open cases of organizations that nobody entered
public record Status(
        String campaign, Dates dates, List<Standing> standings, List<Row> rows, long strays) {
    public Status {
        standings = List.copyOf(standings);
        rows = List.copyOf(rows);
    }

    /// One milestone, or one time of it, of all who have the same date.
    public record Row(
            Order order,
            Milestone milestone,
            int time,
            Optional<Instant> due,
            List<Deadline> deadlines) {
        public Row {
            deadlines = List.copyOf(deadlines);
        }

        /// Those in a state.
        public List<Deadline> in(State state) {
            return deadlines.stream().filter(one -> one.state() == state).toList();
        }

        /// How many were met late.
        public long metLate() {
            return in(State.MET).stream().filter(Deadline::late).count();
        }

        /// Whether somebody has to do something for it.
        public boolean open() {
            return deadlines.stream().anyMatch(Deadline::open);
        }
    }

    /// Puts together what is known.
    ///
    /// @param said up to the moment of the dates
    /// @param cases open ones that are prohibited, by who reports them; `""` for those whose
    ///   organization nobody entered
    public static Status of(
            String campaign, Dates dates, List<Said> said, Map<String, Long> cases) {
        Map<List<Object>, List<Deadline>> groups = new LinkedHashMap<>();
        for (Deadline one : dates.deadlines())
            groups.computeIfAbsent(
                            List.of(one.order().id(), one.milestone().id(), one.time(), one.due()),
                            _ -> new ArrayList<>())
                    .add(one);
        List<Row> rows = new ArrayList<>();
        for (List<Deadline> group : groups.values()) {
            Deadline first = group.getFirst();
            rows.add(new Row(first.order(), first.milestone(), first.time(), first.due(), group));
        }
        rows.sort(Comparator.comparing(row -> row.due().orElse(Instant.MAX)));
        return new Status(
                campaign, dates, Standing.of(dates, said, cases), rows, cases.getOrDefault("", 0L));
    }

    /// Those of one state.
    public List<Standing> in(Standing.State state) {
        return standings.stream().filter(one -> one.state() == state).toList();
    }

    /// Who said that there is nothing, of less than is expected to be there.
    public List<Standing> thin() {
        return in(Standing.State.NONE_FOUND).stream().filter(Standing::thin).toList();
    }

    /// Who said that there is nothing, and has open cases.
    public List<Standing> contradicted() {
        return standings.stream().filter(Standing::contradicted).toList();
    }

    /// What is late, the longest first.
    public List<Row> late() {
        return rows.stream().filter(row -> !row.in(State.LATE).isEmpty()).toList();
    }

    /// What is due, the next first.
    public List<Row> due() {
        return rows.stream().filter(row -> !row.in(State.DUE).isEmpty()).toList();
    }

    /// What to do next; empty if there is nothing.
    public Optional<Deadline> next() {
        for (Row row : late()) return Optional.of(row.in(State.LATE).getFirst());
        for (Row row : due()) return Optional.of(row.in(State.DUE).getFirst());
        return Optional.empty();
    }
}
