/// Text in, records out: orders, dossiers and reaches from YAML, with all errors of a file by line
/// and column; and the compiled form of the same trees, which starts faster. Lives here: syntax and
/// the shape of files. Lives elsewhere: what the records mean.
@NullMarked
package org.interdict.yaml;

import org.jspecify.annotations.NullMarked;
