/// The bytes that sweeps received, kept as received, each file named by their SHA-256. Lives here:
/// how they are packed, put down, read again in whole or in part, and checked. Lives elsewhere:
/// which sweep received them (`org.interdict.store.record`), what they mean
/// (`org.interdict.source`).
@NullMarked
package org.interdict.store.evidence;

import org.jspecify.annotations.NullMarked;
