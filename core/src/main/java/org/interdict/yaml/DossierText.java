package org.interdict.yaml;

import org.interdict.supplier.Dossier;
import org.interdict.supplier.Entity;
import org.interdict.supplier.Relation;
import org.interdict.supplier.Share;
import org.interdict.supplier.Source;
import org.interdict.supplier.Standing;

import java.util.List;
import java.util.TreeMap;

/// A dossier as the YAML that [DossierFile] reads, a part a line: what an import writes.
public final class DossierText {
    /// "More than" so much cannot be written, as `docs/suppliers.md` bounds it.
    private static final int LARGEST_OVER = 9_999 * (Share.PERCENT / 100);

    private final StringBuilder text = new StringBuilder();

    private DossierText() {}

    /// The text of a dossier of entities without goods. Read again it is the same dossier, but for
    /// the hash of its file.
    ///
    /// @throws IllegalArgumentException if it has goods, or traces of them
    public static String of(Dossier dossier) {
        if (!dossier.products().isEmpty()
                || !dossier.indicators().isEmpty()
                || !dossier.lookAlikes().isEmpty())
            throw new IllegalArgumentException("goods are written by hand: " + dossier.id());
        DossierText writing = new DossierText();
        writing.dossier(dossier);
        return writing.text.toString();
    }

    private void dossier(Dossier dossier) {
        text.append("id: ").append(YamlWords.quoted(dossier.id())).append('\n');
        text.append("name: ").append(YamlWords.quoted(dossier.name())).append('\n');
        text.append("checked: ").append(dossier.checked()).append('\n');
        begin("sources", dossier.sources());
        dossier.sources().forEach(this::source);
        begin("entities", dossier.entities());
        dossier.entities().forEach(this::entity);
        begin("relations", dossier.relations());
        dossier.relations().forEach(this::relation);
    }

    private void begin(String list, List<?> parts) {
        if (!parts.isEmpty()) text.append(list).append(":\n");
    }

    private void source(Source source) {
        Part part =
                new Part()
                        .text("id", source.id())
                        .text("title", source.title())
                        .text("address", source.address());
        if (source.secondary()) part.written("secondary", "true");
        part.end();
    }

    private void entity(Entity entity) {
        Part part = new Part().text("id", entity.id());
        if (entity.kind() != Entity.Kind.COMPANY) part.text("kind", entity.kind().id());
        part.texts("names", entity.names())
                .texts("known-as", entity.knownAs())
                .text("country", entity.country());
        if (!entity.identifiers().isEmpty()) {
            Part numbers = new Part();
            new TreeMap<>(entity.identifiers()).forEach(numbers::text);
            part.written("identifiers", numbers.mapping());
        }
        part.text("note", entity.note()).ground(entity.standing(), entity.sources()).end();
    }

    private void relation(Relation relation) {
        Part part =
                new Part()
                        .text("link", relation.link().id())
                        .text("from", relation.from())
                        .text("to", relation.to());
        if (relation.share().isKnown()) part.written("share", share(relation.share()));
        part.text("since", relation.since())
                .text("until", relation.until())
                .text("note", relation.note())
                .ground(relation.standing(), relation.sources())
                .end();
    }

    private static String share(Share share) {
        if (share.isExact()) return Share.percent(share.least());
        StringBuilder bounds = new StringBuilder();
        boolean over =
                share.least() > 1
                        && share.least() % Share.PERCENT == 1
                        && share.least() <= LARGEST_OVER;
        if (over) bounds.append("over: ").append(Share.percent(share.least() - 1));
        else if (share.least() > 1) bounds.append("min: ").append(Share.percent(share.least()));
        if (share.most() < Share.WHOLE)
            bounds.append(bounds.isEmpty() ? "" : ", ")
                    .append("max: ")
                    .append(Share.percent(share.most()));
        return "{" + bounds + "}";
    }

    /// One mapping in a line. What is empty is left out.
    private final class Part {
        private final StringBuilder line = new StringBuilder();

        Part written(String key, String value) {
            line.append(line.isEmpty() ? "" : ", ").append(key).append(": ").append(value);
            return this;
        }

        Part text(String key, String value) {
            return value.isEmpty() ? this : written(key, YamlWords.quoted(value));
        }

        Part texts(String key, List<String> values) {
            if (values.isEmpty()) return this;
            return written(
                    key,
                    "[" + String.join(", ", values.stream().map(YamlWords::quoted).toList()) + "]");
        }

        Part ground(Standing standing, List<String> sources) {
            return text("standing", standing.id()).texts("sources", sources);
        }

        String mapping() {
            return "{" + line + "}";
        }

        void end() {
            text.append("  - ").append(mapping()).append('\n');
        }
    }
}
