/// Run by the build, and never by the program: compiles the YAML files of the repository into what
/// the jars carry. The only place of this module that opens files.
@NullMarked
package org.interdict.yaml.build;

import org.jspecify.annotations.NullMarked;
