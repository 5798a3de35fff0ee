/// Registry exports of Windows (`.reg`): the text that `reg export` and the registry editor write.
/// Lives here: the syntax of values, and which keys name a component. Lives elsewhere: hives as
/// Windows keeps them on disk.
@NullMarked
package org.interdict.source.reg;

import org.jspecify.annotations.NullMarked;
