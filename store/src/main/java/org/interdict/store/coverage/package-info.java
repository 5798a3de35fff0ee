/// Of which assets it can be said on a day that something is not there: who was looked at, when, by
/// what, and what that look could not have shown. Lives here: the figures and the lists that they
/// open. Lives elsewhere: who an asset is (`org.interdict.store.asset`), what was looked at in a
/// sweep (`org.interdict.store.index`), how the figures are shown (`org.interdict.cli`).
@NullMarked
package org.interdict.store.coverage;

import org.jspecify.annotations.NullMarked;
