package org.interdict.source.cyclonedx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;

import org.interdict.component.Component;
import org.interdict.component.Kind;
import org.interdict.component.Presence;
import org.interdict.component.Trace;
import org.interdict.component.Type;
import org.interdict.source.Seen;
import org.interdict.source.SourceReaderContract;
import org.interdict.sweep.Asset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

class CycloneDxJsonReaderTest extends SourceReaderContract {
    CycloneDxJsonReaderTest() {
        super(new CycloneDxJsonReader());
    }

    @Test
    void everyField() {
        golden("every-field.cdx.json");
    }

    @Test
    void container() {
        golden("container.cdx.json");
    }

    @Test
    void oldDevice() {
        golden("old.cdx.json");
    }

    @Test
    void wrongTypeIsAGapAndTheRestIsRead() {
        Seen seen = quoted("{'components': [7, {'name': 'kesl'}]}");
        assertEquals(List.of("kesl"), seen.names());
        assertEquals(List.of("/components/0: expected an object"), seen.gaps());
    }

    @Test
    void nullIsNothing() {
        Seen seen =
                quoted(
                        "{'metadata': null, 'services': null, 'components': [{'name': 'a', 'cpe':"
                                + " null, 'hashes': null, 'supplier': null, 'licenses': null}]}");
        assertTrue(seen.complete());
        assertEquals(
                List.of(new Component(Type.UNKNOWN, Presence.LISTED, "a", "", List.of())),
                seen.components());
    }

    /// Both are kept: a second value cannot hide the first.
    @Test
    void traceThatStandsTwice() {
        Seen seen = quoted("{'components': [{'name': 'a', 'purl': 'pkg:a/b', 'purl': 'pkg:c/d'}]}");
        assertEquals(
                List.of(new Trace(Kind.PURL, "pkg:a/b"), new Trace(Kind.PURL, "pkg:c/d")),
                seen.components().get(0).traces());
        assertEquals(1, seen.gaps().size());
    }

    /// The supplier of what the list speaks of may stand before or after it.
    @Test
    void supplierOfTheWhole() {
        for (String metadata :
                List.of(
                        "{'component': {'name': 'a', 'type': 'container'}, 'supplier': {'name':"
                                + " 'S'}}",
                        "{'supplier': {'name': 'S'}, 'component': {'name': 'a', 'type':"
                                + " 'container'}}")) {
            Seen seen = quoted("{'metadata': " + metadata + "}");
            assertEquals(
                    List.of(new Asset("a", Asset.AssetKind.IMAGE, List.of(), "S", "")),
                    seen.assets());
            assertEquals(List.of(new Trace(Kind.SUPPLIER, "S")), seen.components().get(0).traces());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "container, IMAGE",
        "operating-system, HOST",
        "device, HOST",
        "platform, HOST",
        "application, RELEASE",
        "library, RELEASE",
        "firmware, RELEASE",
        "file, RELEASE",
        "'', UNKNOWN"
    })
    void assetByType(String type, Asset.AssetKind kind) {
        Seen seen = quoted("{'metadata': {'component': {'type': '" + type + "', 'name': 'a'}}}");
        assertEquals(kind, seen.assets().get(0).kind());
    }

    /// Nobody holds a component with endless traces; it is pushed with those that are believed.
    @Test
    void traceFlood() {
        String hash = "{'content': '00'},";
        Seen seen =
                quoted(
                        "{'components': [{'name': 'a', 'hashes': ["
                                + hash.repeat(20_000)
                                + "{}]}]}");
        assertEquals(10_000, seen.components().get(0).traces().size());
        assertEquals(
                List.of("/components/0: more than 10000 traces of one component"), seen.gaps());
    }

    @Test
    void nestedDeeperThanTheLimit() {
        String text = "{'name': 'a', 'components': [".repeat(300) + "]}".repeat(300);
        Seen seen = quoted("{'components': [" + text + ", {'name': 'z'}]}");
        assertTrue(seen.names().contains("z"));
        assertEquals(1, seen.gaps().size());
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/b, a.example",
        "https://u:p@A.example:8080, a.example",
        "http://[2001:db8::1]:80/, [2001:db8::1]",
        "wss://a.example?x=@b, a.example",
        "a.example, ''",
        "/path, ''"
    })
    void host(String url, String host) {
        assertEquals(host, Fields.host(url));
    }

    @Test
    void recognition() {
        CycloneDxJsonReader reader = new CycloneDxJsonReader();
        assertTrue(reader.recognizes(head("{\"bomFormat\": \"CycloneDX\"")));
        assertTrue(reader.recognizes(head("{\"components\": [{\"bom-ref\": \"1\"")));
        assertFalse(reader.recognizes(head("{\"bomFormat\": \"Other\"")));
        assertFalse(reader.recognizes(head("{\"name\": \"CycloneDX\"}")));
        assertFalse(reader.recognizes(head("{\"SPDXID\": \"a\", \"x\": \"bom-ref\"")));
        assertFalse(reader.recognizes(head("<bom>\"bomFormat\" \"CycloneDX\"")));
    }

    @FuzzTest(maxDuration = "5s")
    void fuzz(byte[] bytes) {
        read(bytes);
    }
}
