/// What people file and read: an answer written out, one package a format. Decides nothing and
/// computes no verdict.
@NullMarked
package org.interdict.report;

import org.jspecify.annotations.NullMarked;
