package org.interdict.report.table;

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

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// One report as lines, from what it says to who signed it.
record FilingText(Lines lines, Filed filed) {
    private static final int LEAD = 16;

    /// Characters that [Lines] takes at once.
    private static final int PIECE = 3_900;

    void write() throws IOException {
        Filing filing = filed.filing();
        var asked = filing.asked();
        lines.heading(asked.order() + ": " + asked.heading());
        say("", asked.orderTitle() + ": " + asked.delivers() + "; " + asked.clause() + ".");
        fact("reports", filing.filer().name() + " (" + filing.filer().key() + ")");
        fact("and of", String.join(", ", filing.filer().within()));
        fact("milestone", asked.milestone() + (asked.repeats() ? ", time " + asked.time() : ""));
        if (asked.due().isPresent()) fact("due", asked.due().get().toString());
        fact("to", String.join("; ", asked.recipients()));
        fact("as of", filing.asOf() + "; looks since " + filing.since() + " count");
        fact("updates", filing.amends().report());
        lines.blank();
        lines.hang("", 0, filing.state().text() + ": " + filing.headline(), paint(filing.state()));
        totals(filing.totals());
        for (String why : filing.shortfalls()) say("not borne", why);
        say("said all the same", filing.override());
        elements();
        goods();
        units();
        methods();
        changes();
        replies();
        basis();
        lines.heading("Attested");
        for (String line : Attestation.of(filing)) say("", line);
        String signature = Attestation.signature(filed);
        fact("signed", signature.isEmpty() ? "by nobody yet" : signature);
        fact("SHA-256", filed.sha256());
    }

    private static Paint paint(State state) {
        return switch (state) {
            case FOUND -> Paint.PROHIBITED;
            case NOT_REPORTED -> Paint.REVIEW;
            case NONE_FOUND -> Paint.STRONG;
        };
    }

    private void fact(String name, String value) throws IOException {
        if (!value.isEmpty()) say(name, value);
    }

    /// All of it, whatever its length.
    private void say(String lead, String text) throws IOException {
        if (text.isEmpty()) return;
        String first = lead;
        int indent = Math.max(LEAD, lead.length() + 2);
        for (int at = 0; at < text.length(); ) {
            int end = Math.min(text.length(), at + PIECE);
            int space = end < text.length() ? text.lastIndexOf(' ', end) + 1 : 0;
            if (space > at) end = space;
            else if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) end--;
            lines.hang(first, lead.isEmpty() ? 2 : indent, text.substring(at, end), Paint.PLAIN);
            first = "";
            at = end;
        }
    }

    private void totals(Totals totals) throws IOException {
        say(
                "found",
                totals.assets()
                        + " assets; looked at "
                        + totals.lookedAt()
                        + "; expected "
                        + totals.expected());
        say(
                "not looked at",
                totals.never()
                        + " never, "
                        + totals.older()
                        + " too long ago; "
                        + totals.notSeen()
                        + " were to be reached and were not; of "
                        + totals.cutShort()
                        + " a look showed a part only");
        say("findings", tally(totals.tally()));
    }

    private static String tally(Tally tally) {
        List<String> states = new ArrayList<>();
        for (Map.Entry<String, Long> one : tally.states().entrySet())
            if (one.getValue() > 0) states.add(one.getValue() + " " + one.getKey());
        return tally.total()
                + " in all"
                + (states.isEmpty() ? "" : ": " + String.join(", ", states))
                + "; done "
                + tally.done()
                + ", remaining "
                + tally.remaining()
                + "; questions "
                + tally.review();
    }

    private void elements() throws IOException {
        if (filed.filing().lines().isEmpty()) return;
        lines.heading("What is asked");
        for (Line line : filed.filing().lines()) {
            String of = line.product().isEmpty() ? "" : " of " + line.product();
            say("", line.title() + of + " [" + line.element() + "]");
            String value =
                    switch (line.origin()) {
                        case COMPUTED, ANSWERED -> line.value();
                        case NOT_ANSWERED, LEFT_OUT -> "";
                        case NOT_ASKED, WAITS -> "because of " + line.because();
                    };
            say(line.origin().text(), value.isEmpty() ? "–" : value);
        }
    }

    private void goods() throws IOException {
        lines.heading("Products");
        for (Goods one : Alike.there(filed.filing())) {
            say(
                    "",
                    one.name()
                            + " ("
                            + one.product()
                            + "), "
                            + one.maker()
                            + ", "
                            + one.supplier());
            fact("versions", String.join(", ", one.versions()));
            fact("sort", one.description());
            say("endpoints", tally(one.tally()));
            looked(one);
        }
        for (Alike alike : Alike.of(filed.filing())) {
            Goods one = alike.first();
            say("", "nothing found of " + alike.names());
            looked(one);
        }
    }

    private void looked(Goods one) throws IOException {
        say(
                "can be said",
                "of "
                        + one.lookedAt()
                        + " of "
                        + one.expected()
                        + " assets"
                        + (one.methods().isEmpty()
                                ? ""
                                : ", by " + String.join(", ", one.methods()))
                        + (one.bears() ? "" : "; this does not bear \"none found\""));
    }

    private void units() throws IOException {
        lines.heading("Organizations");
        for (Unit unit : filed.filing().units())
            say(
                    "",
                    unit.name()
                            + " ("
                            + unit.id()
                            + "): found "
                            + unit.found()
                            + ", looked at "
                            + unit.lookedAt()
                            + ", expected "
                            + unit.expected()
                            + ", never "
                            + unit.never()
                            + ", too long ago "
                            + unit.older());
    }

    private void methods() throws IOException {
        lines.heading("Methods");
        for (Method one : filed.filing().methods())
            say(
                    "",
                    one.title()
                            + " ("
                            + one.format()
                            + "): "
                            + one.assets()
                            + " assets"
                            + (one.shows().isEmpty()
                                    ? ""
                                    : "; installs it can see: " + one.shows()));
    }

    private void changes() throws IOException {
        if (filed.filing().amends().isNone()) return;
        lines.heading("What is otherwise than in the report before");
        for (Change one : filed.filing().amends().changes()) {
            say("", one.what());
            say("before", one.before().isEmpty() ? "–" : one.before());
            say("now", one.now().isEmpty() ? "–" : one.now());
        }
    }

    private void replies() throws IOException {
        if (filed.filing().replies().isEmpty()) return;
        lines.heading("What the supplier answered");
        for (Reply one : filed.filing().replies()) {
            say(one.received(), one.supplier() + " (" + one.id() + "): " + one.says());
            fact("decided", one.decided());
        }
    }

    private void basis() throws IOException {
        lines.heading("Made from");
        say("", filed.filing().program() + "; " + filed.filing().form());
        say("", "order file SHA-256 " + filed.filing().asked().sha256());
        for (Proof one : filed.filing().proofs())
            say("", one.what() + " " + one.id() + " SHA-256 " + one.sha256());
    }
}
