package org.interdict.watch;

import org.interdict.component.Folding;
import org.interdict.component.Kind;
import org.interdict.component.LegalForm;
import org.interdict.component.Trace;
import org.interdict.supplier.Dossier;
import org.interdict.supplier.Indicator;
import org.interdict.supplier.Strength;
import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a text that holds a pattern amounts to: the rare, careful half of matching names. It works
/// on what [NameIndex#find] left in `folded` and `spans`.
///
/// @param rests what follows the supplier's name in the names of its products, joined: `Kaspersky
///   Lab Internet Security` is `Kaspersky Internet Security`
record Texts(NameIndex index, Map<String, List<Named>> rests) {
    private static final int LONGEST_REST = 120;

    /// Names that begin at one place, the longest that do.
    private record Occurrence(int start, int end, List<Named> names) {}

    /// The field for a product's name: one that begins it is `named`, one elsewhere `mentioned`.
    void name(Trace trace, Folding folded, Spans spans, Outcome outcome) {
        phrases(trace, folded.toString(), spans, outcome);
        for (Dossier dossier : dossiers(spans)) {
            for (Occurrence found : occurrences(dossier, folded, spans)) {
                Strength strength = found.start == 0 ? Strength.NAMED : Strength.MENTIONED;
                add(trace, Kind.NAME, found, strength, folded, outcome);
            }
        }
    }

    /// Text about something: whatever it names is `mentioned`.
    void mention(Trace trace, Folding folded, Spans spans, Outcome outcome) {
        phrases(trace, folded.toString(), spans, outcome);
        for (Dossier dossier : dossiers(spans)) {
            for (Occurrence found : occurrences(dossier, folded, spans)) {
                add(trace, trace.kind(), found, Strength.MENTIONED, folded, outcome);
            }
        }
    }

    /// One part of a path: a name that begins it is `mentioned`.
    ///
    /// @param companies whether a company's name counts; not where it may be a person's, or the
    ///   file's own
    void part(Trace trace, Folding folded, Spans spans, boolean companies, Outcome outcome) {
        for (Dossier dossier : dossiers(spans)) {
            for (Occurrence found : occurrences(dossier, folded, spans)) {
                if (found.start > 0) break;
                boolean product = found.names.getFirst().role() == Named.Role.PRODUCT;
                if (!product && !companies) continue;
                add(trace, trace.kind(), found, Strength.MENTIONED, folded, outcome);
            }
        }
    }

    /// The field for a company or a person. Equal to a legal name or a brand it is `named`, else a
    /// name in it is `mentioned`; packagers and authors are never more than that.
    void party(Trace trace, Folding folded, Spans spans, Outcome outcome) {
        Strength most =
                switch (trace.kind()) {
                    case AUTHOR, MAINTAINER -> Strength.MENTIONED;
                    default -> Strength.NAMED;
                };
        String text = folded.toString();
        List<Dossier> written = phrases(trace, text, spans, outcome);
        List<String> wholes = wholes(trace, text);
        for (Dossier dossier : dossiers(spans)) {
            if (Outcome.among(written, dossier)) continue;
            Named equal = equal(dossier, wholes, spans);
            if (equal != null) {
                outcome.add(dossier, equal.indicator(trace.kind(), most), trace);
                continue;
            }
            for (Occurrence found : occurrences(dossier, folded, spans)) {
                if (found.names.getFirst().role() == Named.Role.PRODUCT) continue;
                add(trace, trace.kind(), found, Strength.MENTIONED, folded, outcome);
            }
        }
    }

    /// Patterns written out for this kind of field.
    ///
    /// @return the dossiers one of whose indicators is the whole field
    private static List<Dossier> phrases(Trace trace, String text, Spans spans, Outcome outcome) {
        List<Dossier> whole = new ArrayList<>();
        Set<NamePattern> patterns = new LinkedHashSet<>();
        for (int i = 0; i < spans.size(); i++) patterns.add(spans.pattern(i));
        for (NamePattern pattern : patterns) {
            for (Phrase phrase : pattern.phrases) {
                Target target = phrase.target();
                if (target.kind() != trace.kind() || !meets(phrase, text, trace)) continue;
                outcome.add(capped(target), trace);
                if (phrase.isWhole() && target instanceof Target.Wanted)
                    whole.add(target.dossier());
            }
        }
        return whole;
    }

    private static boolean meets(Phrase phrase, String text, Trace trace) {
        if (!phrase.isWhole()) return phrase.matches(text, trace.value());
        for (String whole : wholes(trace, text)) {
            String name = trace.kind().isParty() ? LegalForm.strip(whole) : whole;
            if (phrase.matches(name, trace.value())) return true;
        }
        return false;
    }

    private static Target capped(Target target) {
        if (!(target instanceof Target.Wanted(Dossier dossier, Indicator of))) return target;
        boolean weak = of.kind() == Kind.AUTHOR || of.kind() == Kind.MAINTAINER;
        if (!weak || of.strength().compareTo(Strength.MENTIONED) >= 0) return target;
        return new Target.Wanted(
                dossier,
                new Indicator(
                        of.kind(),
                        of.pattern(),
                        of.product(),
                        Strength.MENTIONED,
                        of.standing(),
                        false,
                        of.note(),
                        of.sources()));
    }

