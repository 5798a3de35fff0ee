/// Lists of assets and of organizations, as rows of named cells. Lives here: how such a list is
/// read, from CSV, JSON and JSON lines, and which heading means what. Lives elsewhere: what follows
/// from it (`org.interdict.store.asset`).
@NullMarked
package org.interdict.source.assets;

import org.jspecify.annotations.NullMarked;
