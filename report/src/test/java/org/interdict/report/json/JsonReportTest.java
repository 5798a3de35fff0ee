package org.interdict.report.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import org.interdict.finding.Answer;
import org.interdict.finding.Tally;
import org.interdict.finding.Verdict;
import org.interdict.order.Act;
import org.interdict.order.Clause;
import org.interdict.order.Order;
import org.interdict.report.Branch;
import org.interdict.report.Examples;
import org.interdict.report.Golden;
import org.interdict.report.Group;
import org.interdict.report.Point;
import org.interdict.report.RandomText;
import org.interdict.report.Report.Style;
import org.interdict.report.Said;
import org.interdict.supplier.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

class JsonReportTest {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Schema SCHEMA =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(
                            Objects.requireNonNull(
                                    JsonReport.class.getResourceAsStream("answer.schema.json")),
                            InputFormat.JSON);

    @ParameterizedTest
    @MethodSource("org.interdict.report.Examples#names")
    void example(String name) throws IOException {
        String json = json(Examples.named(name));
        assertEquals(List.of(), errors(json));
        Golden.compare("json", name, json);
    }

    @Test
    void everyCountIsThere() {
        Answer answer = Examples.named("everything");
        JsonNode root = MAPPER.readTree(json(answer));
        assertEquals(Tally.of(answer).conclusion().id(), root.path("conclusion").asString());
        assertEquals(answer.findings().size(), root.path("findings").size());
        assertEquals(answer.inputs().size(), root.path("inputs").size());
        assertEquals(answer.gaps().size(), root.path("gaps").size());
    }

    /// What an explained table shows of paths and verdicts is in the JSON answer, word for word.
    @ParameterizedTest
    @MethodSource("org.interdict.report.Examples#names")
    void allThatIsExplained(String name) {
        Answer answer = Examples.named(name);
        Set<String> said = new HashSet<>();
        strings(MAPPER.readTree(json(answer)), said);
        for (Group group : Group.of(answer)) {
            Set<String> shown = new TreeSet<>();
            branch(group.tree(answer), answer, shown);
            for (Said elsewhere : Said.elsewhere(group.rulings()))
                verdict(elsewhere, answer, shown);
            shown.removeAll(said);
            assertEquals(Set.of(), shown);
        }
    }

    private static void branch(Branch branch, Answer answer, Set<String> shown) {
        for (Point point : branch.points()) {
            shown.add(point.standing().id());
            switch (point.kind()) {
                case PRODUCT, PART, MAKER, OWNER -> shown.add(point.label());
                case ASSET, WHOLE, OMITTED, COMPONENT -> {} // put together of what they say
            }
            for (Source source : point.sources()) source(source, shown);
        }
        for (Said said : branch.says()) verdict(said, answer, shown);
        for (Branch next : branch.branches()) branch(next, answer, shown);
    }

    private static void verdict(Said said, Answer answer, Set<String> shown) {
        Verdict verdict = said.ruling().verdict();
        shown.add(verdict.id());
        for (Act act : said.ruling().acts()) shown.add(act.id());
        clause(verdict.clause(), answer, shown);
        switch (verdict) {
            case Verdict.Prohibited _ -> {}
            case Verdict.Excluded(_, Clause ban) -> clause(ban, answer, shown);
            case Verdict.Review(_, String question) -> shown.add(question);
            case Verdict.Outside(_, String reason) -> shown.add(reason);
        }
        for (int at : said.orders()) {
            Order order = answer.orders().get(at);
            shown.add(order.id());
            for (Source source : order.sources()) source(source, shown);
        }
    }

    private static void clause(Clause clause, Answer answer, Set<String> shown) {
        shown.addAll(List.of(clause.title(), clause.says(), clause.citation(answer.asOf())));
    }

    private static void source(Source source, Set<String> shown) {
        shown.addAll(List.of(source.title(), source.address()));
    }

    private static void strings(JsonNode node, Set<String> strings) {
        if (node.isString()) strings.add(node.asString());
        for (JsonNode child : node) strings(child, strings);
    }

    /// The only sort of verdict that an order may give of goods of a supplier it is not about.
    @Test
    void elsewhereIsOutside() {
        String json = json(Examples.named("seven-orders"));
        JsonNode counts = MAPPER.readTree(json).at("/counts/orders/0");
        assertEquals(2, counts.path("outside").asInt());
        assertEquals(2, counts.path("elsewhere").asInt());
        String wrong =
                json.replaceFirst(
                        "\"verdict\" : \"prohibited\",\\s+\"about\" : true",
                        "\"verdict\" : \"prohibited\", \"about\" : false");
        assertNotEquals(json, wrong);
        assertFalse(errors(wrong).isEmpty());
    }

    /// The schema is worth something only if it refuses.
    @Test
    void theSchemaRefuses() {
        String json = json(Examples.named("everything"));
        assertFalse(errors(json.replace("\"sha256\"", "\"sha1\"")).isEmpty());
        assertFalse(
                errors(json.replace("\"conclusion\" : \"prohibited\"", "\"conclusion\" : \"ok\""))
                        .isEmpty());
        assertFalse(errors(json.replace("\"question\"", "\"reason\"")).isEmpty());
    }

    @Test
    void styleChangesNothing() {
        Answer answer = Examples.named("many-places");
        Style other = new Style(true, 40, true, true);
        assertEquals(json(answer), Golden.written("json", answer, other));
    }

    /// What the stream says is thrown as it said it, not as the JSON library wraps it.
    @Test
    void fullDisk() {
        OutputStream full =
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("no space left");
                    }
                };
        IOException thrown =
                assertThrows(
                        IOException.class,
                        () ->
                                new JsonReport()
                                        .write(Examples.manyPlaces(2_000), Golden.PLAIN, full));
        assertEquals("no space left", thrown.getMessage());
    }

    /// Property: any text comes back as it was, and nothing invisible stands in the file.
    @ParameterizedTest
    @MethodSource("org.interdict.report.RandomText#seeds")
    void anyTextComesBack(long seed) {
        String text = RandomText.next(new Random(seed));
        String json = json(Examples.hostile(text));
        assertEquals(List.of(), errors(json));
        JsonNode root = MAPPER.readTree(json);
        assertEquals(text, root.path("program").asString());
        assertEquals(text, root.at("/findings/0/component/traces/0/value").asString());
        assertEquals(text, root.at("/gaps/0/what").asString());
        assertTrue(json.codePoints().noneMatch(JsonReportTest::hidden), json);
    }

    private static boolean hidden(int point) {
        int type = Character.getType(point);
        return (point != '\n' && type == Character.CONTROL)
                || type == Character.SURROGATE
                || (point < 0x10000 && type == Character.FORMAT);
    }

    private static List<Error> errors(String json) {
        return SCHEMA.validate(json, InputFormat.JSON);
    }

    private static String json(Answer answer) {
        return Golden.written("json", answer, Golden.PLAIN);
    }
}
