package org.interdict.campaign.filing;

/// One data element of a report; an element that is told for each product has one line a product.
///
/// @param element its id in the order
/// @param title the order's words
/// @param product for which it is told: `dossier/product`; empty for the whole
/// @param ifApplicable whether it may be left out where it does not apply
/// @param value empty if there is none
/// @param because why it is skipped or waits; empty for others
public record Line(
        String element,
        String title,
        String product,
        boolean ifApplicable,
        Origin origin,
        String value,
        String because) {

    /// Where a value comes from.
    public enum Origin {
        /// From cases and coverage.
        COMPUTED("computed"),
        /// A person said it.
        ANSWERED("answered"),
        /// Nobody has said it yet.
        NOT_ANSWERED("not answered"),
        /// It may be left out, and nobody said anything.
        LEFT_OUT("left out"),
        /// Another answer makes it needless.
        NOT_ASKED("not asked"),
        /// Another has to be answered first.
        WAITS("waits");

        private final String text;

        Origin(String text) {
            this.text = text;
        }

        /// For a person.
        public String text() {
            return text;
        }

        public String id() {
            return text.replace(' ', '-');
        }
    }
}
