package org.interdict.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;

class VisibleTest {
    @Test
    void whatAPersonCanReadStays() {
        String text = "АО «Лаборатория Касперского» 卡巴斯基 é \ud83d\ude00 C:\\Program Files";
        assertEquals(text, Visible.text(text));
        String plain = "kesl 11.2.0-4528";
        assertSame(plain, Visible.text(plain));
    }

    @Test
    void whatATerminalObeysIsShown() {
        assertEquals("\\u001b[2J", Visible.text("\u001b[2J"));
        assertEquals("a\\nb\\r\\t", Visible.text("a\nb\r\t"));
        assertEquals("\\u202egpj.exe", Visible.text("\u202egpj.exe"));
        assertEquals("kas\\u200bpersky", Visible.text("kas\u200bpersky"));
        assertEquals("\\u0000\\u009b\\u2028", Visible.text("\u0000\u009b\u2028"));
        assertEquals("\\ud800x", Visible.text("\ud800x"));
        assertEquals("\\u{e0041}\\ufffe", Visible.text("\udb40\udc41\ufffe"));
    }

    @Test
    void cutBetweenCharacters() {
        assertEquals("abc… (1,000 characters)", Visible.text("abc" + "x".repeat(997), 3));
        assertEquals("ab… (5 characters)", Visible.text("ab\ud83d\ude00c", 3));
    }
}
