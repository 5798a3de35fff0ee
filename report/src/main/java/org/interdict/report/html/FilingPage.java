package org.interdict.report.html;

import org.interdict.campaign.filing.Asked;
import org.interdict.campaign.filing.Change;
import org.interdict.campaign.filing.Filed;
import org.interdict.campaign.filing.Filing;
import org.interdict.campaign.filing.Goods;
import org.interdict.campaign.filing.Line;
import org.interdict.campaign.filing.Method;
import org.interdict.campaign.filing.Proof;
import org.interdict.campaign.filing.Reply;
import org.interdict.campaign.filing.State;
import org.interdict.campaign.filing.Tally;
import org.interdict.campaign.filing.Totals;
import org.interdict.campaign.filing.Unit;
import org.interdict.report.Alike;
import org.interdict.report.Attestation;
import org.interdict.report.Words;

import java.io.IOException;
import java.util.Map;

/// One report of a campaign, from what it says to the lines to sign on.
record FilingPage(Markup html, Filed filed) {
    /// Characters that [Markup] takes at once.
    private static final int PIECE = 3_900;

    void write(String css, String policy) throws IOException {
        Filing filing = filed.filing();
        html.open("html", "lang", "en", "xmlns", "http://www.w3.org/1999/xhtml").open("head");
        html.empty("meta", "charset", "utf-8");
        html.empty("meta", "http-equiv", "Content-Security-Policy", "content", policy);
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.empty("meta", "name", "color-scheme", "content", "light dark");
        html.leaf("title", filing.asked().heading() + " – " + filing.filer().name());
        html.style(css).close().open("body").open("main");
        head(filing);
        figures(filing);
        elements(filing);
        goods(filing);
        units(filing);
        methods(filing);
        changes(filing);
        replies(filing);
        basis(filing);
        signature(filing);
        html.close().close().close();
    }

    private void head(Filing filing) throws IOException {
        Asked asked = filing.asked();
        html.open("header");
        html.leaf("p", asked.order() + ": " + asked.orderTitle(), "class", "kicker");
        html.open("div", "class", "banner " + banner(filing.state()));
        html.leaf("h1", asked.heading() + ": " + filing.state().text());
        html.leaf("p", filing.headline());
        html.close();
        for (String why : filing.shortfalls()) html.leaf("p", "Not borne: " + why + ".");
        if (!filing.override().isEmpty()) {
            html.open("p").leaf("b", "\"None found\" is said all the same, because: ");
            whole(filing.override()).close();
        }
        html.close();
    }

    private static String banner(State state) {
        return switch (state) {
            case FOUND -> "prohibited";
            case NOT_REPORTED -> "incomplete";
            case NONE_FOUND -> "clean";
        };
    }

