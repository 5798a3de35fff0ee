/// A campaign's report as a table of RFC 4180: one row a data element and product.
@NullMarked
package org.interdict.report.csv;

import org.jspecify.annotations.NullMarked;
