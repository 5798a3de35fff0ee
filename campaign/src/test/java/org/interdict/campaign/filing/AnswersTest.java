package org.interdict.campaign.filing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.interdict.order.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Random;

class AnswersTest {
    private final Order order = Drafts.order("bod-17-01");
    private final Answers answers = new Answers(order, Drafts.milestone(order, "plan"));

    @Test
    void byProductElseForAll() {
        answers.add("mission=all of it");
        answers.add("mission@kaspersky/x=only = this");
        assertEquals(Optional.of("only = this"), answers.of("plan", "mission", "kaspersky/x"));
        assertEquals(Optional.of("all of it"), answers.of("plan", "mission", "kaspersky/y"));
        answers.add("mission=");
        assertEquals(Optional.empty(), answers.of("plan", "mission", "kaspersky/y"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "mission|'mission' is no answer",
                "missoin=x|plan asks for no 'missoin'; did you mean 'mission'",
                "endpoints=3|'endpoints' is counted, not answered",
                "stauts:x=1|bod-17-01 has no milestone 'stauts'"
            })
    void refused(String option, String why) {
        var refused = assertThrows(IllegalArgumentException.class, () -> answers.add(option));
        String said = String.valueOf(refused.getMessage());
        assertTrue(said.startsWith(why.substring(0, 20)), said);
    }

    @Test
    void tooLong() {
        String text = "mission=" + "x".repeat(Answers.LONGEST + 1);
        assertThrows(IllegalArgumentException.class, () -> answers.add(text));
    }

    private List<String> read(String csv) throws IOException {
        return answers.read(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void fromAFile() throws IOException {
        assertEquals(
                List.of(),
                read(
                        """
                        \ufeffsection,element,product,answer,origin
                        elements,mission,,"to survey
                        roads",not-answered
                        elements,endpoints,,17,computed
                        elements,costs,,'-5,not-answered
                        elements,challenges,,,not-answered
                        """
                                .replace("\n", "\r\n")));
        assertEquals(Optional.of("to survey\r\nroads"), answers.of("plan", "mission", ""));
        assertEquals(Optional.of("-5"), answers.of("plan", "costs", ""));
        assertEquals(Optional.empty(), answers.of("plan", "challenges", ""));
    }

    /// All or nothing, and each wrong row is named.
    @Test
    void wrongRows() throws IOException {
        answers.add("mission=before");
        List<String> wrong = read("element,answer\nmission,now\nnothing,x\nendpoints,3\n");
        assertEquals(2, wrong.size(), wrong.toString());
        assertTrue(
                wrong.getFirst().startsWith("line 3: plan asks for no 'nothing'"),
                wrong.toString());
        assertEquals(Optional.of("before"), answers.of("plan", "mission", ""));
    }

    @Test
    void noSuchFile() throws IOException {
        assertEquals(List.of("there is nothing in it"), read(""));
        assertEquals(
                List.of("line 1: there is no column 'element' or no column 'answer'"),
                read("a,b\n"));
        byte[] latin = "element,answer\nmission,\u00fc\n".getBytes(StandardCharsets.ISO_8859_1);
        List<String> wrong = answers.read(new ByteArrayInputStream(latin));
        assertEquals(1, wrong.size());
        assertTrue(wrong.getFirst().contains("UTF-8"), wrong.toString());
        assertEquals(1, read("element,answer\nmission,\"cut").size() + answers.all().size());
    }

    /// Property: whatever text is guarded comes back, and none begins as a formula.
    @Test
    void guardComesBack() {
        Random random = new Random(5);
        String signs = "'=+-@\t\r\nab ";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(5); j > 0; j--)
                text.append(signs.charAt(random.nextInt(signs.length())));
            String cell = Guard.on(text.toString());
            assertEquals(text.toString(), Guard.off(cell));
            assertTrue(cell.isEmpty() || "=+-@\t\r\n".indexOf(cell.charAt(0)) < 0, cell);
        }
    }
}
