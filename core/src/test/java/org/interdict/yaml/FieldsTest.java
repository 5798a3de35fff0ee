package org.interdict.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.interdict.order.Act;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

class FieldsTest {
    private record Ship(
            String id,
            LocalDate launched,
            int masts,
            Set<Act> acts,
            List<String> names,
            List<Gun> guns) {}

    private record Gun(String maker, boolean loaded) {}

    private static Loaded<Ship> read(String text) {
        return Document.parse("ship.yaml", text.getBytes(StandardCharsets.UTF_8))
                .then(
                        document ->
                                Fields.read(
                                        document,
                                        ship ->
                                                new Ship(
                                                        ship.id("id"),
                                                        ship.date("launched"),
                                                        ship.whole("masts", 1, 5),
                                                        ship.words("acts", Act.values(), Act::id),
                                                        ship.texts("names"),
                                                        ship.each(
                                                                "guns",
                                                                gun ->
                                                                        new Gun(
                                                                                gun.text("maker"),
                                                                                gun.flag(
                                                                                        "loaded",
                                                                                        false))))));
    }

    @Test
    void everyFieldOfAGoodFile() {
        assertEquals(
                new Ship(
                        "vasa",
                        LocalDate.of(1627, 3, 1),
                        3,
                        Set.of(Act.USE),
                        List.of("Vasa", "Wasa"),
                        List.of(new Gun("Siewert", true), new Gun("unknown", false))),
                read("""
                id: vasa
                launched: 1627-03-01
                masts: 3
                acts: [use]
                names: [Vasa, Wasa]
                guns:
                  - {maker: Siewert, loaded: true}
                  - maker: unknown
                """)
                        .orElseThrow());
    }

    @Test
    void everyErrorOfABadFile() {
        assertEquals(
                """
                ship.yaml:1:1: "id" is missing here
                ship.yaml:1:1: unknown key "lunched"; did you mean "launched"?
                ship.yaml:2:11: "launched" must be a day of the calendar like 2017-09-13, and "1627-02-30" is none
                ship.yaml:3:8: "masts" must be a whole number from 1 to 5; found a number
                ship.yaml:4:8: "acts" must be one of presence, use, procurement, transaction, integration, funding; "uses" is none of them; did you mean "use"?
                ship.yaml:5:9: "names" must be text; put it in quotes; found a number
                ship.yaml:5:18: "Vasa" stands here twice
                ship.yaml:6:1: unknown key "colour"; known here: id, launched, masts, acts, names, guns
                ship.yaml:8:5: "maker" is missing here
                ship.yaml:8:13: "loaded" must be true or false; found text
                ship.yaml:9:5: expected a mapping (key: value), found text
                """,
                read(
                                """
                                lunched: 1627-03-01
                                launched: 1627-02-30
                                masts: 9
                                acts: [uses]
                                names: [1, Vasa, Vasa]
                                colour: red
                                guns:
                                  - loaded: yes
                                  - Siewert
                                """)
                        .problems()
                        .stream()
                        .map(problem -> problem + "\n")
                        .reduce("", String::concat));
    }
}
