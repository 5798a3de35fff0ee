/// A ban as data: authority, dates, subject, the acts it prohibits, whom and which systems it
/// binds, exclusions, milestones, response procedure; and the date arithmetic, once. Lives
/// elsewhere: how orders are read (`org.interdict.yaml`), how they judge (`org.interdict.finding`).
/// May not read a clock: dates are arguments.
@NullMarked
package org.interdict.order;

import org.jspecify.annotations.NullMarked;
