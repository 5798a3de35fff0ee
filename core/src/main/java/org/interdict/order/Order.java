package org.interdict.order;

import org.interdict.supplier.Source;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A ban as data.
///
/// @param id short: `bod-17-01`; a clause's edition stands after `@`: `far-52.204-23@2018-07`
/// @param authority who issued it, by which instrument and law
/// @param dates `enacted`, `issued`, `published`, `effective`, … as far as they are known
/// @param zone in which its days begin and end
/// @param allows acts that it leaves alone
/// @param waivers ways in which it lets what it bans stay for a time; where there is none, it
///   allows none
/// @param conditions that prohibitions, exclusions and bindings name
/// @param relations how it stands to other orders
/// @param withheld what of it the public does not see
/// @param duties that have no clock
/// @param directions later decisions that move, suspend or lift milestones
/// @param flowsDown which words reach subcontractors; empty where the order says nothing of it
/// @param contracts which contracts it binds, and by which edition; empty where that is no question
/// @param traits of who reports, on which milestones depend
/// @param response how the supplier may answer; nothing where the text gives it no right to
/// @param sha256 of the file that it was read from
public record Order(
        String id,
        String title,
        Authority authority,
        Map<String, LocalDate> dates,
        ZoneId zone,
        List<Subject> subjects,
        List<Prohibition> prohibits,
        List<Exclusion> excludes,
        List<Allowance> allows,
        List<Waiver> waivers,
        List<Condition> conditions,
        List<Binding> binds,
        List<Kinship> relations,
        List<Withheld> withheld,
        List<Milestone> milestones,
        List<Duty> duties,
        List<Direction> directions,
        List<FlowDown> flowsDown,
        List<ContractRule> contracts,
        List<Trait> traits,
        Optional<Response> response,
        List<Source> sources,
        String sha256) {
    public Order {
        dates = Map.copyOf(dates);
        subjects = List.copyOf(subjects);
        prohibits = List.copyOf(prohibits);
        excludes = List.copyOf(excludes);
        allows = List.copyOf(allows);
        waivers = List.copyOf(waivers);
        conditions = List.copyOf(conditions);
        binds = List.copyOf(binds);
        relations = List.copyOf(relations);
        withheld = List.copyOf(withheld);
        milestones = List.copyOf(milestones);
        duties = List.copyOf(duties);
        directions = List.copyOf(directions);
        flowsDown = List.copyOf(flowsDown);
        contracts = List.copyOf(contracts);
        traits = List.copyOf(traits);
        sources = List.copyOf(sources);
    }

    /// An order whose duties are all milestones.
    public Order(
            String id,
            String title,
            Authority authority,
            Map<String, LocalDate> dates,
            ZoneId zone,
            List<Subject> subjects,
            List<Prohibition> prohibits,
            List<Exclusion> excludes,
            List<Allowance> allows,
            List<Condition> conditions,
            List<Binding> binds,
            List<Kinship> relations,
            List<Withheld> withheld,
            List<Milestone> milestones,
            Optional<Response> response,
            List<Source> sources,
            String sha256) {
        this(
                id,
                title,
                authority,
                dates,
                zone,
                subjects,
                prohibits,
                excludes,
                allows,
                List.of(),
                conditions,
                binds,
                relations,
                withheld,
                milestones,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                response,
                sources,
                sha256);
    }

    /// What names it in all its editions: `far-52.204-23`.
    public String family() {
        int at = id.indexOf('@');
        return at < 0 ? id : id.substring(0, at);
    }

    /// Ids of the dossiers that it is about, each once.
    public List<String> suppliers() {
        List<String> suppliers = new ArrayList<>();
        for (Subject subject : subjects) {
            String supplier = subject.supplier();
            if (!supplier.isEmpty() && !suppliers.contains(supplier)) suppliers.add(supplier);
        }
        return suppliers;
    }

    /// The edition of its clause: `2023-12`; empty for an order without editions.
    public String edition() {
        int at = id.indexOf('@');
        return at < 0 ? "" : id.substring(at + 1);
    }
}
