package org.interdict.finding;

/// One thing that was looked through: a file, a member of an archive, standard input.
///
/// @param name as the user named it; a member stands after `!`: `all.zip!host7.json`
/// @param bytes as received
/// @param sha256 of those bytes, hexadecimal; empty if they could not all be read
/// @param format of the reader, or empty if none knew it
/// @param outcome how far it could be read
/// @param components seen in it
/// @param assets distinct ones named in it
/// @param lookAlikes components that only look like the supplier's
public record Look(
        String name,
        long bytes,
        String sha256,
        String format,
        Outcome outcome,
        long components,
        long assets,
        long lookAlikes) {
    public enum Outcome {
        /// All of it.
        READ,
        /// Some of it; gaps say what is missing.
        PARTLY,
        /// Nothing of it.
        UNREAD;

        /// How far an input could be read.
        ///
        /// @param complete whether its reader came to its end, and its bytes to theirs
        /// @param whole whether nothing on the way was left out
        /// @param components seen in it
        public static Outcome of(boolean complete, boolean whole, long components) {
            if (complete && whole) return READ;
            return complete || components > 0 ? PARTLY : UNREAD;
        }

        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
