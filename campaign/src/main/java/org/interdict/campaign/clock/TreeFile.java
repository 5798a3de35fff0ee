package org.interdict.campaign.clock;

import org.interdict.order.OrganizationKind;
import org.interdict.order.SystemKind;
import org.interdict.yaml.Document;
import org.interdict.yaml.Fields;
import org.interdict.yaml.Loaded;
import org.interdict.yaml.Near;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the organizations of a campaign and their systems, `tree.yaml`:
///
/// ```
/// organizations:
///   - {id: north, name: North Office, kind: civilian-agency, contact: cio@north.example}
///   - {id: north-east, name: North East, parent: north}
/// systems:
///   - {id: payroll, name: Payroll, kind: federal, owner: north, host: cloud}
/// ```
///
/// Who has nobody above reports for itself; who has, only with `reports: true`.
public final class TreeFile {
    private static final int MOST = 100_000;
    private static final int LONGEST = 200;
    private static final String ORGANIZATIONS = "organizations";

    private final Map<String, Placed<Organization>> organizations = new LinkedHashMap<>();
    private final Map<String, Placed<HostedSystem>> systems = new LinkedHashMap<>();

    private record Placed<T>(T value, Fields at) {}

    private TreeFile() {}

    public static Loaded<Tree> read(Document document) {
        return Fields.read(document, fields -> new TreeFile().tree(fields));
    }

    private Tree tree(Fields file) {
        file.each(ORGANIZATIONS, this::organization);
        if (organizations.isEmpty())
            file.problem(ORGANIZATIONS, "name at least one organization (\"organizations\")");
        if (organizations.size() > MOST)
            file.problem(ORGANIZATIONS, "a campaign has at most %d organizations".formatted(MOST));
        file.each("systems", this::system);
        for (Placed<Organization> one : organizations.values()) {
            if (!one.value().parent().isEmpty()) known("parent", one.value().parent(), one.at());
        }
        circles();
        for (Placed<HostedSystem> one : systems.values()) {
            known("owner", one.value().owner(), one.at());
            if (one.value().host().equals(one.value().owner())) continue;
            known("host", one.value().host(), one.at());
            Placed<Organization> host = organizations.get(one.value().host());
            if (host != null && host.value().kind().isEmpty())
                one.at()
                        .problem(
                                "host",
                                "say of which kind \"%s\" is: an agency that hosts reports for its"
                                                .formatted(one.value().host())
                                        + " customers, a company does not");
        }
        return Tree.of(
                organizations.values().stream().map(Placed::value).toList(),
                systems.values().stream().map(Placed::value).toList());
    }

    private Organization organization(Fields at) {
        String id = id(at);
        String parent = at.text("parent", "");
        Organization organization =
                new Organization(
                        id,
                        at.text("name", id),
                        parent,
                        at.has("kind")
                                ? Optional.of(
                                        at.word(
                                                "kind",
                                                OrganizationKind.values(),
                                                OrganizationKind::id))
                                : Optional.empty(),
                        at.flag("reports", parent.isEmpty()),
                        at.text("contact", ""));
        if (parent.isEmpty() && !organization.reports())
            at.problem("reports", "nobody is above \"%s\" who could report for it".formatted(id));
        if (organizations.putIfAbsent(id, new Placed<>(organization, at)) != null && !id.isEmpty())
            at.problem("id", "\"%s\" stands here twice".formatted(id));
        return organization;
    }

    private HostedSystem system(Fields at) {
        String id = id(at);
        String owner = at.text("owner");
        HostedSystem system =
                new HostedSystem(
                        id,
                        at.text("name", id),
                        at.has("kind")
                                ? Optional.of(at.word("kind", SystemKind.values(), SystemKind::id))
                                : Optional.empty(),
                        owner,
                        at.text("host", owner));
        if (systems.putIfAbsent(id, new Placed<>(system, at)) != null && !id.isEmpty())
            at.problem("id", "\"%s\" stands here twice".formatted(id));
        return system;
    }

    /// The ids are those of the lists of assets, so they are as free as those are.
    private static String id(Fields at) {
        String id = at.text("id");
        if (id.length() > LONGEST || id.chars().anyMatch(Character::isISOControl))
            at.problem("id", "an id is one line of at most %d characters".formatted(LONGEST));
        return id;
    }

    private void known(String key, String id, Fields at) {
        if (id.isEmpty() || organizations.containsKey(id)) return;
        at.problem(
                key,
                "there is no organization \"%s\" here%s"
                        .formatted(id, Near.question(id, organizations.keySet())));
    }

    /// Each circle is told at one of its members only.
    private void circles() {
        Map<String, Integer> walks = new HashMap<>();
        int walk = 0;
        for (String start : List.copyOf(organizations.keySet())) {
            walk++;
            for (String at = start; ; ) {
                Placed<Organization> one = organizations.get(at);
                if (one == null) break;
                Integer before = walks.putIfAbsent(at, walk);
                if (before != null) {
                    if (before == walk)
                        one.at().problem("parent", "\"%s\" is above itself".formatted(at));
                    break;
                }
                at = one.value().parent();
            }
        }
    }
}
