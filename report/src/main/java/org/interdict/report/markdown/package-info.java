/// An answer as Markdown in GitHub's manner, for an issue, a pull request or a wiki, the supply
/// paths as Mermaid. Escaping for both lives here, and nowhere else.
@NullMarked
package org.interdict.report.markdown;

import org.jspecify.annotations.NullMarked;
