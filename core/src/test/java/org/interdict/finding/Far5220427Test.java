package org.interdict.finding;

import static org.interdict.finding.Under.assertRuling;
import static org.interdict.finding.Under.listed;
import static org.interdict.finding.Under.other;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.interdict.component.Component;
import org.interdict.component.Kind;
import org.interdict.order.Holidays;
import org.interdict.order.Known;
import org.interdict.order.Order;
import org.interdict.order.Schedule;
import org.interdict.order.SystemKind;
import org.interdict.supplier.Product.Embedding.How;
import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// One application and what succeeds it, and no other goods of the same company.
class Far5220427Test {
    private static final Under ORDER = Under.of("far-52.204-27", "bytedance");
    private static final Component TIKTOK =
            listed("TikTok", Kind.BUNDLE_ID, "com.zhiliaoapp.musically");
    private static final String REQUIRED = "contract-requires-use";

    @Test
    void onAnAgencysPhone() {
        assertRuling("prohibited by prohibition", ORDER.installed(TIKTOK));
        for (SystemKind system :
                List.of(
                        SystemKind.FEDERAL,
                        SystemKind.NATIONAL_SECURITY,
                        SystemKind.SENSITIVE_COMPARTMENTED))
            assertRuling("prohibited by prohibition", ORDER.on(system).installed(TIKTOK));
        assertRuling("outside by contractors", ORDER.on(SystemKind.PRIVATE).installed(TIKTOK));
        assertRuling(
                "outside by prohibition: before 2023-02-27, when it begins",
                ORDER.on("2023-02-26").installed(TIKTOK));
    }

    @Test
    void onAContractorsEquipment() {
        Under contractor = ORDER.on(SystemKind.CONTRACTOR);
        assertRuling(
                "review by contractors: does the contract require the use of this equipment, or"
                        + " its use to a significant extent? An employee's own counts.",
                contractor.installed(TIKTOK));
        assertRuling(
                "outside by contractors",
                contractor.given(Map.of(REQUIRED, false)).installed(TIKTOK));
        assertRuling(
                "review by contractors: is it other equipment than such as the contractor acquired"
                        + " incidental to the contract?",
                contractor.given(Map.of(REQUIRED, true)).installed(TIKTOK));
        assertRuling(
                "outside by incidental",
                contractor
                        .given(Map.of(REQUIRED, true, "not-incidental", false))
                        .installed(TIKTOK));
        assertRuling(
                "prohibited by prohibition",
                contractor.given(Map.of(REQUIRED, true, "not-incidental", true)).installed(TIKTOK));
    }

    @Test
    void exceptionsAreForOneUse() {
        Under excepted = ORDER.given(Map.of("exception", true));
        assertRuling("excluded by exception: prohibition", excepted.installed(TIKTOK));
    }

    /// A successor is meant if ByteDance Limited, or an entity that it owns, gives it: downward
    /// only.
    @Test
    void whatSucceedsIt() {
        Under more =
                ORDER.succeeding("next", "bytedance-ltd", "tiktok")
                        .succeeding("after-next", "bytedance-ltd", "next")
                        .succeeding("american", "tiktok-usds", "tiktok")
                        .succeeding("affiliate", "lark-pte", "tiktok")
                        .succeeding("alone", "bytedance-ltd", "");
        assertRuling("prohibited by prohibition", more.installed(other("next")));
        assertRuling("prohibited by prohibition", more.installed(other("after-next")));
        assertRuling("review by application", more.installed(other("american"))); // 19.9 percent
        assertRuling("outside by application", more.on("2025-12-31").installed(other("american")));
        assertRuling("outside by application", more.installed(other("affiliate")));
        assertRuling(
                "outside by application: the order is about tiktok only",
                more.installed(other("alone")));
    }

    @Test
    void otherGoodsOfTheCompany() {
        for (Component component :
                List.of(
                        listed("CapCut", Kind.BUNDLE_ID, "com.lemon.lvoverseas"),
                        listed("Lark", Kind.BUNDLE_ID, "com.electron.lark"),
                        listed("Trae", Kind.BUNDLE_ID, "com.trae.app")))
            assertRuling(
                    "outside by application: the order is about tiktok only",
                    ORDER.installed(component));
        assertRuling(
                "review by prohibition: is it a part of the social networking service TikTok, and"
                        + " not only something that works with it? And: only the name says so: is"
                        + " it the supplier's? And: the order is about this product, but as far as"
                        + " is known TikTok Pte. Ltd. is not of the group that it names: is it"
                        + " meant all the same?",
                ORDER.installed(listed("TikTok LIVE Studio", Kind.PUBLISHER, "TikTok Pte. Ltd.")));
    }

    @Test
    void whereverItLies() {
        Under more = ORDER.with("tablet", "tiktok-usds", How.BUNDLE, "tiktok");
        assertRuling("prohibited by prohibition", more.installed(other("tablet")));
        assertRuling("prohibited by prohibition", ORDER.released(TIKTOK, "Contoso"));
        assertRuling(
                "review by prohibition: does it involve the presence or use of TikTok on the"
                        + " agency's or the contractor's equipment?",
                ORDER.bought(TIKTOK, "2025"));
    }

    @Test
    void lookAlikes() {
        assertTrue(ORDER.lookAlikes() > 20);
    }

    /// None moves off a weekend.
    @Test
    void theDaysOfTheMemorandum() {
        assertEquals("2023-02-27", day("guidance")); // the memorandum came on its last day
        assertEquals("2023-03-29", day("remove"));
        assertEquals("2023-05-28", day("contracts")); // a Sunday
        assertEquals("2023-06-27", day("solicitations"));
    }

    private static String day(String milestone) {
        Order order = ORDER.order();
        return Schedule.of(
                        order, LocalDate.of(2023, 3, 1), Known.NOTHING, Holidays.UNITED_STATES, 1)
                .steps()
                .stream()
                .filter(step -> step.milestone().id().equals(milestone))
                .map(step -> ((Schedule.Step.Dated) step).day().toString())
                .findFirst()
                .orElseThrow();
    }
}
