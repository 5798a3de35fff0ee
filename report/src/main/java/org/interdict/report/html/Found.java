package org.interdict.report.html;

import org.interdict.finding.Answer;
import org.interdict.finding.Sighting;
import org.interdict.finding.Verdict;
import org.interdict.order.Clause;
import org.interdict.report.Group;
import org.interdict.report.Point;
import org.interdict.report.Report.Style;
import org.interdict.report.Said;
import org.interdict.report.Words;
import org.interdict.supplier.Source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// What was found, a block each: verdicts, where, why, the supply path in boxes, down to the
/// clauses.
record Found(Markup html, Answer answer, Style style) {
    private static final int FEW = 10;

    void write(List<Group> groups) throws IOException {
        html.open("section").leaf("h2", "What was found");
        if (answer.orders().size() > 1) new Rulings(html, answer).write(groups);
        for (Group group : groups) {
            List<Said> all = Said.all(group.rulings(), answer);
            html.open("article", "class", "edge-" + group.gravest().id());
            html.leaf("h3", group.title());
            badges(all);
            html.leaf("p", group.measure(), "class", "measure");
            facts(group);
            new Drawing(html, answer).tree(group.tree(answer));
            List<List<Point>> others = group.otherTrunks();
            int shown = style.allPlaces() ? others.size() : Math.min(FEW, others.size());
            for (List<Point> trunk : others.subList(0, shown))
                new Drawing(html, answer).trunk(trunk);
            more(others.size() - shown);
            for (Said said : all) said(said);
            html.close();
        }
        html.close();
    }

    private void badges(List<Said> all) throws IOException {
        html.open("p", "class", "badges");
        for (Verdict.Sort sort : Verdict.Sort.values()) {
            List<String> ids = new ArrayList<>();
            String word = "";
            for (Said said : all) {
                Verdict verdict = said.ruling().verdict();
                if (verdict.sort() != sort || !said.ruling().about()) continue;
                word = verdict.id();
                for (int order : said.orders()) ids.add(answer.orders().get(order).id());
            }
            if (ids.isEmpty()) continue;
            html.open("span", "class", "badge").leaf("b", word, "class", word);
            html.text(" " + String.join(", ", ids)).close();
        }
        html.close();
    }

    private void facts(Group group) throws IOException {
        html.open("table", "class", "plain").open("tbody");
        some("In", group.within());
        some("Via", group.ways(style.explain()));
        some("Why", group.why());
        List<Sighting> sightings = group.sightings();
        html.open("tr").leaf("th", "Where", "scope", "row").open("td");
        int shown = style.allPlaces() ? sightings.size() : Math.min(FEW, sightings.size());
        for (Sighting sighting : sightings.subList(0, shown)) {
            String asset = Words.asset(sighting.asset());
            html.open("div").leaf("b", asset.isEmpty() ? Words.UNNAMED : asset);
            html.leaf("span", ": " + place(sighting)).close();
        }
        more(sightings.size() - shown);
        html.close().close().close().close();
    }

    private String place(Sighting sighting) {
        String input = answer.inputs().get(sighting.input()).name();
        return sighting.place().isEmpty() ? input : sighting.place() + " of " + input;
    }

    private void some(String name, List<String> all) throws IOException {
        if (all.isEmpty()) return;
        html.open("tr").leaf("th", name, "scope", "row").open("td");
        int shown = style.allPlaces() ? all.size() : Math.min(FEW, all.size());
        for (String each : all.subList(0, shown)) html.leaf("div", each);
        more(all.size() - shown);
        html.close().close();
    }

    private void more(int left) throws IOException {
        if (left > 0)
            html.leaf(
                    "div",
                    "and " + Words.number(left) + " more (all in the JSON answer)",
                    "class",
                    "quiet");
    }

    static String title(Source source) {
        return source.title()
                + (source.secondary() ? " (tells of it, is not the text itself)" : "");
    }

    private void sources(List<Source> sources) throws IOException {
        if (sources.isEmpty()) return;
        html.open("p", "class", "sources").text("Sources: ");
        for (int i = 0; i < sources.size(); i++) {
            if (i > 0) html.text("; ");
            html.text(title(sources.get(i)) + ", ").leaf("code", sources.get(i).address());
        }
        html.close();
    }

    private void said(Said said) throws IOException {
        String who = said.who(answer, false);
        if (!said.ruling().about()) {
            html.leaf("p", "Orders on other suppliers, " + who + ".", "class", "clause quiet");
            return;
        }
        Verdict verdict = said.ruling().verdict();
        html.open("div", "class", "clause");
        html.open("p").leaf("b", verdict.id(), "class", verdict.id());
        html.text(" " + who + ": ").leaf("b", Words.cited(verdict.clause(), answer.asOf())).close();
        says(said, verdict.clause());
        switch (verdict) {
            case Verdict.Prohibited _ -> {}
            case Verdict.Excluded(_, Clause ban) -> {
                html.open("p").text("Else it would be prohibited by: ");
                html.leaf("b", Words.cited(ban, answer.asOf())).close();
                says(said, ban);
            }
            case Verdict.Review(_, String question) -> {
                html.open("p", "class", "question").leaf("b", "A person must decide: ");
                html.text(question).close();
                html.open("p", "class", "reply").text("Decision:").close();
            }
            case Verdict.Outside(_, String reason) -> {
                if (!reason.isEmpty()) html.leaf("p", "Because: " + reason);
            }
        }
        html.close();
    }

    private void says(Said said, Clause clause) throws IOException {
        if (!clause.says().isEmpty()) html.leaf("blockquote", clause.says());
        sources(Said.sources(clause, said.order(answer)));
    }
}
