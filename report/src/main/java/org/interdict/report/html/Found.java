package org.interdict.report.html;

import org.interdict.finding.Answer;
import org.interdict.finding.Sighting;
import org.interdict.finding.Step;
import org.interdict.finding.Verdict;
import org.interdict.order.Clause;
import org.interdict.order.Order;
import org.interdict.report.Group;
import org.interdict.report.Report.Style;
import org.interdict.report.Words;
import org.interdict.supplier.Source;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;

/// What was found, a block each: verdicts, where, why, the supply path in boxes, down to the
/// clauses.
record Found(Markup html, Answer answer, Style style) {
    private static final int FEW = 10;

    void write(List<Group> groups) throws IOException {
        html.open("section").leaf("h2", "What was found");
        for (Group group : groups) {
            html.open("article", "class", "edge-" + group.gravest().id());
            html.leaf("h3", group.title());
            html.open("p", "class", "badges");
            for (int i = 0; i < answer.orders().size(); i++) {
                Verdict verdict = group.verdicts().get(i);
                html.open("span", "class", "badge").text(answer.orders().get(i).id() + " ");
                html.leaf("b", verdict.id(), "class", verdict.id()).close();
            }
            html.close();
            html.leaf("p", group.measure(), "class", "measure");
            facts(group);
            for (List<Step> path : group.paths()) path(path);
            for (int i = 0; i < answer.orders().size(); i++)
                verdict(answer.orders().get(i), group.verdicts().get(i));
            html.close();
        }
        html.close();
    }

    private void facts(Group group) throws IOException {
        html.open("table", "class", "plain").open("tbody");
        some("In", group.within());
        some("Via", group.ways());
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

    /// Boxes joined by what leads from one to the next. A step that does not go on from where the
    /// last one ended begins a row of its own.
    private void path(List<Step> path) throws IOException {
        if (path.isEmpty()) return;
        html.open("div", "class", "path").leaf("p", "Supply path", "class", "kicker");
        LinkedHashSet<Source> sources = new LinkedHashSet<>();
        String end = "";
        for (int i = 0; i < path.size(); i++) {
            Step step = path.get(i);
            String from = step.from();
            boolean goesOn = end.endsWith(from) || end.startsWith(from + " (");
            boolean joined = i > 0 && !from.isEmpty() && goesOn;
            if (!joined) {
                if (i > 0) html.close();
                html.open("div", "class", "row").leaf("span", step.from(), "class", "box");
            }
            String standing =
                    step.sources().isEmpty() ? "as the source says" : step.standing().id();
            html.open("span", "class", "link")
                    .open("span", "class", "arrow")
                    .leaf("span", Words.how(step.how()));
            html.leaf("small", standing).close();
            html.leaf("span", step.to(), "class", "box").close();
            sources.addAll(step.sources());
            end = step.to();
        }
        html.close();
        sources(List.copyOf(sources));
        html.close();
    }

    private void sources(List<Source> sources) throws IOException {
        if (sources.isEmpty()) return;
        html.open("p", "class", "sources").text("Sources: ");
        for (int i = 0; i < sources.size(); i++) {
            if (i > 0) html.text("; ");
            html.text(sources.get(i).title() + ", ").leaf("code", sources.get(i).address());
        }
        html.close();
    }

    private void verdict(Order order, Verdict verdict) throws IOException {
        html.open("div", "class", "clause");
        html.open("p").leaf("b", verdict.id(), "class", verdict.id());
        html.text(" " + order.id() + ": ").leaf("b", Words.cited(verdict.clause())).close();
        says(verdict.clause());
        switch (verdict) {
            case Verdict.Prohibited _ -> {}
            case Verdict.Excluded(_, Clause ban) -> {
                html.open("p").text("Else it would be prohibited by: ");
                html.leaf("b", Words.cited(ban)).close();
                says(ban);
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
        sources(
                order.sources().stream()
                        .filter(s -> s.id().equals(verdict.clause().source()))
                        .toList());
        html.close();
    }

    private void says(Clause clause) throws IOException {
        if (!clause.says().isEmpty()) html.leaf("blockquote", clause.says());
    }
}
