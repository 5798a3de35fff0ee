package org.interdict.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// A Merkle tree (RFC 6962, section 2.1) in tiles (C2SP `tlog-tiles`) can be laid over the lines as
/// they are: a leaf's hash is what the next entry names, and a bundle of 256 entries is made by
/// putting each line's length before it.
class TreeTest {
    @TempDir private Path folder;

    @Test
    void overTheLines() throws Exception {
        try (Ledger ledger = Ledgers.open(folder, Ledgers.QUICK)) {
            for (int batch : new int[] {1, 300, 256, 7})
                Ledgers.append(ledger, batch, Ledgers.NOON);
        }
        List<byte[]> lines = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("ledger/000000000000.jsonl")))
            lines.add(line.getBytes(StandardCharsets.UTF_8));
        assertEquals(564, lines.size());

        // The leaves of the tree are the hashes of the chain.
        List<Entry> entries = Ledgers.entries(folder);
        List<byte[]> leaves = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            leaves.add(sha256(new byte[] {0}, lines.get(i)));
            assertEquals(entries.get(i).hash(), HexFormat.of().formatHex(leaves.get(i)));
        }

        // The root from the leaves as RFC 6962 defines it is the root from tiles of 256 hashes.
        byte[] root = root(leaves);
        List<byte[]> level = new ArrayList<>();
        for (int i = 0; i < leaves.size(); i += 256)
            level.add(root(leaves.subList(i, Math.min(i + 256, leaves.size()))));
        assertEquals(HexFormat.of().formatHex(root), HexFormat.of().formatHex(root(level)));

        // An inclusion proof of each entry leads from its line to the root.
        for (int i = 0; i < lines.size(); i += 37)
            assertEquals(
                    HexFormat.of().formatHex(root),
                    HexFormat.of().formatHex(proved(lines.get(i), i, leaves)));

        // A bundle: each entry with its length in 16 bits before it.
        ByteBuffer bundle = ByteBuffer.allocate(1 << 20);
        for (byte[] line : lines.subList(0, 256)) {
            assertTrue(line.length <= 0xffff);
            bundle.putShort((short) line.length).put(line);
        }
        bundle.flip();
        for (int i = 0; i < 256; i++) {
            byte[] entry = new byte[Short.toUnsignedInt(bundle.getShort())];
            bundle.get(entry);
            assertEquals(entries.get(i), Line.read(entry, i));
        }
    }

    private static byte[] sha256(byte[]... parts) throws Exception {
        MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
        for (byte[] part : parts) sha256.update(part);
        return sha256.digest();
    }

    private static byte[] node(byte[] left, byte[] right) throws Exception {
        return sha256(new byte[] {1}, left, right);
    }

    /// MTH of hashes: split at the largest power of two below their number.
    private static byte[] root(List<byte[]> hashes) throws Exception {
        if (hashes.size() == 1) return hashes.getFirst();
        int split = Integer.highestOneBit(hashes.size() - 1);
        return node(root(hashes.subList(0, split)), root(hashes.subList(split, hashes.size())));
    }

    /// The root as one computes it who has the line and the path of hashes beside it.
    private static byte[] proved(byte[] line, int index, List<byte[]> leaves) throws Exception {
        if (leaves.size() == 1) return sha256(new byte[] {0}, line);
        int split = Integer.highestOneBit(leaves.size() - 1);
        List<byte[]> left = leaves.subList(0, split);
        List<byte[]> right = leaves.subList(split, leaves.size());
        return index < split
                ? node(proved(line, index, left), root(right))
                : node(root(left), proved(line, index - split, right));
    }

    /// A file of entries is a whole part of the tree: 256 tiles of 256.
    @Test
    void filesAreTiles() {
        assertEquals(256 * 256, Place.PER_FILE);
        assertEquals(65_535, Line.LONGEST);
    }
}
