package org.interdict.cli;

import org.interdict.campaign.Campaign;
import org.interdict.campaign.filing.Filed;
import org.interdict.campaign.filing.Filing;
import org.interdict.campaign.filing.Shelf;
import org.interdict.campaign.filing.Signature;
import org.interdict.campaign.filing.Signing;
import org.interdict.campaign.filing.Signing.Prepared;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Shows a report in full, asks, and signs it.
record FilingSigning(Campaign campaign, Shelf shelf, Terminal terminal) {
    /// Characters of an answer that are read.
    private static final int LONGEST = 100;

    Exit sign(
            Filing filing,
            Signature signature,
            Campaigns.Said said,
            List<FilingOutput> outputs,
            boolean yes)
            throws UsageException, IOException {
        Signing signing = new Signing(campaign, shelf);
        Prepared prepared = signing.prepared(filing);
        Filed draft = Filed.draft(prepared.filing());
        List<FilingOutput> files = outputs.stream().filter(one -> !one.file().isEmpty()).toList();
        FilingOutput shown =
                outputs.stream()
                        .filter(one -> one.file().isEmpty())
                        .findFirst()
                        .orElse(new FilingOutput(FilingOutput.named("table"), ""));
        shown.write(draft, terminal);
        if (!Signing.refusal(filing).isEmpty()) return CampaignReport.print(draft, files, terminal);
        if (!prepared.same().isEmpty()) {
            tell("just this was signed already, as " + prepared.same() + "; nothing changed");
            return Exit.CLEAN;
        }
        if (!yes && !asked(signature, draft.sha256())) {
            tell("nothing was signed");
            return Exit.INCOMPLETE;
        }
        String sha256 = signing.sign(prepared, signature, said.by(), said.at());
        Filed signed = draft.signed(signature);
        for (FilingOutput file : files) file.write(signed, terminal);
        tell("signed by " + signature.text() + ": " + sha256);
        return Exit.CLEAN;
    }

    private void tell(String what) {
        terminal.err().println("interdict: " + what);
        terminal.err().flush();
    }

    private boolean asked(Signature signature, String sha256) throws UsageException, IOException {
        if (!terminal.onScreen())
            throw new UsageException(
                    "nobody is at a terminal to confirm it; --yes signs without a question");
        terminal.err()
                .print(
                        "Sign the report above, "
                                + sha256
                                + ", as "
                                + signature.text()
                                + "? Type yes: ");
        terminal.err().flush();
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        for (int b; (b = terminal.in().read()) >= 0 && b != '\n' && answer.size() < LONGEST; )
            answer.write(b);
        return answer.toString(StandardCharsets.UTF_8).strip().equals("yes");
    }
}
