/// What an order allows the supplier: filings, the authority's questions, mitigations, decisions
/// and what follows from them as data. Lives here: how a filing is read and kept, when it was due,
/// what the supplier may see. Lives elsewhere: what the order says of it (`org.interdict.order`),
/// the records (`org.interdict.campaign.decision`). Nothing here changes a case, a date or a
/// report.
@NullMarked
package org.interdict.docket;

import org.jspecify.annotations.NullMarked;
