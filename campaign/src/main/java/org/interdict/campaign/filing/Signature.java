package org.interdict.campaign.filing;

import java.time.Instant;

/// That a person stands for a report.
///
/// @param name typed by the person
/// @param at when, as the person says
public record Signature(String name, String role, Instant at) {
    /// Of `Jane Roe, Chief Information Officer`: the name ends at the first comma.
    ///
    /// @throws IllegalArgumentException if it lacks a name or a role
    public static Signature of(String nameAndRole, Instant at) {
        int comma = nameAndRole.indexOf(',');
        String name = comma < 0 ? "" : nameAndRole.substring(0, comma).strip();
        String role = comma < 0 ? "" : nameAndRole.substring(comma + 1).strip();
        if (name.isEmpty() || role.isEmpty())
            throw new IllegalArgumentException(
                    "'"
                            + nameAndRole
                            + "' is no name and role; write \"Jane Roe, Chief Information"
                            + " Officer\"");
        return new Signature(name, role, at);
    }

    /// As it was given.
    public String text() {
        return name + ", " + role;
    }
}
