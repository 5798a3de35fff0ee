package org.interdict.sweep;

import org.interdict.component.Kind;
import org.interdict.order.Act;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What one method of looking could have shown, as data: coverage is computed from it.
///
/// @param title what is read, for a person: `CycloneDX JSON 1.2 to 1.7`
/// @param recognized how the format is told from others
/// @param shows the act that such a list shows of what it names
/// @param kinds the traces that can come out of it
/// @param platforms where such a list is made: `windows`, `macos`, `linux`, `any`
/// @param scopes the installs it can see: `machine`, `user`, `store`, `portable`, `web`
/// @param blind what it cannot show, a sentence each
/// @param made how such a list is made, a line to paste each
public record Reach(
        String title,
        String recognized,
        Act shows,
        Set<Kind> kinds,
        List<String> platforms,
        List<String> scopes,
        List<String> blind,
        List<String> made) {
    public Reach {
        kinds = Set.copyOf(kinds);
        platforms = List.copyOf(platforms);
        scopes = List.copyOf(scopes);
        blind = List.copyOf(blind);
        made = List.copyOf(made);
    }

    /// The same list, of which somebody says that it shows another act.
    public Reach showing(Act act) {
        return new Reach(title, recognized, act, kinds, platforms, scopes, blind, made);
    }

    /// The same list with fewer kinds of traces: a table that lacks columns.
    ///
    /// @param shown the kinds that it could show at most
    public Reach within(Set<Kind> shown) {
        if (shown.containsAll(kinds)) return this;
        Set<Kind> less = new HashSet<>(kinds);
        less.retainAll(shown);
        return new Reach(title, recognized, shows, less, platforms, scopes, blind, made);
    }
}
