/// One look through one source: what it reports ([org.interdict.sweep.Sink]), on what
/// ([org.interdict.sweep.Asset]), what it could not read ([org.interdict.sweep.Gap]), and what it
/// could have shown ([org.interdict.sweep.Reach]). Lives elsewhere: how bytes become components
/// (`org.interdict.source`), what they mean (`org.interdict.finding`).
@NullMarked
package org.interdict.sweep;

import org.jspecify.annotations.NullMarked;
