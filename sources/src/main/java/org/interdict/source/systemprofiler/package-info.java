/// What macOS' `system_profiler` reports, in the forms it and its users write: text, property list,
/// JSON, and YAML of a Perl module. Lives here: one reader a form, and [Item], which gives the
/// fields of all forms their meaning. Lives elsewhere: property lists of applications themselves.
@NullMarked
package org.interdict.source.systemprofiler;

import org.jspecify.annotations.NullMarked;
