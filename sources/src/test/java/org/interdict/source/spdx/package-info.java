@NullMarked
package org.interdict.source.spdx;

import org.jspecify.annotations.NullMarked;
