/// What dpkg and its kin (opkg, the image builders that write `status.d`) have installed, from the
/// database they keep. Lives elsewhere: lists of what a repository offers, and packages themselves.
@NullMarked
package org.interdict.source.dpkg;

import org.jspecify.annotations.NullMarked;
