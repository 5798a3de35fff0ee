/// An append-only file of entries, each with the hash of the one before, and salted texts beside it
/// that can be forgotten. Lives here: how an entry and a text are written, kept through any crash,
/// read and checked. Lives elsewhere: what an entry means (`org.interdict.campaign.decision`), what
/// follows from all of them (`org.interdict.campaign.view`). Nothing here knows of a campaign.
@NullMarked
package org.interdict.ledger;

import org.jspecify.annotations.NullMarked;
