package org.interdict.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.interdict.cli.Whole.Found;
import org.interdict.finding.Finding;
import org.interdict.finding.Step;
import org.interdict.finding.Verdict;
import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// An anti-virus that another company sold with the supplier's engine inside, seen in the inventory
/// of a Mac: let out by an order on the supplier's own goods, not by one on all that holds its
/// code.
class BundledAntiVirusTest {
    private static final String PRODUCT = "Parallels Internet Security Powered by Kaspersky";

    @Test
    void inventedInventory() throws UsageException {
        Path file =
                Ran.ROOT.resolve(
                        "cli/src/test/resources/org/interdict/cli/bundled.SPApplicationsDataType");
        assertEquals(
                List.of(
                        "line 10: Parallels Internet Security Powered by Kaspersky",
                        "line 18: Guest helper"),
                judged(file));
    }

    @Test
    void inventoryOfTheCorpus() throws UsageException {
        Path folder = Ran.ROOT.resolve("../shared/corpus/inventory/macos-system-profiler");
        assumeTrue(Files.isDirectory(folder), "no corpus beside the checkout");
        assertEquals(
                List.of("line 3758: " + PRODUCT, "line 973: Net configurator"),
                judged(folder.resolve("sample2.SPApplicationsDataType")));
        assertEquals(
                List.of("line 1621: Net configurator", "line 1809: " + PRODUCT),
                judged(folder.resolve("SysProfile/sample1.yaml")));
    }

    /// The places of all finds, each of which is the product, let out and asked about.
    private static List<String> judged(Path file) throws UsageException {
        List<Found> all = Whole.found(Whole.check(Map.of(), List.of(file)));
        for (Found found : all) {
            Finding finding = found.finding();
            assertEquals(PRODUCT, finding.product());
            Verdict.Excluded out = assertExcluded(found.bod());
            assertTrue(out.clause().says().contains("embedded"), out.clause().says());
            assertFalse(out.ban().citation().isEmpty());
            assertTrue(found.atLeastReview(), found::toString);
            assertFalse(found.far().clause().citation().isEmpty());
            assertEquals(
                    List.of(Step.How.ON, Step.How.RECOGNISED_AS, Step.How.EMBEDS, Step.How.MADE_BY),
                    finding.path().stream().map(Step::how).toList());
            assertTrue(finding.path().getLast().to().contains("Kaspersky Lab"));
        }
        return all.stream()
                .map(found -> found.place() + ": " + found.finding().component().name())
                .sorted()
                .toList();
    }

    private static Verdict.Excluded assertExcluded(Verdict verdict) {
        return Stream.of(verdict)
                .flatMap(v -> v instanceof Verdict.Excluded out ? Stream.of(out) : Stream.empty())
                .findFirst()
                .orElseThrow(() -> new AssertionError("not excluded: " + verdict));
    }
}
