package org.interdict.cli;

import org.interdict.campaign.Campaign;
import org.interdict.campaign.decision.DutyDecision.DutyDone;
import org.interdict.campaign.view.DutyTables.Done;
import org.interdict.cli.Campaigns.Said;
import org.interdict.order.Duty;
import org.interdict.order.Milestone;
import org.interdict.order.Order;
import org.interdict.order.Party;
import org.interdict.store.evidence.Sha256;
import org.interdict.yaml.Near;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// `interdict campaign duty [DUTY]`: duties that are not removal, each with its own evidence.
final class CampaignDuty implements Command {
    /// What cases and reports show by themselves.
    private static final Set<Duty.Kind> ELSEWHERE =
            EnumSet.of(
                    Duty.Kind.IDENTIFY,
                    Duty.Kind.REPORT,
                    Duty.Kind.PLAN,
                    Duty.Kind.REMOVE,
                    Duty.Kind.DISCONTINUE);

    @Override
    public void describe(CommandSpec spec) {
        spec.addPositional(
                PositionalParamSpec.builder()
                        .index("0")
                        .arity("0..1")
                        .paramLabel("DUTY")
                        .type(String.class)
                        .description(
                                "What was done: block-traffic, prevent-return, stop-agreements,"
                                        + " notify, include-clause … Without one, all that the"
                                        + " orders demand and all that was done.")
                        .build());
        Answering.option(
                spec, "ID", String.class, "The organization that did it.", "--organization");
        Answering.option(
                spec, "TEXT", String.class, "What shows it, and where it is kept.", "--evidence");
        Answering.option(
                spec,
                "FILE",
                String.class,
                "A file that shows it; its name and hash are kept, not the file.",
                "--file");
        Campaigns.describeDeciding(spec);
        Listing.option(spec);
        spec.usageMessage()
                .footer(
                        "%nExamples:",
                        "  interdict campaign duty",
                        "  interdict campaign duty block-traffic --organization north --evidence"
                                + " 'rule 4471 of the border firewall' --file rules.txt");
    }

    @Override
    public Exit run(ParseResult given, Terminal terminal) throws UsageException, IOException {
        if (given.hasMatchedPositional(0)) decide(given, terminal);
        else list(given, terminal);
        return Exit.CLEAN;
    }

    private static void decide(ParseResult given, Terminal terminal)
            throws UsageException, IOException {
        Duty.Kind kind = kind(given.matchedPositionalValue(0, ""));
        for (String option : new String[] {"--organization", "--evidence"})
            if (!given.hasMatchedOption(option))
                throw new UsageException("say " + option + "; nothing was decided");
        Said said = Campaigns.said(given, terminal);
        String file = given.matchedOptionValue("--file", "");
        String hash = file.isEmpty() ? "" : hash(Path.of(file));
        try (Campaign campaign = Campaigns.write(given, terminal)) {
            String id = given.matchedOptionValue("--organization", "");
            Set<String> known = campaign.view().parties().tree().organizations().keySet();
            if (!known.contains(id))
                throw new UsageException(
                        "the campaign has no organization '" + id + "'" + Near.question(id, known));
            DutyDone done =
                    new DutyDone(
                            String.join(" ", demanding(kind, CampaignOrders.of(campaign).orders())),
                            kind.id(),
                            id,
                            campaign.text(given.matchedOptionValue("--evidence", "")),
                            file.isEmpty() ? "" : String.valueOf(Path.of(file).getFileName()),
                            hash);
            campaign.decide(List.of(done).iterator(), said.by(), said.on(), said.at());
            terminal.out().println(kind.id() + ": done by " + id);
        }
    }

    private static String hash(Path file) throws UsageException, IOException {
        if (!Files.isRegularFile(file)) throw new UsageException("there is no file " + file);
        try (var in = new DigestInputStream(Files.newInputStream(file), Sha256.digest())) {
            in.transferTo(OutputStream.nullOutputStream());
            return Sha256.text(in.getMessageDigest().digest());
        }
    }

    private static Duty.Kind kind(String id) throws UsageException {
        Set<String> known = new LinkedHashSet<>();
        for (Duty.Kind kind : Duty.Kind.values()) {
            if (ELSEWHERE.contains(kind)) continue;
            if (kind.id().equals(id)) return kind;
            known.add(kind.id());
        }
        throw new UsageException(
                "there is no such duty '"
                        + id
                        + "'"
                        + Near.question(id, known)
                        + "; write one of "
                        + String.join(", ", known)
                        + ". What is found, planned, removed and reported is told by cases and"
                        + " reports");
    }

    /// The orders that demand it of whoever is bound.
    private static List<String> demanding(Duty.Kind kind, List<Order> orders) {
        Set<String> ids = new LinkedHashSet<>();
        for (Order order : orders) {
            for (Duty duty : order.duties())
                if (duty.kinds().contains(kind) && duty.by().role() == Party.Role.BOUND)
                    ids.add(order.id());
            for (Milestone milestone : order.milestones())
                if (milestone.duty().kinds().contains(kind)
                        && milestone.duty().by().role() == Party.Role.BOUND) ids.add(order.id());
        }
        return List.copyOf(ids);
    }

    private static void list(ParseResult given, Terminal terminal)
            throws UsageException, IOException {
        try (Campaign campaign = Campaigns.read(given)) {
            List<Order> orders = CampaignOrders.of(campaign).orders();
            List<Done> done = campaign.view().duties().done();
            Listing listing =
                    new Listing("duty", "demanded by", "organization", "done", "evidence", "file");
            for (Duty.Kind kind : Duty.Kind.values()) {
                if (ELSEWHERE.contains(kind)) continue;
                String demanded = String.join(" ", demanding(kind, orders));
                Optional<Done> any = Optional.empty();
                for (Done one : done) {
                    if (!one.said().duty().equals(kind.id())) continue;
                    any = Optional.of(one);
                    listing.add(
                            kind.id(),
                            demanded,
                            one.said().organization(),
                            one.on().toString().substring(0, 10),
                            campaign.words(one.said().evidence()),
                            one.said().file());
                }
                if (any.isEmpty() && !demanded.isEmpty())
                    listing.add(kind.id(), demanded, "nobody yet", "", "", "");
            }
            listing.print(given, terminal);
        }
    }
}
