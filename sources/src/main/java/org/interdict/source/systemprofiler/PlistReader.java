package org.interdict.source.systemprofiler;

import org.interdict.source.Head;
import org.interdict.source.Input;
import org.interdict.source.Limits;
import org.interdict.source.SourceReader;
import org.interdict.source.Text;
import org.interdict.source.UnreadableException;
import org.interdict.sweep.Place;
import org.interdict.sweep.Reach;
import org.interdict.sweep.Sink;
import org.interdict.yaml.ReachFile;

import java.io.IOException;
import java.util.Optional;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads what `system_profiler -xml` writes: a property list in XML, an array of one dictionary a
/// section. Its document type is passed over: no entity is expanded and nothing outside is read.
public final class PlistReader implements SourceReader {
    @Override
    public String format() {
        return "system-profiler-xml";
    }

    @Override
    public Reach reach() {
        return ReachFile.beside(PlistReader.class);
    }

    @Override
    public boolean recognizes(Head head) {
        return head.first() == '<'
                && head.contains("<plist")
                && head.contains("<key>_dataType</key>");
    }

    @Override
    public void read(Input input, Sink sink) throws IOException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(Text.inLines(input));
            try {
                new Report(xml, sink, input.limits()).read();
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            if (e.getNestedException() instanceof IOException broken) throw broken;
            var at = e.getLocation();
            String where =
                    at == null
                            ? ""
                            : "line " + at.getLineNumber() + ", column " + at.getColumnNumber();
            throw new UnreadableException(
                    "the property list is broken or cut off",
                    where,
                    "export it again, whole; what came before is kept");
        }
    }

    /// One pass. Each method starts on the opening tag of what it reads and ends on the closing
    /// one.
    private static final class Report {
        private final XMLStreamReader xml;
        private final Sink sink;
        private final Limits limits;
        private final Item item;
        private Optional<Section> section = Optional.empty();

        Report(XMLStreamReader xml, Sink sink, Limits limits) {
            this.xml = xml;
            this.sink = sink;
            this.limits = limits;
            this.item = new Item(sink, limits.text());
        }

        void read() throws XMLStreamException {
            try {
                while (xml.hasNext())
                    if (xml.next() == XMLStreamConstants.START_ELEMENT && is("dict")) section();
            } finally {
                item.end(here());
            }
        }

        private void section() throws XMLStreamException {
            section = Optional.empty();
            String key = "";
            while (element()) {
                if (is("key")) key = text();
                else if (key.equals("_dataType")) section = Section.of(text());
                else if (key.equals("_items") && is("array")) items();
                else skip();
            }
        }

        private void items() throws XMLStreamException {
            while (element()) {
                if (is("dict") && section.isPresent()) item(section.get());
                else skip();
            }
        }

        private void item(Section in) throws XMLStreamException {
            Place place = here();
            item.begin(in, "");
            String key = "";
            while (element()) {
                if (is("key")) key = text();
                else if (is("array")) first(key);
                else if (is("dict")) skip();
                else item.field(key, text());
            }
            item.push(place);
        }

        /// Of a list only its first text counts: of the signers, who signed.
        private void first(String key) throws XMLStreamException {
            boolean taken = false;
            while (element()) {
                if (!taken && is("string")) item.field(key, text());
                else skip();
                taken = true;
            }
        }

        /// On to the next opening tag inside; false on the closing tag of what is read.
        private boolean element() throws XMLStreamException {
            while (true) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) return true;
                if (event == XMLStreamConstants.END_ELEMENT) return false;
            }
        }

        private void skip() throws XMLStreamException {
            int open = 1;
            while (open > 0) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) open++;
                else if (event == XMLStreamConstants.END_ELEMENT) open--;
            }
        }

        private String text() throws XMLStreamException {
            StringBuilder text = new StringBuilder();
            boolean cut = false;
            int open = 1;
            while (open > 0) {
                switch (xml.next()) {
                    case XMLStreamConstants.START_ELEMENT -> open++;
                    case XMLStreamConstants.END_ELEMENT -> open--;
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                        int room = Math.min(limits.text() - text.length(), xml.getTextLength());
                        cut |= room < xml.getTextLength();
                        text.append(xml.getTextCharacters(), xml.getTextStart(), room);
                    }
                    default -> {}
                }
            }
            if (cut)
                sink.gap(
                        here(),
                        "a text of more than " + limits.text() + " characters, read up to there");
            return text.toString();
        }

        private boolean is(String element) {
            return xml.getLocalName().equals(element);
        }

        private Place here() {
            int line = xml.getLocation().getLineNumber();
            return () -> "line " + line;
        }
    }
}
