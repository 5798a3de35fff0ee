package org.interdict.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/// `interdict order diff`
class OrderDiffTest {
    private static final String DAY = "2026-03-02";

    /// The embedded engine, each order with its clause; the exclusion names the ban that it lets
    /// out of.
    @Test
    void theEmbeddedEngine() {
        Ran ran = diff("bod-17-01", "far-52.204-23");
        String embedded = block(ran.out(), "embedded: presence, use");
        assertTrue(embedded.contains("A excluded, Kaspersky code embedded in products of other"));
        assertTrue(embedded.contains("else prohibited, Information security products"), embedded);
        assertTrue(embedded.contains("B prohibited, Articles that include something"), embedded);
        assertTrue(embedded.contains("52.204-23(a), \"Covered article\", (2)"), embedded);
    }

    @Test
    void whatOneCoversAndTheOtherDoesNot() {
        String out = words(diff("bod-17-01", "far-52.204-23").out());
        assertTrue(out.contains("differ KasperskyOS, Kaspersky Hexa UI"), out);
        assertTrue(out.contains("differ national-security A leaves out"), out);
        assertTrue(out.contains("differ Identify and report A within 30 calendar days"), out);
        assertFalse(out.contains("alike"), out);
    }

    /// Two editions differ in one deadline and in nothing else.
    @Test
    void twoEditionsOfAClause() {
        String out = words(diff("far-52.204-23@2018-07", "far-52.204-23@2023-12").out());
        assertTrue(out.contains("They judge all goods alike."), out);
        assertTrue(out.contains("Nobody is covered by one and not by the other."), out);
        assertTrue(out.contains("differ First report A within 1 business day after"), out);
        assertTrue(out.contains("B within 3 business days after"), out);
        assertFalse(out.contains("Second report"), out);
        assertTrue(
                words(diff("far-52.204-23@2018-07", "far-52.204-23@2023-12", "--all").out())
                        .contains("alike Second report"));
    }

    @Test
    void onRealComponents() {
        Ran ran = diff("bod-17-01", "far-52.204-23", "../examples");
        assertEquals(0, ran.exit(), ran.err());
        String out = words(ran.out());
        assertTrue(out.contains("differ Kaspersky Anti-Virus Engine 8.9.2"), out);
        assertTrue(out.contains("They differ on 1 of 5 findings, in 3 inputs"), out);
    }

    @Test
    void asJsonEverythingIsThere() {
        String goods = diff("bod-17-01", "far-52.204-23", "-o", "json").out();
        assertTrue(goods.contains("\"differ\" : false"), goods);
        assertTrue(goods.contains("\"composition\" : \"in-component\""), goods);
        assertTrue(goods.contains("\"ban\""), goods);
        String found = diff("bod-17-01", "far-52.204-23", "../examples", "-o", "json").out();
        assertTrue(found.contains("\"complete\" : true"), found);
    }

    @Test
    void whatCannotBeCompared() {
        assertUsage("an order does not differ from itself", "bod-17-01", "bod-17-01");
        assertUsage("is not one order but", "all", "bod-17-01");
        assertUsage("did you mean \"bod-17-01\"", "bod-17-10", "far-52.204-23");
    }

    private static void assertUsage(String message, String... arguments) {
        Ran ran = diff(arguments);
        assertEquals(2, ran.exit());
        assertTrue(ran.err().contains(message), ran.err());
    }

    private static Ran diff(String... arguments) {
        String[] all = new String[arguments.length + 4];
        all[0] = "order";
        all[1] = "diff";
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        all[all.length - 2] = "--as-of";
        all[all.length - 1] = DAY;
        return Ran.of(all);
    }

    private static String block(String out, String ways) {
        for (String block : words(out).split("(?= differ )", -1))
            if (block.contains(ways) && !block.contains("white-label")) return block;
        throw new AssertionError("nothing " + ways + " in\n" + out);
    }

    private static String words(String out) {
        return out.replaceAll("\\s+", " ");
    }
}
