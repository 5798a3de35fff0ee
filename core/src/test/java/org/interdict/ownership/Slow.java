package org.interdict.ownership;

import org.interdict.order.Subject;
import org.interdict.order.Subject.Related;
import org.interdict.order.Threshold;
import org.interdict.supplier.Dossier;
import org.interdict.supplier.PartialDate;
import org.interdict.supplier.Relation;
import org.interdict.supplier.Relation.Link;
import org.interdict.supplier.Share;
import org.interdict.supplier.Standing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The closure of an order's subject, slow and obvious: round after round over all relations, until
/// nobody joins any more. Written from the rules of `docs/suppliers.md`, each order's word by
/// itself, and knows nothing of the graph but its results.
final class Slow {
    enum Phase {
        NAMED,
        UP,
        DOWN,
        LEAF
    }

    private record Member(String entity, Phase phase) {}

    private final Dossier dossier;
    private final Subject subject;
    private final LocalDate day;

    Slow(Dossier dossier, Subject subject, LocalDate day) {
        this.dossier = dossier;
        this.subject = subject;
        this.day = day;
    }

    /// By entity: the surest grade at which it joins, and in which round.
    Map<String, String> members() {
        Map<String, String> members = new HashMap<>();
        for (Standing standing : Standing.values())
            for (boolean open : new boolean[] {false, true})
                rounds(standing, open)
                        .forEach(
                                (entity, round) ->
                                        members.putIfAbsent(
                                                entity,
                                                standing.id() + (open ? " open " : " ") + round));
        return members;
    }

    private Map<String, Integer> rounds(Standing standing, boolean open) {
        Map<Member, Integer> members = new HashMap<>();
        members.put(new Member("a", Phase.NAMED), 0);
        for (int round = 1; ; round++) {
            Set<Member> joining = new HashSet<>();
            for (Member member : members.keySet()) {
                for (Relation relation : dossier.relations()) {
                    if (relation.standing().compareTo(standing) > 0 || !lasts(relation)) continue;
                    if (relation.from().equals(relation.to())) continue; // leads nowhere
                    if (relation.from().equals(member.entity()))
                        follow(relation, true, member, members.keySet(), standing, open, joining);
                    if (relation.to().equals(member.entity()))
                        follow(relation, false, member, members.keySet(), standing, open, joining);
                }
            }
            joining.removeAll(members.keySet());
            // What is named is followed in every direction already.
            joining.removeIf(one -> members.containsKey(new Member(one.entity(), Phase.NAMED)));
            Set<Member> named = new HashSet<>(joining);
            joining.removeIf(
                    one ->
                            one.phase() != Phase.NAMED
                                    && named.contains(new Member(one.entity(), Phase.NAMED)));
            if (joining.isEmpty()) break;
            for (Member member : joining) members.put(member, round);
        }
        Map<String, Integer> rounds = new HashMap<>();
        members.forEach((member, round) -> rounds.merge(member.entity(), round, Math::min));
        return rounds;
    }

    private boolean lasts(Relation relation) {
        if (relation.link() == Link.ALIAS_OF || relation.link() == Link.RENAMED_TO) return true;
        boolean began =
                PartialDate.of(relation.since())
                        .map(since -> !day.isBefore(since.first()))
                        .orElse(true);
        boolean lasts =
                PartialDate.of(relation.until())
                        .map(until -> !day.isAfter(until.last()))
                        .orElse(true);
        return began && lasts;
    }

