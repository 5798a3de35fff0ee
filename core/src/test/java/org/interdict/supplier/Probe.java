package org.interdict.supplier;

import org.interdict.component.Kind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// A fact of the list, as a source would show it on a computer.
record Probe(Kind kind, String value) {
    /// One or more traces for a fact.
    static List<Probe> of(String kind, String value) {
        return switch (kind) {
            case "cpe23_vendor_product" ->
                    all(Kind.CPE, value, value + ":1.0:*:*:*:*:*:*:*", value + "_2");
            case "publisher_string", "code_sign_common_name" -> all(Kind.PUBLISHER, value);
            case "arp_display_name" -> all(Kind.NAME, value);
            case "tls_interception_root_cn" -> all(Kind.NAME, value);
            case "winget_package_id", "chocolatey_package_id", "ios_app_store_id" ->
                    all(Kind.STORE_ID, value);
            case "service_name", "service_unit" -> all(Kind.SERVICE, concrete(value));
            case "driver_service_name", "driver_file" ->
                    all(Kind.DRIVER, value.substring(value.lastIndexOf(' ') + 1));
            case "executable", "installer_file_name", "process", "binary" -> all(Kind.FILE, value);
            case "executable_legacy" -> all(Kind.FILE, value + ".exe");
            case "archive" -> all(Kind.FILE, concrete(value).split(" / "));
            case "install_folder", "tls_root_file", "path" -> all(Kind.PATH, path(value));
            case "registry_key" -> registry(value);
            case "installer_sha256", "uefi_pe_authenticode_sha256", "uefi_file_sha256" ->
                    all(Kind.HASH, value);
            case "code_sign_certificate_sha256" -> all(Kind.CERTIFICATE, value);
            case "subject_serialNumber_attribute",
                    "code_sign_subject",
                    "uefi_embedded_certificate_subject" ->
                    all(Kind.SIGNER, value);
            case "pe_version_info" ->
                    all(Kind.DESCRIPTION, "(c) 2012 Kaspersky Lab ZAO.", "© AO Kaspersky Lab");
            case "apple_team_id" -> all(Kind.TEAM_ID, value);
            case "bundle_or_launchd_id",
                    "mach_service",
                    "pkg_receipt",
                    "android_package",
                    "ios_bundle" ->
                    all(Kind.BUNDLE_ID, value);
            case "bundle_id_prefix", "android_prefix", "android_java_namespace" ->
                    all(Kind.BUNDLE_ID, value + "x");
            case "safari_extension",
                    "chrome_extension_id",
                    "native_messaging_host",
                    "firefox_addon_slug",
                    "firefox_addon_id",
                    "firefox_addon_id_prefix" ->
                    all(Kind.EXTENSION_ID, value.replace("<32 hex>", "0".repeat(32)));
            case "package_name" -> all(Kind.PACKAGE, value);
            case "domain" -> all(Kind.DOMAIN, value.split(", "));
            case "endpoint_pattern" -> endpoints(value);
            case "purl" -> all(Kind.PURL, value.replaceFirst("\\* \\(.*", "some-name"));
            default -> throw new AssertionError("a new kind of fact: " + kind);
        };
    }

    private static List<Probe> all(Kind kind, String... values) {
        return Arrays.stream(values).map(value -> new Probe(kind, value)).toList();
    }

    private static String concrete(String value) {
        return value.replace("<version>", "21.19")
                .replace("<arch>", "x86_64")
                .replace("<maj>-<min>", "21-25")
                .replace("XX", "12");
    }

    private static String path(String value) {
        String path =
                concrete(value)
                        .replace("%ProgramFiles(x86)%", "C:\\Program Files (x86)")
                        .replace("%ProgramFiles%", "C:\\Program Files")
                        .replace("%ProgramData%", "C:\\ProgramData")
                        .replace("%SystemRoot%", "C:\\Windows");
        return path.endsWith("\\") || path.endsWith("/") ? path + "x" : path;
    }

    private static List<Probe> registry(String value) {
        String key =
                concrete(value).replaceFirst(" : .*", "").replace("HKLM", "HKEY_LOCAL_MACHINE");
        List<Probe> probes = new ArrayList<>();
        for (String view : List.of("", "WOW6432Node\\")) {
            String at =
                    key.contains("[")
                            ? key.replace("[WOW6432Node\\]", view)
                            : key.replace("SOFTWARE\\", "SOFTWARE\\" + view);
            probes.add(new Probe(Kind.REGISTRY_KEY, at));
        }
        return probes;
    }

    private static List<Probe> endpoints(String value) {
        String plain = value.replace(" (00-19)", "").replace("NN", "07").toLowerCase(Locale.ROOT);
        return all(Kind.DOMAIN, plain.replace("*", "x").split(", | and "));
    }
}
