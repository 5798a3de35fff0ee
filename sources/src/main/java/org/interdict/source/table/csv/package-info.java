/// Tables as text, with a header: comma, semicolon, tab or bar between the cells. Lives here: how a
/// table is told from other text, and cut into cells. Lives elsewhere: what its columns hold
/// (`org.interdict.source.table`), encodings (`org.interdict.source`).
@NullMarked
package org.interdict.source.table.csv;

import org.jspecify.annotations.NullMarked;
