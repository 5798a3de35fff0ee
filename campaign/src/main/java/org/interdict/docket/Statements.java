package org.interdict.docket;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a document says of its products, in the words in which it says so: OpenVEX, CSAF 2, or VEX
/// in CycloneDX. Shown to whoever decides, and nothing follows from it.
///
/// @param format `OpenVEX`, `CSAF`, `CycloneDX VEX`
/// @param author who says so
/// @param statements at most [#MOST]
/// @param all how many there are
public record Statements(String format, String author, List<Statement> statements, int all) {
    static final int MOST = 200;

    /// One of them.
    ///
    /// @param about a flaw: `CVE-2017-12345`
    /// @param status `not_affected`, `fixed`, …
    /// @param products as it names them
    /// @param why its justification
    public record Statement(String about, String status, List<String> products, String why) {}

    /// Nothing if the bytes are none of these.
    static Optional<Statements> of(byte[] bytes) {
        int at = 0;
        while (at < bytes.length && (bytes[at] <= ' ' || (bytes[at] & 0xff) > 0x7f)) at++;
        if (at == bytes.length || bytes[at] != '{') return Optional.empty();
        String head =
                new String(bytes, 0, Math.min(bytes.length, 1 << 20), StandardCharsets.ISO_8859_1);
        if (!head.contains("openvex")
                && !head.contains("csaf_version")
                && !head.contains("CycloneDX")) return Optional.empty();
        return JsonTree.object(bytes).flatMap(Statements::of);
    }

    private static Optional<Statements> of(Map<?, ?> document) {
        List<Statement> statements = new ArrayList<>();
        if (JsonTree.text(document, "@context").contains("openvex.dev/ns")) {
            for (Object one : JsonTree.list(document, "statements")) statements.add(openVex(one));
            return some("OpenVEX", JsonTree.text(document, "author"), statements);
        }
        if (!JsonTree.text(document, "document", "csaf_version").isEmpty()) {
            for (Object one : JsonTree.list(document, "vulnerabilities")) csaf(one, statements);
            return some(
                    "CSAF", JsonTree.text(document, "document", "publisher", "name"), statements);
        }
        if (JsonTree.text(document, "bomFormat").equals("CycloneDX")) {
            for (Object one : JsonTree.list(document, "vulnerabilities"))
                if (!JsonTree.text(one, "analysis", "state").isEmpty())
                    statements.add(cycloneDx(one));
            if (statements.isEmpty()) return Optional.empty();
            return some(
                    "CycloneDX VEX",
                    JsonTree.text(document, "metadata", "supplier", "name"),
                    statements);
        }
        return Optional.empty();
    }

    private static Optional<Statements> some(
            String format, String author, List<Statement> statements) {
        int all = statements.size();
        return Optional.of(
                new Statements(
                        format,
                        author,
                        List.copyOf(statements.subList(0, Math.min(all, MOST))),
                        all));
    }

    private static Statement openVex(Object one) {
        String about = JsonTree.text(one, "vulnerability"); // before 0.2.0 it was a text
        if (about.isEmpty()) about = JsonTree.text(one, "vulnerability", "name");
        if (about.isEmpty()) about = JsonTree.text(one, "vulnerability", "@id");
        List<String> products = new ArrayList<>();
        for (Object product : JsonTree.list(one, "products"))
            products.add(product instanceof String name ? name : JsonTree.text(product, "@id"));
        return new Statement(
                about,
                JsonTree.text(one, "status"),
                products,
                both(JsonTree.text(one, "justification"), JsonTree.text(one, "impact_statement")));
    }

    private static void csaf(Object one, List<Statement> to) {
        String about = JsonTree.text(one, "cve");
        for (Object id : JsonTree.list(one, "ids"))
            if (about.isEmpty()) about = JsonTree.text(id, "text");
        if (!(JsonTree.get(one, "product_status") instanceof Map<?, ?> statuses)) return;
        for (Map.Entry<?, ?> status : statuses.entrySet()) {
            List<String> products = new ArrayList<>();
            if (status.getValue() instanceof List<?> ids)
                for (Object id : ids) products.add(id.toString());
            to.add(new Statement(about, status.getKey().toString(), products, flags(one)));
        }
    }

    private static String flags(Object one) {
        List<String> flags = new ArrayList<>();
        for (Object flag : JsonTree.list(one, "flags")) flags.add(JsonTree.text(flag, "label"));
        return String.join(", ", flags);
    }

    private static Statement cycloneDx(Object one) {
        List<String> products = new ArrayList<>();
        for (Object affected : JsonTree.list(one, "affects"))
            products.add(JsonTree.text(affected, "ref"));
        return new Statement(
                JsonTree.text(one, "id"),
                JsonTree.text(one, "analysis", "state"),
                products,
                both(
                        JsonTree.text(one, "analysis", "justification"),
                        JsonTree.text(one, "analysis", "detail")));
    }

    private static String both(String one, String other) {
        return one.isEmpty() || other.isEmpty() ? one + other : one + ": " + other;
    }
}
