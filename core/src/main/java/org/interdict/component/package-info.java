/// What a sweep saw, normalised: [org.interdict.component.Component] and its
/// [org.interdict.component.Trace]s. Lives here: the records, and the rules of one trace (how a
/// CPE, a purl, a name is folded). Lives elsewhere: bytes and formats (`org.interdict.source`),
/// what is banned (`org.interdict.supplier`), whether the two meet (`org.interdict.watch`).
@NullMarked
package org.interdict.component;

import org.jspecify.annotations.NullMarked;
