package org.interdict.source.spdx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    @ParameterizedTest
    @CsvSource({
        "Organization: AO Kaspersky Lab (info@kaspersky.example), AO Kaspersky Lab",
        "organization:AO Kaspersky Lab (), AO Kaspersky Lab",
        "Person: Ivan Petrov, Ivan Petrov",
        "Organization: Company (Europe), Company (Europe)",
        "Organization: Company (Europe) (a@b.example), Company (Europe)",
        "Company, Company",
        "Organization: NOASSERTION, ''",
        "NOASSERTION, ''",
        "NONE, ''",
        "' ', ''"
    })
    void party(String value, String name) {
        assertEquals(name, Words.party(value));
    }
}
