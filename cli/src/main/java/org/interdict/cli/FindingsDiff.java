package org.interdict.cli;

import org.interdict.finding.Answer;
import org.interdict.finding.Finding;
import org.interdict.finding.Sighting;
import org.interdict.finding.Tally;

import tools.jackson.core.JsonGenerator;

import java.util.ArrayList;
import java.util.List;

/// What two orders say of things that were really seen.
///
/// @param answer of both, and of no other order
/// @param all whether to show what they judge alike, and every place
record FindingsDiff(Answer answer, boolean all, Terminal terminal) {
    private static final int FEW = 3;

    void print(boolean json) {
        if (json) json();
        else text();
    }

    private static boolean differs(Finding finding) {
        return finding.verdict(0).sort() != finding.verdict(1).sort();
    }

    private void text() {
        Lines lines = new Lines(terminal);
        terminal.out().println("A  " + answer.orders().getFirst().id());
        terminal.out().println("B  " + answer.orders().getLast().id());
        long differ = answer.findings().stream().filter(FindingsDiff::differs).count();
        for (Finding finding : answer.findings()) {
            if (!all && !differs(finding)) continue;
            lines.field(
                    differs(finding) ? "differ" : "alike",
                    List.of(title(finding) + " at " + places(finding)));
            lines.field("  A", List.of(OrdersDiff.said(finding.verdict(0))));
            lines.field("  B", List.of(OrdersDiff.said(finding.verdict(1))));
        }
        Tally tally = Tally.of(answer);
        terminal.out()
                .println(
                        "They differ on "
                                + differ
                                + " of "
                                + answer.findings().size()
                                + " findings, in "
                                + tally.inputs()
                                + (tally.inputs() == 1 ? " input" : " inputs")
                                + (tally.complete()
                                        ? "; all of it was read."
                                        : "; not all of it could be read: 'interdict check' says"
                                                + " what."));
    }

    private static String title(Finding finding) {
        String version = finding.component().version();
        String title = finding.product() + (version.isEmpty() ? "" : " " + version);
        return finding.within().isEmpty()
                ? title
                : title + ", in " + String.join(", in ", finding.within());
    }

    private String places(Finding finding) {
        List<String> places = new ArrayList<>();
        for (Sighting sighting : finding.sightings()) {
            if (!all && places.size() == FEW) break;
            places.add(place(sighting));
        }
        int more = finding.sightings().size() - places.size();
        return String.join("; ", places) + (more == 0 ? "" : " and " + more + " more");
    }

    private String place(Sighting sighting) {
        String input = answer.inputs().get(sighting.input()).name();
        return sighting.place().isEmpty() ? input : input + ", " + sighting.place();
    }

    private void json() {
        try (JsonGenerator json = Json.to(terminal)) {
            json.writeStartObject();
            json.writeStringProperty("a", answer.orders().getFirst().id());
            json.writeStringProperty("b", answer.orders().getLast().id());
            json.writeStringProperty("asOf", answer.asOf().toString());
            json.writeBooleanProperty("complete", Tally.of(answer).complete());
            json.writeArrayPropertyStart("findings");
            for (Finding finding : answer.findings()) {
                json.writeStartObject();
                json.writeBooleanProperty("differ", differs(finding));
                json.writeStringProperty("product", finding.product());
                json.writeStringProperty("version", finding.component().version());
                Json.array(json, "within", finding.within());
                Json.array(json, "places", finding.sightings().stream().map(this::place).toList());
                OrdersDiffJson.verdicts(json, finding.verdict(0), finding.verdict(1));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        terminal.out().println();
    }
}
