package org.interdict.docket;

import org.interdict.campaign.Campaign;
import org.interdict.campaign.decision.DocketDecision;
import org.interdict.campaign.decision.DocketDecision.DocketAsked;
import org.interdict.campaign.decision.DocketDecision.DocketDecided;
import org.interdict.campaign.decision.DocketDecision.FilingReceived;
import org.interdict.campaign.decision.DocketDecision.MitigationProposed;
import org.interdict.campaign.decision.DocketDecision.ResponseExtended;
import org.interdict.campaign.view.DocketTables.Item;
import org.interdict.docket.Statements.Statement;
import org.interdict.order.Order;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// One entry of the docket in words.
///
/// @param supplier the dossier's id of whom it concerns; empty for all
/// @param fields name and lines, none empty
/// @param internal whether it is no business of the supplier: a question to somebody else
public record Told(
        long entry,
        String id,
        String what,
        String order,
        String supplier,
        Instant on,
        String by,
        Map<String, List<String>> fields,
        boolean internal) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss zzz", Locale.US);

    /// Tells all entries on an order.
    ///
    /// @param now by which silence may have become agreement
    public static List<Told> all(Campaign campaign, Docket docket, Order order, Instant now)
            throws IOException {
        List<Told> all = new ArrayList<>();
        for (Item item : docket.items())
            if (Docket.orderOf(item.decision()).equals(order.family()))
                all.add(new Telling(campaign, docket, order, now).of(item));
        return all;
    }

    /// A time in the order's zone.
    public static String time(Instant at, ZoneId zone) {
        return TIME.format(at.atZone(zone));
    }

    private static final class Telling {
        private final Campaign campaign;
        private final Docket docket;
        private final Order order;
        private final Instant now;
        private final Map<String, List<String>> fields = new LinkedHashMap<>();

        Telling(Campaign campaign, Docket docket, Order order, Instant now) {
            this.campaign = campaign;
            this.docket = docket;
            this.order = order;
            this.now = now;
        }

        Told of(Item item) throws IOException {
            DocketDecision decision = item.decision();
            String what =
                    switch (decision) {
                        case FilingReceived of -> filing(of);
                        case DocketAsked of -> question(of);
                        case MitigationProposed of -> mitigation(of);
                        case ResponseExtended of -> extension(of);
                        case DocketDecided of -> decided(of);
                    };
            return new Told(
                    item.entry(),
                    decision.id(),
                    what,
                    Docket.orderOf(decision),
                    Docket.supplierOf(decision),
                    item.on(),
                    campaign.words(item.by()),
                    fields,
                    decision instanceof DocketAsked asked && !asked.of().isEmpty());
        }

        private void field(String name, String value) {
            if (!value.isEmpty()) fields.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
        }

        private String filing(FilingReceived of) throws IOException {
            field("from", campaign.words(of.from()));
            field("title", campaign.words(of.title()));
            field("asks", campaign.words(of.asks()));
            field("answers", of.answers());
            field("received", time(of.received(), order.zone()));
            ResponseTime time = ResponseTime.of(of, order, docket.items());
            if (time.standing() != ResponseTime.Standing.NO_TIME) {
                time.due().ifPresent(due -> field("due", time(due, order.zone())));
                time.extended().ifPresent(until -> field("extended", time(until, order.zone())));
            }
            field("standing", time.standing().text());
            Attachments attachments = new Attachments(campaign.folder());
            for (String written : of.files()) {
                Optional<Attachment> attachment = Attachment.of(written);
                if (attachment.isPresent()) attachment(attachment.get(), attachments);
                else field("attachment", "cannot be read: " + written);
            }
            return word(of.sort());
        }

        private void attachment(Attachment of, Attachments attachments) throws IOException {
            String wrong = attachments.wrong(of).map(what -> "; it " + what).orElse("");
            field(
                    "attachment",
                    of.name()
                            + (of.confidential() ? " (confidential)" : "")
                            + ", "
                            + of.bytes()
                            + " bytes, sha256 "
                            + of.sha256()
                            + wrong);
            Optional<Statements> statements =
                    wrong.isEmpty() ? attachments.statements(of) : Optional.empty();
            if (statements.isEmpty()) return;
            Statements all = statements.get();
            String author = all.author().isEmpty() ? "" : " by " + all.author();
            field("says", of.name() + " is " + all.format() + author + ", information only:");
            for (Statement one : all.statements())
                field(
                        "says",
                        one.about()
                                + " "
                                + one.status()
                                + (one.products().isEmpty()
                                        ? ""
                                        : " in " + String.join(", ", one.products()))
                                + (one.why().isEmpty() ? "" : ": " + one.why()));
            if (all.all() > all.statements().size())
                field("says", "and " + (all.all() - all.statements().size()) + " more");
        }

        private String question(DocketAsked of) throws IOException {
            field("about", of.about());
            field("of", campaign.words(of.of()));
            field("question", campaign.words(of.question()));
            of.until().ifPresent(day -> field("until", day.toString()));
            boolean answered = docket.answered(of);
            Optional<Instant> end = of.until().map(day -> ResponseTime.endOf(day, order));
            boolean over = end.isPresent() && end.get().isBefore(now);
            String open = over ? "not answered in time" : "open";
            if (of.silenceConcurs())
                open = over ? "no objection: counts as agreement" : "silence will be agreement";
            field("standing", answered ? "answered" : open);
            return "question";
        }

        private String mitigation(MitigationProposed of) throws IOException {
            field("filing", of.filing());
            field("offer", campaign.words(of.offer()));
            List<DocketDecided> decided = docket.decided(of.id());
            field("standing", decided.isEmpty() ? "open" : word(decided.getFirst().effect()));
            return "mitigation";
        }

        private String extension(ResponseExtended of) throws IOException {
            field("until", of.until().toString());
            field("decider", campaign.words(of.decider()));
            field("reason", campaign.words(of.reason()));
            if (of.invented()) field("invented", "made up for an example");
            return "extension";
        }

        private String decided(DocketDecided of) throws IOException {
            field("about", String.join(", ", of.about()));
            field("effect", word(of.effect()));
            field("subject", of.subject());
            field("reviewer", campaign.words(of.reviewer()));
            field("decider", campaign.words(of.decider()));
            field("court", of.court());
            field("reason", campaign.words(of.reason()));
            if (of.invented()) field("invented", "made up for an example");
            return of.court().isEmpty() ? "decision" : "judgement";
        }

        private static String word(Enum<?> word) {
            return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
