package org.interdict.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/// The way from a release to a find, from the file to the answer, in each format that says what
/// needs what.
class WaysTest {
    private static final String ENGINE = "'name': 'Kaspersky Anti-Virus Engine', 'version': '8.9'";
    private static final String WAY =
            "via    Gateway 3 > Scanner 2 (Contoso) > Kaspersky Anti-Virus Engine\n";

    @Test
    void cycloneDx() {
        String components =
                """
                'components': [
                  {'type': 'library', 'bom-ref': 'e', ENGINE,
                   'cpe': 'cpe:2.3:a:kaspersky:antivirus_engine:8.9:*:*:*:*:*:*:*'},
                  {'type': 'library', 'bom-ref': 's', 'name': 'Scanner', 'version': '2',
                   'supplier': {'name': 'Contoso'}}]
                """;
        String dependencies =
                """
                'dependencies': [{'ref': 's', 'dependsOn': ['e', 'e', 's']},
                  {'ref': 'g', 'dependsOn': ['s', 'nowhere']}, {'ref': 'e', 'dependsOn': ['s']}]
                """;
        String head =
                """
                'bomFormat': 'CycloneDX', 'specVersion': '1.6', 'metadata': {'component':
                  {'type': 'application', 'bom-ref': 'g', 'name': 'Gateway', 'version': '3'}}
                """;
        for (String document :
                new String[] {
                    head + "," + components + "," + dependencies,
                    dependencies + "," + head + "," + components
                }) {
            Ran ran = check("{" + document + "}");
            assertTrue(ran.out().contains(WAY), ran.out());
            assertFalse(ran.out().contains("Gaps"), ran.out());
            assertEquals(4, ran.exit()); // who made the gateway is not said
        }
    }

    @Test
    void spdxJson() {
        Ran ran =
                check(
                        """
                        {'spdxVersion': 'SPDX-2.3', 'SPDXID': 'SPDXRef-DOCUMENT', 'name': 'g',
                         'relationships': [
                          {'spdxElementId': 'SPDXRef-e', 'relationshipType': 'DEPENDENCY_OF',
                           'relatedSpdxElement': 'SPDXRef-s'},
                          {'spdxElementId': 'SPDXRef-g', 'relationshipType': 'DYNAMIC_LINK',
                           'relatedSpdxElement': 'SPDXRef-s'},
                          {'spdxElementId': 'SPDXRef-DOCUMENT', 'relationshipType': 'DESCRIBES',
                           'relatedSpdxElement': 'SPDXRef-g'}],
                         'packages': [
                          {'SPDXID': 'SPDXRef-g', 'name': 'Gateway', 'versionInfo': '3'},
                          {'SPDXID': 'SPDXRef-s', 'name': 'Scanner', 'versionInfo': '2',
                           'supplier': 'Organization: Contoso'},
                          {'SPDXID': 'SPDXRef-e', 'name': 'Kaspersky Anti-Virus Engine',
                           'versionInfo': '8.9', 'externalRefs': [{'referenceType': 'cpe23Type',
                           'referenceLocator':
                           'cpe:2.3:a:kaspersky:antivirus_engine:8.9:*:*:*:*:*:*:*'}]}]}
                        """);
        assertTrue(ran.out().contains(WAY), ran.out());
        assertEquals(4, ran.exit());
    }

    /// What Contoso's package holds is embedded in it, as if it were nested.
    @Test
    void spdxTagValueSaysWhatItLiesIn() {
        Ran ran =
                Ran.with(
                        """
                        SPDXVersion: SPDX-2.3
                        DocumentName: g
                        PackageName: Scanner
                        SPDXID: SPDXRef-s
                        PackageVersion: 2
                        PackageSupplier: Organization: Contoso
                        PackageName: Kaspersky Anti-Virus Engine
                        SPDXID: SPDXRef-e
                        ExternalRef: SECURITY cpe23Type \
                        cpe:2.3:a:kaspersky:antivirus_engine:8.9:*:*:*:*:*:*:*
                        Relationship: SPDXRef-e CONTAINED_BY SPDXRef-s
                        """,
                        "check",
                        "bod-17-01",
                        "-");
        assertTrue(ran.out().contains("in     Scanner 2\n"), ran.out());
        assertTrue(ran.out().contains("excluded    Kaspersky Anti-Virus Engine"), ran.out());
        assertEquals(0, ran.exit());
    }

    /// A loop without a top, an id of two things, and a reference to nothing, each on the way.
    @Test
    void aBrokenGraphIsAnsweredAndSaid() {
        String looped =
                """
                {'bomFormat': 'CycloneDX', 'components': [
                  {'type': 'library', 'bom-ref': 'e', ENGINE,
                   'cpe': 'cpe:2.3:a:kaspersky:antivirus_engine:8.9:*:*:*:*:*:*:*'},
                  {'type': 'library', 'bom-ref': 's', 'name': 'Scanner'},
                  {'type': 'library', 'bom-ref': 's', 'name': 'Other'}],
                 'dependencies': [{'ref': 's', 'dependsOn': ['e', 't']},
                  {'ref': 't', 'dependsOn': ['s']}]}
                """;
        Ran ran = check(looped);
        assertTrue(ran.out().contains("via    a loop: Scanner > Kaspersky"), ran.out());
        assertTrue(ran.out().contains("several things have one id"), ran.out());
        assertTrue(ran.out().contains("goes in a loop to which nothing leads"), ran.out());
        assertEquals(3, ran.exit());
        Ran lost = check(looped.replace("'e', 't'", "'e'"));
        assertTrue(lost.out().contains("via    t (not listed) > Scanner > Kaspersky"), lost.out());
        assertTrue(lost.out().contains("what the list does not describe: t"), lost.out());
        assertEquals(3, lost.exit());
    }

    private static Ran check(String document) {
        return Ran.with(
                document.replace("ENGINE", ENGINE).replace('\'', '"'), "check", "bod-17-01", "-");
    }
}