    /// What may be equal to a name: the text, and of a signer's distinguished name the common name
    /// and the organization.
    private static List<String> wholes(Trace trace, String text) {
        if (trace.kind() != Kind.SIGNER || trace.value().indexOf('=') < 0) return List.of(text);
        List<String> wholes = new ArrayList<>();
        String value = trace.value();
        boolean quoted = false;
        int from = 0;
        for (int i = 0; i <= value.length(); i++) {
            char c = i < value.length() ? value.charAt(i) : ',';
            if (c == '"') quoted = !quoted;
            if (i < value.length() && (quoted || (c != ',' && c != '+' && c != ';'))) continue;
            String part = value.substring(from, i).strip();
            if (part.regionMatches(true, 0, "CN=", 0, 3))
                wholes.add(Folding.fold(part.substring(3)));
            else if (part.regionMatches(true, 0, "O=", 0, 2))
                wholes.add(Folding.fold(part.substring(2)));
            from = i + 1;
        }
        return wholes;
    }

    /// The company whose name one of the texts is: of several the one that is written so, a legal
    /// name before a brand.
    private static @Nullable Named equal(Dossier dossier, List<String> wholes, Spans spans) {
        Named best = null;
        for (String whole : wholes) {
            String joined = LegalForm.strip(whole).replace(" ", "");
            for (int i = 0; i < spans.size(); i++) {
                if (!spans.pattern(i).joined.equals(joined)) continue;
                for (Named name : spans.pattern(i).names) {
                    if (!name.dossier().id().equals(dossier.id())
                            || name.role() == Named.Role.PRODUCT) continue;
                    if (best == null || preferred(name, best, whole)) best = name;
                }
            }
        }
        return best;
    }

    private static boolean preferred(Named name, Named best, String whole) {
        if (name.role() != best.role()) return name.role() == Named.Role.LEGAL;
        return name.folded().equals(whole) && !best.folded().equals(whole);
    }

    /// Few; a set would compute the hash of a whole dossier.
    private static List<Dossier> dossiers(Spans spans) {
        List<Dossier> dossiers = new ArrayList<>();
        for (int i = 0; i < spans.size(); i++) {
            for (Named name : spans.pattern(i).names) {
                if (!Outcome.among(dossiers, name.dossier())) dossiers.add(name.dossier());
            }
        }
        return dossiers;
    }

    /// Where names of a dossier stand: at one place the longest, and none inside another.
    private List<Occurrence> occurrences(Dossier dossier, Folding folded, Spans spans) {
        List<Occurrence> found = new ArrayList<>();
        int covered = 0;
        int i = 0;
        while (i < spans.size()) {
            int start = spans.start(i);
            Occurrence longest = null;
            for (; i < spans.size() && spans.start(i) == start; i++) {
                Occurrence here = occurrence(dossier, folded, spans, i);
                if (here != null) longest = here; // ends rise
            }
            if (longest == null || start < covered) continue;
            Occurrence whole = continued(longest, dossier, folded, spans, i);
            found.add(whole);
            covered = whole.end;
        }
        return found;
    }

    private static @Nullable Occurrence occurrence(
            Dossier dossier, Folding folded, Spans spans, int i) {
        NamePattern pattern = spans.pattern(i);
        if (!pattern.bears(spans.start(i) == 0 && spans.end(i) == folded.length())) return null;
        List<Named> names = new ArrayList<>();
        for (Named name : pattern.names)
            if (name.dossier().id().equals(dossier.id())) names.add(name);
        return names.isEmpty() ? null : new Occurrence(spans.start(i), spans.end(i), names);
    }

    /// A company's name before a product's, or before what the product is called beside the brand.
    private Occurrence continued(
            Occurrence company, Dossier dossier, Folding folded, Spans spans, int from) {
        if (company.names.getFirst().role() == Named.Role.PRODUCT) return company;
        int next = company.end + 1;
        Occurrence best = company;
        for (int i = from; i < spans.size() && spans.start(i) <= next; i++) {
            if (spans.start(i) != next) continue;
            Occurrence product = occurrence(dossier, folded, spans, i);
            if (product != null && product.names.getFirst().role() == Named.Role.PRODUCT) {
                best = new Occurrence(company.start, product.end, product.names);
            }
        }
        if (best.end > company.end) return best;
        StringBuilder joined = new StringBuilder();
        char[] chars = folded.chars();
        for (int i = next; i < folded.length() && joined.length() < LONGEST_REST; i++) {
            if (chars[i] != ' ') joined.append(chars[i]);
            if (i + 1 < folded.length() && chars[i + 1] != ' ') continue;
            List<Named> names = new ArrayList<>();
            for (Named name : rests.getOrDefault(joined.toString(), List.of())) {
                if (name.dossier().id().equals(dossier.id())) names.add(name);
            }
            if (!names.isEmpty()) best = new Occurrence(company.start, i + 1, names);
        }
        return best;
    }

    /// One match a product; of companies of one name the one that is written so.
    private static void add(
            Trace trace,
            Kind kind,
            Occurrence found,
            Strength strength,
            Folding folded,
            Outcome outcome) {
        String text = new String(folded.chars(), found.start, found.end - found.start);
        Named company = null;
        for (Named name : found.names) {
            if (name.role() == Named.Role.PRODUCT) {
                outcome.add(name.dossier(), name.indicator(kind, strength), trace);
            } else if (company == null || preferred(name, company, text)) {
                company = name;
            }
        }
        boolean product = found.names.stream().anyMatch(n -> n.role() == Named.Role.PRODUCT);
        if (company != null && !product) {
            Indicator indicator = company.indicator(kind, strength);
            outcome.add(company.dossier(), indicator, trace);
        }
    }
}
