/// Reads lists of companies and persons: vendors that a user wants screened, lists of entities that
/// a user brings. Lives elsewhere: which of them is meant (`org.interdict.name`), lists of goods (a
/// package for each format).
@NullMarked
package org.interdict.source.parties;

import org.jspecify.annotations.NullMarked;
