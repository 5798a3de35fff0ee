package org.interdict.source.spdx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;

import org.interdict.source.Head;
import org.interdict.source.Seen;
import org.interdict.source.SourceReaderContract;
import org.interdict.sweep.Asset;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.List;

class SpdxJsonReaderTest extends SourceReaderContract {
    SpdxJsonReaderTest() {
        super(new SpdxJsonReader());
    }

    @Test
    void everyField() {
        golden("every-field.spdx.json");
    }

    @Test
    void filesFirstAndVersionLast() {
        golden("files-first.spdx.json");
    }

    /// Recognised, so that nobody takes it for something unknown, and refused by name.
    @Test
    void versionThree() {
        golden("three.spdx.json");
    }

    /// Two described things: no one of them is the asset, the document's name is.
    @Test
    void describesTwo() {
        Seen seen =
                quoted(
                        "{'name': 'both', 'documentDescribes': ['a', 'b'], 'packages': [{'name':"
                                + " 'A', 'SPDXID': 'a'}, {'name': 'B', 'SPDXID': 'b'}]}");
        assertEquals(
                List.of(new Asset("both", Asset.AssetKind.UNKNOWN, List.of(), "", "")),
                seen.assets());
    }

    @Test
    void wrongTypeIsAGapAndTheRestIsRead() {
        Seen seen = quoted("{'packages': [7, {'name': 'kesl', 'checksums': 1}], 'files': {}}");
        assertEquals(List.of("kesl"), seen.names());
        assertEquals(
                List.of(
                        "/packages/0: expected an object",
                        "/packages/1/checksums: expected an array",
                        "/files: expected an array"),
                seen.gaps());
    }

    @Test
    void recognition() {
        SpdxJsonReader reader = new SpdxJsonReader();
        assertTrue(reader.recognizes(head("{\"files\": [{\"SPDXID\": \"x\"")));
        assertTrue(reader.recognizes(head("{\"spdxVersion\": \"SPDX-2.3\"")));
        assertFalse(reader.recognizes(head("{\"bomFormat\": \"CycloneDX\", \"x\": \"SPDXID\"")));
        assertFalse(reader.recognizes(head("SPDXVersion: SPDX-2.3\nSPDXID: \"SPDXID\"")));
        assertFalse(reader.recognizes(head("{\"0BSD\": {\"name\": \"BSD Zero Clause License\"")));
    }

    @FuzzTest(maxDuration = "5s")
    void fuzz(byte[] bytes) {
        read(bytes);
    }

    private Seen quoted(String text) {
        return read(text.replace('\'', '"'));
    }

    private static Head head(String text) {
        return new Head("x", text.getBytes(StandardCharsets.UTF_8));
    }
}
