/// JMH benchmarks. Not shipped; whole-command comparisons lie beside them in `bench/`.
@NullMarked
package org.interdict.bench;

import org.jspecify.annotations.NullMarked;
