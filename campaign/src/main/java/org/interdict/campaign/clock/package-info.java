/// Who owes something in a campaign, and when. Lives here: the parties (organizations, contracts)
/// and the files that name them, which edition of an order holds for whom, what a party's deadlines
/// are and how they stand. Lives elsewhere: the arithmetic of dates and the rules of orders
/// (`org.interdict.order`), the tables that keep what was said of parties
/// (`org.interdict.campaign.view`), what a report holds (`org.interdict.campaign.filing`).
@NullMarked
package org.interdict.campaign.clock;

import org.jspecify.annotations.NullMarked;
