package org.interdict.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.interdict.campaign.Campaign;
import org.interdict.campaign.decision.CaseDecision.CaseAssigned;
import org.interdict.campaign.decision.Decision;
import org.interdict.campaign.decision.PartyDecision.OrganizationEntered;
import org.interdict.campaign.decision.Text;
import org.interdict.store.Disk;
import org.interdict.store.Writer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// `interdict ledger verify`, `show`, `forget`
class LedgerCommandsTest {
    private static final Instant FIRST = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir private Path store;
    private String contact = "";

    @BeforeEach
    void make() throws IOException {
        Writer writer = new Writer("anna", "desk7", 1, FIRST);
        try (Campaign campaign =
                Campaign.write(
                        Campaign.folder(store, "one"), Disk.REAL, writer, Duration.ZERO, _ -> {})) {
            Text who = campaign.text("Bruno Feld, +1 202 555 0100");
            contact = who.hash();
            // A text that two entries name is one.
            List<Decision> decisions =
                    List.of(
                            new OrganizationEntered("north", "North Office", "", "", false, who),
                            new CaseAssigned(1, who));
            campaign.decide(
                    decisions.iterator(),
                    "Anna Berg",
                    Instant.parse("2017-10-13T12:00:00Z"),
                    FIRST);
        }
    }

    private Ran ledger(String... arguments) {
        List<String> all = new ArrayList<>(List.of("ledger"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--store", store.toString()));
        return Ran.of(all.toArray(String[]::new));
    }

    @Test
    void whatWasDecided() {
        Ran shown = ledger("show");
        assertEquals(0, shown.exit(), shown.err());
        assertTrue(
                shown.out()
                        .startsWith(
                                "0  2026-03-01T12:00:00Z (on 2017-10-13T12:00:00Z) "
                                        + " organization-entered  by Anna Berg\n"),
                shown.out());
        assertTrue(shown.out().contains(": Bruno Feld, +1 202 555 0100"), shown.out());
        Ran json = ledger("show", "--from", "1", "-o", "json");
        assertTrue(json.out().contains("\"kind\" : \"case-assigned\""), json.out());
        assertFalse(json.out().contains("organization-entered"), json.out());
        assertTrue(json.out().contains("\"" + contact + "\" : \"Bruno Feld"), json.out());
        assertEquals(2, ledger("show", "--from", "-1").exit());
    }

    @Test
    void forgotten() throws IOException {
        Ran forgotten = ledger("forget", contact, "--reason", "asked to be forgotten");
        assertEquals(0, forgotten.exit(), forgotten.err());
        assertEquals("1 of 1 texts erased now\n", forgotten.out());
        Ran shown = ledger("show");
        assertFalse(shown.out().contains("Bruno"), shown.out());
        assertEquals(3, shown.out().split(contact + ": erased on 2026-03-02", -1).length - 1);
        // Nowhere in the folder.
        try (Stream<Path> all = Files.walk(store)) {
            for (Path file : all.filter(Files::isRegularFile).toList())
                assertFalse(
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                                .contains("Bruno"),
                        file.toString());
        }
        Ran verified = ledger("verify");
        assertEquals(0, verified.exit(), verified.out());
        assertTrue(verified.out().startsWith("3 entries, "), verified.out());
        assertEquals(
                "0 of 1 texts erased now; the others were before\n",
                ledger("forget", contact, "--reason", "again").out());
    }

    @Test
    void whatCannotBeForgotten() {
        assertEquals(2, ledger("forget", contact).exit());
        assertEquals(2, ledger("forget", contact, "--reason", " ").exit());
        assertTrue(ledger("forget", "Bruno", "--reason", "x").err().contains("names no text"));
        assertTrue(
                ledger("forget", "ab".repeat(32), contact, "--reason", "x")
                        .err()
                        .contains("there is no text"));
        assertTrue(ledger("show").out().contains("Bruno"), "nothing was deleted");
    }

    @Test
    void aChangeIsNamed() throws IOException {
        Path file = store.resolve("campaigns/one/ledger/000000000000.jsonl");
        String whole = Files.readString(file);
        Files.writeString(file, whole.replace("North Office", "South Office"));
        Ran verified = ledger("verify");
        assertEquals(1, verified.exit());
        assertTrue(
                verified.out()
                        .startsWith("wrong  entry 0 was changed: the entries beside it say so"),
                verified.out());
        Ran json = ledger("verify", "-o", "json");
        assertTrue(json.out().contains("\"holds\" : false"), json.out());
        Files.writeString(file, whole);
        Path text =
                store.resolve("campaigns/one/texts")
                        .resolve(contact.substring(0, 2))
                        .resolve(contact);
        Files.delete(text);
        assertTrue(
                ledger("verify")
                        .out()
                        .startsWith("wrong  entry 0: a text is missing, and no entry says"));
    }
}
