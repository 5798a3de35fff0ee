/// SPDX 2.2 and 2.3 as components, from JSON and from tag-value. Lives here: which of its fields
/// names a thing, a company or an identifier, and which way its relationships point. Lives
/// elsewhere: JSON itself ([org.interdict.source.Json]), and what a component means.
@NullMarked
package org.interdict.source.spdx;

import org.jspecify.annotations.NullMarked;
