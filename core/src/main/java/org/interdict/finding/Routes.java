package org.interdict.finding;

import java.util.List;

/// The ways by which a release comes to have a component: one for each thing that needs it, holds
/// it or stems from it directly, and of that the shortest. All the ways through a graph cannot be
/// counted; these are what somebody has to change to be rid of the component.
///
/// @param shown the shortest first, and of equals those whose stops the input names first; one that
///   goes in a loop only if there is no other
/// @param others how many more things have it directly
public record Routes(List<Route> shown, long others) {
    /// Routes that are told of one component.
    public static final int MOST = 3;

    /// Nothing has it, as far as the input says.
    public static final Routes NONE = new Routes(List.of(), 0);

    public Routes {
        shown = List.copyOf(shown);
    }
}
