package org.interdict.docket;

import org.interdict.campaign.decision.DocketDecision;
import org.interdict.campaign.decision.DocketDecision.DocketDecided;
import org.interdict.campaign.decision.DocketDecision.Effect;
import org.interdict.campaign.decision.DocketDecision.MitigationProposed;
import org.interdict.component.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Whether a decision says what it has to, so that its effect can be read as data.
public final class Effects {
    private Effects() {}

    /// Looks at a decision before it is written.
    ///
    /// @throws FilingException with all that is wrong
    public static void check(DocketDecided decided, Docket docket) throws FilingException {
        List<String> problems = new ArrayList<>();
        for (String id : decided.about()) {
            Optional<DocketDecision> of = docket.find(id);
            if (of.isEmpty()) problems.add("there is no '" + id + "' in the docket");
            else if (!Docket.orderOf(of.get()).equals(decided.order()))
                problems.add(id + " is about " + Docket.orderOf(of.get()) + ", another order");
        }
        if (decided.decider().isEmpty() && decided.court().isEmpty())
            problems.add("say who decided (--decider), or which court (--court)");
        if (decided.reason().isEmpty()) problems.add("say why (--reason)");
        subject(decided, docket, problems);
        if (!problems.isEmpty()) throw new FilingException(problems);
    }

    private static void subject(DocketDecided decided, Docket docket, List<String> problems) {
        String subject = decided.subject();
        switch (decided.effect()) {
            case UPHELD, REVOKED -> {
                if (!subject.isEmpty())
                    problems.add("that is about all of the order; leave --subject out");
            }
            case NOTED -> {
                if (decided.about().isEmpty()) problems.add("say what was noted (--about F1)");
                if (!subject.isEmpty())
                    problems.add("nothing follows from what is noted; leave --subject out");
            }
            case CHANGED -> {
                if (subject.isBlank()) problems.add("say what of the order changed (--subject)");
            }
            case EXCLUSION_ADDED -> {
                if (subject.isBlank()) problems.add("say what is excluded now (--subject)");
            }
            case INDICATOR_WITHDRAWN -> {
                if (!indicator(subject))
                    problems.add(
                            "name the indicator as it stands in the dossier, KIND=VALUE:"
                                    + " --subject signer='Example Ltd'");
            }
            case MITIGATION_ACCEPTED, MITIGATION_REJECTED -> {
                if (!(docket.find(subject).orElse(null) instanceof MitigationProposed))
                    problems.add("name the mitigation (--subject M1)");
            }
        }
    }

    private static boolean indicator(String subject) {
        int at = subject.indexOf('=');
        if (at < 0 || subject.substring(at + 1).isBlank()) return false;
        for (Kind kind : Kind.values()) if (kind.id().equals(subject.substring(0, at))) return true;
        return false;
    }

    /// What a person has to do then, as a decision changes no file and no case by itself.
    public static String then(Effect effect) {
        return switch (effect) {
            case UPHELD, NOTED, MITIGATION_REJECTED -> "nothing";
            case CHANGED -> "change the order's file, or enter a direction (campaign direct)";
            case REVOKED -> "lift its milestones (campaign direct), and end the order in its file";
            case INDICATOR_WITHDRAWN ->
                    "take the indicator out of the dossier, then sync the cases";
            case EXCLUSION_ADDED -> "add the exclusion to the order's file, then sync the cases";
            case MITIGATION_ACCEPTED ->
                    "enter what it changes: a direction, or waivers where the order allows them";
        };
    }
}
