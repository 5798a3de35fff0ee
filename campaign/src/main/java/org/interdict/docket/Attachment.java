package org.interdict.docket;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A part of a filing, as the ledger names it: `SHA256 BYTES public|confidential NAME`.
///
/// @param confidential whether who filed it wants it kept from others
public record Attachment(String sha256, long bytes, boolean confidential, String name) {
    private static final Pattern WRITTEN =
            Pattern.compile("([0-9a-f]{64}) (\\d{1,18}) (public|confidential) (.+)");

    String written() {
        return sha256 + ' ' + bytes + ' ' + (confidential ? "confidential " : "public ") + name;
    }

    /// Nothing if that is none.
    static Optional<Attachment> of(String written) {
        Matcher matcher = WRITTEN.matcher(written);
        if (!matcher.matches()) return Optional.empty();
        return Optional.of(
                new Attachment(
                        matcher.group(1),
                        Long.parseLong(matcher.group(2)),
                        matcher.group(3).equals("confidential"),
                        matcher.group(4)));
    }
}
