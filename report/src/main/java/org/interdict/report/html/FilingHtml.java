package org.interdict.report.html;

import org.interdict.campaign.filing.Filed;
import org.interdict.report.FilingReport;
import org.interdict.report.Report.Style;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/// A campaign's report as one page to print and to file. As with [HtmlReport] nothing is fetched
/// and nothing runs.
public final class FilingHtml implements FilingReport {
    @Override
    public String format() {
        return "html";
    }

    @Override
    public void write(Filed filed, Style style, OutputStream out) throws IOException {
        String css = HtmlReport.css();
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write("<!DOCTYPE html>\n");
        new FilingPage(new Markup(writer), filed).write(css, HtmlReport.policy(css));
        writer.flush();
    }
}
