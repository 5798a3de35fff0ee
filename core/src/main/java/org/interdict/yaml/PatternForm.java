package org.interdict.yaml;

import com.github.packageurl.MalformedPackageURLException;
import com.github.packageurl.PackageURL;

import org.interdict.component.Kind;

import java.util.Optional;
import java.util.regex.Pattern;

/// What a pattern of each kind looks like. Plain text is compared whole and without regard to case;
/// `*` stands for any characters, none included, in the kinds that are words, names or paths.
final class PatternForm {
    private static final Pattern HASH =
            Pattern.compile("[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64}|[0-9a-f]{128}");
    private static final Pattern CERTIFICATE = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");
    private static final Pattern TEAM_ID = Pattern.compile("[0-9A-Z]{10}");
    private static final Pattern PRODUCT_CODE =
            Pattern.compile("\\{[0-9A-F]{8}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{12}\\}");
    // NIST IR 7695: the part, then up to ten attributes; "\:" is a colon inside one of them.
    private static final Pattern CPE =
            Pattern.compile(
                    "cpe:2\\.3:[aoh*]:(?!\\*)(?:\\\\.|[^\\s:\\\\])+(:(\\\\.|[^\\s:\\\\])+){0,9}");
    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9*_-]+\\.)*[a-z0-9-]+\\.[a-z0-9-]+");
    private static final Pattern HARDWARE_ID =
            Pattern.compile(
                    "(usb|pci):[0-9a-f]{4}(:[0-9a-f]{4}|\\*)?|mac:[0-9a-f]{6,9}\\*|edid:[a-z]{3}"
                            + "|oid:1\\.3\\.6\\.1\\.4\\.1\\.[0-9]+(\\.[0-9]+)*(\\.\\*)?");
    private static final Pattern WORDS = Pattern.compile("(?U)[^\\w]|_");

    private PatternForm() {}

    /// What is wrong with the pattern, and what to write; nothing if it is well formed.
    static Optional<String> wrong(Kind kind, String pattern) {
        return switch (kind) {
            case HASH -> form(HASH, pattern, "32, 40, 64 or 128 lower-case hexadecimal digits");
            case CERTIFICATE ->
                    form(CERTIFICATE, pattern, "40 or 64 lower-case hexadecimal digits");
            case TEAM_ID -> form(TEAM_ID, pattern, "ten capital letters or digits");
            case PRODUCT_CODE ->
                    form(PRODUCT_CODE, pattern, "{12345678-90AB-CDEF-1234-567890ABCDEF}");
            case CPE ->
                    form(
                            CPE,
                            pattern,
                            "cpe:2.3:a:vendor or cpe:2.3:a:vendor:product, with a vendor; what is"
                                    + " left out is any");
            case PURL -> purl(pattern);
            case HARDWARE_ID ->
                    form(
                            HARDWARE_ID,
                            pattern,
                            "usb:12d1*, pci:19e5*, mac:8ce748*, edid:zte or oid:1.3.6.1.4.1.2011.*,"
                                    + " in lower case");
            case DOMAIN ->
                    form(
                            DOMAIN,
                            pattern,
                            "example.com, in lower case; it stands for all names under it too, and"
                                    + " * only left of the last two parts");
            case NAME,
                    SUPPLIER,
                    MANUFACTURER,
                    PUBLISHER,
                    ORIGINATOR,
                    AUTHOR,
                    MAINTAINER,
                    SELLER,
                    SIGNER,
                    DESCRIPTION ->
                    words(pattern, 4);
            case SWID,
                    PACKAGE,
                    STORE_ID,
                    BUNDLE_ID,
                    REGISTRY_KEY,
                    SERVICE,
                    DRIVER,
                    FILE,
                    PATH,
                    EXTENSION_ID ->
                    words(pattern, 3);
        };
    }

    static boolean isSignature(Kind kind) {
        return switch (kind) {
            case SIGNER, CERTIFICATE, TEAM_ID -> true;
            default -> false;
        };
    }

    /// How many letters and digits, of any script, the text has.
    static int letters(String text) {
        return WORDS.matcher(text).replaceAll("").length();
    }

    private static Optional<String> form(Pattern form, String pattern, String example) {
        if (form.matcher(pattern).matches()) return Optional.empty();
        return Optional.of("\"%s\" is not of the form %s".formatted(pattern, example));
    }

    private static Optional<String> words(String pattern, int least) {
        if (letters(pattern) >= least) return Optional.empty();
        return Optional.of(
                "\"%s\" has fewer than %d letters and would meet too much"
                        .formatted(pattern, least));
    }

    private static Optional<String> purl(String pattern) {
        String why =
                "\"%s\" is not of the form pkg:npm/%%40scope/name, pkg:npm/%%40scope/* or pkg:pypi/name, without version"
                        .formatted(pattern);
        if (pattern.indexOf('@') >= 0 || pattern.indexOf('?') >= 0 || pattern.indexOf('#') >= 0)
            return Optional.of(why);
        try {
            PackageURL purl = new PackageURL(pattern.replace("*", "x"));
            boolean any = purl.getNamespace() == null && pattern.endsWith("/*");
            return any ? Optional.of(why) : Optional.empty();
        } catch (MalformedPackageURLException e) {
            return Optional.of(why + " (" + e.getMessage() + ")");
        }
    }
}
