package org.interdict.cli;

import org.interdict.campaign.Campaign;
import org.interdict.campaign.decision.Decision;
import org.interdict.campaign.decision.Text;
import org.interdict.campaign.decision.TextErased;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// `interdict ledger forget TEXT… --reason "…"`
final class LedgerForget implements Command {
    @Override
    public void describe(CommandSpec spec) {
        spec.addPositional(
                PositionalParamSpec.builder()
                        .index("0..*")
                        .paramLabel("TEXT")
                        .type(List.class)
                        .auxiliaryTypes(String.class)
                        .arity("1..*")
                        .description(
                                "Names of texts, as 'interdict ledger show' shows them: 64"
                                        + " hexadecimal digits.")
                        .build());
        spec.addOption(
                OptionSpec.builder("--reason")
                        .paramLabel("WHY")
                        .type(String.class)
                        .required(true)
                        .description(
                                "Why. It stays in the ledger for good, so it must name nobody.")
                        .build());
        Campaigns.describeDeciding(spec);
        spec.usageMessage()
                .footer(
                        "%nThe texts are deleted for good: first an entry says so, then the files"
                                + " go. What named them says since 'erased on …', and the ledger"
                                + " still verifies.",
                        "%nExample:",
                        "  interdict ledger forget 3f5c…e1 --reason 'asked to be forgotten'");
    }

    @Override
    public Exit run(ParseResult given, Terminal terminal) throws UsageException, IOException {
        String reason = given.<String>matchedOptionValue("--reason", "").strip();
        if (reason.isEmpty()) throw new UsageException("--reason says nothing; write why");
        Set<Text> texts = new LinkedHashSet<>();
        for (String name : given.<List<String>>matchedPositionalValue(0, List.of()))
            texts.add(text(name));
        Campaigns.Said said = Campaigns.said(given, terminal);
        try (Campaign campaign = Campaigns.write(given, terminal)) {
            List<Decision> decisions = new ArrayList<>();
            for (Text text : texts) {
                boolean again = campaign.view().texts().erased(text).isPresent();
                if (!again && campaign.ledger().texts().get(text.hash()).isEmpty())
                    throw new UsageException(
                            "there is no text "
                                    + text.hash()
                                    + " in this campaign; 'interdict ledger show' shows all."
                                    + " Nothing was deleted");
                if (!again) decisions.add(new TextErased(text, reason));
            }
            campaign.decide(decisions.iterator(), said.by(), said.on(), said.at());
            // Also what was said to be erased before: a crash may have come between.
            for (Text text : texts) campaign.ledger().texts().erase(text.hash());
            terminal.out()
                    .println(
                            SweepText.number(decisions.size())
                                    + " of "
                                    + SweepText.number(texts.size())
                                    + " texts erased now"
                                    + (decisions.size() < texts.size()
                                            ? "; the others were before"
                                            : ""));
        }
        return Exit.CLEAN;
    }

    private static Text text(String name) throws UsageException {
        try {
            Text text = new Text(name);
            if (!text.isEmpty()) return text;
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        throw new UsageException("'" + name + "' names no text; a name has 64 hexadecimal digits");
    }
}
