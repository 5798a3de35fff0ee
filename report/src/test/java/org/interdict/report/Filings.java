package org.interdict.report;

import static org.junit.jupiter.api.Assertions.fail;

import org.interdict.campaign.filing.Amendment;
import org.interdict.campaign.filing.Asked;
import org.interdict.campaign.filing.Change;
import org.interdict.campaign.filing.Filed;
import org.interdict.campaign.filing.Filer;
import org.interdict.campaign.filing.Filing;
import org.interdict.campaign.filing.Goods;
import org.interdict.campaign.filing.Line;
import org.interdict.campaign.filing.Line.Origin;
import org.interdict.campaign.filing.Method;
import org.interdict.campaign.filing.Proof;
import org.interdict.campaign.filing.Reply;
import org.interdict.campaign.filing.Signature;
import org.interdict.campaign.filing.State;
import org.interdict.campaign.filing.Tally;
import org.interdict.campaign.filing.Totals;
import org.interdict.campaign.filing.Unit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;

/// Invented reports of an invented department.
public final class Filings {
    private static final Instant AS_OF = Instant.parse("2017-10-12T16:00:00Z");
    private static final String HASH = "0123456789abcdef".repeat(4);

    private Filings() {}

    public static Stream<String> names() {
        return Stream.of("filing-found", "filing-none", "filing-overridden", "filing-amended");
    }

    public static Filed named(String name) {
        return switch (name) {
            case "filing-found" -> Filed.draft(found("surveying", Amendment.NONE));
            case "filing-none" -> Filed.draft(none("")).signed(roe());
            case "filing-overridden" ->
                    Filed.draft(none("The two stand in a vault.")).signed(roe());
            case "filing-amended" ->
                    Filed.draft(
                                    found(
                                            "surveying and mapping",
                                            new Amendment(
                                                    HASH,
                                                    List.of(
                                                            new Change(
                                                                    "assets with findings",
                                                                    "1",
                                                                    "2")))))
                            .signed(roe());
            default -> fail(name);
        };
    }

    public static Signature roe() {
        return Signature.of(
                "Jane Roe, Chief Information Officer", Instant.parse("2017-10-13T13:00:00Z"));
    }

    /// The same report with this text wherever a person or a source could have put it.
    public static Filed hostile(String text) {
        Filing one = found(text, new Amendment(HASH, List.of(new Change(text, text, text))));
        Filing hostile =
                new Filing(
                        one.form(),
                        one.asked(),
                        new Filer(Filer.Kind.ORGANIZATION, text, text, List.of(text)),
                        one.asOf(),
                        one.since(),
                        one.program(),
                        State.NONE_FOUND,
                        one.totals(),
                        List.of(
                                goods(
                                        text,
                                        text,
                                        List.of(text),
                                        new Tally(1, 0, 0, 0, 0, 0, 0, 0, 0))),
                        List.of(new Unit(text, text, 1, 2, 3, 4, 5)),
                        one.methods(),
                        one.lines(),
                        List.of(text),
                        text,
                        one.amends(),
                        List.of(new Reply(text, text, "2017-10-10", text, text)),
                        one.proofs());
        return Filed.draft(hostile).signed(new Signature(text, text, AS_OF));
    }

    private static Filing found(String mission, Amendment amends) {
        Tally tally = new Tally(1, 1, 0, 2, 0, 0, 0, 1, 0);
        Goods suite = goods("Invented Suite", "acme/suite", List.of("10.3", "11"), tally);
        return filing(
                State.FOUND,
                new Totals(5, 40, 42, 1, 1, 1, 3, tally.plus(new Tally(0, 0, 0, 0, 0, 0, 0, 0, 2))),
                List.of(
                        suite,
                        goods("Invented Agent", "acme/agent", List.of(), Tally.NONE),
                        goods("Invented Lens", "acme/lens", List.of(), Tally.NONE)),
                List.of(
                        line(
                                "products",
                                "products found",
                                "",
                                Origin.COMPUTED,
                                "Invented Suite (10.3, 11)"),
                        line(
                                "endpoints",
                                "number of endpoints",
                                "acme/suite",
                                Origin.COMPUTED,
                                "5"),
                        line("mission", "mission function", "", Origin.ANSWERED, mission),
                        line("costs", "costs", "", Origin.NOT_ANSWERED, ""),
                        line("controls", "controls", "", Origin.LEFT_OUT, ""),
                        new Line(
                                "more",
                                "anything more",
                                "",
                                false,
                                Origin.NOT_ASKED,
                                "",
                                "plan:mission")),
                List.of(
                        "at 1 asset expected nobody looked",
                        "at 1 asset expected nobody looked lately enough"),
                "",
                amends);
    }

    private static Filing none(String override) {
        boolean bears = override.isEmpty();
        return filing(
                State.NONE_FOUND,
                new Totals(0, bears ? 42 : 40, 42, 0, bears ? 0 : 2, 0, 0, Tally.NONE),
                List.of(goods("Invented Suite", "acme/suite", List.of(), Tally.NONE)),
                List.of(
                        line("products", "products found", "", Origin.COMPUTED, "none found"),
                        line("endpoints", "number of endpoints", "", Origin.COMPUTED, "0")),
                bears ? List.of() : List.of("at 2 assets expected nobody looked"),
                override,
                Amendment.NONE);
    }

    private static Filing filing(
            State state,
            Totals totals,
            List<Goods> goods,
            List<Line> lines,
            List<String> shortfalls,
            String override,
            Amendment amends) {
        return new Filing(
                Filing.FORM,
                new Asked(
                        "order-1",
                        "Removal of Invented Goods",
                        HASH,
                        "identify",
                        "Identify and report",
                        2,
                        true,
                        Optional.of(Instant.parse("2017-10-14T03:59:59Z")),
                        "a report on what is there",
                        "Identify (Action 1)",
                        List.of("Department of Orders", "its inspector")),
                new Filer(
                        Filer.Kind.ORGANIZATION,
                        "works",
                        "Department of Works",
                        List.of("works", "roads", "parks")),
                AS_OF,
                LocalDate.of(2017, 9, 28),
                "interdict test",
                state,
                totals,
                goods,
                List.of(
                        new Unit("parks", "Park Service", 0, 12, 12, 0, 0),
                        new Unit("roads", "Office of Roads", totals.assets(), 28, 30, 1, 1)),
                List.of(new Method("osquery", "osquery", 40, "machine, user")),
                lines,
                shortfalls,
                override,
                amends,
                List.of(
                        new Reply(
                                "f-1",
                                "acme",
                                "2017-10-10",
                                "It is no more than a suite.",
                                "not followed")),
                List.of(new Proof("dossier", "acme", HASH)));
    }

    private static Goods goods(String name, String id, List<String> versions, Tally tally) {
        return new Goods(
                "Acme",
                id,
                name,
                "Acme Limited",
                "software",
                versions,
                tally,
                40,
                42,
                List.of("osquery"),
                false);
    }

    private static Line line(String id, String title, String product, Origin origin, String value) {
        return new Line(id, title, product, origin == Origin.LEFT_OUT, origin, value, "");
    }

    public static FilingReport report(String format) {
        for (FilingReport report : ServiceLoader.load(FilingReport.class))
            if (report.format().equals(format)) return report;
        return fail("no report is registered as " + format);
    }

    public static byte[] written(String format, Filed filed) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            report(format).write(filed, Golden.PLAIN, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
