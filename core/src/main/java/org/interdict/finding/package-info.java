/// From a match to an answer: the supply path, the order's verdict on it, findings, and all that an
/// answer must hold. Pure: no file, no clock; what was read and when comes as arguments. Lives
/// elsewhere: how an answer is shown (`org.interdict.report`).
@NullMarked
package org.interdict.finding;

import org.jspecify.annotations.NullMarked;
