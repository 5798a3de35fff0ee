package org.interdict.campaign.filing;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.interdict.campaign.Campaign;
import org.interdict.campaign.decision.TextErased;
import org.interdict.campaign.view.FilingTables.Signed;
import org.interdict.store.Disk;
import org.interdict.store.FailingDisk;
import org.interdict.store.FailingDisk.Manner;
import org.interdict.store.StoreException;
import org.interdict.store.Writer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Reports are kept under their hash before the ledger names them, and amended by later ones.
class SigningTest {
    private static final Instant NOON = Instant.parse("2017-10-13T12:00:00Z");
    private static final Signature ROE = Signature.of("Jane Roe, CIO", NOON);

    /// To wait for the real disk would only take time where nothing is lost but what a test loses.
    private static final Disk QUICK =
            new Disk() {
                @Override
                public void sync(Path file) {}

                @Override
                public void syncFolder(Path folder) {}
            };

    @TempDir private Path folder;

    private static Campaign open(Path folder, Disk disk) throws IOException {
        return Campaign.write(
                folder,
                disk,
                new Writer("anna", "desk7", 1, NOON),
                Duration.ofMillis(200),
                _ -> {});
    }

    private static Filing found(long count) {
        return Drafts.identify(
                Drafts.found(Drafts.foundOnly(count)), Drafts.whole(Drafts.order("bod-17-01")), "");
    }

    /// Signs, unless just this was signed already.
    ///
    /// @return the hash of what stands signed now
    private static String sign(Path folder, Disk disk, Filing filing) throws IOException {
        try (Campaign campaign = open(folder, disk)) {
            Signing signing = new Signing(campaign, new Shelf(folder, disk));
            Signing.Prepared prepared = signing.prepared(filing);
            if (!prepared.same().isEmpty()) return prepared.same();
            return signing.sign(prepared, ROE, "anna", NOON);
        }
    }

    private static List<Signed> signed(Path folder) throws IOException {
        try (Campaign campaign = Campaign.read(folder)) {
            return campaign.view().filings().all();
        }
    }

    @Test
    void signedOnceAndAmended() throws IOException {
        String first = sign(folder, QUICK, found(2));
        assertEquals(first, sign(folder, QUICK, found(2)));
        String second = sign(folder, QUICK, found(3));
        assertEquals(second, sign(folder, QUICK, found(3)));
        List<Signed> all = signed(folder);
        assertEquals(2, all.size());
        assertEquals("", all.get(0).signed().amends());
        assertEquals(first, all.get(1).signed().amends());
        assertEquals(
                List.of("found=3", "looked-at=10", "expected=10", "remaining=3"),
                all.get(1).signed().figures());
        Shelf shelf = new Shelf(folder, QUICK);
        assertEquals(first, shelf.filing(second).amends().report());
        assertTrue(
                shelf.filing(second)
                        .amends()
                        .changes()
                        .contains(new Change("assets with findings", "2", "3")));
        assertArrayEquals(FilingJson.bytes(found(2)), shelf.bytes(first));
    }

    @Test
    void whatSaysNothingIsNotSigned() throws IOException {
        Filing dark =
                Drafts.identify(
                        Found.NOTHING,
                        Drafts.looked(
                                Drafts.order("bod-17-01"),
                                java.util.Map.of("roads", 2L, "parks", 1L),
                                java.util.Map.of("roads", 2L)),
                        "");
        assertEquals(List.of("at 1 asset expected nobody looked"), Signing.refusal(dark));
        assertThrows(IllegalArgumentException.class, () -> sign(folder, QUICK, dark));
        assertEquals(List.of(), signed(folder));
    }

    /// Whose name is forgotten still stands for the same bytes.
    @Test
    void erasedSigner() throws IOException {
        String hash = sign(folder, QUICK, found(2));
        try (Campaign campaign = open(folder, QUICK)) {
            Signed one = campaign.view().filings().all().getFirst();
            assertEquals("Jane Roe, CIO", campaign.words(one.signed().signer()));
            campaign.decide(
                    List.of(new TextErased(one.signed().signer(), "asked for")).iterator(),
                    "anna",
                    NOON,
                    NOON);
            campaign.ledger().texts().erase(one.signed().signer().hash());
            Filed filed = Signing.filed(one, new Shelf(folder, QUICK), campaign);
            assertEquals(hash, filed.sha256());
            assertTrue(filed.erased() && filed.signature().isEmpty());
        }
    }

    @Test
    void changedOrMissing() throws IOException {
        String hash = sign(folder, QUICK, found(2));
        Shelf shelf = new Shelf(folder, QUICK);
        Path file = folder.resolve("reports").resolve(hash + ".json");
        byte[] bytes = Files.readAllBytes(file);
        for (int at = 0; at < bytes.length; at += 61) {
            byte[] other = bytes.clone();
            other[at] ^= 1;
            Files.write(file, other);
            assertThrows(StoreException.class, () -> shelf.filing(hash), "byte " + at);
        }
        Files.delete(file);
        assertThrows(StoreException.class, () -> shelf.bytes(hash));
        // What it would amend has to be there first.
        assertThrows(StoreException.class, () -> sign(folder, QUICK, found(2)));
    }

    /// Each step of signing fails once, in each manner. Then whatever the ledger names is there and
    /// whole, what was acknowledged is named, and doing it again ends in one signed report.
    @ParameterizedTest
    @EnumSource
    void eachStepFails(Manner manner) throws IOException {
        Filing two = found(2);
        int steps = Integer.MAX_VALUE;
        for (int step = 1; step <= steps; step++) {
            Path at = folder.resolve("step" + step);
            FailingDisk disk = new FailingDisk(QUICK, step, manner);
            boolean acknowledged = false;
            try {
                sign(at, disk, two);
                acknowledged = true;
            } catch (IOException e) {
                assertTrue(e instanceof StoreException || e.getMessage() != null, e.toString());
            }
            if (acknowledged && disk.steps() < step) {
                steps = 0;
                continue;
            }
            if (Files.isDirectory(at)) {
                Shelf shelf = new Shelf(at, QUICK);
                try (Campaign campaign = open(at, QUICK)) {
                    List<Signed> named = campaign.view().filings().all();
                    assertTrue(named.size() <= 1 && (!acknowledged || named.size() == 1));
                    for (Signed one : named)
                        assertTrue(shelf.intact(one.signed().report()), "step " + step);
                }
            }
            String hash = sign(at, QUICK, two);
            assertEquals(1, signed(at).size(), "step " + step);
            assertTrue(new Shelf(at, QUICK).intact(hash), "step " + step);
        }
        assertEquals(0, steps, "it ended");
    }
}
