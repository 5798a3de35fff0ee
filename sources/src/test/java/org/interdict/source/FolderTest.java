package org.interdict.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.interdict.sweep.Gap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class FolderTest {
    @TempDir Path temp;

    @Test
    void filesInTheOrderOfTheirNames() throws IOException {
        Path root = folder("root");
        for (String name : List.of("b", "a/z", "a/b/c", "a-b", "c/.hidden"))
            file(root.resolve(name));
        assertEquals(List.of("a/b/c", "a/z", "a-b", "b", "c/.hidden"), names(root, Limits.DEFAULT));
        assertEquals(List.of(), Folder.files(root, Limits.DEFAULT).gaps());
    }

    @Test
    void linksAreNotFollowed() throws IOException {
        Path root = folder("root");
        file(root.resolve("a/b"));
        file(temp.resolve("outside"));
        Files.createSymbolicLink(root.resolve("a/loop"), root);
        Files.createSymbolicLink(root.resolve("a/self"), root.resolve("a/self"));
        Files.createSymbolicLink(root.resolve("broken"), Path.of("none"));
        Files.createSymbolicLink(root.resolve("c"), root.resolve("a/b"));
        Files.createSymbolicLink(root.resolve("d"), root.resolve("a"));
        Files.createSymbolicLink(root.resolve("out"), temp.resolve("outside"));
        assertEquals(List.of("a/b"), names(root, Limits.DEFAULT));
        assertEquals(
                List.of("a/loop", "a/self", "broken", "out"),
                Folder.files(root, Limits.DEFAULT).gaps().stream()
                        .map(Gap::where)
                        .sorted()
                        .toList());
    }

    @Test
    void aRootThatIsALinkIsTheUsersOwn() throws IOException {
        file(folder("real").resolve("a"));
        Path link = Files.createSymbolicLink(temp.resolve("link"), temp.resolve("real"));
        assertEquals(List.of(link.resolve("a")), Folder.files(link, Limits.DEFAULT).files());
    }

    @Test
    void versionControlIsNamed() throws IOException {
        Path root = folder("root");
        file(root.resolve(".git/config"));
        file(root.resolve("sub/.svn/wc.db"));
        file(root.resolve("bom.json"));
        assertEquals(List.of("bom.json"), names(root, Limits.DEFAULT));
        assertEquals(
                List.of(".git", "sub/.svn"),
                Folder.files(root, Limits.DEFAULT).gaps().stream().map(Gap::where).toList());
        assertEquals(List.of("config"), names(root.resolve(".git"), Limits.DEFAULT));
    }

    @Test
    void limits() throws IOException {
        Path root = folder("root");
        for (int i = 0; i < 20; i++) file(root.resolve("f" + i));
        Limits few = new Limits(1 << 20, 3, 10, 10, 10);
        assertEquals(10, names(root, few).size());
        assertEquals(1, Folder.files(root, few).gaps().size());
        Path deep = folder("deep");
        file(deep.resolve("a/b/c/d/e"));
        assertEquals(List.of(), names(deep, few));
        assertEquals(
                List.of(
                        new Gap(
                                deep.toString(),
                                "a/b/c",
                                "more than 3 folders deep; name it as a source itself")),
                Folder.files(deep, few).gaps());
    }

    @Test
    void whatIsNotThere() {
        Path none = temp.resolve("none");
        assertEquals(
                List.of(new Gap(none.toString(), "", "it is not there, or not any more")),
                Folder.files(none, Limits.DEFAULT).gaps());
    }

    @Test
    void aPipeIsNotOpened() throws IOException, InterruptedException {
        Path root = folder("root");
        Process made = new ProcessBuilder("mkfifo", root.resolve("pipe").toString()).start();
        assumeTrue(made.waitFor() == 0, "no mkfifo here");
        assertEquals(
                List.of(new Gap(root.toString(), "pipe", "a pipe, socket or device is not opened")),
                Folder.files(root, Limits.DEFAULT).gaps());
    }

    private Path folder(String name) throws IOException {
        return Files.createDirectory(temp.resolve(name));
    }

    private static void file(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "x");
    }

    private static List<String> names(Path root, Limits limits) {
        return Folder.files(root, limits).files().stream()
                .map(file -> root.relativize(file).toString().replace('\\', '/'))
                .toList();
    }
}
