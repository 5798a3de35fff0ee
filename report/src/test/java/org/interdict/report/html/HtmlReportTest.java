package org.interdict.report.html;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.interdict.finding.Answer;
import org.interdict.report.Examples;
import org.interdict.report.Golden;
import org.interdict.report.RandomText;
import org.interdict.report.Report.Style;
import org.interdict.report.Visible;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

class HtmlReportTest {
    private static final String HOSTILE = "<script>alert(\"x\")</script>";

    @ParameterizedTest
    @MethodSource("org.interdict.report.Examples#names")
    void example(String name) throws Exception {
        String html = html(Examples.named(name), Golden.PLAIN);
        parsed(html);
        Golden.compare("html", name, html);
    }

    /// Nothing comes from elsewhere, nothing runs, and the policy that says so names the style
    /// sheet that stands in the page.
    @Test
    void selfContained() throws Exception {
        String html = html(Examples.named("everything"), Golden.PLAIN);
        Document page = parsed(html);
        for (String name :
                List.of("script", "link", "img", "iframe", "object", "form", "a", "image"))
            assertEquals(0, page.getElementsByTagName(name).getLength(), name);
        String css = page.getElementsByTagName("style").item(0).getTextContent();
        assertFalse(css.contains("@import"), css);
        assertEquals(css.indexOf("url("), css.indexOf("url(#"), css);
        byte[] hash =
                MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));
        assertTrue(
                html.contains("&#39;sha256-" + Base64.getEncoder().encodeToString(hash) + "&#39;"));
        for (Element element : elements(page)) {
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                String attribute = element.getAttributes().item(i).getNodeName();
                assertFalse(
                        attribute.startsWith("on")
                                || attribute.equals("style")
                                || attribute.equals("src"),
                        attribute);
            }
        }
    }

    @Test
    void hostileNames() throws Exception {
        String html = html(Examples.hostile(HOSTILE + "' onload='x"), Golden.PLAIN);
        Document page = parsed(html);
        assertEquals(0, page.getElementsByTagName("script").getLength());
        assertTrue(page.getDocumentElement().getTextContent().contains(HOSTILE));
    }

    /// Each verdict is a word too: without colours the picture says the same.
    @Test
    void pictureSaysItInWords() throws Exception {
        Document page = parsed(html(Examples.named("everything"), Golden.PLAIN));
        String picture = page.getElementsByTagName("svg").item(0).getTextContent();
        for (String word :
                List.of("prohibited", "excluded", "review", "outside", "not known", "other assets"))
            assertTrue(picture.contains(word), word);
    }

    /// A picture of 500 assets is no longer than one of 24.
    @Test
    void pictureOfManyAssets() throws Exception {
        Document page = parsed(html(Examples.manyPlaces(500), Golden.PLAIN));
        Element picture = (Element) page.getElementsByTagName("svg").item(0);
        assertTrue(Integer.parseInt(picture.getAttribute("height")) < 900);
        assertTrue(picture.getTextContent().contains("500 assets"), picture.getTextContent());
        Document one = parsed(html(Examples.manyPlaces(1), Golden.PLAIN));
        assertTrue(one.getElementsByTagName("svg").item(0).getTextContent().contains("web-1"));
    }

    @Test
    void allThatIsSigned() throws Exception {
        Answer answer = Examples.named("everything");
        String text = parsed(html(answer, Golden.PLAIN)).getDocumentElement().getTextContent();
        answer.inputs().forEach(look -> assertTrue(text.contains(look.sha256()), look.name()));
        answer.orders().forEach(order -> assertTrue(text.contains(order.sha256()), order.id()));
        answer.dossiers().forEach(dossier -> assertTrue(text.contains(dossier.sha256())));
        answer.gaps().forEach(gap -> assertTrue(text.contains(gap.what()), gap.what()));
        assertTrue(text.contains("Signature"), text);
    }

    @Test
    void nothingIsNeverAnAllClear() throws Exception {
        String text =
                parsed(html(Examples.named("nothing-and-complete"), Golden.PLAIN))
                        .getDocumentElement()
                        .getTextContent();
        assertTrue(text.contains("Nothing of Kaspersky was found in what could be read"), text);
        assertTrue(text.contains("Cannot show: "), text);
    }

    /// Property: whatever a source says, the page stays well-formed, gains no element, and shows
    /// the text.
    @ParameterizedTest
    @MethodSource("org.interdict.report.RandomText#seeds")
    void anyTextStaysText(long seed) throws Exception {
        String text = RandomText.next(new Random(seed));
        Document page = parsed(html(Examples.hostile(text), new Style(false, 100, true, true)));
        Set<String> known = names(parsed(html(Examples.hostile("x"), Golden.PLAIN)));
        Set<String> names = names(page);
        names.removeAll(known);
        assertEquals(Set.of(), names);
        String shown = Visible.text(text, 300).strip();
        assertTrue(page.getDocumentElement().getTextContent().contains(shown), shown);
    }

    private static Set<String> names(Document page) {
        Set<String> names = new TreeSet<>();
        for (Element element : elements(page)) names.add(element.getTagName());
        return names;
    }

    private static List<Element> elements(Document page) {
        NodeList all = page.getElementsByTagName("*");
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < all.getLength(); i++) elements.add((Element) all.item(i));
        return elements;
    }

    private static Document parsed(String html)
            throws ParserConfigurationException, SAXException, IOException {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(html)));
    }

    private static String html(Answer answer, Style style) {
        return Golden.written("html", answer, style);
    }
}
