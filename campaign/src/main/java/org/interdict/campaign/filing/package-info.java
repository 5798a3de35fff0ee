/// What an order's milestone asks for, as a report: what is in it, where each value comes from,
/// whether "none found" may be said, and who signed it. Lives here: the report as a value, its one
/// canonical form in JSON, which is what is hashed and signed, and the folder that keeps what was
/// signed. Lives elsewhere: how a report is printed (`org.interdict.report`), cases
/// (`org.interdict.campaign.cases`), dates (`org.interdict.campaign.clock`), how much was looked at
/// (`org.interdict.store.coverage`).
@NullMarked
package org.interdict.campaign.filing;

import org.jspecify.annotations.NullMarked;
