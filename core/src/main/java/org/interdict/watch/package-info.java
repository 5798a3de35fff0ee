/// Whether what was seen meets what is banned: dossiers compiled into one immutable
/// [org.interdict.watch.Watchlist], and a thread's own [org.interdict.watch.Matching] through it.
/// Lives elsewhere: what an order makes of a match (`org.interdict.finding`). On "no" nothing here
/// allocates.
@NullMarked
package org.interdict.watch;

import org.jspecify.annotations.NullMarked;
