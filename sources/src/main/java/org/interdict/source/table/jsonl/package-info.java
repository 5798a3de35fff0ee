/// Tables whose rows are JSON objects, one a line or in an array. Lives here: how they are told
/// from other JSON, and read. Lives elsewhere: what their names hold
/// (`org.interdict.source.table`), JSON that is no table (a package for each format).
@NullMarked
package org.interdict.source.table.jsonl;

import org.jspecify.annotations.NullMarked;
