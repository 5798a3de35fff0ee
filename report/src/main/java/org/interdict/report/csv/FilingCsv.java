package org.interdict.report.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import org.interdict.campaign.filing.Asked;
import org.interdict.campaign.filing.Change;
import org.interdict.campaign.filing.Filed;
import org.interdict.campaign.filing.Filing;
import org.interdict.campaign.filing.Goods;
import org.interdict.campaign.filing.Guard;
import org.interdict.campaign.filing.Line;
import org.interdict.campaign.filing.Reply;
import org.interdict.campaign.filing.Tally;
import org.interdict.campaign.filing.Unit;
import org.interdict.report.FilingReport;
import org.interdict.report.Report.Style;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// One row a data element, and for what is told by product one a product; before and after them, in
/// the same columns, what always stands with them. `section` tells them apart. What somebody fills
/// in under `answer` can be given back as answers. Cells that a spreadsheet would take for formulas
/// are guarded ([Guard]).
public final class FilingCsv implements FilingReport {
    /// Names of the columns.
    static final List<String> HEAD =
            List.of(
                    "order",
                    "milestone",
                    "time",
                    "party",
                    "as_of",
                    "state",
                    "section",
                    "element",
                    "product",
                    "title",
                    "answer",
                    "origin");

    @Override
    public String format() {
        return "csv";
    }

    @Override
    public void write(Filed filed, Style style, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
        csv.writeRecord(HEAD);
        Rows rows = new Rows(csv, filed.filing());
        rows.report(filed);
        rows.figures();
        rows.elements();
        csv.flush();
        writer.flush();
    }

    /// Rows of one report.
    private record Rows(CsvWriter csv, Filing filing) {
        private void row(
                String section,
                String element,
                String product,
                String title,
                String value,
                String origin) {
            Asked asked = filing.asked();
            List<String> cells = new ArrayList<>();
            for (String cell :
                    List.of(
                            asked.order(),
                            asked.milestone(),
                            Long.toString(asked.time()),
                            filing.filer().key(),
                            filing.asOf().toString(),
                            filing.state().id(),
                            section,
                            element,
                            product,
                            title,
                            value,
                            origin)) cells.add(Guard.on(cell));
            csv.writeRecord(cells);
        }

        private void report(String element, String title, String value) {
            if (!value.isEmpty()) row("report", element, "", title, value, "");
        }

        void report(Filed filed) {
            report("sha256", "SHA-256 of the report in its canonical form", filed.sha256());
            report("headline", "what it says", filing.headline());
            report("filer", "who reports", filing.filer().name());
            report("due", "due", filing.asked().due().map(Object::toString).orElse(""));
            report("recipients", "recipients", String.join("; ", filing.asked().recipients()));
            report("since", "looks count since", filing.since().toString());
            for (String why : filing.shortfalls())
                report("not-borne", "why what was looked at does not bear none found", why);
            report("override", "why none found is said all the same", filing.override());
            report("amends", "updates the report", filing.amends().report());
            for (Change change : filing.amends().changes())
                report(
                        "change",
                        change.what(),
                        "before: " + change.before() + "; now: " + change.now());
            for (Reply reply : filing.replies())
                report(
                        "supplier-answer",
                        reply.supplier() + ", " + reply.received() + " (" + reply.id() + ")",
                        reply.says()
                                + (reply.decided().isEmpty()
                                        ? ""
                                        : "; decided: " + reply.decided()));
            filed.signature()
                    .ifPresent(
                            by -> {
                                report("signed-by", "signed by", by.name());
                                report("signed-role", "in the role of", by.role());
                                report("signed-at", "signed at", by.at().toString());
                            });
            if (filed.erased()) report("signed-by", "signed by", "(erased)");
        }

        private void figure(String element, String product, String title, long value) {
            row(
                    "figures",
                    element,
                    product,
                    title,
                    Long.toString(value),
                    Line.Origin.COMPUTED.id());
        }

        void figures() {
            var totals = filing.totals();
            figure("found", "", "assets with what the order prohibits", totals.assets());
            figure("looked-at", "", "assets looked at", totals.lookedAt());
            figure("expected", "", "assets expected", totals.expected());
            figure("older", "", "assets looked at too long ago", totals.older());
            figure("never", "", "assets never looked at", totals.never());
            figure(
                    "not-seen",
                    "",
                    "assets that a look was meant to reach and did not",
                    totals.notSeen());
            tally("", totals.tally());
            for (Goods one : filing.goods()) {
                figure(
                        "looked-at",
                        one.product(),
                        "assets of which it can be said",
                        one.lookedAt());
                figure("expected", one.product(), "assets expected", one.expected());
                if (one.tally().total() > 0 || one.tally().review() > 0)
                    tally(one.product(), one.tally());
            }
            for (Unit unit : filing.units())
                row(
                        "organizations",
                        unit.id(),
                        "",
                        unit.name(),
                        "found "
                                + unit.found()
                                + ", looked at "
                                + unit.lookedAt()
                                + ", expected "
                                + unit.expected(),
                        Line.Origin.COMPUTED.id());
        }

        private void tally(String product, Tally tally) {
            figure("total", product, "findings", tally.total());
            for (Map.Entry<String, Long> state : tally.states().entrySet())
                figure(
                        "cases-" + state.getKey(),
                        product,
                        "findings that are " + state.getKey(),
                        state.getValue());
            figure("done", product, "verified or retired", tally.done());
            figure("remaining", product, "total less done", tally.remaining());
            figure("questions", product, "findings that a person has to decide", tally.review());
        }

        void elements() {
            for (Line line : filing.lines())
                row(
                        "elements",
                        line.element(),
                        line.product(),
                        line.title(),
                        line.value(),
                        line.origin().id());
        }
    }
}
