package org.interdict.campaign.clock;

import org.interdict.order.Duty;
import org.interdict.order.Milestone;
import org.interdict.order.Order;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a party answered to one order: nothing, that it found something, or that it found nothing.
/// The three are never mixed up.
///
/// @param deadline of the answer: the order's milestone that has one say what was found
/// @param answer the last report to it; nothing while there is none
/// @param openCases not yet verified, retired or waived; -1 if cases are not counted by this party
public record Standing(
        Party party,
        String name,
        Deadline deadline,
        State state,
        Optional<Said.Reported> answer,
        long openCases) {
    public enum State {
        NOT_REPORTED("not reported"),
        FOUND("found"),
        NONE_FOUND("none found");

        private final String text;

        State(String text) {
            this.text = text;
        }

        /// For a person.
        public String text() {
            return text;
        }
    }

    /// Whether less was looked at than is expected to be there, as the report itself says.
    public boolean thin() {
        long expected = figure("expected");
        return state != State.NOT_REPORTED && expected > 0 && figure("looked-at") < expected;
    }

    /// Whether it said that there is nothing, and there is.
    public boolean contradicted() {
        return state == State.NONE_FOUND && openCases > 0;
    }

    /// A figure of the answer; -1 if it gives none.
    public long figure(String name) {
        return answer.map(report -> report.figure(name)).orElse(-1L);
    }

    /// How all stand: who has not reported first, then who found, then who found nothing; within
    /// that by party. A contract is not asked before something is found in it.
    ///
    /// @param said up to the moment of the dates
    /// @param cases open ones by the reporting organization
    public static List<Standing> of(Dates dates, List<Said> said, Map<String, Long> cases) {
        List<Standing> all = new ArrayList<>();
        for (Deadline deadline : dates.deadlines()) {
            if (!asks(deadline) || deadline.time() > 1) continue;
            Optional<Said.Reported> answer = answer(deadline, said);
            if (answer.isEmpty() && !deadline.open() && deadline.state() != Deadline.State.MET)
                continue;
            State state =
                    answer.map(a -> a.nothing() ? State.NONE_FOUND : State.FOUND)
                            .orElse(State.NOT_REPORTED);
            boolean organization = deadline.party().kind() == Party.Kind.ORGANIZATION;
            all.add(
                    new Standing(
                            deadline.party(),
                            name(deadline.party(), dates.tree()),
                            deadline,
                            state,
                            answer,
                            organization ? cases.getOrDefault(deadline.party().id(), 0L) : -1));
        }
        all.sort(
                (one, other) -> {
                    int state = one.state.compareTo(other.state);
                    if (state != 0) return state;
                    if (one.thin() != other.thin()) return one.thin() ? -1 : 1;
                    return one.party.compareTo(other.party);
                });
        return all;
    }

    /// For a person: the organization's name, or the contract's number.
    public static String name(Party party, Tree tree) {
        if (party.kind() == Party.Kind.CONTRACT) return party.id();
        Organization organization = tree.organizations().get(party.id());
        return organization == null ? party.id() : organization.name();
    }

    /// Whether it is the milestone by which the order learns what was found: the first that has one
    /// identify and report, else the first report.
    private static boolean asks(Deadline deadline) {
        return asking(deadline.order())
                .map(milestone -> milestone.id().equals(deadline.milestone().id()))
                .orElse(false);
    }

    static Optional<Milestone> asking(Order order) {
        Optional<Milestone> report = Optional.empty();
        for (Milestone one : order.milestones()) {
            if (one.duty().by().role() != org.interdict.order.Party.Role.BOUND) continue;
            if (!one.duty().kinds().contains(Duty.Kind.REPORT)) continue;
            if (one.duty().kinds().contains(Duty.Kind.IDENTIFY)) return Optional.of(one);
            if (report.isEmpty()) report = Optional.of(one);
        }
        return report;
    }

    private static Optional<Said.Reported> answer(Deadline deadline, List<Said> said) {
        Optional<Said.Reported> last = Optional.empty();
        for (Said one : said)
            if (one instanceof Said.Reported report
                    && report.party().equals(deadline.party().key())
                    && report.milestone().equals(deadline.milestone().id())
                    && family(report.order()).equals(deadline.order().family())
                    && last.map(before -> !report.at().isBefore(before.at())).orElse(true))
                last = Optional.of(report);
        return last;
    }

    private static String family(String order) {
        int at = order.indexOf('@');
        return at < 0 ? order : order.substring(0, at);
    }
}
