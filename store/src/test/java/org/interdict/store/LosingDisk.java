package org.interdict.store;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

/// A disk that remembers what a loss of power would leave of a folder. POSIX promises no more: a
/// file's bytes are there once it was synced, a name once its folder was; of all else, any part may
/// be there or not, in any combination.
public final class LosingDisk implements Disk {
    /// Smaller than what a disk writes at once.
    private static final int PART = 64;

    private final Path root;
    private final Map<Path, Node> names = new TreeMap<>();
    private final Map<Path, Node> safeNames = new HashMap<>();
    private final TreeSet<Path> folders = new TreeSet<>();
    private final TreeSet<Path> safeFolders = new TreeSet<>();

    /// A file, whatever it is called.
    private static final class Node {
        byte[] safe = {};
    }

    /// @param root of what is remembered; need not be there, its parent is
    public LosingDisk(Path root) {
        this.root = root;
    }

    @Override
    public void folder(Path folder) throws IOException {
        Disk.REAL.folder(folder);
        for (Path at = folder; at != null && at.startsWith(root); at = at.getParent())
            folders.add(at);
    }

    @Override
    public OutputStream create(Path file) throws IOException {
        OutputStream out = Disk.REAL.create(file);
        names.put(file, new Node());
        return out;
    }

    @Override
    public OutputStream append(Path file, long length) throws IOException {
        OutputStream out = Disk.REAL.append(file, length);
        names.computeIfAbsent(file, _ -> new Node());
        return out;
    }

    @Override
    public void sync(Path file) throws IOException {
        node(file).safe = Files.readAllBytes(file);
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        Disk.REAL.rename(from, to);
        names.put(to, node(from));
        names.remove(from);
    }

    @Override
    public void syncFolder(Path folder) {
        safeNames.keySet().removeIf(file -> folder.equals(file.getParent()));
        names.forEach(
                (file, node) -> {
                    if (folder.equals(file.getParent())) safeNames.put(file, node);
                });
        for (Path one : folders) if (folder.equals(one.getParent())) safeFolders.add(one);
    }

    @Override
    public void delete(Path file) throws IOException {
        Disk.REAL.delete(file);
        names.remove(file);
    }

    private Node node(Path file) {
        Node node = names.get(file);
        if (node == null) throw new AssertionError("a file that was not made here: " + file);
        return node;
    }

    /// Makes, elsewhere, what is left when the power goes now.
    ///
    /// @param random decides of all that is not safe
    public void crash(Random random, Path target) throws IOException {
        TreeSet<Path> left = new TreeSet<>();
        for (Path folder : folders) { // parents come first
            boolean parent = folder.equals(root) || left.contains(folder.getParent());
            boolean there = safeFolders.contains(folder) || random.nextBoolean();
            if (!parent || !there) continue;
            left.add(folder);
            Files.createDirectories(moved(folder, target));
        }
        TreeSet<Path> all = new TreeSet<>(names.keySet());
        all.addAll(safeNames.keySet());
        for (Path file : all) {
            if (!left.contains(file.getParent())) continue;
            Node node = random.nextBoolean() ? names.get(file) : safeNames.get(file);
            if (node != null) Files.write(moved(file, target), content(node, random));
        }
    }

    private byte[] content(Node node, Random random) throws IOException {
        for (Map.Entry<Path, Node> one : names.entrySet()) {
            if (one.getValue() != node) continue;
            byte[] now = Files.readAllBytes(one.getKey());
            if (Arrays.equals(now, node.safe)) return now;
            return torn(node.safe, now, random);
        }
        return node.safe;
    }

    /// Each part of what was written since the last [#sync] is there or not; what was not written
    /// where the file grew is zeros.
    private static byte[] torn(byte[] safe, byte[] now, Random random) {
        int shorter = Math.min(safe.length, now.length);
        int longer = Math.max(safe.length, now.length);
        int length =
                switch (random.nextInt(4)) {
                    case 0 -> safe.length;
                    case 1 -> shorter + random.nextInt(longer - shorter + 1);
                    default -> now.length;
                };
        byte[] left = new byte[length];
        int most = random.nextInt(4); // of parts: none is new, a third, two thirds, all
        for (int at = 0; at < length; at += PART) {
            byte[] from = random.nextInt(3) < most ? now : safe;
            int part = Math.min(PART, Math.min(length, from.length) - at);
            if (part > 0) System.arraycopy(from, at, left, at, part);
        }
        return left;
    }

    private Path moved(Path file, Path target) {
        return target.resolve(root.relativize(file).toString());
    }
}
