@NullMarked
package org.interdict.source.cyclonedx;

import org.jspecify.annotations.NullMarked;
