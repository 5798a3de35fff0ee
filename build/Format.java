import com.google.googlejavaformat.java.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Checks (`--check`) or rewrites (`--replace`) every Java file under the folders named that was touched since the last
/// run that found all in order.
/// Run from source by the build, on JDK 25: the formatter inside Maven's own JVM would not know its syntax.
class Format {
    private static final Path STAMP = Path.of("target/tools/formatted");

    static void main(String[] args) throws Exception {
        boolean replace = args[0].equals("--replace");
        FileTime start = FileTime.fromMillis(System.currentTimeMillis());
        List<String> files = new ArrayList<>();
        for (String folder : Arrays.asList(args).subList(1, args.length)) files.addAll(touched(Path.of(folder)));
        if (files.isEmpty()) return;
        List<String> options = new ArrayList<>(List.of("--aosp"));
        options.addAll(replace ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed"));
        options.addAll(files);
        int exit = new Main(new PrintWriter(System.out, true), new PrintWriter(System.err, true), System.in)
                .format(options.toArray(String[]::new));
        if (exit != 0 && !replace) System.err.println("not formatted: the files above; `mvn -N validate -Dformat` rewrites them");
        if (exit == 0) {
            Files.writeString(STAMP, "");
            Files.setLastModifiedTime(STAMP, replace ? FileTime.fromMillis(System.currentTimeMillis()) : start);
        }
        System.exit(exit);
    }

    private static List<String> touched(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return List.of();
        FileTime since = Files.exists(STAMP) ? Files.getLastModifiedTime(STAMP) : FileTime.fromMillis(0);
        List<String> touched = new ArrayList<>();
        try (var files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                String name = file.toString();
                if (!name.endsWith(".java") || name.contains("/target/")) continue;
                if (Files.getLastModifiedTime(file).compareTo(since) >= 0) touched.add(name);
            }
        }
        return touched;
    }
}
