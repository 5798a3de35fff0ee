/// An answer as text for a terminal. Widths, wrapping and colour live here, and nowhere else.
@NullMarked
package org.interdict.report.table;

import org.jspecify.annotations.NullMarked;
