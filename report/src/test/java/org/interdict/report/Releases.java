package org.interdict.report;

import org.interdict.component.Component;
import org.interdict.component.Kind;
import org.interdict.component.Presence;
import org.interdict.component.Trace;
import org.interdict.component.Type;
import org.interdict.finding.Answer;
import org.interdict.finding.Finding;
import org.interdict.finding.Look;
import org.interdict.finding.Route;
import org.interdict.finding.Route.Stop;
import org.interdict.finding.Routes;
import org.interdict.finding.Ruling;
import org.interdict.finding.Sighting;
import org.interdict.finding.Step;
import org.interdict.finding.Step.How;
import org.interdict.finding.Verdict;
import org.interdict.order.Order;
import org.interdict.supplier.Standing;
import org.interdict.supplier.Strength;
import org.interdict.sweep.Asset;
import org.interdict.sweep.Link;

import java.util.List;

/// Finds deep inside releases, by hand.
final class Releases {
    private Releases() {}

    /// An engine that a plug-in holds and an update service needs; in a second release, in a loop
    /// and far down.
    static Answer deep() {
        List<Order> orders = List.of(Facts.DIRECTIVE);
        Component engine =
                new Component(
                        Type.LIBRARY,
                        Presence.LISTED,
                        "kav-sdk",
                        "8.5",
                        List.of(new Trace(Kind.PURL, "pkg:generic/kaspersky/kav-sdk@8.5")));
        Routes ways =
                new Routes(
                        List.of(
                                new Route(
                                        List.of(
                                                stop("Mail Gateway", "3.1", "Contoso", Link.NEEDS),
                                                stop("Scanner", "2", "Contoso", Link.HOLDS)),
                                        0,
                                        false),
                                new Route(
                                        List.of(
                                                stop("Mail Gateway", "3.1", "Contoso", Link.NEEDS),
                                                new Stop(
                                                        "urn:x:7",
                                                        "",
                                                        "",
                                                        false,
                                                        false,
                                                        Link.NEEDS),
                                                new Stop(
                                                        "kav-updater",
                                                        "8.5",
                                                        "AO Kaspersky Lab",
                                                        true,
                                                        true,
                                                        Link.NEEDS)),
                                        0,
                                        false)),
                        4);
        Routes far =
                new Routes(
                        List.of(
                                new Route(
                                        List.of(
                                                stop("Appliance", "9", "", Link.NEEDS),
                                                stop("libscan", "1", "", Link.NEEDS)),
                                        1_234,
                                        true)),
                        0);
        Asset gateway =
                new Asset("Mail Gateway", Asset.AssetKind.RELEASE, List.of(), "Contoso", "");
        Asset appliance = new Asset("Appliance", Asset.AssetKind.RELEASE, List.of(), "", "");
        Finding finding =
                new Finding(
                        "kaspersky",
                        "Kaspersky Anti-Virus engine",
                        engine,
                        List.of(),
                        Strength.IDENTIFIED,
                        List.of(
                                Examples.match(
                                        Kind.PURL,
                                        "pkg:generic/kaspersky/kav-sdk",
                                        Strength.IDENTIFIED,
                                        Standing.CONFIRMED)),
                        List.of(
                                step(How.ON, "kav-sdk 8.5", "Mail Gateway"),
                                step(How.PART_OF, "kav-sdk 8.5", "Scanner 2 (Contoso)"),
                                step(How.NEEDED_BY, "Scanner 2", "Mail Gateway 3.1 (Contoso)"),
                                step(How.NEEDED_BY, "kav-sdk 8.5", "5 others too"),
                                step(
                                        How.RECOGNISED_AS,
                                        "kav-sdk 8.5",
                                        "Kaspersky Anti-Virus engine")),
                        List.of(Ruling.of(new Verdict.Excluded(Facts.EMBEDDED, Facts.PRESENCE))),
                        List.of(
                                new Sighting(0, gateway, "/components/7", ways),
                                new Sighting(1, appliance, "/components/90", far)));
        return Examples.answer(
                orders,
                true,
                List.of(
                        Examples.look("gateway.cdx.json", "cyclonedx-json", Look.Outcome.READ, 90),
                        Examples.look("box.cdx.json", "cyclonedx-json", Look.Outcome.READ, 900)),
                List.of(finding),
                List.of());
    }

    /// Every text in them is `text`.
    static Routes routes(String text) {
        Stop stop = new Stop(text, text, text, false, true, Link.STEMS_FROM);
        return new Routes(List.of(new Route(List.of(stop, stop), 0, false)), 1);
    }

    private static Stop stop(String name, String version, String maker, Link link) {
        return new Stop(name, version, maker, false, true, link);
    }

    private static Step step(How how, String from, String to) {
        return new Step(how, from, to, Standing.CONFIRMED, List.of());
    }
}
