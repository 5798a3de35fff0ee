package org.interdict.report.table;

import org.interdict.finding.Answer;
import org.interdict.report.Report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/// For a tired person at a terminal: what was found, grouped; what was looked at; what could not be
/// read; the lines that decide, last.
public final class TableReport implements Report {
    private static final int NARROWEST = 60;
    private static final int WIDEST = 200;

    @Override
    public String format() {
        return "table";
    }

    /// Lines are [Style#width] wide, but never less than 60 nor more than 200 columns.
    @Override
    public void write(Answer answer, Style style, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        int width = Math.clamp(style.width(), NARROWEST, WIDEST);
        new Page(new Lines(writer, width, style.colour()), answer, style).write();
        writer.flush();
    }
}