    /// All of it, whatever its length.
    private Markup whole(String text) throws IOException {
        for (int at = 0; at < text.length(); ) {
            int end = Math.min(text.length(), at + PIECE);
            if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) end--;
            html.text(text.substring(at, end));
            at = end;
        }
        return html;
    }

    private void figures(Filing filing) throws IOException {
        Asked asked = filing.asked();
        Totals totals = filing.totals();
        html.open("section").open("div", "class", "facts");
        fact("Reported by", filing.filer().name());
        fact("Party", filing.filer().key());
        fact("Milestone", asked.milestone() + (asked.repeats() ? ", no. " + asked.time() : ""));
        if (asked.due().isPresent()) fact("Due", asked.due().get().toString());
        if (!asked.recipients().isEmpty()) fact("To", String.join("; ", asked.recipients()));
        fact("As of", filing.asOf().toString());
        fact("Looks count since", filing.since().toString());
        fact("Assets with findings", Words.number(totals.assets()));
        fact("Looked at", Words.number(totals.lookedAt()));
        fact("Expected", Words.number(totals.expected()));
        fact("Never looked at", Words.number(totals.never()));
        fact("Too long ago", Words.number(totals.older()));
        fact("To be reached, and not", Words.number(totals.notSeen()));
        fact("A part only", Words.number(totals.cutShort()));
        if (!filing.amends().isNone()) fact("Updates the report", filing.amends().report());
        html.close();
        html.leaf("p", asked.delivers() + "; " + asked.clause() + ".");
        table("Findings", "State", "#Findings");
        for (Map.Entry<String, Long> one : totals.tally().states().entrySet())
            row(one.getKey(), one.getValue());
        row("total", totals.tally().total());
        row("done (verified or retired)", totals.tally().done());
        row("remaining (total less done)", totals.tally().remaining());
        row("questions for a person", totals.tally().review());
        html.close().close().close();
    }

    private void fact(String name, String value) throws IOException {
        html.open("div").leaf("small", name).leaf("b", value).close();
    }

    private void row(String name, long value) throws IOException {
        html.open("tr").leaf("th", name, "scope", "row");
        number(value);
        html.close();
    }

    private void elements(Filing filing) throws IOException {
        if (filing.lines().isEmpty()) return;
        html.open("section").leaf("h2", "What is asked");
        table("", "Data element", "Product", "Value", "From");
        for (Line line : filing.lines()) {
            html.open("tr").open("th", "scope", "row").text(line.title());
            html.leaf("small", line.element()).close();
            html.leaf("td", line.product()).open("td");
            whole(line.value()).close();
            html.open("td").text(line.origin().text());
            if (!line.because().isEmpty()) html.leaf("small", "because of " + line.because());
            html.close().close();
        }
        html.close().close().close();
    }

    private void goods(Filing filing) throws IOException {
        html.open("section").leaf("h2", "Products");
        table(
                "",
                "Product",
                "#Endpoints",
                "#Done",
                "#Remaining",
                "#Questions",
                "#Can be said of",
                "#Expected");
        for (Goods one : Alike.there(filing)) {
            Tally tally = one.tally();
            html.open("tr").open("th", "scope", "row").text(one.name());
            html.leaf("small", one.product() + ", " + one.maker() + ", " + one.supplier());
            if (!one.description().isEmpty()) html.leaf("small", one.description());
            if (!one.versions().isEmpty())
                html.leaf("small", "versions " + String.join(", ", one.versions()));
            html.close();
            for (long figure :
                    new long[] {tally.total(), tally.done(), tally.remaining(), tally.review()})
                number(figure);
            looked(one);
            html.close();
        }
        for (Alike alike : Alike.of(filing)) {
            html.open("tr").open("th", "scope", "row");
            html.text("Nothing found of ");
            whole(alike.names());
            if (!alike.first().methods().isEmpty())
                html.leaf("small", "by " + String.join(", ", alike.first().methods()));
            if (!alike.first().bears()) html.leaf("small", "this does not bear \"none found\"");
            html.close();
            for (int i = 0; i < 4; i++) number(0);
            looked(alike.first());
            html.close();
        }
        html.close().close().close();
    }

    private void looked(Goods one) throws IOException {
        number(one.lookedAt());
        number(one.expected());
    }

    private void units(Filing filing) throws IOException {
        if (filing.units().isEmpty()) return;
        html.open("section").leaf("h2", "Organizations");
        table("", "Organization", "#Found", "#Looked at", "#Expected", "#Never", "#Too long ago");
        for (Unit one : filing.units()) {
            html.open("tr").open("th", "scope", "row").text(one.name());
            html.leaf("small", one.id()).close();
            for (long figure :
                    new long[] {
                        one.found(), one.lookedAt(), one.expected(), one.never(), one.older()
                    }) number(figure);
            html.close();
        }
        html.close().close().close();
    }

    private void methods(Filing filing) throws IOException {
        html.open("section").leaf("h2", "How was looked");
        if (filing.methods().isEmpty()) {
            html.leaf("p", "Nobody looked.").close();
            return;
        }
        table("", "Method", "Installs it can see", "#Assets");
        for (Method one : filing.methods()) {
            html.open("tr").open("th", "scope", "row").text(one.title());
            html.leaf("small", one.format()).close().leaf("td", one.shows());
            number(one.assets());
            html.close();
        }
        html.close().close().close();
    }

    private void changes(Filing filing) throws IOException {
        if (filing.amends().isNone()) return;
        html.open("section").leaf("h2", "What is otherwise than in the report before");
        table("", "What", "Before", "Now");
        for (Change one : filing.amends().changes()) {
            html.open("tr").leaf("th", one.what(), "scope", "row").open("td");
            whole(one.before()).close().open("td");
            whole(one.now()).close().close();
        }
        html.close().close().close();
    }

    private void replies(Filing filing) throws IOException {
        if (filing.replies().isEmpty()) return;
        html.open("section").leaf("h2", "What the supplier answered");
        table("", "Answer", "What it says", "What was decided");
        for (Reply one : filing.replies()) {
            html.open("tr").open("th", "scope", "row").text(one.supplier() + ", " + one.received());
            html.leaf("small", one.id()).close().open("td");
            whole(one.says()).close().open("td");
            whole(one.decided()).close().close();
        }
        html.close().close().close();
    }

    private void basis(Filing filing) throws IOException {
        html.open("section").leaf("h2", "What it was made from");
        html.leaf("p", filing.program() + ", form " + filing.form());
        html.open("p").text("Order " + filing.asked().order() + " ");
        html.leaf("code", "SHA-256 " + filing.asked().sha256()).close();
        for (Proof one : filing.proofs())
            html.open("p")
                    .text(one.what() + " " + one.id() + " ")
                    .leaf("code", "SHA-256 " + one.sha256())
                    .close();
        html.close();
    }

    private void signature(Filing filing) throws IOException {
        html.open("section", "class", "sign").leaf("h2", "Attested and signed");
        for (String line : Attestation.of(filing)) {
            html.open("p");
            whole(line).close();
        }
        html.open("p").leaf("code", "SHA-256 of the report " + filed.sha256()).close();
        String signature = Attestation.signature(filed);
        if (!signature.isEmpty()) {
            html.open("p").leaf("b", "Signed: " + signature).close();
        } else {
            html.leaf("p", "Nobody has signed yet.").open("div", "class", "lines");
            for (String what : new String[] {"Name", "Role", "Date", "Signature"})
                html.open("div").leaf("small", what).close();
            html.close();
        }
        html.close();
    }

    private void table(String caption, String... heads) throws IOException {
        html.open("table");
        if (!caption.isEmpty()) html.leaf("caption", caption);
        html.open("thead").open("tr");
        for (String head : heads) {
            boolean number = head.startsWith("#");
            html.leaf(
                    "th",
                    number ? head.substring(1) : head,
                    "scope",
                    "col",
                    "class",
                    number ? "number" : "words");
        }
        html.close().close().open("tbody");
    }

    private void number(long number) throws IOException {
        html.leaf("td", Words.number(number), "class", "number");
    }
}
