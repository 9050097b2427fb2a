package tunebook.kernel.maven;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Makes a POM of what people paste from a README: loose {@code <dependency>} and {@code <repository>} elements, whole
 * {@code <dependencies>}, {@code <properties>}, {@code <parent>}; a {@code <project>} stays as it is.
 */
final class PomFragment {
    private static final String DECLARATION = "^\\s*<\\?xml[^>]*\\?>";
    private static final List<String> LISTS = List.of("dependencies", "repositories");
    private static final List<String> LOOSE = List.of("dependency", "repository");
    private static final List<String> OTHERS = List.of("parent", "properties", "dependencyManagement", "profiles");
    private static final List<String> IGNORED = List.of("modelVersion", "groupId", "artifactId", "version");

    private PomFragment() {}

    /** The text of a POM. */
    static String pom(String body) {
        var text = body.replaceFirst(DECLARATION, "").strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("%%loadFromPOM takes what stands below it: paste <dependency> elements,"
                    + " or a whole <project>, there");
        }
        var elements = elements(parse("<fragment>" + text + "</fragment>"));
        if (elements.size() == 1 && name(elements.get(0)).equals("project")) {
            return text;
        }
        var lists = List.of(new StringBuilder(), new StringBuilder());
        var rest = new StringBuilder();
        for (var element : elements) {
            var name = name(element);
            if (LISTS.contains(name)) {
                elements(element).forEach(one -> lists.get(LISTS.indexOf(name)).append(xml(one)));
            } else if (LOOSE.contains(name)) {
                lists.get(LOOSE.indexOf(name)).append(xml(element));
            } else if (OTHERS.contains(name)) {
                rest.append(xml(element));
            } else if (!IGNORED.contains(name)) {
                throw new IllegalArgumentException(
                        "%%loadFromPOM understands <dependency>, <repository>, lists of them,"
                                + " <dependencyManagement>, <properties>, <parent> and <project>, but got <" + name
                                + ">");
            }
        }
        return "<project><modelVersion>4.0.0</modelVersion><groupId>notebook</groupId><artifactId>cell</artifactId>"
                + "<version>1</version>" + rest + list("dependencies", lists.get(0))
                + list("repositories", lists.get(1))
                + "</project>";
    }

    private static String list(String name, StringBuilder content) {
        return content.isEmpty() ? "" : "<" + name + ">" + content + "</" + name + ">";
    }

    private static String name(Element element) {
        return element.getNodeName();
    }

    private static List<Element> elements(Element parent) {
        var children = parent.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            var child = children.item(i);
            if (child.getNodeType() == Node.TEXT_NODE && !child.getTextContent().isBlank()) {
                throw new IllegalArgumentException("%%loadFromPOM takes XML elements only, but between them stands '"
                        + child.getTextContent().strip() + "'");
            }
        }
        return IntStream.range(0, children.getLength())
                .mapToObj(children::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast)
                .toList();
    }

    private static Element parse(String xml) {
        try {
            var factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(xml))).getDocumentElement();
        } catch (SAXParseException e) {
            throw new IllegalArgumentException(
                    "%%loadFromPOM cannot read its XML, line " + (e.getLineNumber() + 1) + " of the cell: "
                            + e.getMessage(),
                    e);
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new IllegalArgumentException("%%loadFromPOM cannot read its XML: " + e.getMessage(), e);
        }
    }

    private static String xml(Element element) {
        try {
            var transformer = TransformerFactory.newDefaultInstance().newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            var text = new StringWriter();
            transformer.transform(new DOMSource(element), new StreamResult(text));
            return text.toString();
        } catch (TransformerException e) {
            throw new IllegalStateException("this Java cannot write XML", e);
        }
    }
}
