package org.interdict.source;

import java.io.InputStream;
import java.util.Map;

/// The bytes of one input, unpacked, and what the user said of it. Whoever made it closes the
/// stream.
///
/// @param name as the user named it; a member of an archive stands after `!`
/// @param limits how much of it is believed
/// @param columns of a list with columns of its own naming: what Interdict calls it (`name`,
///   `publisher`) to the header
public record Input(String name, InputStream stream, Limits limits, Map<String, String> columns) {
    public Input {
        columns = Map.copyOf(columns);
    }
}
