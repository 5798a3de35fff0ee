package org.interdict.ownership;

import java.util.List;

/// One step of a chain: why an entity belongs, if the next one does.
///
/// @param arcs the relations; more than one where several owners hold it together, the largest
///   share first: the chain goes on from that one
record Tie(int from, int to, List<Integer> arcs) {
    Tie {
        arcs = List.copyOf(arcs);
    }
}
