/// What tables have in common, whatever they are written in: which header of well-known exports
/// holds what, and how a row becomes a component. Lives elsewhere: how a table is written (a
/// package for each format, below this one), encodings (`org.interdict.source`).
@NullMarked
package org.interdict.source.table;

import org.jspecify.annotations.NullMarked;
