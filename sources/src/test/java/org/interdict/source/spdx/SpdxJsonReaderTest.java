package org.interdict.source.spdx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;

import org.interdict.source.Seen;
import org.interdict.source.SourceReaderContract;
import org.interdict.sweep.Asset;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

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

    /// Each relationship of SPDX 2.3, section 11.1, that says that one thing has another: which of
    /// the two has, and how. `b` is what a find would be.
    @Test
    void whichWayRelationshipsPoint() {
        assertEquals(
                Set.of("CONTAINS", "STATIC_LINK"), relationships("a", "b", "a holds b"), "holds");
        assertEquals(
                Set.of(
                        "CONTAINED_BY",
                        "DATA_FILE_OF",
                        "EXPANDED_FROM_ARCHIVE",
                        "FILE_ADDED",
                        "OPTIONAL_COMPONENT_OF",
                        "PACKAGE_OF",
                        "PATCH_APPLIED"),
                relationships("b", "a", "a holds b"),
                "is held");
        assertEquals(
                Set.of("DEPENDS_ON", "DISTRIBUTION_ARTIFACT", "DYNAMIC_LINK", "HAS_PREREQUISITE"),
                relationships("a", "b", "a needs b"),
                "needs");
        assertEquals(
                Set.of(
                        "BUILD_DEPENDENCY_OF",
                        "BUILD_TOOL_OF",
                        "DEPENDENCY_MANIFEST_OF",
                        "DEPENDENCY_OF",
                        "DEV_DEPENDENCY_OF",
                        "DEV_TOOL_OF",
                        "DOCUMENTATION_OF",
                        "EXAMPLE_OF",
                        "METAFILE_OF",
                        "OPTIONAL_DEPENDENCY_OF",
                        "PATCH_FOR",
                        "PREREQUISITE_FOR",
                        "PROVIDED_DEPENDENCY_OF",
                        "RUNTIME_DEPENDENCY_OF",
                        "TEST_CASE_OF",
                        "TEST_DEPENDENCY_OF",
                        "TEST_OF",
                        "TEST_TOOL_OF"),
                relationships("b", "a", "a needs b"),
                "is needed");
        assertEquals(
                Set.of("COPY_OF", "DESCENDANT_OF", "FILE_MODIFIED", "GENERATED_FROM", "VARIANT_OF"),
                relationships("a", "b", "a stems-from b"),
                "stems from");
        assertEquals(
                Set.of("ANCESTOR_OF", "GENERATES"),
                relationships("b", "a", "a stems-from b"),
                "goes into");
        assertEquals(Set.of("DESCRIBES"), relationships("a", "b", "root b"), "describes");
        assertEquals(Set.of("DESCRIBED_BY"), relationships("b", "a", "root b"), "described");
        assertEquals(
                Set.of(
                        "AMENDS",
                        "FILE_DELETED",
                        "OTHER",
                        "REQUIREMENT_DESCRIPTION_FOR",
                        "SPECIFICATION_FOR"),
                relationships("a", "b", ""),
                "nothing");
    }

    private static final List<String> TYPES =
            List.of(
                    "DESCRIBES DESCRIBED_BY CONTAINS CONTAINED_BY DEPENDS_ON DEPENDENCY_OF",
                    "DEPENDENCY_MANIFEST_OF BUILD_DEPENDENCY_OF DEV_DEPENDENCY_OF",
                    "OPTIONAL_DEPENDENCY_OF PROVIDED_DEPENDENCY_OF TEST_DEPENDENCY_OF",
                    "RUNTIME_DEPENDENCY_OF EXAMPLE_OF GENERATES GENERATED_FROM ANCESTOR_OF",
                    "DESCENDANT_OF VARIANT_OF DISTRIBUTION_ARTIFACT PATCH_FOR PATCH_APPLIED",
                    "COPY_OF FILE_ADDED FILE_DELETED FILE_MODIFIED EXPANDED_FROM_ARCHIVE",
                    "DYNAMIC_LINK STATIC_LINK DATA_FILE_OF TEST_CASE_OF BUILD_TOOL_OF DEV_TOOL_OF",
                    "TEST_OF TEST_TOOL_OF DOCUMENTATION_OF OPTIONAL_COMPONENT_OF METAFILE_OF",
                    "PACKAGE_OF AMENDS PREREQUISITE_FOR HAS_PREREQUISITE",
                    "REQUIREMENT_DESCRIPTION_FOR SPECIFICATION_FOR OTHER");

    /// The relationships of which, written from the one to the other, this and nothing else comes.
    private Set<String> relationships(String from, String to, String pushed) {
        Set<String> found = new TreeSet<>();
        for (String line : TYPES)
            for (String type : line.split(" ", -1)) {
                Seen seen =
                        quoted(
                                "{'relationships': [{'spdxElementId': '"
                                        + from
                                        + "', 'relationshipType': '"
                                        + type
                                        + "', 'relatedSpdxElement': '"
                                        + to
                                        + "'}]}");
                if (seen.golden().strip().equals(pushed)) found.add(type);
            }
        return found;
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
}
