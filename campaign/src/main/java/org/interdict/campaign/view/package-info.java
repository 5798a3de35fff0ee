/// The view of a campaign: an SQLite database that is made from the ledger and its texts alone, so
/// that questions are quick. It can be deleted at any time. Lives here: [View], and one class a
/// group of tables: how decisions fill it, and what is asked of it. Lives elsewhere: the truth
/// (`org.interdict.ledger`), whether something may be decided (`org.interdict.campaign.cases` and
/// its neighbours).
@NullMarked
package org.interdict.campaign.view;

import org.jspecify.annotations.NullMarked;
