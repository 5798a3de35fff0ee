package org.interdict.finding;

import org.interdict.sweep.Link;

import java.util.List;

/// One way by which a release comes to have a component.
///
/// @param stops from the release, or from what nothing else has, down to what has the component
///   itself
/// @param omitted stops that are left out after the first, because there are too many to tell
/// @param loop whether no way leads there from the release: the stops have each other in a loop, or
///   are had by some that do
public record Route(List<Stop> stops, int omitted, boolean loop) {
    /// Stops that are told of one route.
    public static final int MOST_STOPS = 32;

    public Route {
        stops = List.copyOf(stops);
    }

    /// A thing on the way.
    ///
    /// @param name as the input has it; its id, if the input does not describe it
    /// @param version empty if the input does not say
    /// @param maker as its manufacturer, supplier, publisher or originator field says; else empty
    /// @param ours whether it is a product of the supplier
    /// @param described whether the input lists it
    /// @param link how it has the next stop, or the component
    public record Stop(
            String name, String version, String maker, boolean ours, boolean described, Link link) {
        /// Name and version.
        public String title() {
            return version.isEmpty() ? name : name + " " + version;
        }
    }
}
