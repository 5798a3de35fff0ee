package org.interdict.campaign.clock;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.interdict.order.Order;
import org.interdict.yaml.Document;
import org.interdict.yaml.OrderFile;

import java.util.List;

/// Orders that are made up.
final class Invented {
    private Invented() {}

    /// Issued on 2026-01-05, about one supplier, binding federal systems.
    static Order order(String more, String milestones) {
        String yaml =
                """
                id: edict
                title: An edict
                authority: {issuer: Somebody, instrument: Edict, citation: none}
                dates: {issued: 2026-01-05}
                zone: America/New_York
                sources:
                  - {id: edict, title: The edict, address: https://edict.example}
                clauses:
                  - {id: all, title: All of it, says: All of it., citation: '1', source: edict}
                subjects:
                  - {id: acme, supplier: acme, named: [Acme], clause: all}
                prohibits:
                  - {acts: [presence], compositions: [itself], clause: all}
                binds:
                  - {system: federal, effect: binds, clause: all}
                  - {system: national-security, effect: binds, clause: all}
                  - {system: sensitive-compartmented, effect: binds, clause: all}
                  - {system: contractor, effect: leaves-out, clause: all}
                  - {system: private, effect: leaves-out, clause: all}
                """
                        + more
                        + "milestones:\n"
                        + milestones;
        return Document.parse("edict.yaml", yaml.getBytes(UTF_8))
                .then(document -> OrderFile.read(document, List.of("acme")))
                .orElseThrow()
                .getLast();
    }
}
