package org.interdict.report.html;

import org.interdict.finding.Answer;
import org.interdict.report.Report;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/// One page to read, to print and to sign. Nothing is fetched and nothing runs: its own policy
/// allows one style sheet, known by its hash, so even markup that got past the escaping could do
/// nothing.
public final class HtmlReport implements Report {
    @Override
    public String format() {
        return "html";
    }

    @Override
    public void write(Answer answer, Style style, OutputStream out) throws IOException {
        String css = css();
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write("<!DOCTYPE html>\n");
        new Page(new Markup(writer), answer, style).write(css, policy(css));
        writer.flush();
    }

    static String css() throws IOException {
        try (InputStream in = HtmlReport.class.getResourceAsStream("page.css")) {
            if (in == null) throw new IllegalStateException("page.css is not beside HtmlReport");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static String policy(String css) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(css.getBytes(StandardCharsets.UTF_8));
            return "default-src 'none'; style-src 'sha256-"
                    + Base64.getEncoder().encodeToString(hash)
                    + "'; base-uri 'none'; form-action 'none'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }
}
