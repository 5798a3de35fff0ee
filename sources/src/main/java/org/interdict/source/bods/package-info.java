/// Reads statements of the Beneficial Ownership Data Standard (BODS) 0.2, 0.3 and 0.4: entities,
/// persons, and who owns or controls whom. Lives here: the form of a statement, and what its
/// interests are as relations of a dossier. Lives elsewhere: the rules of dossiers
/// (`org.interdict.source.Draft`, `org.interdict.yaml`), and what follows from ownership
/// (`org.interdict.ownership`).
@NullMarked
package org.interdict.source.bods;

import org.jspecify.annotations.NullMarked;
