package org.interdict.source;

import org.interdict.sweep.Gap;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// The files beneath a folder. Links are not followed: what a link inside the folder leads to is
/// listed under its own name, and what lies outside is a source of its own.
public final class Folder {
    private static final Set<String> VERSIONS = Set.of(".git", ".hg", ".svn");

    private Folder() {}

    /// What lies beneath a folder.
    ///
    /// @param files regular ones, in the order of their names, folder by folder; each begins with
    ///   the root as it was given
    /// @param gaps what could not be listed or is not read; [Gap#input] is the root, [Gap#where]
    ///   the path beneath it
    public record Listing(List<Path> files, List<Gap> gaps) {
        public Listing {
            files = List.copyOf(files);
            gaps = List.copyOf(gaps);
        }
    }

    /// Lists all regular files beneath `root`, however deep, within the limits. What is wrong is a
    /// gap; nothing is opened.
    public static Listing files(Path root, Limits limits) {
        Walk walk = new Walk(root, limits);
        try {
            walk.real = root.toRealPath(); // the root itself may be a link: the user named it
            Files.walkFileTree(walk.real, Set.of(), limits.depth(), walk);
        } catch (IOException e) {
            walk.gap(walk.real, Reading.reason(e));
        }
        walk.files.sort(Comparator.comparing(Folder::key, Folder::byName));
        return new Listing(walk.files, walk.gaps);
    }

    private static List<String> key(Path file) {
        List<String> names = new ArrayList<>();
        for (Path name : file) names.add(name.toString());
        return names;
    }

    private static int byName(List<String> a, List<String> b) {
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int compared = a.get(i).compareTo(b.get(i));
            if (compared != 0) return compared;
        }
        return Integer.compare(a.size(), b.size());
    }

    private static final class Walk extends SimpleFileVisitor<Path> {
        private final Path root;
        private final Limits limits;
        private final List<Path> files = new ArrayList<>();
        private final List<Gap> gaps = new ArrayList<>();
        private Path real;
        private int entries;

        Walk(Path root, Limits limits) {
            this.root = root;
            this.limits = limits;
            this.real = root;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            if (!VERSIONS.contains(String.valueOf(folder.getFileName())) || folder.equals(real))
                return FileVisitResult.CONTINUE;
            gap(
                    folder,
                    "the store of a version control system is not looked through; name a folder in"
                            + " it as a source itself");
            return FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (++entries > limits.entries()) {
                gap(real, "more than " + limits.entries() + " files; name its folders one by one");
                return FileVisitResult.TERMINATE;
            }
            if (attributes.isRegularFile()) files.add(root.resolve(real.relativize(file)));
            else if (attributes.isSymbolicLink()) link(file);
            else if (attributes.isDirectory())
                gap(
                        file,
                        "more than "
                                + limits.depth()
                                + " folders deep; name it as a source itself");
            else gap(file, "a pipe, socket or device is not opened");
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            gap(file, Reading.reason(e));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
            if (e != null) gap(folder, "it could not be listed to its end: " + Reading.reason(e));
            return FileVisitResult.CONTINUE;
        }

        private void link(Path link) {
            try {
                Path target = link.toRealPath();
                if (!target.startsWith(real))
                    gap(link, "a link to outside is not followed; name it as a source itself");
                else if (link.startsWith(target))
                    gap(link, "a link to a folder that holds it is not followed; it has no end");
            } catch (IOException e) {
                gap(link, "a link that leads nowhere: " + Reading.reason(e));
            }
        }

        private void gap(Path file, String what) {
            String where = file.equals(real) ? "" : real.relativize(file).toString();
            gaps.add(
                    new Gap(
                            MemberName.printable(root.toString()),
                            MemberName.printable(where),
                            what));
        }
    }
}
