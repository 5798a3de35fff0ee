package org.interdict.campaign.filing;

import org.interdict.campaign.Campaign;
import org.interdict.campaign.decision.FilingDecision.ReportSigned;
import org.interdict.campaign.view.FilingTables.Signed;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Signs reports: first the bytes are kept, then the ledger says so.
public final class Signing {
    private final Campaign campaign;
    private final Shelf shelf;

    /// @param campaign opened to decide
    public Signing(Campaign campaign, Shelf shelf) {
        this.campaign = campaign;
        this.shelf = shelf;
    }

    /// What there is to sign.
    ///
    /// @param filing as it would be signed: it names the report that it amends
    /// @param same the hash of the report that says just this already; empty if none does
    public record Prepared(Filing filing, String same) {}

    /// Compares a report with the one that the party signed before.
    public Prepared prepared(Filing filing) throws IOException {
        Asked asked = filing.asked();
        Optional<Signed> last =
                campaign.view()
                        .filings()
                        .last(asked.order(), asked.milestone(), asked.time(), filing.filer().key());
        if (last.isEmpty()) return new Prepared(filing, "");
        String hash = last.get().signed().report();
        Filing before = shelf.filing(hash);
        if (Changes.same(before, filing)) return new Prepared(before, hash);
        return new Prepared(
                filing.amending(new Amendment(hash, Changes.between(before, filing))), "");
    }

    /// Why a report cannot be signed as it is; empty if it can.
    public static List<String> refusal(Filing filing) {
        if (filing.state() == State.NOT_REPORTED) return filing.shortfalls();
        List<String> open = filing.open();
        return open.isEmpty() ? List.of() : List.of("not answered: " + String.join(", ", open));
    }

    /// Signs what [#prepared] gave.
    ///
    /// @param by who writes it down
    /// @param at now
    /// @return the hash of what was signed
    /// @throws IllegalArgumentException if it cannot be signed, or just this was signed already
    public String sign(Prepared prepared, Signature signature, String by, Instant at)
            throws IOException {
        Filing filing = prepared.filing();
        if (!prepared.same().isEmpty() || !refusal(filing).isEmpty())
            throw new IllegalArgumentException("there is nothing to sign");
        String sha256 = shelf.put(FilingJson.bytes(filing));
        Totals totals = filing.totals();
        ReportSigned signed =
                new ReportSigned(
                        filing.asked().order(),
                        filing.asked().milestone(),
                        filing.asked().time(),
                        filing.filer().key(),
                        sha256,
                        filing.amends().report(),
                        filing.state().id(),
                        List.of(
                                "found=" + totals.assets(),
                                "looked-at=" + totals.lookedAt(),
                                "expected=" + totals.expected(),
                                "remaining=" + totals.tally().remaining()),
                        campaign.text(signature.text()),
                        campaign.text(filing.override()));
        campaign.decide(List.of(signed).iterator(), by, signature.at(), at);
        return sha256;
    }

    /// A report that was signed, with who did.
    public static Filed filed(Signed signed, Shelf shelf, Campaign campaign) throws IOException {
        String sha256 = signed.signed().report();
        Filing filing = shelf.filing(sha256);
        boolean erased = campaign.view().texts().erased(signed.signed().signer()).isPresent();
        return new Filed(
                filing,
                sha256,
                erased
                        ? Optional.empty()
                        : Optional.of(
                                Signature.of(
                                        campaign.words(signed.signed().signer()), signed.on())),
                erased);
    }
}
