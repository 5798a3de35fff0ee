package org.interdict.report;

import java.util.Random;
import java.util.stream.LongStream;

/// Text as nobody should send it: markup, escapes, direction overrides, half surrogate pairs, and
/// any other character.
public final class RandomText {
    private static final String[] NASTY = {
        "<script>alert(1)</script>",
        "</td></tr></table>",
        "\"",
        "'",
        "&",
        "&amp;",
        "]]>",
        "-->",
        "\u001b[2J",
        "\u001b]0;title\u0007",
        "\u202e",
        "\u2066",
        "\u200b",
        "\ufeff",
        "\u0000",
        "\n",
        "\r\n",
        "\t",
        "\u0085",
        "\u2028",
        "\ud800",
        "\udc00",
        "\ufffe",
        "\udb40\udc41",
        "e\u0301",
        "卡巴",
        "Касперский",
        "\ud83d\ude00",
        " ",
        "\\",
        "javascript:alert(1)",
        "{{x}}",
        "`"
    };

    private RandomText() {}

    /// `-Dseed=17` runs that one alone.
    public static LongStream seeds() {
        String seed = System.getProperty("seed", "");
        return seed.isEmpty() ? LongStream.range(0, 60) : LongStream.of(Long.parseLong(seed));
    }

    public static String next(Random random) {
        StringBuilder text = new StringBuilder();
        int parts = random.nextInt(random.nextInt(8) == 0 ? 400 : 20);
        for (int i = 0; i < parts; i++) {
            switch (random.nextInt(4)) {
                case 0 -> text.append(NASTY[random.nextInt(NASTY.length)]);
                case 1 -> text.append((char) random.nextInt(0x10000));
                case 2 -> text.appendCodePoint(random.nextInt(0x110000));
                default -> text.append((char) (' ' + random.nextInt(95)));
            }
        }
        return text.toString();
    }
}
