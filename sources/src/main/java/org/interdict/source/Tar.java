package org.interdict.source;

import org.jspecify.annotations.Nullable;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Reads tar archives: v7, ustar (POSIX.1-1988), pax (POSIX.1-2001) and GNU, one header after the
/// other. Our own because an extended header's size is the archive's word: here it is held to
/// [#EXTENDED] bytes.
final class Tar {
    private static final int BLOCK = 512;

    /// Bytes of one extended header that are believed.
    private static final int EXTENDED = 1 << 20;

    private final InputStream in;
    private long rest; // bytes of the member that are still to be read
    private long padding; // and what fills its last block
    private String longName = "";
    private String longLink = "";
    private long longSize = -1;
    private boolean sparse;
    private boolean pax;

    Tar(InputStream in) {
        this.in = in;
    }

    /// Walks an archive from header to header.
    static void walk(InputStream in, Archive archive) throws IOException {
        Tar tar = new Tar(in);
        for (Member member; (member = tar.next()) != null && archive.more(); ) {
            String own = member.name();
            switch (member.type()) {
                case FILE -> archive.member(own, tar.content());
                case SYMLINK -> archive.link(own, MemberName.escapes(own, member.link()));
                case HARDLINK -> archive.link(own, MemberName.escapes(member.link()));
                case SPARSE -> archive.refuse(own, "a file with holes is not unpacked here");
                case DEVICE -> archive.refuse(own, "a device has no content");
                case FOLDER -> {}
            }
        }
    }

    /// What a member is.
    enum Type {
        FILE,
        FOLDER,
        SYMLINK,
        HARDLINK,
        /// A file with holes, whose map of them is not read here.
        SPARSE,
        DEVICE
    }

    record Member(String name, Type type, String link) {}

    /// Whether a block is a header: its checksum says so, whichever kind of tar it is.
    static boolean isHeader(byte[] block) {
        if (block.length < BLOCK || block[0] == 0) return false;
        int unsigned = 0;
        int signed = 0;
        for (int i = 0; i < BLOCK; i++) {
            byte b = i >= 148 && i < 156 ? (byte) ' ' : block[i];
            unsigned += b & 0xFF;
            signed += b; // some old tars sum so
        }
        long sum = number(block, 148, 8);
        return sum == unsigned || sum == signed;
    }

    /// The next member, or null after the last.
    ///
    /// @throws IOException if the archive is broken or ends without its end
    @Nullable Member next() throws IOException {
        byte[] block = new byte[BLOCK];
        while (true) {
            skip(rest + padding);
            rest = 0;
            padding = 0;
            if (in.readNBytes(block, 0, BLOCK) < BLOCK)
                throw new EOFException("the archive has no end");
            if (zero(block)) return null;
            if (!isHeader(block)) throw new IOException("a header's checksum is wrong");
            Member member = member(block);
            if (member != null) return member;
        }
    }

