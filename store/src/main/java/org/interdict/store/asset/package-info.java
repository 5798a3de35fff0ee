/// Which assets there are. Lives here: an asset as one method shows it in one organization
/// ([Sighted]) and its number ([AssetTable]); which of those are one machine ([Machines]) and by
/// which rule ([Joins]); what contradicts ([Conflicts]); the organizations and the assets that
/// somebody lists ([Register], [Covers]). Lives elsewhere: what was seen on an asset
/// (`org.interdict.store.index`), the records (`org.interdict.store.record`), how a list is read
/// (`org.interdict.source.assets`).
@NullMarked
package org.interdict.store.asset;

import org.jspecify.annotations.NullMarked;
