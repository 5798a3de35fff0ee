/// What became of the goods of orders on each machine, look by look. Lives here: how what an index
/// holds is judged by orders, and what follows of it for one machine over time. Lives elsewhere:
/// who an asset is (`org.interdict.store.asset`), what a look shows (`org.interdict.store.index`),
/// what is to be done about it (`org.interdict.campaign`). No evidence is read here.
@NullMarked
package org.interdict.store.trail;

import org.jspecify.annotations.NullMarked;
