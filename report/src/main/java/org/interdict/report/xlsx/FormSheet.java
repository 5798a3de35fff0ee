package org.interdict.report.xlsx;

import org.dhatim.fastexcel.Worksheet;
import org.interdict.campaign.filing.Asked;
import org.interdict.campaign.filing.Filed;
import org.interdict.campaign.filing.Filing;
import org.interdict.campaign.filing.Line;
import org.interdict.campaign.filing.Reply;
import org.interdict.campaign.filing.Signature;
import org.interdict.campaign.filing.Tally;
import org.interdict.campaign.filing.Totals;
import org.interdict.report.Attestation;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a person reads and signs.
final class FormSheet {
    private final Cells cells;
    private final Filed filed;

    FormSheet(Worksheet sheet, Filed filed) {
        cells = new Cells(sheet);
        this.filed = filed;
    }

    void write() {
        Filing filing = filed.filing();
        Asked asked = filing.asked();
        cells.sheet().width(0, 44);
        cells.sheet().width(1, 90);
        heading(asked.order() + ": " + asked.heading());
        row("Order", asked.orderTitle());
        row("What is asked", asked.delivers());
        row("By", asked.clause());
        row("To", String.join("; ", asked.recipients()));
        row("Due", asked.due().map(Object::toString).orElse(""));
        row("Reported by", filing.filer().name());
        row("Party", filing.filer().key());
        row("As of", filing.asOf().toString());
        row("Looks count since", filing.since().toString());
        row("Does this update an earlier report?", filing.amends().isNone() ? "no" : "yes");
        row("The earlier report (SHA-256)", filing.amends().report());
        heading("What is reported");
        row("State", filing.state().text());
        row("In words", filing.headline());
        for (String why : filing.shortfalls()) row("Not borne", why);
        row("\"None found\" is said all the same, because", filing.override());
        totals(filing.totals());
        if (!filing.lines().isEmpty()) heading("Data elements (by product: see Elements)");
        for (Line line : filing.lines())
            if (line.product().isEmpty())
                row(line.title(), line.value().isEmpty() ? line.origin().text() : line.value());
        if (!filing.replies().isEmpty()) heading("What the supplier answered");
        for (Reply one : filing.replies())
            row(
                    one.supplier() + ", " + one.received() + " (" + one.id() + ")",
                    one.says() + (one.decided().isEmpty() ? "" : "\nDecided: " + one.decided()));
        attestation(filing);
    }

    private void totals(Totals totals) {
        Tally tally = totals.tally();
        number("Assets with findings", totals.assets());
        number("Assets looked at", totals.lookedAt());
        number("Assets expected", totals.expected());
        number("Never looked at", totals.never());
        number("Looked at too long ago", totals.older());
        number("Were to be reached, and were not", totals.notSeen());
        number("Of these a look has shown a part only", totals.cutShort());
        number("Total findings", tally.total());
        for (Map.Entry<String, Long> state : tally.states().entrySet())
            number("    " + state.getKey(), state.getValue());
        number("Done (verified, retired)", tally.done());
        number("Remaining (total less done)", tally.remaining());
        number("Questions that a person has to decide", tally.review());
    }

    private void attestation(Filing filing) {
        heading("Attestation");
        List<String> lines = Attestation.of(filing);
        for (int i = 0; i < lines.size(); i++) row("Confirmed, " + (i + 1), lines.get(i));
        Optional<Signature> by = filed.signature();
        String name = filed.erased() ? "(erased)" : by.map(Signature::name).orElse("");
        always("Typed signature", name);
        always("Role", by.map(Signature::role).orElse(""));
        always("Signed at", by.map(one -> one.at().toString()).orElse(""));
        row("SHA-256 of the report", filed.sha256());
    }

    private void heading(String text) {
        if (cells.row() > 0) cells.next();
        cells.text(0, text);
        cells.sheet().style(cells.row(), 0).bold().fontSize(13).set();
        cells.next();
    }

    private void row(String name, String value) {
        if (!value.isEmpty()) always(name, value);
    }

    private void always(String name, String value) {
        cells.text(0, name);
        cells.text(1, value);
        cells.sheet().style(cells.row(), 0).wrapText(true).verticalAlignment("top").set();
        cells.sheet().style(cells.row(), 1).wrapText(true).verticalAlignment("top").set();
        cells.next();
    }

    private void number(String name, long value) {
        cells.text(0, name);
        cells.number(1, value);
        cells.sheet().style(cells.row(), 1).horizontalAlignment("left").set();
        cells.next();
    }
}
