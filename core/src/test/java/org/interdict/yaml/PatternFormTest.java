package org.interdict.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.interdict.component.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Optional;

class PatternFormTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            textBlock =
                    """
                    hash, d41d8cd98f00b204e9800998ecf8427e
                    certificate, da39a3ee5e6b4b0d3255bfef95601890afd80709
                    team-id, A1B2C3D4E5
                    product-code, {12345678-90AB-CDEF-1234-567890ABCDEF}
                    cpe, cpe:2.3:*:acme
                    cpe, cpe:2.3:a:acme:anvil
                    cpe, cpe:2.3:a:acme:anvil\\:pro:2:*:*:*:*:*:*:*
                    purl, pkg:npm/%40acme/*
                    purl, pkg:golang/github.com/acme/*
                    purl, pkg:pypi/acme
                    domain, acme.example
                    domain, dl-*.acme.example
                    name, Acme *
                    supplier, АО «Акме»
                    path, *\\Acme\\*
                    service, A1B*
                    hardware-id, usb:12d1*
                    hardware-id, usb:12d1:14db
                    hardware-id, pci:19e5
                    hardware-id, mac:8ce748*
                    hardware-id, mac:70b3d5123*
                    hardware-id, edid:zte
                    hardware-id, oid:1.3.6.1.4.1.2011.*
                    """)
    void wellFormed(String kind, String pattern) {
        assertEquals(
                Optional.empty(), PatternForm.wrong(Kind.of(kind).orElseThrow(), pattern), pattern);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            textBlock =
                    """
                    hash, D41D8CD98F00B204E9800998ECF8427E
                    hash, d41d8cd98f00b204
                    certificate, d41d8cd98f00b204e9800998ecf8427e
                    team-id, A1B2C3D4
                    product-code, 12345678-90AB-CDEF-1234-567890ABCDEF
                    cpe, cpe:/a:acme:anvil
                    cpe, cpe:2.3:a
                    cpe, cpe:2.3:a:*
                    cpe, cpe:2.3:a:acme works
                    purl, npm/acme
                    purl, pkg:npm/acme@1.0
                    purl, pkg:oci/acme?tag=1
                    purl, pkg:npm/*
                    domain, *.example
                    domain, example
                    domain, https://acme.example/
                    name, *
                    name, A*
                    publisher, " - "
                    supplier, AG
                    path, *\\*
                    service, A1*
                    hardware-id, 12d1
                    hardware-id, usb:12D1*
                    hardware-id, usb:1*
                    hardware-id, usb:*
                    hardware-id, mac:8c:e7:48*
                    hardware-id, mac:8ce7*
                    hardware-id, oid:1.3.6.1.4.1.*
                    hardware-id, oid:1.3.6.1.4.1.2011*
                    """)
    void malformed(String kind, String pattern) {
        assertNotEquals(
                Optional.empty(), PatternForm.wrong(Kind.of(kind).orElseThrow(), pattern), pattern);
    }
}
