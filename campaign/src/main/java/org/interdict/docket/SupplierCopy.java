package org.interdict.docket;

import org.interdict.campaign.Campaign;
import org.interdict.campaign.decision.CaseDecision.CaseChanged;
import org.interdict.campaign.decision.CaseDecision.CaseFound;
import org.interdict.campaign.decision.Decision;
import org.interdict.campaign.decision.Decisions;
import org.interdict.campaign.decision.PartyDecision.ContractEntered;
import org.interdict.campaign.decision.PartyDecision.OrganizationEntered;
import org.interdict.campaign.decision.PartyDecision.SystemEntered;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/// What a supplier may see of the docket: what it filed, what it was asked, what was decided and
/// why. Never who has what of it: a text in which an organization, a system, a contract or a
/// machine of the campaign is named is left out whole, whoever wrote it.
///
/// @param entries of which it is made; nobody's name stands in `by`
/// @param leftOut ids of entries, each with the field that was left out: `D1 reason`
public record SupplierCopy(List<Told> entries, List<String> leftOut) {
    private static final String INSTEAD = "[left out: it names whom it concerns]";

    /// Who decided inside, and who wrote it down, is not the supplier's business.
    private static final Set<String> INSIDE = Set.of("reviewer", "of");

    /// Makes it.
    ///
    /// @param supplier the dossier's id
    public static SupplierCopy of(Campaign campaign, List<Told> all, String supplier)
            throws IOException {
        List<Told> seen = new ArrayList<>();
        for (Told told : all)
            if (!told.internal() && (told.supplier().isEmpty() || told.supplier().equals(supplier)))
                seen.add(told);
        Map<String, String> folded = new LinkedHashMap<>();
        for (Told told : seen)
            for (List<String> lines : told.fields().values())
                for (String line : lines) folded.computeIfAbsent(line, SupplierCopy::fold);
        Set<String> named = named(campaign, folded);
        List<Told> entries = new ArrayList<>();
        List<String> leftOut = new ArrayList<>();
        for (Told told : seen) entries.add(without(told, named, leftOut));
        return new SupplierCopy(List.copyOf(entries), List.copyOf(leftOut));
    }

    private static Told without(Told told, Set<String> named, List<String> leftOut) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        told.fields()
                .forEach(
                        (name, lines) -> {
                            if (INSIDE.contains(name)) return;
                            boolean whole = lines.stream().noneMatch(named::contains);
                            if (!whole) leftOut.add(told.id() + " " + name);
                            fields.put(name, whole ? lines : List.of(INSTEAD));
                        });
        return new Told(
                told.entry(),
                told.id(),
                told.what(),
                told.order(),
                told.supplier(),
                told.on(),
                "",
                fields,
                false);
    }

    /// Which of the texts hold a name. Reads all of the ledger once and keeps no name.
    private static Set<String> named(Campaign campaign, Map<String, String> folded)
            throws IOException {
        Set<String> words = new HashSet<>();
        for (String text : folded.values()) words.addAll(List.of(text.strip().split(" ")));
        Set<String> named = new HashSet<>();
        Consumer<String> look =
                name -> {
                    String inside = fold(name);
                    // One character is no name; and most names begin with no word that is there.
                    if (inside.length() < 4 || !words.contains(first(inside))) return;
                    folded.forEach(
                            (text, fold) -> {
                                if (fold.contains(inside)) named.add(text);
                            });
                };
        campaign.ledger()
                .each(
                        0,
                        entry -> {
                            String kind = entry.kind();
                            if (kind.endsWith("-entered")
                                    || kind.equals("case-found")
                                    || kind.equals("case-changed"))
                                names(Decisions.of(kind, entry.body()), look);
                        });
        return named;
    }

    private static void names(Decision decision, Consumer<String> look) {
        switch (decision) {
            case OrganizationEntered of -> {
                look.accept(of.id());
                look.accept(of.name());
            }
            case SystemEntered of -> {
                look.accept(of.id());
                look.accept(of.name());
            }
            case ContractEntered of -> {
                look.accept(of.number());
                look.accept(of.contracting());
                look.accept(of.funding());
            }
            case CaseFound of -> {
                look.accept(of.name());
                look.accept(of.organization());
                look.accept(of.system());
                for (String key : of.keys()) look.accept(key.substring(key.indexOf('=') + 1));
            }
            case CaseChanged of -> {
                look.accept(of.organization());
                look.accept(of.system());
            }
            default -> {}
        }
    }

    private static String first(String folded) {
        return folded.substring(1, folded.indexOf(' ', 1));
    }

    /// Small letters and digits with one space between words and at both ends, so that a name is
    /// found however it is written: `North-Office`, `NORTH OFFICE`.
    private static String fold(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder folded = new StringBuilder(" ");
        for (int i = 0; i < plain.length(); ) {
            int point = plain.codePointAt(i);
            i += Character.charCount(point);
            if (Character.isLetterOrDigit(point)) folded.appendCodePoint(point);
            else if (folded.charAt(folded.length() - 1) != ' ') folded.append(' ');
        }
        if (folded.charAt(folded.length() - 1) != ' ') folded.append(' ');
        return folded.toString();
    }
}
