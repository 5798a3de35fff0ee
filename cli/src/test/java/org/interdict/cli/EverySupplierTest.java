package org.interdict.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.interdict.cli.Whole.Found;
import org.interdict.finding.Answer;
import org.interdict.finding.Look;
import org.interdict.finding.Verdict;
import org.interdict.order.Order;
import org.interdict.supplier.Dossier;
import org.interdict.yaml.Document;
import org.interdict.yaml.DossierForm;
import org.interdict.yaml.Library;
import org.interdict.yaml.OrderFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Every carried dossier, read by the whole line under an invented order that bans all that its
/// group makes, by itself or inside anything. What an order really says is narrower: where this one
/// misses nothing of the supplier and bans nothing of others, so does a real one.
class EverySupplierTest {
    private static final Path CORPUS = Ran.ROOT.resolve("../shared/corpus").normalize();

    private static final Map<String, String> LABELLED =
            Map.of(
                    "Huawei", "huawei",
                    "ZTE", "zte",
                    "Hytera", "hytera",
                    "Hikvision", "hikvision",
                    "Dahua", "dahua",
                    "ByteDance", "bytedance",
                    "Acronis", "acronis");

    private static final String ORDER =
            """
            id: nothing-of
            title: Nothing of a supplier
            authority: {issuer: Ministry of Light, instrument: Edict, citation: "Law 1, section 2"}
            dates: {effective: 2020-01-01}
            zone: America/New_York
            sources: [{id: gazette, title: The gazette, address: https://example.org/gazette}]
            clauses:
              - {id: words, title: Words, says: Nothing., citation: section 2, source: gazette}
            prohibits:
              - acts: [presence, use, procurement, integration]
                compositions: [itself, white-label, embedded, in-component, in-service]
                partly: true
                clause: words
            binds:
              - {system: federal, effect: binds, clause: words}
              - {system: national-security, effect: binds, clause: words}
              - {system: sensitive-compartmented, effect: binds, clause: words}
              - {system: contractor, effect: binds, clause: words}
              - {system: private, effect: binds, clause: words}
            subjects:
            """;

    private final List<String> wrong = new ArrayList<>();

    @TempDir private Path folder;

    private static Stream<String> suppliers() {
        return dossiers().filter(d -> !d.products().isEmpty()).map(Dossier::id);
    }

    private static Stream<Dossier> dossiers() {
        return Library.carried().dossierIds().stream()
                .map(id -> Library.carried().dossier(id).orElseThrow());
    }

    private static Orders orders(List<String> suppliers) {
        StringBuilder text = new StringBuilder(ORDER);
        List<Dossier> dossiers = new ArrayList<>();
        Map<String, String> foldings = new HashMap<>();
        for (String id : suppliers) {
            DossierForm form = Library.carried().form(id).orElseThrow();
            String name = form.dossier().entities().getFirst().names().getFirst();
            text.append(subject(id, name));
            dossiers.add(form.dossier());
            foldings.putAll(form.folded());
        }
        List<Order> orders =
                Document.parse("nothing-of.yaml", text.toString().getBytes(UTF_8))
                        .then(document -> OrderFile.read(document, suppliers))
                        .orElseThrow();
        return new Orders(orders, dossiers, foldings);
    }

    private static String subject(String id, String name) {
        return """
          - id: %1$s
            supplier: %1$s
            named: ["%2$s"]
            group: [successor, assignee, parent, subsidiary, affiliate, control, owned]
            clause: words
        """
                .formatted(id, name);
    }

    @Test
    void isFoundAmongInventedTitlesAndNothingElseIsProhibited() throws IOException {
        StringBuilder table =
                new StringBuilder(
                        "| supplier | of it, sown | prohibited | review | nothing |"
                                + " other things, sown | prohibited | review | nothing |\n");
        table.append("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n");
        for (String supplier : suppliers().toList()) {
            int[] counts = sow(Library.carried().dossier(supplier).orElseThrow());
            table.append(
                    "| %s | %d | %d | %d | %d | %d | %d | %d | %d |\n"
                            .formatted(
                                    supplier,
                                    counts[0] + counts[1] + counts[2],
                                    counts[0],
                                    counts[1],
                                    counts[2],
                                    counts[3] + counts[4] + counts[5],
                                    counts[3],
                                    counts[4],
                                    counts[5]));
        }
        System.out.print(table);
        assertEquals(List.of(), wrong.stream().limit(40).toList());
        QualityDoc.hold("every supplier", table.toString());
    }

    /// What a real order makes of the same: it may let goods out, but not ban those of others.
    @Test
    void underEveryCarriedOrder() throws IOException, UsageException {
        Library library = Library.carried();
        StringBuilder table =
                new StringBuilder(
                        "| order | supplier | of it, sown | prohibited | review | let out |\n");
        table.append("| --- | --- | ---: | ---: | ---: | ---: |\n");
        for (String order : library.orderIds()) {
            Orders orders = Orders.of(order, library);
            for (Dossier dossier : orders.dossiers()) {
                if (dossier.products().isEmpty()) continue;
                int[] counts = sow(dossier, orders);
                table.append(
                        "| %s | %s | %d | %d | %d | %d |\n"
                                .formatted(
                                        order,
                                        dossier.id(),
                                        counts[0] + counts[1] + counts[2],
                                        counts[0],
                                        counts[1],
                                        counts[2]));
            }
        }
        System.out.print(table);
        assertEquals(
                List.of(),
                wrong.stream().filter(one -> one.startsWith("prohibited")).limit(40).toList());
    }

