package org.interdict.yaml;

import static org.junit.jupiter.api.Assertions.assertEquals;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.interdict.component.Kind;
import org.interdict.order.Act;
import org.interdict.sweep.Reach;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;

class ReachFileTest {
    private static Loaded<Reach> read(String text) {
        return Document.parse("reach.yaml", text.getBytes(UTF_8)).then(ReachFile::read);
    }

    @Test
    void everyKey() {
        assertEquals(
                new Reach(
                        "Lists",
                        "by its first line",
                        Act.PRESENCE,
                        Set.of(Kind.NAME, Kind.PRODUCT_CODE),
                        List.of("windows"),
                        List.of("machine", "user"),
                        List.of("It shows no files."),
                        List.of("list > list.txt")),
                read("""
                title: Lists
                recognized: by its first line
                shows: presence
                kinds: [name, product-code]
                platforms: [windows]
                scopes: [machine, user]
                blind: [It shows no files.]
                made: [list > list.txt]
                """)
                        .orElseThrow());
    }

    @Test
    void unknownKind() {
        assertEquals(
                "reach.yaml:4:9: \"kinds\" must be one of",
                read("title: a\nrecognized: b\nshows: use\nkinds: [purls]\n")
                        .problems()
                        .getFirst()
                        .toString()
                        .substring(0, 38));
    }
}
