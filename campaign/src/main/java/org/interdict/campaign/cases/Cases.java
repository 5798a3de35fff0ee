package org.interdict.campaign.cases;

import java.io.IOException;
import java.util.Optional;

/// The cases that there are.
public interface Cases {
    /// The case of a product on an asset, if there is one.
    Optional<Case> find(String asset, String supplier, String product) throws IOException;

    /// The highest number of a case; 0 if there is none.
    long last() throws IOException;
}
