/// The supply graph: entities of several dossiers joined into one, and who belongs to whom as of a
/// day, by the words of one order. Lives here: packed relations, the closure of an order's subject,
/// what contradicts itself. Lives elsewhere: how dossiers are read and where they say something
/// (`org.interdict.yaml`), what an order says of goods (`org.interdict.finding`).
@NullMarked
package org.interdict.ownership;

import org.jspecify.annotations.NullMarked;
