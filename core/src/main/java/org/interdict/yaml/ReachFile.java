package org.interdict.yaml;

import org.interdict.component.Kind;
import org.interdict.order.Act;
import org.interdict.sweep.Reach;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Reads what a source can show: `reach.yaml` beside its reader.
public final class ReachFile {
    /// Those that somebody asked for: a run asks again for each file that it reads.
    private static final Map<Class<?>, Reach> READ = new ConcurrentHashMap<>();

    private ReachFile() {}

    /// The reach that lies beside a class: `reach.bin`, which the build compiles, else
    /// `reach.yaml`. Read when it is first asked for: a program that starts knows many readers and
    /// uses one.
    ///
    /// @throws IllegalStateException if neither is there, or one of them is wrong: a broken build
    public static Reach beside(Class<?> reader) {
        return READ.computeIfAbsent(reader, ReachFile::find);
    }

    private static Reach find(Class<?> reader) {
        try (InputStream bin = reader.getResourceAsStream("reach.bin")) {
            if (bin != null)
                return read(Compiled.read(bin.readAllBytes()).document()).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException("reach.bin beside " + reader.getName(), e);
        }
        try (InputStream yaml = reader.getResourceAsStream("reach.yaml")) {
            if (yaml == null)
                throw new IllegalStateException("no reach.yaml beside " + reader.getName());
            String file = reader.getPackageName().replace('.', '/') + "/reach.yaml";
            return Document.parse(file, yaml.readAllBytes()).then(ReachFile::read).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException("reach.yaml beside " + reader.getName(), e);
        }
    }

    public static Loaded<Reach> read(Document document) {
        return Fields.read(
                document,
                fields ->
                        new Reach(
                                fields.text("title"),
                                fields.text("recognized"),
                                fields.word("shows", Act.values(), Act::id),
                                fields.words("kinds", Kind.values(), Kind::id),
                                fields.texts("platforms"),
                                fields.texts("scopes"),
                                fields.texts("blind"),
                                fields.texts("made")));
    }
}
