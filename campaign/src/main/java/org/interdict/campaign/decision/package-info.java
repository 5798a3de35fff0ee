/// What people decide in a campaign, and what was found for them to decide on: each kind of entry
/// of the ledger as a record. Lives here: the records, and how they are written as JSON and read
/// again. Lives elsewhere: the file they are appended to (`org.interdict.ledger`), what follows
/// from them (`org.interdict.campaign.view`), whether one may be taken
/// (`org.interdict.campaign.cases`, `.clock`, `.filing`, `org.interdict.docket`).
@NullMarked
package org.interdict.campaign.decision;

import org.jspecify.annotations.NullMarked;
