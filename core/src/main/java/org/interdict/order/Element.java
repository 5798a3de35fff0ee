package org.interdict.order;

import java.util.Optional;

/// One thing that a report or a plan must hold.
///
/// @param ifApplicable whether it may be left out where it does not apply
/// @param perProduct whether it is told for each product by itself
/// @param asked the answer to another element on which it depends whether this one is asked; always
///   if nothing
public record Element(
        String id, String title, boolean ifApplicable, boolean perProduct, Optional<Asked> asked) {
    /// When an element is asked: if the answer to an earlier one is, is not, or is more than, a
    /// value. FAR 52.204-24 leaves out what the yearly representation of 52.204-26 denied.
    ///
    /// @param of the earlier element
    /// @param value a number for [Test#MORE_THAN]
    public record Asked(Ref of, Test test, String value) {}

    /// An element of a milestone.
    public record Ref(String milestone, String element) {}

    public enum Test {
        IS("is"),
        IS_NOT("is-not"),
        MORE_THAN("more-than");

        private final String id;

        Test(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }

        /// For a person: `is not`.
        public String text() {
            return id.replace('-', ' ');
        }
    }
}
