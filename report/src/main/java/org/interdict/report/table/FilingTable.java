package org.interdict.report.table;

import org.interdict.campaign.filing.Filed;
import org.interdict.report.FilingReport;
import org.interdict.report.Report.Style;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/// A campaign's report for whoever has to sign it, at a terminal: all of it, nothing cut.
public final class FilingTable implements FilingReport {
    private static final int NARROWEST = 60;
    private static final int WIDEST = 200;

    @Override
    public String format() {
        return "table";
    }

    @Override
    public void write(Filed filed, Style style, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        int width = Math.clamp(style.width(), NARROWEST, WIDEST);
        new FilingText(new Lines(writer, width, style.colour()), filed).write();
        writer.flush();
    }
}
