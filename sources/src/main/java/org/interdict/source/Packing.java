package org.interdict.source;

import java.nio.charset.StandardCharsets;

/// How an input is packed, by its first bytes.
enum Packing {
    /// Not packed, or not in a way that is known here.
    NONE(""),
    ZIP(""),
    TAR(""),
    GZIP(""),
    ZSTD(""),
    WORKBOOK("an Office document is not read here; save its table as CSV (UTF-8)"),
    OLD_WORKBOOK("an old Office document or an installer is not read here; save a table as CSV"),
    XZ("xz is not unpacked here; unpack it first: xz -dk FILE"),
    BZIP2("bzip2 is not unpacked here; unpack it first: bzip2 -dk FILE"),
    SEVEN_ZIP("a 7z archive is not unpacked here; unpack it and name the folder"),
    RAR("a RAR archive is not unpacked here; unpack it and name the folder"),
    CABINET("a Windows cabinet is not unpacked here; unpack it and name the folder");

    private final String advice;

    Packing(String advice) {
        this.advice = advice;
    }

    /// What to tell the user of a packing that is known and not unpacked here; else empty.
    String advice() {
        return advice;
    }

    static Packing of(byte[] head) {
        // A file of the zip family whose first member has this name is an Office document
        // (ECMA-376, part 2).
        if (starts(head, "504B0304") && ascii(head, 30, "[Content_Types].xml")) return WORKBOOK;
        if (starts(head, "504B0304") || starts(head, "504B0506") || starts(head, "504B0708"))
            return ZIP;
        if (starts(head, "1F8B")) return GZIP; // RFC 1952, 2.3.1
        if (starts(head, "28B52FFD") || skippable(head)) return ZSTD; // RFC 8878, 3.1
        if (starts(head, "FD377A585A00")) return XZ;
        if (starts(head, "425A68") && head.length > 3 && head[3] >= '1' && head[3] <= '9')
            return BZIP2;
        if (starts(head, "377ABCAF271C")) return SEVEN_ZIP;
        if (starts(head, "526172211A07")) return RAR;
        if (starts(head, "4D534346")) return CABINET;
        if (starts(head, "D0CF11E0A1B11AE1")) return OLD_WORKBOOK;
        return Tar.isHeader(head) ? TAR : NONE;
    }

    private static boolean skippable(byte[] head) {
        return head.length > 4
                && (head[0] & 0xF0) == 0x50
                && head[1] == 0x2A
                && head[2] == 0x4D
                && head[3] == 0x18;
    }

    private static boolean starts(byte[] head, String hexadecimal) {
        int length = hexadecimal.length() / 2;
        if (head.length < length) return false;
        for (int i = 0; i < length; i++)
            if ((head[i] & 0xFF) != Integer.parseInt(hexadecimal, 2 * i, 2 * i + 2, 16))
                return false;
        return true;
    }

    private static boolean ascii(byte[] head, int at, String text) {
        return head.length >= at + text.length()
                && new String(head, at, text.length(), StandardCharsets.US_ASCII).equals(text);
    }
}
