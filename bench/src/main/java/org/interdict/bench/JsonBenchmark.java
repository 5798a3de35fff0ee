package org.interdict.bench;

import org.interdict.source.Input;
import org.interdict.source.Json;
import org.interdict.source.Limits;
import org.interdict.source.cyclonedx.CycloneDxJsonReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/// Megabytes of CycloneDX read a second by one thread: the tokens alone, six fields of each
/// component, or all that the reader makes of it; by our own parser and by Jackson.
///
/// Run: `bench/run.sh Json`.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 4, time = 1)
public class JsonBenchmark {
    private static final int MEGABYTES = 32;

    /// As `json.dumps` writes it without blanks, or with two a level.
    @Param({"dense", "indented"})
    private String form = "dense";

    private byte[] document = {};
    private final Counting counting = new Counting();

    @Setup
    public void generate() {
        document = document(form.equals("indented"));
    }

    @Benchmark
    @OperationsPerInvocation(MEGABYTES)
    public void skipOwn() throws IOException {
        Json.read(input(), counting, Json.Parser.OWN, Json::skip);
    }

    @Benchmark
    @OperationsPerInvocation(MEGABYTES)
    public void skipJackson() throws IOException {
        Json.read(input(), counting, Json.Parser.JACKSON, Json::skip);
    }

    @Benchmark
    @OperationsPerInvocation(MEGABYTES)
    public int fieldsOwn() throws IOException {
        return fields(Json.Parser.OWN);
    }

    @Benchmark
    @OperationsPerInvocation(MEGABYTES)
    public int fieldsJackson() throws IOException {
        return fields(Json.Parser.JACKSON);
    }

    @Benchmark
    @OperationsPerInvocation(MEGABYTES)
    public long reader() throws IOException {
        new CycloneDxJsonReader().read(input(), counting);
        return counting.components();
    }

    private Input input() {
        var stream = new ByteArrayInputStream(document);
        return new Input("generated", stream, Limits.DEFAULT, Map.of());
    }

    private int fields(Json.Parser parser) throws IOException {
        int[] length = new int[1];
        Json.read(input(), counting, parser, json -> length[0] = walk(json));
        return length[0];
    }

    private static int walk(Json json) {
        int length = 0;
        if (!json.object()) return length;
        for (String field; (field = json.field()) != null; ) {
            if (!field.equals("components") || !json.array()) continue;
            while (json.element()) {
                if (!json.object()) continue;
                for (String inner; (inner = json.field()) != null; ) {
                    switch (inner) {
                        case "type", "name", "version", "publisher", "purl", "cpe" ->
                                length += json.text().length();
                        default -> json.skip();
                    }
                }
            }
        }
        return length;
    }

    /// Invented components in the form of those that scanners write: a few publishers and types,
    /// many names, a version, identifiers, a license, two properties.
    private static byte[] document(boolean indented) {
        Random random = new Random(1);
        String colon = indented ? ": " : ":";
        String line = indented ? "\n      " : "";
        StringBuilder text = new StringBuilder("{\"bomFormat\":\"CycloneDX\",\"components\":[");
        for (int i = 0; text.length() < MEGABYTES * 1_000_000; i++) {
            String name = "part-" + (int) Math.abs(random.nextGaussian() * 5_000);
            String version = random.nextInt(20) + "." + random.nextInt(30);
            String purl = "pkg:deb/debian/" + name + "@" + version + "?arch=amd64";
            if (i > 0) text.append(',');
            text.append(line).append('{');
            for (String[] field :
                    new String[][] {
                        {"bom-ref", purl + "#" + i},
                        {"type", "library"},
                        {"publisher", "Maintainers of group " + random.nextInt(300)},
                        {"name", name},
                        {"version", version},
                        {
                            "cpe",
                            "cpe:2.3:a:" + name + ":" + name + ":" + version + ":*:*:*:*:*:*:*"
                        },
                        {"purl", purl}
                    })
                text.append(line)
                        .append('"')
                        .append(field[0])
                        .append('"')
                        .append(colon)
                        .append('"')
                        .append(field[1])
                        .append("\",");
            text.append(line).append("\"licenses\"").append(colon);
            text.append("[{\"license\":{\"id\":\"MIT\"}}],");
            text.append(line).append("\"properties\"").append(colon);
            text.append("[{\"name\":\"lister:package:foundBy\",\"value\":\"dpkg\"},");
            text.append("{\"name\":\"lister:layer\",\"value\":\"sha256:%064x\"}]}".formatted(i));
        }
        return text.append("]}").toString().getBytes(StandardCharsets.UTF_8);
    }
}
