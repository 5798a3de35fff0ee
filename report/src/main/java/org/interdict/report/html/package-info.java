/// An answer as one page that needs nothing beside itself: no script, no font, no picture from
/// elsewhere. It is well-formed XML too, prints, and has lines to sign on.
@NullMarked
package org.interdict.report.html;

import org.jspecify.annotations.NullMarked;
