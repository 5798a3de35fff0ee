package org.interdict.campaign.filing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;

import org.interdict.order.Element;
import org.interdict.order.Milestone;
import org.interdict.order.Order;
import org.interdict.yaml.Near;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What a person answered for a report: from the command line, or from the report as CSV, whose
/// column `answer` somebody filled in.
public final class Answers {
    /// Characters of one answer: what a cell of a spreadsheet can hold.
    static final int LONGEST = 32_767;

    /// Rows of one file.
    private static final int MOST = 1_000_000;

    private final Order order;
    private final Milestone milestone;
    private final TreeMap<Place, String> answers = new TreeMap<>();

    /// @param milestone of the order, whose elements are meant where no other is named
    public Answers(Order order, Milestone milestone) {
        this.order = order;
        this.milestone = milestone;
    }

    /// What an answer is to.
    ///
    /// @param product `dossier/product`; empty for the whole, or for each product alike
    record Place(String milestone, String element, String product) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            int by = milestone.compareTo(other.milestone);
            if (by == 0) by = element.compareTo(other.element);
            return by != 0 ? by : product.compareTo(other.product);
        }
    }

    Map<Place, String> all() {
        return answers;
    }

    /// The answer for one product, else that for all.
    public Optional<String> of(String milestone, String element, String product) {
        String one = answers.get(new Place(milestone, element, product));
        return Optional.ofNullable(
                one == null ? answers.get(new Place(milestone, element, "")) : one);
    }

    /// Takes `ELEMENT=TEXT`, `ELEMENT@PRODUCT=TEXT`, `MILESTONE:ELEMENT=TEXT`; an empty text takes
    /// an answer back.
    ///
    /// @throws IllegalArgumentException if the order asks nothing of that name
    public void add(String option) {
        int equals = option.indexOf('=');
        if (equals < 0)
            throw new IllegalArgumentException(
                    "'" + option + "' is no answer; write ELEMENT=TEXT, or ELEMENT@PRODUCT=TEXT");
        String key = option.substring(0, equals).strip();
        int at = key.indexOf('@');
        put(
                at < 0 ? key : key.substring(0, at),
                at < 0 ? "" : key.substring(at + 1),
                option.substring(equals + 1));
    }

    /// Takes an answer; the last one counts.
    ///
    /// @param element with its milestone before a colon, if it is of another one
    private void put(String element, String product, String text) {
        int colon = element.indexOf(':');
        Milestone of = colon < 0 ? milestone : milestone(element.substring(0, colon));
        String id = element.substring(colon + 1);
        if (of.elements().stream().noneMatch(one -> one.id().equals(id))) {
            List<String> known = of.elements().stream().map(Element::id).toList();
            throw new IllegalArgumentException(
                    of.id()
                            + " asks for no '"
                            + id
                            + "'"
                            + Near.question(id, known)
                            + (known.isEmpty() ? "" : "; it asks for " + String.join(", ", known)));
        }
        if (Values.counted(id))
            throw new IllegalArgumentException(
                    "'" + id + "' is counted, not answered: cases and coverage give it");
        if (text.length() > LONGEST)
            throw new IllegalArgumentException(
                    "the answer to '" + id + "' is longer than " + LONGEST + " characters");
        Place place = new Place(of.id(), id, product);
        String whole = whole(text.strip());
        if (whole.isEmpty()) answers.remove(place);
        else answers.put(place, whole);
    }

    private Milestone milestone(String id) {
        for (Milestone one : order.milestones()) if (one.id().equals(id)) return one;
        throw new IllegalArgumentException(order.id() + " has no milestone '" + id + "'");
    }

    /// Halves of a surrogate pair cannot be written down.
    private static String whole(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    /// Takes the answers of a CSV file: columns `element` and `answer`, also `product` and
    /// `origin`; others may stand there too. Rows without an answer, and those that `origin` calls
    /// computed, say nothing.
    ///
    /// @return what is wrong, each with its line; if anything is, nothing of the file is taken
    public List<String> read(InputStream in) throws IOException {
        List<String> wrong = new ArrayList<>();
        TreeMap<Place, String> before = new TreeMap<>(answers);
        var decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (CsvReader<CsvRecord> csv =
                CsvReader.builder()
                        .ofCsvRecord(new BufferedReader(new InputStreamReader(in, decoder)))) {
            List<String> heads = List.of();
            int rows = 0;
            for (CsvRecord row : csv) {
                if (rows++ == 0) {
                    heads = heads(row);
                    if (!heads.contains("element") || !heads.contains("answer")) {
                        wrong.add("line 1: there is no column 'element' or no column 'answer'");
                        break;
                    }
                } else if (rows > MOST) {
                    wrong.add("there are more than " + MOST + " rows");
                    break;
                } else {
                    row(row, heads, wrong);
                }
            }
            if (rows == 0) wrong.add("there is nothing in it");
        } catch (CsvParseException e) {
            wrong.add("it is no CSV: " + e.getMessage());
        } catch (UncheckedIOException e) {
            if (!(e.getCause() instanceof CharacterCodingException)) throw e.getCause();
            wrong.add("it is no UTF-8");
        }
        if (!wrong.isEmpty()) {
            answers.clear();
            answers.putAll(before);
        }
        return wrong;
    }

    private static List<String> heads(CsvRecord row) {
        List<String> heads = new ArrayList<>();
        for (String head : row.getFields())
            heads.add((heads.isEmpty() ? head.replace("\ufeff", "") : head).strip());
        return heads;
    }

    private void row(CsvRecord row, List<String> heads, List<String> wrong) {
        String answer = cell(row, heads, "answer");
        String element = cell(row, heads, "element");
        if (answer.isBlank() || element.isBlank()) return;
        String section = cell(row, heads, "section");
        if (!section.isEmpty() && !section.equals("elements")) return;
        String origin = cell(row, heads, "origin");
        if (!origin.isEmpty()
                && !origin.equals(Line.Origin.NOT_ANSWERED.id())
                && !origin.equals(Line.Origin.ANSWERED.id())
                && !origin.equals(Line.Origin.LEFT_OUT.id())) return;
        try {
            put(element, cell(row, heads, "product"), answer);
        } catch (IllegalArgumentException e) {
            wrong.add("line " + row.getStartingLineNumber() + ": " + e.getMessage());
        }
    }

    private static String cell(CsvRecord row, List<String> heads, String head) {
        int at = heads.indexOf(head);
        return at < 0 || at >= row.getFieldCount() ? "" : Guard.off(row.getField(at));
    }
}
