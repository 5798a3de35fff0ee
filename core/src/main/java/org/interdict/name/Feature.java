package org.interdict.name;

/// One thing that spoke for or against two names being one.
///
/// @param sign which kind of thing
/// @param sentence for a person, e.g. `legal forms differ only: OOO and GmbH`
public record Feature(Sign sign, String sentence) {
    /// The same in every release, e.g. `number-differs`.
    public String id() {
        return sign.id();
    }
}
