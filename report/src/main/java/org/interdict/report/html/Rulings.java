package org.interdict.report.html;

import org.interdict.finding.Answer;
import org.interdict.finding.Ruling;
import org.interdict.report.Group;
import org.interdict.report.Words;

import java.io.IOException;
import java.util.List;

/// What each order says of each find: a row a find, a column an order. Few orders have the
/// verdicts' words, more their letters under heads that stand upright.
record Rulings(Markup html, Answer answer) {
    private static final int WORDS = 4;

    void write(List<Group> groups) throws IOException {
        boolean words = answer.orders().size() <= WORDS;
        html.open("div", "class", "wide")
                .open("table", "class", words ? "rulings" : "rulings many");
        html.leaf("caption", "What each order says" + (words ? "" : ": " + Words.LETTERS));
        html.open("thead").open("tr").leaf("th", "Find", "scope", "col");
        for (int i = 0; i < answer.orders().size(); i++)
            html.open("th", "scope", "col", "class", "order")
                    .leaf("span", (i + 1) + " " + answer.orders().get(i).id())
                    .close();
        html.close().close().open("tbody");
        for (Group group : groups) {
            html.open("tr").open("th", "scope", "row").text(group.title());
            html.leaf("small", group.measure()).close();
            for (Ruling ruling : group.rulings()) {
                html.open("td");
                cell(ruling, words);
                html.close();
            }
            html.close();
        }
        html.close().close().close();
    }

    private void cell(Ruling ruling, boolean words) throws IOException {
        String id = ruling.verdict().id();
        if (!ruling.about())
            html.leaf(
                    "span", Words.letter(ruling), "class", "quiet", "title", "another supplier's");
        else if (words) html.leaf("b", id, "class", id);
        else html.leaf("b", Words.letter(ruling), "class", id, "title", id);
    }
}
