/// One small file for each thing that the store was told: a sweep, assets, two assets that are one,
/// evidence that was forgotten. Lives here: what such a record says, its text, and the row of
/// records. Lives elsewhere: the bytes that a record names (`org.interdict.store.evidence`), what
/// follows from all of them (`org.interdict.store.index`, `org.interdict.store.asset`).
@NullMarked
package org.interdict.store.record;

import org.jspecify.annotations.NullMarked;
