package org.interdict.campaign.filing;

import java.util.Optional;

/// A report as it is printed: with the hash of its canonical bytes, and who signed these.
///
/// @param erased whether somebody signed whose name was erased since
public record Filed(Filing filing, String sha256, Optional<Signature> signature, boolean erased) {
    public static Filed draft(Filing filing) {
        return new Filed(
                filing, FilingJson.sha256(FilingJson.bytes(filing)), Optional.empty(), false);
    }

    public Filed signed(Signature by) {
        return new Filed(filing, sha256, Optional.of(by), false);
    }
}
