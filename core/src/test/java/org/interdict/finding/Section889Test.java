package org.interdict.finding;

import static org.interdict.finding.Carried.goods;
import static org.interdict.finding.Carried.made;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.interdict.component.Component;
import org.interdict.component.Kind;
import org.interdict.component.Trace;
import org.interdict.component.Type;
import org.interdict.finding.Carried.Answered;
import org.interdict.order.Clause;
import org.interdict.order.FlowDown;
import org.interdict.order.Kinship;
import org.interdict.order.OrganizationKind;
import org.interdict.order.Subject;
import org.interdict.order.SystemKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;

/// FAR 52.204-25 (section 889 of Pub. L. 115-232) on goods by which it differs from other orders:
/// what the Government obtains (part A), what a contractor uses (part B), for what purpose, and
/// what is essential to what.
class Section889Test {
    private static final Carried ORDER = new Carried("far-52.204-25");

    private static final Component ROUTER =
            goods("NE40E", Kind.CPE, "cpe:2.3:h:huawei:ne40e:-:*:*:*:*:*:*:*");
    private static final Component CAMERA =
            goods("DS-2CD2142FWD-I", Kind.CPE, "cpe:2.3:h:hikvision:ds-2cd2142fwd-i:-");
    private static final Component RECORDER =
            goods("NVR4216", Kind.CPE, "cpe:2.3:h:dahuasecurity:nvr4216-16p:-");
    private static final Component CHIP =
            of("HiSilicon Hi3516", "HiSilicon Technologies Co., Ltd.");
    private static final Component PHONE = of("ZTE Axon 30", "ZTE Corporation");
    private static final Component RADIO =
            of("Hytera PD785", "Hytera Communications Corporation Limited");
    private static final Component DOOR_SYSTEM = made(Type.DEVICE, "Door System", "Contoso");
    private static final Component MANAGED_NETWORK =
            made(Type.SERVICE, "Managed Network", "Contoso");

    private static final String PURPOSE =
            "does it serve public safety, the security of Government facilities, the guarding of"
                    + " critical infrastructure, or another purpose of national security?";
    private static final String ESSENTIAL =
            "is it needed for what it is part of to work or perform as it should, or critical"
                    + " technology in it?";
    private static final String OBTAINED =
            "was it, or what holds it, obtained by the Government since 2019-08-13, or a contract"
                    + " for it extended or renewed?";
    private static final String USED =
            "is it used, and has the user a contract with an agency that was made, extended or"
                    + " renewed since 2020-08-13?";

    private static Component of(String name, String maker) {
        return goods(name, Kind.MANUFACTURER, maker);
    }

    @Test
    void aRouterThatAnAgencyBought() {
        assertEquals(
                "outside by part-a", ORDER.bought("2018-03", ROUTER).on(SystemKind.FEDERAL).text());
        assertEquals(
                "outside by part-a",
                ORDER.bought("2019-08-12", ROUTER).on(SystemKind.FEDERAL).text());
        assertEquals("prohibited by part-a", ORDER.bought("2019-08-13", ROUTER).text());
        assertEquals("prohibited by part-a", ORDER.bought("2021-03-04", ROUTER).text());
        assertEquals(
                "prohibited by part-a",
                ORDER.bought("2021", ROUTER).of(OrganizationKind.DEFENSE_AGENCY).text());
    }

    /// What was bought early may still be used; part B asks that, of whoever may be a contractor.
    @Test
    void aRouterThatSomebodyBoughtEarly() {
        assertEquals("review by part-b: " + USED, ORDER.bought("2018-03", ROUTER).text());
    }

    @Test
    void aRouterThatAContractorBought() {
        Answered bought = ORDER.bought("2021", ROUTER).on(SystemKind.CONTRACTOR);
        assertEquals(
                "review by part-a: does the Government obtain it, or is it to be provided to the"
                        + " Government?",
                bought.text());
        assertEquals("prohibited by part-a", bought.given("obtained=yes").text());
        assertEquals("review by part-b: " + USED, bought.given("obtained=no").text());
    }

