package org.interdict.report.json;

import org.interdict.campaign.filing.Filed;
import org.interdict.campaign.filing.FilingJson;
import org.interdict.report.FilingReport;
import org.interdict.report.Report.Style;

import java.io.IOException;
import java.io.OutputStream;

/// The canonical form of a campaign's report: the very bytes that are hashed, signed and kept, so
/// that `sha256sum` tells whether they are. Who signed stands in the ledger, not here.
public final class FilingJsonReport implements FilingReport {
    @Override
    public String format() {
        return "json";
    }

    @Override
    public void write(Filed filed, Style style, OutputStream out) throws IOException {
        out.write(FilingJson.bytes(filed.filing()));
    }
}
