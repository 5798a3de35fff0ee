/// A case: a product on an asset, on its way out. Lives here: the states and what may follow what
/// ([Moves]), when a look verifies a removal ([Proof]), the comparison of the store with the cases
/// ([Sync]). Lives elsewhere: the entries (`org.interdict.campaign.decision`), the tables
/// (`org.interdict.campaign.view`), what the store knows of an asset (`org.interdict.store.trail`).
@NullMarked
package org.interdict.campaign.cases;

import org.jspecify.annotations.NullMarked;
