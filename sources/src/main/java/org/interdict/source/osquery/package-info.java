/// Results of osquery: arrays of rows, and the log of its daemon. Lives here: how a row's table is
/// known, and what its columns mean (`tables.tsv`). Lives elsewhere: JSON itself.
@NullMarked
package org.interdict.source.osquery;

import org.jspecify.annotations.NullMarked;
