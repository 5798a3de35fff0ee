package org.interdict.report;

import org.interdict.campaign.filing.Filed;
import org.interdict.campaign.filing.Filing;

import java.util.ArrayList;
import java.util.List;

/// What whoever signs a campaign's report confirms, as on the forms of the federal emergency
/// directives of 2020 and 2021: that it is made at department level and includes all components.
public final class Attestation {
    private Attestation() {}

    /// Sentences.
    public static List<String> of(Filing filing) {
        List<String> lines = new ArrayList<>();
        switch (filing.filer().kind()) {
            case ORGANIZATION, CAMPAIGN ->
                    lines.add(
                            "This report is made at the level of "
                                    + filing.filer().name()
                                    + " and includes all of its components"
                                    + (filing.units().size() > 1
                                            ? ", "
                                                    + filing.units().size()
                                                    + " organizations in all."
                                            : "."));
            case CONTRACT ->
                    lines.add("This report speaks of contract " + filing.filer().id() + ".");
        }
        lines.add(
                "It speaks of what was looked at by the methods named in it, and of nothing else.");
        if (!filing.override().isEmpty())
            lines.add(
                    "\"None found\" is said although what was looked at does not bear it, because: "
                            + filing.override());
        if (!filing.amends().isNone())
            lines.add("It updates the report " + filing.amends().report() + ".");
        return lines;
    }

    /// `Jane Roe, Chief Information Officer, 2017-10-13T15:00:00Z`; empty if nobody signed.
    public static String signature(Filed filed) {
        if (filed.erased()) return "signed; the name was erased";
        return filed.signature().map(by -> by.text() + ", " + by.at()).orElse("");
    }
}
