package org.interdict.campaign.clock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.interdict.order.OrganizationKind;
import org.interdict.order.SystemKind;
import org.interdict.yaml.Document;
import org.interdict.yaml.Loaded;
import org.interdict.yaml.Problem;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;

class TreeFileTest {
    static final String GOOD =
            """
            organizations:
              - {id: north, name: North Office, kind: civilian-agency, contact: cio@north.example}
              - {id: north-east, name: North East, parent: north}
              - {id: bureau, parent: north, reports: true}
              - {id: cloud, name: Cloud & Co, kind: private}
              - {id: host, kind: defense-agency}
            systems:
              - {id: payroll, name: Payroll, kind: federal, owner: north-east, host: cloud}
              - {id: mail, owner: bureau, host: host}
              - {id: own, owner: north}
            """;

    private static Loaded<Tree> load(String yaml) {
        return Document.parse("tree.yaml", yaml.getBytes(UTF_8)).then(TreeFile::read);
    }

    static Tree tree(String yaml) {
        return load(yaml).orElseThrow();
    }

    private static List<String> problems(String yaml) {
        return load(yaml).problems().stream().map(Problem::toString).toList();
    }

    @Test
    void whatStandsThere() {
        Tree tree = tree(GOOD);
        assertEquals(
                new Organization(
                        "north",
                        "North Office",
                        "",
                        Optional.of(OrganizationKind.CIVILIAN_AGENCY),
                        true,
                        "cio@north.example"),
                tree.organizations().get("north"));
        assertEquals(
                new Organization("north-east", "North East", "north", Optional.empty(), false, ""),
                tree.organizations().get("north-east"));
        assertEquals(
                new HostedSystem(
                        "payroll",
                        "Payroll",
                        Optional.of(SystemKind.FEDERAL),
                        "north-east",
                        "cloud"),
                tree.systems().get("payroll"));
        assertEquals(
                List.of("north", "bureau", "cloud", "host"),
                tree.reporting().stream().map(Organization::id).toList());
        assertEquals(List.of("north", "north-east", "bureau"), tree.within("north"));
    }

    /// Row 73: each system is reported by one, so it is counted once.
    @Test
    void whoReports() {
        Tree tree = tree(GOOD);
        // Nobody hosts it: whose it is, by the one above that reports.
        assertEquals("north", tree.reporter("north-east", "").orElseThrow().id());
        assertEquals("north", tree.reporter("", "own").orElseThrow().id());
        // A company hosts it: the customer reports.
        assertEquals("north", tree.reporter("cloud", "payroll").orElseThrow().id());
        // An agency hosts it: the provider reports, and the customer does not.
        assertEquals("host", tree.reporter("bureau", "mail").orElseThrow().id());
        // A system that is not in the tree: by the organization of the asset.
        assertEquals("bureau", tree.reporter("bureau", "unheard-of").orElseThrow().id());
        assertEquals(Optional.empty(), tree.reporter("stranger", "unheard-of"));
        assertEquals(Optional.empty(), Tree.EMPTY.reporter("north", "payroll"));
    }

    @Test
    void everythingThatIsWrongIsTold() {
        assertEquals(
                List.of(
                        "tree.yaml:2:23: \"kind\" must be one of civilian-agency, defense-agency,"
                                + " intelligence-agency, contractor, private; \"agency\" is none of"
                                + " them; did you mean \"civilian-agency\" or \"defense-agency\" or"
                                + " \"intelligence-agency\"?",
                        "tree.yaml:3:21: there is no organization \"nort\" here; did you mean"
                                + " \"north\"?",
                        "tree.yaml:4:10: \"north\" stands here twice",
                        "tree.yaml:5:25: nobody is above \"lone\" who could report for it",
                        "tree.yaml:6:17: unknown key \"nam\"; did you mean \"name\"?",
                        "tree.yaml:8:5: \"owner\" is missing here",
                        "tree.yaml:9:33: say of which kind \"lone\" is: an agency that hosts"
                                + " reports for its customers, a company does not"),
                problems(
                        """
                        organizations:
                          - {id: north, kind: agency}
                          - {id: b, parent: nort}
                          - {id: north}
                          - {id: lone, reports: false}
                          - {id: named, nam: x}
                        systems:
                          - {id: s}
                          - {id: t, owner: named, host: lone}
                        """));
    }

    @Test
    void circlesEnd() {
        List<String> problems =
                problems(
                        """
                        organizations:
                          - {id: a, parent: b}
                          - {id: b, parent: c}
                          - {id: c, parent: a}
                          - {id: d, parent: a}
                          - {id: e, parent: e}
                        """);
        assertEquals(
                List.of(
                        "tree.yaml:2:21: \"a\" is above itself",
                        "tree.yaml:6:21: \"e\" is above itself"),
                problems);
    }

    @Test
    void hostileFilesEndInProblems() {
        for (String yaml :
                List.of(
                        "",
                        "[]",
                        "organizations: x",
                        "organizations: []",
                        "organizations:\n  - 7",
                        "organizations:\n  - {id: \"a\\nb\"}",
                        "organizations:\n  - {id: " + "a".repeat(500) + "}",
                        "systems:\n  - {id: s, owner: o}",
                        GOOD.substring(0, 90),
                        "\0\0\0")) assertFalse(problems(yaml).isEmpty(), yaml);
        assertTrue(problems(GOOD).isEmpty());
    }
}
