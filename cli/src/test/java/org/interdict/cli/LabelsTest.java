package org.interdict.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.interdict.cli.Whole.Found;
import org.interdict.finding.Answer;
import org.interdict.finding.Look;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What the whole line says of records that somebody labelled by eye, in files that nobody of this
/// project made. Holds the first table of `docs/quality.md`; `-Dgolden=write` rewrites it and fails
/// that run.
class LabelsTest {
    private static final Path CORPUS = Ran.ROOT.resolve("../shared/corpus").normalize();

    /// What a user would say of the two shops' lists.
    private static final Map<String, String> COLUMNS =
            Map.of("name", "title", "publisher", "manufacturer", "description", "description");

    /// What the files are whose format no reader knows, by the beginning of their path.
    private static final Map<String, String> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("inventory/winget/", "winget manifests");
        KINDS.put("inventory/host-artefacts/", "logs and histories of a host");
        KINDS.put("inventory/linux-packages/", "listings of package tools");
        KINDS.put("inventory/", "recipes, hardware registries and settings of inventory tools");
        KINDS.put("rootfs/kasperskylab-uif/", "npm: package.json");
        KINDS.put("rootfs/kasperskylab-kaspresso/", "Gradle build files");
        KINDS.put("rootfs/go-rpmdb/", "rpm databases");
        KINDS.put("sbom/cyclonedx/", "CycloneDX in XML");
        KINDS.put("orders/", "records of vulnerabilities and of orders (CVE, CSAF)");
        KINDS.put("network/", "lists of domains, certificates, logs of networks");
        KINDS.put("names/registries/", "registries of numbers");
        KINDS.put("catalogue/", "shop catalogues in JSON");
        KINDS.put("fp/security-events/", "events of security products");
        KINDS.put("fp/", "detection rules and block lists");
        KINDS.put("", "other lists of names");
    }

    private record Score(int read, int right, int prohibited, int review, int nothing) {}

    private final List<String> wrong = new ArrayList<>();
    private final Map<String, Map<String, Integer>> unread = new TreeMap<>();

    @Test
    void everyLabelOfAFormatThatIsRead() throws IOException, UsageException {
        Path list = CORPUS.resolve("labels.tsv");
        assumeTrue(Files.exists(list), "no corpus beside the checkout");
        List<Label> labels = Label.read(list);
        List<Path> files =
                labels.stream().map(l -> CORPUS.resolve(l.file())).distinct().sorted().toList();
        Answer answer = Whole.check(COLUMNS, files);
        Map<String, List<Found>> found =
                Whole.found(answer).stream().collect(Collectors.groupingBy(Found::input));
        Map<String, Look> looks = new TreeMap<>();
        for (Look look : answer.inputs()) looks.put(look.name(), look);

        Map<String, List<Label>> rows = new LinkedHashMap<>();
        for (String row : List.of("product", "mention", "lookalike", "none", "of other suppliers"))
            rows.put(row, new ArrayList<>());
        for (Label label : labels) {
            String row = label.ours() ? label.expected() : "of other suppliers";
            if (!label.ours() && namesUsToo(label, labels)) continue;
            Look look = looks.get(CORPUS.resolve(label.file()).toString());
            if (look == null) throw new IllegalStateException("no look at " + label.file());
            if (look.outcome() == Look.Outcome.UNREAD)
                unread.computeIfAbsent(kind(look, label.file()), _ -> new TreeMap<>())
                        .merge(row, 1, Integer::sum);
            else rows.computeIfAbsent(row, _ -> new ArrayList<>()).add(label);
        }
        StringBuilder table = new StringBuilder();
        table.append(
                "| expected | records | of a format read here | right | prohibited | review |");
        table.append(" nothing |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: |\n");
        for (var row : rows.entrySet()) {
            Score score = score(row.getKey(), row.getValue(), found);
            int others =
                    unread.values().stream().mapToInt(m -> m.getOrDefault(row.getKey(), 0)).sum();
            table.append(
                    "| %s | %d | %d | %d | %d | %d | %d |\n"
                            .formatted(
                                    row.getKey(),
                                    score.read + others,
                                    score.read,
                                    score.right,
                                    score.prohibited,
                                    score.review,
                                    score.nothing));
        }
        table.append(precision(rows, found)).append(unreadTable());
        System.out.print(table);
        QualityDoc.hold("labels", table.toString());
        List<String> known = QualityDoc.known();
        wrong.removeIf(miss -> known.contains(miss));
        assertEquals(List.of(), wrong);
    }

    private static boolean namesUsToo(Label label, List<Label> labels) {
        return labels.stream().anyMatch(l -> l.ours() && l.file().equals(label.file()));
    }

    private Score score(String row, List<Label> labels, Map<String, List<Found>> found) {
        int right = 0;
        int prohibited = 0;
        int review = 0;
        int nothing = 0;
        for (Label label : labels) {
            List<Found> here = here(label, found);
            boolean banned = here.stream().anyMatch(Found::prohibited);
            boolean asked = here.stream().anyMatch(Found::atLeastReview);
            if (banned) prohibited++;
            else if (asked) review++;
            else nothing++;
            boolean good =
                    switch (row) {
                        case "product" -> asked && here.stream().allMatch(LabelsTest::scope);
                        case "mention", "lookalike", "of other suppliers" -> !banned;
                        case "none" -> here.isEmpty();
                        default -> throw new IllegalStateException("labels.tsv expects " + row);
                    };
            if (good) right++;
            else wrong.add(label + ", but " + (here.isEmpty() ? "nothing is said" : here));
        }
        return new Score(labels.size(), right, prohibited, review, nothing);
    }

    /// What is embedded in another company's product is let out by one order and not by the other.
    private static boolean scope(Found found) {
        boolean embedded =
                found.finding().path().stream().anyMatch(s -> s.how().id().equals("embeds"));
        return !embedded || found.bod().id().equals("excluded");
    }

    private static List<Found> here(Label label, Map<String, List<Found>> found) {
        return found.getOrDefault(CORPUS.resolve(label.file()).toString(), List.of()).stream()
                .filter(label::covers)
                .toList();
    }

    private static String precision(Map<String, List<Label>> rows, Map<String, List<Found>> found) {
        List<Found> all = found.values().stream().flatMap(List::stream).toList();
        List<Found> meant =
                all.stream()
                        .filter(
                                one ->
                                        rows.getOrDefault("product", List.of()).stream()
                                                .anyMatch(
                                                        label -> here(label, found).contains(one)))
                        .toList();
        long banned = all.stream().filter(Found::prohibited).count();
        long rightly = meant.stream().filter(Found::prohibited).count();
        return """

        Prohibited in all these files: %d, of them products: %d. Prohibited or for review: %d, of them products: %d.
        """
                .formatted(
                        banned,
                        rightly,
                        all.stream().filter(Found::atLeastReview).count(),
                        meant.stream().filter(Found::atLeastReview).count());
    }

    private String unreadTable() {
        StringBuilder table =
                new StringBuilder("\n| what is not read here | records | of them |\n");
        table.append("| --- | ---: | --- |\n");
        unread.forEach(
                (kind, rows) ->
                        table.append(
                                "| %s | %d | %s |\n"
                                        .formatted(
                                                kind,
                                                rows.values().stream()
                                                        .mapToInt(Integer::intValue)
                                                        .sum(),
                                                rows.entrySet().stream()
                                                        .map(e -> e.getValue() + " " + e.getKey())
                                                        .collect(Collectors.joining(", ")))));
        return table.toString();
    }

    private static String kind(Look look, String file) {
        if (!look.format().isEmpty())
            return "tables whose columns nobody named, refused with the `--map` to write";
        return KINDS.entrySet().stream()
                .filter(kind -> file.startsWith(kind.getKey()))
                .findFirst()
                .orElseThrow()
                .getValue();
    }
}
