/// What makes a new order answerable in a moment: which distinct components there are, which of
/// them an order's words can meet, and on which assets each was, look by look. A function of the
/// records and their evidence; can be deleted and made again. Lives here: numbers of things, and
/// bits. Lives elsewhere: who an asset is (`org.interdict.store.asset`), what was received
/// (`org.interdict.store.evidence`), whether a component is what an order means
/// (`org.interdict.watch`).
@NullMarked
package org.interdict.store.index;

import org.jspecify.annotations.NullMarked;