    /// Part B: on a contractor's system, whether or not it serves a federal contract. Neither part
    /// is about what an agency has; when it came to have it is a question.
    @Test
    void aRouterThatIsThere() {
        assertEquals("prohibited by part-b", ORDER.there(ROUTER).on(SystemKind.CONTRACTOR).text());
        assertEquals(
                "prohibited by part-b",
                ORDER.there(ROUTER).on(SystemKind.FEDERAL).of(OrganizationKind.CONTRACTOR).text());
        assertEquals("outside by contractors", ORDER.there(ROUTER).on(SystemKind.PRIVATE).text());
        assertEquals("prohibited by part-b", ORDER.there(ROUTER).text());
    }

    @ParameterizedTest
    @EnumSource(
            value = SystemKind.class,
            names = {"FEDERAL", "NATIONAL_SECURITY", "SENSITIVE_COMPARTMENTED"})
    void aRouterThatAnAgencyHas(SystemKind system) {
        assertEquals("review by part-a: " + OBTAINED, ORDER.there(ROUTER).on(system).text());
    }

    @Test
    void aPhone() {
        assertEquals("prohibited by part-a", ORDER.bought("2023-01-02", PHONE).text());
        assertEquals("prohibited by part-b", ORDER.there(PHONE).on(SystemKind.CONTRACTOR).text());
    }

    /// Huawei and ZTE without a purpose, Hytera, Hikvision and Dahua for some.
    @Test
    void aCameraByItsPurpose() {
        assertEquals("review by part-b: " + PURPOSE, ORDER.there(CAMERA).text());
        assertEquals("prohibited by part-b", ORDER.there(CAMERA).given("purpose=yes").text());
        assertEquals("outside by surveillance", ORDER.there(CAMERA).given("purpose=no").text());
        assertEquals(
                "prohibited by part-a", ORDER.bought("2022", CAMERA).given("purpose=yes").text());
        assertEquals(
                "outside by surveillance", ORDER.bought("2022", CAMERA).given("purpose=no").text());
        assertEquals("prohibited by part-b", ORDER.there(ROUTER).given("purpose=no").text());
    }

    @Test
    void aRecorderInsideAnothersSystem() {
        Answered inside = ORDER.within(RECORDER, DOOR_SYSTEM);
        assertEquals("review by part-b: " + PURPOSE + " And: " + ESSENTIAL, inside.text());
        assertEquals("prohibited by part-b", inside.given("purpose=yes essential=yes").text());
        assertEquals("outside by materiality", inside.given("purpose=yes essential=no").text());
        assertEquals("review by part-b: " + PURPOSE, inside.given("essential=yes").text());
        assertEquals(
                "review by part-a: " + PURPOSE + " And: " + ESSENTIAL,
                ORDER.released(RECORDER).text());
    }

    /// By whom the supplier's service is done, its purpose does not matter: limb (3).
    @Test
    void aServiceOfTheSupplier() {
        Component service = of("Hik-Connect", "Hangzhou Hikvision Digital Technology Co., Ltd.");
        assertEquals("prohibited by part-b", ORDER.there(service).text());
    }

    @Test
    void aServiceThatUsesTheEquipment() {
        Answered service = ORDER.within(ROUTER, MANAGED_NETWORK);
        assertEquals(
                "review by part-b: is the service that uses it a telecommunications or a video"
                        + " surveillance service?",
                service.text());
        assertEquals(
                "review by part-b: does the service connect to the facilities of a third party,"
                        + " such as backhaul, roaming or interconnection? If so it is excluded:"
                        + " Services that connect to the facilities of others",
                service.given("such-service=yes").text());
        assertEquals("prohibited by part-b", service.given("such-service=yes connects=no").text());
        assertEquals(
                "prohibited by part-b",
                service.given("such-service=no essential=yes connects=no").text());
        assertTrue(
                service.given("such-service=no essential=no connects=no")
                        .text()
                        .startsWith("outside"));
        assertEquals("excluded by exception-service", service.given("connects=yes").text());
    }

