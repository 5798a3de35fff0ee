/// CycloneDX (ECMA-424) as components. Lives here: which of its fields names a thing, a company or
/// an identifier. Lives elsewhere: JSON itself ([org.interdict.source.Json]), and what a component
/// means.
@NullMarked
package org.interdict.source.cyclonedx;

import org.jspecify.annotations.NullMarked;
