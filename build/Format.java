import com.google.googlejavaformat.java.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Checks (`--check`) or rewrites (`--replace`) every Java file under the folders named.
/// Run from source by the build, on JDK 25: the formatter inside Maven's own JVM would not know its syntax.
class Format {
    static void main(String[] args) throws Exception {
        boolean replace = args[0].equals("--replace");
        List<String> options = new ArrayList<>(List.of("--aosp"));
        options.addAll(replace ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed"));
        for (String folder : Arrays.asList(args).subList(1, args.length)) options.addAll(sources(Path.of(folder)));
        int exit = new Main(new PrintWriter(System.out, true), new PrintWriter(System.err, true), System.in)
                .format(options.toArray(String[]::new));
        if (exit != 0 && !replace) System.err.println("not formatted: the files above; `mvn -N validate -Dformat` rewrites them");
        System.exit(exit);
    }

    private static List<String> sources(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) return List.of();
        try (var files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(".java"))
                    .filter(f -> !f.toString().contains("/target/"))
                    .map(Path::toString).sorted().toList();
        }
    }
}