    /// The sort of goods answers it where it is plain: routers route.
    @Test
    void equipmentThatMayNotSeeTraffic() {
        assertEquals(
                "review by part-b: can it neither route or redirect user data traffic nor let"
                        + " anybody see into user data that it transmits or handles? If so it is"
                        + " excluded: Equipment that neither routes traffic nor sees into it",
                ORDER.there(RADIO).given("purpose=yes").text());
        assertEquals(
                "excluded by exception-equipment",
                ORDER.there(RADIO).given("purpose=yes blind=yes").text());
        assertEquals(
                "prohibited by part-b", ORDER.there(RADIO).given("purpose=yes blind=no").text());
    }

    /// A chip is of a company that, as only the press says, Huawei owns; whether it is such
    /// equipment is a question too.
    @Test
    void aChip() {
        String reported =
                "review by equipment: it is only reported that HiSilicon Technologies Co., Ltd. is"
                        + " owned by Huawei Technologies Co., Ltd. (100 %): is it so?";
        assertEquals(reported, ORDER.within(CHIP, DOOR_SYSTEM).text());
        assertEquals(
                "outside by equipment",
                ORDER.within(CHIP, DOOR_SYSTEM).given("telecommunications=no").text());
        assertEquals(
                "outside by materiality",
                ORDER.within(CHIP, DOOR_SYSTEM).given("essential=no").text());
    }

    @Test
    void otherGoodsOfTheSameCompanies() {
        Component notebook = of("Huawei MateBook", "Huawei Device Co., Ltd.");
        assertEquals("outside by part-a", ORDER.bought("2022", notebook).text());
        Component library = goods("esdk-obs", Kind.PURL, "pkg:maven/com.huaweicloud/esdk-obs@3");
        assertEquals("outside by part-a", ORDER.released(library).text());
        Component box = of("Box", "Huawei Technologies Co., Ltd.");
        assertTrue(
                ORDER.there(box).text().startsWith("review by part-a: which product is it?"),
                ORDER.there(box)::text);
        Component intercom = of("DHI-VTO2111D", "Zhejiang Dahua Technology Co., Ltd.");
        assertTrue(
                ORDER.there(intercom)
                        .text()
                        .startsWith("review by part-b: is it video surveillance"),
                ORDER.there(intercom)::text);
    }

    @Test
    void lookAlikes() {
        List<Component> alike =
                List.of(
                        of("Phone", "Honor Device Co., Ltd."),
                        of("Radio", "DAHUA ELECTRONICS"),
                        goods("paper", Kind.AUTHOR, "Dahua Lin"),
                        goods("Dahua Lin", Kind.SUPPLIER, "Dahua Lin"),
                        goods("openEuler", Kind.CPE, "cpe:2.3:o:openeuler:openeuler:22.03"),
                        goods("huawei-lte-api", Kind.PURL, "pkg:pypi/huawei-lte-api@1.6"),
                        of("ZTEX Board", "ZTEX GmbH"),
                        goods("Add-on for Hikvision", Kind.PUBLISHER, "Contoso"),
                        goods("Camera Viewer", new Trace(Kind.DESCRIPTION, "for Dahua cameras")));
        for (Component one : alike) {
            for (SystemKind system : SystemKind.values()) {
                String said = ORDER.there(one).on(system).given("purpose=yes").text();
                assertFalse(said.startsWith("prohibited"), () -> one.name() + ": " + said);
            }
        }
    }

    @Test
    void whatStandsBesideTheBan() {
        Subject open = ORDER.order().subjects().getLast();
        assertTrue(open.determined().isPresent() && open.supplier().isEmpty());
        FlowDown flow = ORDER.order().flowsDown().getFirst();
        Clause partA = ORDER.order().prohibits().getFirst().clause();
        Clause partB = ORDER.order().prohibits().getLast().clause();
        assertTrue(flow.reaches(3, partA));
        assertFalse(flow.reaches(1, partB), "the paragraph on part B is not handed on");
        Kinship kinship = ORDER.order().relations().getFirst();
        assertEquals(Kinship.Kind.IMPLEMENTS, kinship.kind());
    }
}
