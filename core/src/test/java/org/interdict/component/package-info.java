/// Tests of the records and rules of one trace.
@NullMarked
package org.interdict.component;

import org.jspecify.annotations.NullMarked;
