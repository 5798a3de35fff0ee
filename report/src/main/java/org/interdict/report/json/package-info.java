/// An answer as one JSON document, complete, so that it can be kept, signed and checked. Its schema
/// is the resource `answer.schema.json` beside this package.
@NullMarked
package org.interdict.report.json;

import org.jspecify.annotations.NullMarked;
