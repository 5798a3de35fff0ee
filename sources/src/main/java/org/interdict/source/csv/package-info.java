/// Tables as text, with a header: comma, semicolon, tab or bar between the cells. Lives here: how a
/// table is told from other text, and which column of well-known exports holds what. Lives
/// elsewhere: encodings (`org.interdict.source`).
@NullMarked
package org.interdict.source.csv;

import org.jspecify.annotations.NullMarked;
