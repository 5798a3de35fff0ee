package org.interdict.report.markdown;

import org.interdict.finding.Answer;
import org.interdict.report.Report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/// The whole answer in GitHub-flavoured Markdown. Each supply path is a Mermaid flowchart, which
/// GitHub and others draw; elsewhere it reads as text.
public final class MarkdownReport implements Report {
    @Override
    public String format() {
        return "markdown";
    }

    @Override
    public void write(Answer answer, Style style, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        new Page(writer, answer, style).write();
        writer.flush();
    }
}