    private void follow(
            Relation relation,
            boolean forward,
            Member member,
            Set<Member> members,
            Standing standing,
            boolean open,
            Set<Member> joining) {
        String other = forward ? relation.to() : relation.from();
        Phase phase = member.phase();
        Link link = relation.link();
        if (link == Link.ALIAS_OF || link == Link.RENAMED_TO) joining.add(new Member(other, phase));
        if (phase == Phase.LEAF) return;
        boolean mayGoUp = phase == Phase.NAMED || phase == Phase.UP;
        boolean below = phase == Phase.NAMED || phase == Phase.DOWN;
        for (Related related : subject.group()) {
            boolean sideways = related == Related.CONTROL || related == Related.AFFILIATE;
            boolean owned =
                    sideways
                            || (below
                                    && (related == Related.SUBSIDIARY
                                            || related == Related.MAJORITY_OWNED
                                            || related == Related.OWNED));
            boolean owner = mayGoUp && (sideways || related == Related.PARENT);
            switch (link) {
                case OWNS -> {
                    if (forward && owned && held(other, member.entity(), members, standing, open))
                        joining.add(new Member(other, Phase.DOWN));
                    if (!forward && owner && reaches(share(other, member.entity(), standing, open)))
                        joining.add(new Member(other, Phase.UP));
                    if (forward
                            && open
                            && below
                            && (related == Related.OWNED || related == Related.AFFILIATE))
                        joining.add(new Member(other, Phase.DOWN));
                    if (!forward && open && phase == Phase.NAMED && related == Related.AFFILIATE)
                        joining.add(new Member(other, Phase.LEAF));
                }
                case CONTROLS -> {
                    if (forward
                            && (sideways
                                    || (below && related == Related.SUBSIDIARY)
                                    || (below && related == Related.OWNED && open)))
                        joining.add(new Member(other, Phase.DOWN));
                    if (!forward && owner) joining.add(new Member(other, Phase.UP));
                }
                case SUCCESSOR_OF -> {
                    if (related == (forward ? Related.PREDECESSOR : Related.SUCCESSOR))
                        joining.add(new Member(other, phase));
                }
                case ASSIGNEE_OF -> {
                    if (!forward && related == Related.ASSIGNEE)
                        joining.add(new Member(other, phase));
                }
                case AFFILIATE_OF -> {
                    if (related == Related.AFFILIATE || (related == Related.CONTROL && open))
                        joining.add(new Member(other, phase));
                }
                case OPERATES_FOR -> {
                    if (!forward && related == Related.OPERATES_FOR)
                        joining.add(new Member(other, Phase.DOWN));
                }
                case OFFICER_OF, ALIAS_OF, RENAMED_TO, RESELLS, HOSTS, SIGNS, BUNDLES -> {}
            }
        }
    }

    /// Whether one owner, or all together, hold a company.
    private boolean held(
            String company, String owner, Set<Member> members, Standing standing, boolean open) {
        if (!subject.ownership().together()) return reaches(share(owner, company, standing, open));
        boolean sideways =
                subject.group().contains(Related.CONTROL)
                        || subject.group().contains(Related.AFFILIATE);
        boolean down =
                sideways
                        || subject.group().contains(Related.SUBSIDIARY)
                        || subject.group().contains(Related.MAJORITY_OWNED)
                        || subject.group().contains(Related.OWNED);
        Set<String> owners = new HashSet<>();
        for (Member member : members) {
            switch (member.phase()) {
                case NAMED, DOWN -> {
                    if (down) owners.add(member.entity());
                }
                case UP -> {
                    if (sideways) owners.add(member.entity());
                }
                case LEAF -> {}
            }
        }
        long sum = 0;
        for (String one : owners) sum += share(one, company, standing, open);
        return reaches(sum);
    }

    private boolean reaches(long millionths) {
        Threshold threshold = subject.ownership();
        double percent = millionths / 1e6;
        return threshold.orMore() ? percent >= threshold.percent() : percent > threshold.percent();
    }

    /// What one owner has of a company by all that is admitted, in millionths of a percent.
    private long share(String owner, String company, Standing standing, boolean open) {
        List<Relation> told = new ArrayList<>();
        for (Relation relation : dossier.relations())
            if (relation.link() == Link.OWNS
                    && relation.from().equals(owner)
                    && relation.to().equals(company)
                    && !owner.equals(company)
                    && relation.standing().compareTo(standing) <= 0
                    && lasts(relation)) told.add(relation);
        if (told.isEmpty()) return 0;
        if (!open) return told.stream().mapToLong(one -> one.share().least()).max().orElseThrow();
        long agreed = Share.WHOLE;
        boolean any = false;
        long disputed = 0;
        for (Relation relation : told) {
            if (relation.standing() == Standing.DISPUTED) {
                disputed = Math.max(disputed, relation.share().most());
            } else {
                agreed = Math.min(agreed, relation.share().most());
                any = true;
            }
        }
        return any ? Math.max(agreed, disputed) : disputed;
    }
}
