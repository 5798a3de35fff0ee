/// A supplier as data: who it is, what it makes, how its goods are recognised, and what only looks
/// like them. Lives here: records read from `suppliers/*.yaml`. Lives elsewhere: how they are read
/// (`org.interdict.yaml`), how a component meets an indicator (`org.interdict.watch`), what an
/// order says of it (`org.interdict.finding`).
@NullMarked
package org.interdict.supplier;

import org.jspecify.annotations.NullMarked;
