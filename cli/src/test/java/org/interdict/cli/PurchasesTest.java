package org.interdict.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.interdict.finding.Answer;
import org.interdict.finding.Finding;
import org.interdict.finding.Verdict;
import org.interdict.order.Act;
import org.interdict.sweep.Asset.AssetKind;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What was bought: the act is procurement, and the day counts.
class PurchasesTest {
    @TempDir private Path folder;

    @Test
    void whatWasBoughtFromWhomAndWhen() throws IOException, UsageException {
        Finding finding =
                only(
                        """
                        PO Number,Order Date,Vendor,Manufacturer,Item Description,Unit Price
                        PO-1,2024-08-01,Birch Resellers,AO Kaspersky Lab,"Kaspersky Endpoint Security, 1 year",31.40
                        PO-2,2024-08-02,Birch Resellers,Fjord Networks,Lantern switch,75
                        """);
        Verdict far = finding.verdict(1);
        assertEquals(Verdict.Sort.PROHIBITED, far.sort());
        assertEquals("provide", far.clause().id());
        assertEquals(Set.of(Act.PROCUREMENT), finding.rulings().get(1).acts());
        assertEquals(AssetKind.PURCHASE, finding.sightings().getFirst().asset().kind());
        assertEquals("2024-08-01", finding.sightings().getFirst().asset().date());
        assertEquals(Verdict.Sort.REVIEW, finding.verdict(0).sort());
    }

    /// Before the clause applies nothing was forbidden to buy; whether it is still used is open.
    @Test
    void boughtBefore() throws IOException, UsageException {
        Finding finding =
                only(
                        """
                        Order Date,Vendor,Manufacturer,Item Description,Unit Price
                        2016-03-01,Birch Resellers,AO Kaspersky Lab,Kaspersky Endpoint Security,31
                        """);
        assertTrue(
                finding.verdict(1) instanceof Verdict.Review review
                        && review.question().contains("present or used"));
    }

    /// A line of a real catalogue, `01-ssc-7544 sonicwall email anti-virus …`: another company's
    /// goods with the engine inside. BOD 17-01 lets them out; under FAR a person decides.
    @Test
    void aSubscriptionOfAnothersProduct() throws UsageException {
        Path catalogue = Path.of("../../shared/corpus/names/amazon-google-software/gp.csv.zst");
        Assumptions.assumeTrue(Files.exists(catalogue), "skipped: there is no " + catalogue);
        Answer answer = Whole.check(Map.of(), List.of(catalogue));
        List<Finding> found =
                answer.findings().stream()
                        .filter(f -> f.component().name().contains("sonicwall email anti-virus"))
                        .toList();
        assertEquals(1, found.size());
        Finding finding = found.getFirst();
        assertEquals("exclusion-embedded", finding.verdict(0).clause().id());
        assertEquals(Verdict.Sort.EXCLUDED, finding.verdict(0).sort());
        assertEquals(Verdict.Sort.REVIEW, finding.verdict(1).sort());
        assertEquals("includes", finding.verdict(1).clause().id());
    }

    /// A list that does not say what it is.
    @Test
    void theActAsTheUserSays() throws IOException {
        Path list = folder.resolve("list.csv");
        Files.writeString(list, "product,publisher\nKaspersky Anti-Virus,AO Kaspersky Lab\n");
        Ran ran =
                Ran.of(
                        "check",
                        "far-52.204-23",
                        list.toString(),
                        "--act",
                        "procurement",
                        "-o",
                        "json");
        assertTrue(ran.out().contains("\"shows\" : \"procurement\""), ran.out());
        assertEquals(2, Ran.of("check", "all", list.toString(), "--act", "theft").exit());
    }

    private Finding only(String text) throws IOException, UsageException {
        Path list = folder.resolve("orders.csv");
        Files.writeString(list, text);
        List<Finding> findings = Whole.check(Map.of(), List.of(list)).findings();
        assertEquals(1, findings.size(), findings::toString);
        return findings.getFirst();
    }
}
