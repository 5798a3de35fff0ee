package org.interdict.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// A workbook read back with nothing but ZIP and StAX: names of sheets, whether each is hidden, and
/// its cells by address.
///
/// @param parts the archive's files, by name
public record Book(
        Map<String, byte[]> parts, Map<String, Map<String, String>> sheets, List<String> hidden) {
    public static Book read(byte[] bytes) throws IOException, XMLStreamException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry; (entry = zip.getNextEntry()) != null; )
                parts.put(entry.getName(), zip.readAllBytes());
        }
        List<String> strings = strings(part(parts, "xl/sharedStrings.xml"));
        Map<String, Map<String, String>> sheets = new LinkedHashMap<>();
        List<String> hidden = new ArrayList<>();
        XMLStreamReader xml = xml(part(parts, "xl/workbook.xml"));
        int number = 0;
        while (xml.hasNext())
            if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("sheet")) {
                String name = xml.getAttributeValue(null, "name");
                if ("hidden".equals(xml.getAttributeValue(null, "state"))) hidden.add(name);
                sheets.put(
                        name,
                        cells(part(parts, "xl/worksheets/sheet" + ++number + ".xml"), strings));
            }
        return new Book(parts, sheets, hidden);
    }

    private static byte[] part(Map<String, byte[]> parts, String name) {
        byte[] part = parts.get(name);
        if (part == null) throw new AssertionError("the workbook has no " + name);
        return part;
    }

    private static XMLStreamReader xml(byte[] part) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory.createXMLStreamReader(new ByteArrayInputStream(part));
    }

    private static List<String> strings(byte[] part) throws XMLStreamException {
        List<String> strings = new ArrayList<>();
        XMLStreamReader xml = xml(part);
        while (xml.hasNext())
            if (xml.next() == XMLStreamReader.START_ELEMENT && xml.getLocalName().equals("t"))
                strings.add(xml.getElementText());
        return strings;
    }

    private static Map<String, String> cells(byte[] part, List<String> strings)
            throws XMLStreamException {
        Map<String, String> cells = new LinkedHashMap<>();
        XMLStreamReader xml = xml(part);
        String address = "";
        boolean shared = false;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamReader.START_ELEMENT) continue;
            switch (xml.getLocalName()) {
                case "c" -> {
                    address = xml.getAttributeValue(null, "r");
                    shared = "s".equals(xml.getAttributeValue(null, "t"));
                }
                case "v" -> {
                    String value = xml.getElementText();
                    cells.put(address, shared ? '"' + strings.get(Integer.parseInt(value)) : value);
                }
                case "f" -> throw new AssertionError("a formula in " + address);
                default -> {}
            }
        }
        return cells;
    }

    /// For a person: a line a cell; text begins with a quotation mark.
    public String text() {
        StringBuilder text = new StringBuilder();
        sheets.forEach(
                (name, cells) -> {
                    text.append("== ")
                            .append(name)
                            .append(hidden.contains(name) ? " (hidden)\n" : "\n");
                    cells.forEach(
                            (at, value) ->
                                    text.append(at)
                                            .append(' ')
                                            .append(value.replace("\n", "\\n"))
                                            .append('\n'));
                });
        return text.toString();
    }

    /// The values below each head of a sheet whose first row are heads, of one row.
    public Map<String, String> row(String sheet, int row) {
        Map<String, String> values = new TreeMap<>();
        Map<String, String> cells = sheets.getOrDefault(sheet, Map.of());
        cells.forEach(
                (at, head) -> {
                    String column = at.replaceAll("[0-9]", "");
                    if (at.equals(column + 1))
                        values.put(head.substring(1), cells.getOrDefault(column + row, ""));
                });
        return values;
    }

    static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
