/// What was seen, when, by what, kept: a folder of evidence, of records and of an index that can be
/// made again from both. Lives here: the folder, and what is done to it as a whole. Lives
/// elsewhere: what the bytes mean (`org.interdict.source`), what an order says of them
/// (`org.interdict.finding`), how people ask (`org.interdict.cli`).
@NullMarked
package org.interdict.store;

import org.jspecify.annotations.NullMarked;