    private int[] sow(Dossier dossier) throws IOException {
        return sow(dossier, orders(List.of(dossier.id())));
    }

    /// Of the supplier's things and of all others: prohibited, for review, nothing.
    private int[] sow(Dossier dossier, Orders orders) throws IOException {
        List<Planted> all = new ArrayList<>(Planted.of(dossier, new Random(7)));
        Path titles = Ran.ROOT.resolve("cli/src/test/resources/org/interdict/cli/titles.tsv");
        for (String line : Files.readAllLines(titles)) {
            String[] cells = line.split("\t", -1);
            if (!line.startsWith("#")) all.add(Planted.title(cells[0], cells[1]));
        }
        Path csv = Files.writeString(folder.resolve(dossier.id() + ".csv"), Sown.csv(all));
        Answer answer = Whole.check(orders, Sown.columns(), List.of(csv));
        Map<String, Found> found = new TreeMap<>();
        for (Found one : Whole.found(answer)) found.put(one.place(), one);
        int[] counts = new int[6];
        for (int i = 0; i < all.size(); i++) {
            Planted planted = all.get(i);
            Found one = found.get("line " + (i + 2));
            int said = one == null ? 2 : isProhibited(one) ? 0 : isAsked(one) ? 1 : 2;
            boolean product = planted.sort().isProduct();
            counts[product ? said : 3 + said]++;
            if (product && said == 2) wrong.add("missed: " + dossier.id() + " " + planted);
            if (!product && said == 0) wrong.add("prohibited: " + planted + " " + one);
        }
        return counts;
    }

    @Test
    void labelsOfEveryFormatThatIsRead() throws IOException {
        Path list = CORPUS.resolve("labels.tsv");
        assumeTrue(Files.exists(list), "no corpus beside the checkout");
        List<Label> labels =
                Label.read(list).stream().filter(l -> LABELLED.containsKey(l.supplier())).toList();
        List<Path> files =
                labels.stream().map(l -> CORPUS.resolve(l.file())).distinct().sorted().toList();
        Answer answer = Whole.check(orders(List.copyOf(LABELLED.values())), Map.of(), files);
        List<String> unread =
                answer.inputs().stream()
                        .filter(look -> look.outcome() == Look.Outcome.UNREAD)
                        .map(Look::name)
                        .toList();
        Map<String, List<Found>> found =
                Whole.found(answer).stream().collect(Collectors.groupingBy(Found::input));
        int read = 0;
        for (Label label : labels) {
            String file = CORPUS.resolve(label.file()).toString();
            if (unread.contains(file)) continue;
            read++;
            List<Found> here =
                    found.getOrDefault(file, List.of()).stream().filter(label::covers).toList();
            boolean banned = here.stream().anyMatch(EverySupplierTest::isProhibited);
            boolean asked = here.stream().anyMatch(EverySupplierTest::isAsked);
            boolean right = label.expected().equals("product") ? banned || asked : !banned;
            if (!right) wrong.add(label + ", but " + here);
        }
        System.out.println("labels of seven suppliers in formats that are read: " + read);
        assertEquals(List.of(), wrong);
    }

    /// Names and publishers of real programs, two lists of one line each.
    @Test
    void namesOfRealPrograms() throws IOException {
        Path winget = CORPUS.resolve("inventory/winget");
        assumeTrue(Files.isDirectory(winget), "no corpus beside the checkout");
        List<String> names = Files.readAllLines(winget.resolve("InputNames.txt"));
        List<String> publishers = Files.readAllLines(winget.resolve("InputPublishers.txt"));
        List<Planted> rows = new ArrayList<>();
        for (int i = 0; i < names.size(); i++)
            rows.add(Planted.title(names.get(i), publishers.get(i)));
        Path csv = Files.writeString(folder.resolve("programs.csv"), Sown.csv(rows));
        Answer answer =
                Whole.check(orders(List.copyOf(LABELLED.values())), Sown.columns(), List.of(csv));
        assertEquals(
                List.of("HUAWEI Cloud: review", "Huawei QuickApp IDE: prohibited"),
                Whole.found(answer).stream()
                        .map(
                                f ->
                                        f.finding().component().name()
                                                + ": "
                                                + f.finding().verdicts().getFirst().id())
                        .sorted()
                        .toList());
    }

    private static boolean isProhibited(Found found) {
        return found.finding().verdicts().stream().anyMatch(v -> v instanceof Verdict.Prohibited);
    }

    private static boolean isAsked(Found found) {
        return found.finding().verdicts().stream().anyMatch(v -> v instanceof Verdict.Review);
    }
}
