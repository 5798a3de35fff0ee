/// Names of companies and persons, compared as a person would compare them: [NameComparer] says of
/// two names how alike they are and why, [NameIndex] finds among many those that may be meant.
/// Lives here: how a name is read (words, legal forms, numbers, letters made to deceive), what
/// weighs how much ([Weights], every number that was tuned), and the index. Lives elsewhere: whose
/// names they are (`org.interdict.supplier`), names inside product titles (`org.interdict.watch`).
@NullMarked
package org.interdict.name;

import org.jspecify.annotations.NullMarked;