    /// The bytes of the member that [#next] gave, until the next call.
    InputStream content() {
        return new InputStream() {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] b, int off, int len) throws IOException {
                if (rest == 0) return -1;
                int read = in.read(b, off, (int) Math.min(len, rest));
                if (read < 0) throw new EOFException("the archive ends inside this member");
                rest -= read;
                return read;
            }
        };
    }

    private @Nullable Member member(byte[] block) throws IOException {
        long size = number(block, 124, 12);
        char flag = (char) (block[156] & 0xFF);
        if (longSize >= 0 && "xgLK".indexOf(flag) < 0) size = longSize;
        if (size < 0) throw new IOException("a header gives a size below zero");
        rest = size;
        padding = -size & (BLOCK - 1);
        switch (flag) {
            case 'L' -> longName = text(extended());
            case 'K' -> longLink = text(extended());
            case 'x' -> pax(extended());
            case 'g' -> {} // of all members that follow: nothing that is used here
            default -> {
                String name = longName.isEmpty() ? name(block) : longName;
                String link = longLink.isEmpty() ? text(block, 157, 100) : longLink;
                Type type = sparse ? Type.SPARSE : type(flag, name);
                // A link, device or folder has no content, whatever its size field says; but a
                // hard link of pax may, and a folder of GNU's dumps has (POSIX.1, pax).
                if ("23456".indexOf(flag) >= 0 || (flag == '1' && !pax)) {
                    rest = 0;
                    padding = 0;
                }
                longName = "";
                longLink = "";
                longSize = -1;
                sparse = false;
                pax = false;
                return new Member(name, type, link);
            }
        }
        return null;
    }

    private static Type type(char flag, String name) {
        return switch (flag) {
            case '1' -> Type.HARDLINK;
            case '2' -> Type.SYMLINK;
            case '3', '4', '6' -> Type.DEVICE;
            case '5', 'D' -> Type.FOLDER;
            case 'S' -> Type.SPARSE;
            // An unknown type is a file (POSIX.1, ustar); in v7 a folder is a name with a slash.
            default -> name.endsWith("/") ? Type.FOLDER : Type.FILE;
        };
    }

    private byte[] extended() throws IOException {
        if (rest > EXTENDED) throw new IOException("an extended header of " + rest + " bytes");
        byte[] bytes = in.readNBytes((int) rest);
        if (bytes.length < rest) throw new EOFException("the archive ends inside a header");
        rest = 0;
        return bytes;
    }

    /// Records `length keyword=value\n`, the length in bytes and of the whole record.
    private void pax(byte[] records) throws IOException {
        pax = true;
        for (int at = 0; at < records.length; ) {
            int space = at;
            int length = 0;
            while (space < records.length && records[space] >= '0' && records[space] <= '9')
                length = Math.min(length * 10 + records[space++] - '0', EXTENDED + 1);
            int end = at + length;
            if (space >= records.length || records[space] != ' ' || end > records.length)
                throw new IOException("a pax header is malformed");
            if (end <= space + 1) throw new IOException("a pax header is malformed");
            String record = new String(records, space + 1, end - space - 2, StandardCharsets.UTF_8);
            int equals = record.indexOf('=');
            if (equals < 0) throw new IOException("a pax header is malformed");
            keyword(record.substring(0, equals), record.substring(equals + 1));
            at = end;
        }
    }

    private void keyword(String keyword, String value) throws IOException {
        switch (keyword) {
            case "path" -> longName = value;
            case "linkpath" -> longLink = value;
            case "size" -> {
                if (!value.matches("[0-9]{1,18}")) throw new IOException("a pax size is malformed");
                longSize = Long.parseLong(value);
            }
            default -> sparse |= keyword.startsWith("GNU.sparse.");
        }
    }

    private void skip(long bytes) throws IOException {
        byte[] sink = new byte[(int) Math.min(bytes, 64 << 10)];
        for (long left = bytes; left > 0; ) {
            int read = in.read(sink, 0, (int) Math.min(sink.length, left));
            if (read < 0) throw new EOFException("the archive ends inside a member");
            left -= read;
        }
    }

    private static String name(byte[] block) {
        String name = text(block, 0, 100);
        // Only a POSIX header has a prefix there; GNU's magic ends in spaces.
        boolean posix = text(block, 257, 6).equals("ustar") && block[263] == '0';
        String prefix = posix ? text(block, 345, 155) : "";
        return prefix.isEmpty() ? name : prefix + "/" + name;
    }

    private static String text(byte[] bytes) {
        return text(bytes, 0, bytes.length);
    }

    private static String text(byte[] bytes, int at, int length) {
        int end = at;
        while (end < at + length && bytes[end] != 0) end++;
        return new String(bytes, at, end - at, StandardCharsets.UTF_8);
    }

    /// An octal number, or GNU's base 256 if the first bit is set; -1 for what is neither.
    private static long number(byte[] block, int at, int length) {
        if ((block[at] & 0x80) != 0) {
            long value = block[at] & 0x3F;
            if ((block[at] & 0x40) != 0) return -1;
            for (int i = at + 1; i < at + length; i++) {
                if (value > Long.MAX_VALUE >> 9) return -1;
                value = value << 8 | (block[i] & 0xFF);
            }
            return value;
        }
        String digits = text(block, at, length).strip();
        if (digits.isEmpty()) return 0;
        return digits.matches("[0-7]{1,20}") ? Long.parseLong(digits, 8) : -1;
    }

    private static boolean zero(byte[] block) {
        return Arrays.equals(block, new byte[BLOCK]);
    }
}
