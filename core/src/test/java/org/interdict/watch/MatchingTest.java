package org.interdict.watch;

import static org.interdict.watch.Examples.lines;
import static org.interdict.watch.Examples.named;
import static org.interdict.watch.Examples.only;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.interdict.component.Component;
import org.interdict.component.Kind;
import org.interdict.component.Presence;
import org.interdict.component.Trace;
import org.interdict.component.Type;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class MatchingTest {
    private final Watchlist watchlist = Watchlist.compile(List.of(Examples.dossier()));
    private final Matching matching = watchlist.matching(1);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kaspersky Anti-Virus|name named kav",
                "Kaspersky Anti-Virus 2012|name named kav",
                "Kaspersky Antivirus|name named kav",
                "Kaspersky Anti Virus|name named kav",
                "KasperskyAntiVirus|name named kav",
                "KasperskyAntiVirus2012|name named kav",
                "KASPERSKY ANTI-VIRUS|name named kav",
                "Kaspersky® Anti‑Virus™|name named kav",
                "kaspersky(r) internet security 6.0|name named kis",
                "Kaspersky Lab Internet Security|name named kis",
                "AO Kaspersky Lab Kaspersky Internet Security|name mentioned kis",
                "Kaspersky Lab Kaspersky Internet Security|name named kis",
                "Касперский Internet Security|name named kis",
                "Kaspersky Endpoint Security for Linux 11|name named kesl",
                "Kaspersky Endpoint Security 11 for Linux|name named kes",
                "Антивирус Касперского 6.0|name named kav",
                "Ｋａｓｐｅｒｓｋｙ Anti-Virus|name named kav",
                "Kas\u00ADpersky\u200B Anti-Virus|name named kav",
                "Kаsреrsку Anti-Virus|name named kav",
                "TDSSKiller|name named tdsskiller",
                "TDSS Killer 3|name named tdsskiller",
                "Parallels Internet Security Powered by Kaspersky 6.0|name named parallels-is",
                "KSN|name named ksn",
                "Kaspersky Something New|name named",
                "КАСПЕРСКИЙ|name named",
                "Uninstall Kaspersky Anti-Virus|name mentioned kav",
                "A scanner like Kaspersky|name mentioned",
                "@kaspersky/hexa-ui|name named kes;name named",
                "KasperSkytte|",
                "Kaspersen|",
                "Kasper Sky|",
                "AlanKaspersky|",
                "KSN Photo Editor|",
                "Lab|",
                "Internet Security|",
                "Parallels Desktop|",
                "Parallels International GmbH|",
                "''|",
            })
    void names(String name, @Nullable String expected) {
        check(expected, named(name));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PUBLISHER|AO Kaspersky Lab|publisher named legal",
                "PUBLISHER|Kaspersky Lab JSC|publisher named legal",
                "SUPPLIER|KASPERSKY LAB|supplier named legal",
                "MANUFACTURER|Kaspersky Labs GmbH|manufacturer named legal",
                "SUPPLIER|АО «Лаборатория Касперского»|supplier named legal",
                "SUPPLIER|Лаборатория Касперского, ЗАО|supplier named legal",
                "SUPPLIER|Акционерное общество \"Лаборатория Касперского\"|supplier named legal",
                "ORIGINATOR|Kaspersky Lab, Inc|originator named legal",
                "PUBLISHER|Kaspersky|publisher named",
                "PUBLISHER|Kaspersky, Inc.|publisher named",
                "PUBLISHER|Kaspersky ME|publisher named legal",
                "PUBLISHER|KasperskyLab|publisher named legal",
                "PUBLISHER|Kaspersky Lab and others|publisher mentioned",
                "PUBLISHER|Friends of Kaspersky|publisher mentioned",
                "AUTHOR|AO Kaspersky Lab|author mentioned",
                "AUTHOR|Ivan Ivanov <ivan@kaspersky.com>|author mentioned",
                "MAINTAINER|Kaspersky|maintainer mentioned",
                "SIGNER|AO Kaspersky Lab|signer named legal",
                "SIGNER|CN=AO Kaspersky Lab, O=AO Kaspersky Lab, L=Moscow|signer named legal",
                "SIGNER|'O=\"X, Y\", CN=Z, serialNumber=1027739867473, C=RU'|signer signed",
                "SIGNER|CN=Not Kaspersky Lab|signer mentioned",
                "PUBLISHER|KLX|publisher named legal",
                "PUBLISHER|KLX Corporation|publisher named legal",
                "MANUFACTURER|Klx Corp.|manufacturer named legal",
                "PUBLISHER|KLX Corporation and others|",
                "PUBLISHER|KLX Fans|",
                "PUBLISHER|Friends of KLX Corp|",
                "DESCRIPTION|KLX Corporation|",
                "DESCRIPTION|KLX-31 by KLX Corp|",
                "PUBLISHER|Kasper Sky|",
                "PUBLISHER|Parallels|",
                "PUBLISHER|Parallels International GmbH|",
                "PUBLISHER|Eugene Kasperskyy|",
                "DESCRIPTION|6.0.3, © 2008 Kaspersky Lab|description mentioned",
                "DESCRIPTION|Parallels Internet Security helps|description mentioned parallels-is",
                "DESCRIPTION|nothing of it|",
            })
    void parties(Kind kind, String value, @Nullable String expected) {
        check(expected, only(kind, value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CPE|cpe:2.3:a:kaspersky:anti-virus:6.0:*:*:*:*:*:*:*|cpe identified;cpe identified"
                        + " kav",
                "CPE|cpe:2.3:a:kaspersky:anti\\-virus:6.0:*:*:*:*:*:*:*|cpe identified;cpe"
                        + " identified kav",
                "CPE|CPE:2.3:A:Kaspersky:Anti-Virus:*:*:*:*:*:*:*:*|cpe identified;cpe identified"
                        + " kav",
                "CPE|cpe:/a:kaspersky:anti-virus:6.0|cpe identified;cpe identified kav",
                "CPE|cpe:/a:kaspersky:anti%2dvirus|cpe identified;cpe identified kav",
                "CPE|cpe:2.3:a:kaspersky:anti-virus_for_linux:*:*:*:*:*:*:*:*|cpe identified",
                "CPE|cpe:2.3:h:kaspersky:box:*:*:*:*:*:*:*:*|cpe identified",
                "CPE|cpe:2.3:a:drweb:anti-virus:*:*:*:*:*:*:*:*|",
                "CPE|cpe:2.3:a:kaspersky_fan:x:*:*:*:*:*:*:*:*|",
                "CPE|cpe:2.3:a:other:kaspersky:*:*:*:*:*:*:*:*|",
                "CPE|cpe:2.3:a:a\\:kaspersky:x:*:*:*:*:*:*:*:*|",
                "CPE|cpe:2.3:a|",
                "CPE|not a cpe|",
                "PURL|pkg:npm/%40kaspersky/hexa-ui@1.0|purl identified",
                "PURL|pkg:npm/@kaspersky/hexa-ui@1.0|purl identified",
                "PURL|pkg:NPM/%40Kaspersky/Hexa-UI|purl identified",
                "PURL|pkg:npm/%40kasperskyish/hexa-ui|",
                "PURL|pkg:npm/kaspersky|",
                "PURL|pkg:golang/github.com/KasperskyLab/klogga/v2@v2.1#sub|purl identified",
                "PURL|pkg:golang/github.com/other/kasperskylab|",
                "PURL|pkg:pypi/Open_Tip@1|purl identified",
                "PURL|pkg:pypi/open-tip-x|",
                "PURL|pkg:deb/debian/klnagent64@15?arch=amd64|package named",
                "PURL|pkg:rpm/redhat/kesl@12|package named kesl",
                "PURL|pkg:npm/kesl@1|",
                "PURL|pkg:pypi/%|",
                "PACKAGE|kesl|package named kesl",
                "PACKAGE|kesl:amd64|package named kesl",
                "PACKAGE|kesl-doc|",
                "STORE_ID|kaspersky.kasperskyanti-virus|store-id identified kav",
                "BUNDLE_ID|com.kaspersky.kav.gui|bundle-id named",
                "BUNDLE_ID|com.kasperskyfan.app|",
                "PRODUCT_CODE|0a1b2c3d-0000-4000-8000-00000000beef|product-code identified kis",
                "REGISTRY_KEY|HKEY_LOCAL_MACHINE\\SOFTWARE\\KasperskyLab\\AVP21.3\\environment|registry-key"
                    + " named",
                "REGISTRY_KEY|HKLM\\SOFTWARE\\Other|",
                "SERVICE|avp.kes.21.19|service named kes",
                "SERVICE|kesl-supervisor.service|service named kesl",
                "SERVICE|AVPX|",
                "DRIVER|\\SystemRoot\\system32\\DRIVERS\\klif.sys|driver named",
                "DRIVER|KLIF|driver named",
                "DRIVER|klupd_K4W-21-25_arkmon.sys|driver named",
                "DRIVER|klifx|",
                "FILE|AVP.EXE|file named",
                "FILE|kis21.3.10.391en_26096.exe|file mentioned kis",
                "FILE|myavp.exe|",
                "FILE|Kaspersky Anti-Virus Setup.exe|file mentioned kav",
                "DOMAIN|dnl-01.geo.kaspersky.com.|domain corroborating",
                "DOMAIN|KASPERSKY.COM|domain corroborating",
                "DOMAIN|notkaspersky.com|",
                "DOMAIN|kaspersky.com.evil.example|",
                "DOMAIN|ksn-a1-geo.kaspersky-labs.com|domain mentioned ksn",
                "EXTENSION_ID|light_plugin_00ff@kaspersky.com|extension-id identified",
                "HARDWARE_ID|usb:12d1:14db|hardware-id named",
                "HARDWARE_ID|USB:12D1|hardware-id named",
                "HARDWARE_ID|usb:12d|",
                "HARDWARE_ID|pci:12d1|",
                "HARDWARE_ID|12d1|",
                "HARDWARE_ID|mac:8ce748a1b2c3|hardware-id named",
                "HARDWARE_ID|mac:8ce749a1b2c3|",
                "HARDWARE_ID|oid:1.3.6.1.4.1.23668.1.1|hardware-id named",
                "HARDWARE_ID|oid:1.3.6.1.4.1.236680.1|",
                "DESCRIPTION|usb:12d1:14db|",
                "TEAM_ID|2y8xe5cq94|team-id signed",
                "SWID|anything|",
            })
    void identifiers(Kind kind, String value, @Nullable String expected) {
        check(expected, only(kind, value));
    }

    @Test
    void digests() {
        check("hash identified kav", only(Kind.HASH, "a0".repeat(32)));
        check("hash identified kav", only(Kind.HASH, "A0".repeat(32)));
        check("hash identified kav", only(Kind.HASH, "sha256:" + "a0".repeat(32)));
        check("certificate signed", only(Kind.CERTIFICATE, "B1:".repeat(19) + "B1"));
        check("", only(Kind.HASH, "a0".repeat(16)));
        check("", only(Kind.HASH, ""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "C:\\Program Files\\Kaspersky Lab\\Kaspersky Internet Security 2013\\avp.exe|path"
                        + " named;file named;path mentioned;path mentioned kis",
                "%ProgramFiles(x86)%\\Kaspersky Lab\\x|path named;path mentioned",
                "\"D:\\PROGRAM FILES (X86)\\KASPERSKY LAB\\\"|path named",
                "/Volumes/[C] XP/Program Files/Kaspersky Lab/x|path named;path mentioned",
                "/opt/kaspersky/kesl/bin/kesl|path named;path mentioned",
                "/opt/kasperskyfan/x|",
                "/Applications/Kaspersky.app|path named",
                "/Applications/Kaspersky.app/Contents|path named;path mentioned",
                "C:\\Windows\\System32\\drivers\\klif.sys|driver named",
                "C:\\x\\Parallels Internet Security Powered by Kaspersky\\KLIMX86\\n"
                        + "etcfg.exe|path mentioned parallels-is",
                "C:\\Users\\Kaspersky\\notes.txt|",
                "/home/kaspersky/notes.txt|",
                "/usr/share/lists/kaspersky.txt|",
                "C:/Program Files/Other/kl.exe|",
            })
    void paths(String path, @Nullable String expected) {
        check(expected, only(Kind.PATH, path));
    }

    /// A list without a column for it gives the package manager's name as the name.
    @Test
    void packageByItsName() {
        check("package named kesl", named("kesl"));
        check("package named", named("klnagent64"));
        check("", named("kesl", new Trace(Kind.PURL, "pkg:npm/kesl")));
        check("package named kesl", named("kesl", new Trace(Kind.PACKAGE, "kesl")));
    }

    @Test
    void fileByItsName() {
        Component file =
                new Component(Type.FILE, Presence.LISTED, "./opt/x/avp.exe", "", List.of());
        assertEquals(List.of("file named"), lines(matching.match(file)));
        Component driver =
                new Component(Type.DEVICE_DRIVER, Presence.LISTED, "klif", "", List.of());
        assertEquals(List.of("driver named"), lines(matching.match(driver)));
    }

    @Test
    void matchesComeInTheOrderOfTheTraces() {
        Trace path = new Trace(Kind.PATH, "/opt/kaspersky/x");
        Trace publisher = new Trace(Kind.PUBLISHER, "AO Kaspersky Lab");
        List<Match> matches = matching.match(named("Kaspersky Anti-Virus", publisher, path));
        assertEquals(
                List.of(new Trace(Kind.NAME, "Kaspersky Anti-Virus"), publisher, path, path),
                matches.stream().map(Match::trace).toList());
        assertEquals("AO Kaspersky Lab", matches.get(1).indicator().pattern());
    }

    /// Of two companies that only their legal forms tell apart, the one that is written so.
    @Test
    void theCompanyThatIsMeant() {
        Match match = matching.match(only(Kind.PUBLISHER, "Kaspersky Lab, Inc.")).getFirst();
        assertEquals("Kaspersky Lab, Inc.", match.indicator().pattern());
    }

    @Test
    void lookAlikesLoseTheirNames() {
        lookAlike("", named("Splunk Add-on for Kaspersky"));
        lookAlike("", named("Kaspersky Endpoint Security App for Splunk 1.0"));
        lookAlike("", only(Kind.PURL, "pkg:github/KasperSkytte/ampvis2@2.7"));
        lookAlike("", only(Kind.PURL, "pkg:deb/debian/kas@4"));
        lookAlike(
                "", only(Kind.CPE, "cpe:2.3:a:kasper_skarhoj:references_database:1:*:*:*:*:*:*:*"));
        lookAlike("", named("x", new Trace(Kind.AUTHOR, "Sergey Soldatov, Kaspersky Lab")));
        lookAlike("", only(Kind.PATH, "C:\\agent\\kaspersky_av_client.ps1"));
        matching.match(named("nothing"));
        assertFalse(matching.lookAlike());
    }

    @Test
    void lookAlikesKeepIdentifiersAndTheMakersLegalName() {
        lookAlike(
                "publisher named legal;store-id identified kav",
                named(
                        "Splunk Add-on for Kaspersky",
                        new Trace(Kind.PUBLISHER, "AO Kaspersky Lab"),
                        new Trace(Kind.PATH, "/opt/kaspersky/x"),
                        new Trace(Kind.STORE_ID, "Kaspersky.KasperskyAnti-Virus")));
        lookAlike("", named("Splunk Add-on for Kaspersky", new Trace(Kind.PUBLISHER, "Kaspersky")));
    }

    @Test
    void nothingIsTheSameNothing() {
        assertSame(List.of(), matching.match(named("Firefox")));
        assertSame(List.of(), matching.match(named("Firefox")));
    }

    @Test
    void hostileStrings() {
        for (String value :
                List.of(
                        "",
                        "\0",
                        "\uD800",
                        "\uDC00x",
                        "*",
                        "%",
                        "%4",
                        "\\",
                        "/",
                        ".",
                        ":",
                        "pkg:",
                        "pkg:///",
                        "cpe:2.3:",
                        "cpe:/",
                        "cpe:2.3:a:kasp\\",
                        "(",
                        "(r",
                        "=,=",
                        "CN=",
                        "kaspersky ".repeat(100_000),
                        "k".repeat(1_000_000),
                        "卡".repeat(100_000))) {
            for (Kind kind : Kind.values()) matching.match(only(kind, value));
            matching.match(named(value));
        }
    }

    /// What was folded once need not be folded again: a start without a transliterator.
    @Test
    void foldingsGivenBeforehand() {
        var foldings = Watchlist.foldings(List.of(Examples.dossier()));
        assertEquals("kasperskii", foldings.get("Касперский"));
        Matching with = Watchlist.compile(List.of(Examples.dossier()), foldings).matching(7);
        assertEquals(
                List.of("supplier named legal"),
                lines(with.match(only(Kind.SUPPLIER, "Лаборатория Касперского"))));
    }

    private void lookAlike(String expected, Component component) {
        check(expected, component);
        assertTrue(matching.lookAlike());
    }

    private void check(@Nullable String expected, Component component) {
        String first = String.join(";", lines(matching.match(component)));
        assertEquals(expected == null ? "" : expected, first, component::toString);
        String second = String.join(";", lines(matching.match(component)));
        assertEquals(first, second, "the second time");
    }
}
