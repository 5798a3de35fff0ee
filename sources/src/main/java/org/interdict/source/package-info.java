/// How a file becomes components: opening, unpacking, limits, recognising, and the interface that
/// every reader of a format has. Each format lives in a package of its own below this one, and
/// knows no other. Lives elsewhere: what a component means (`org.interdict.finding`); nothing here
/// decides.
@NullMarked
package org.interdict.source;

import org.jspecify.annotations.NullMarked;
