package leadwise.io.content;

import java.io.ByteArrayInputStream;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Reads XML as a tree of elements.
///
/// A document type is passed over and nothing that it declares is known: no entity is replaced, no
/// other file is opened. Depth and number of elements are bounded. UTF-8 and UTF-16 of either byte
/// order are known by their bytes, whatever the declaration says.
public final class XmlContent {

    private static final int MOST_DEPTH = 64;
    private static final int MOST_ELEMENTS = 500_000;

    private XmlContent() {}

    /// The root element of a file's content.
    ///
    /// @throws Refusal it is not well-formed, by line and column, or beyond all bounds
    public static XmlElement read(byte[] content) throws Refusal {
        try {
            var reader = reader(XmlEncoding.of(content).reader(content));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    return new Tree(reader).root();
                }
            }
        } catch (XMLStreamException e) {
            throw malformed(e);
        }
        throw Refusal.malformed("", "is XML without any element");
    }

    /// The name of the root element, from the first bytes of a file; empty when they are no XML.
    public static Optional<String> rootName(byte[] head) {
        if (!XmlEncoding.of(head).beginsWithTag(head)) {
            return Optional.empty();
        }
        try {
            var reader = reader(XmlEncoding.of(head).lenientReader(head));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    return Optional.of(reader.getLocalName());
                }
            }
        } catch (XMLStreamException | RuntimeException _) {
            // the parser of the platform lets a few runtime exceptions out on broken input
        }
        return Optional.empty();
    }

    private static XMLStreamReader reader(Reader content) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((_, _, _, _) -> new ByteArrayInputStream(new byte[0]));
        return factory.createXMLStreamReader(content);
    }

    private static Refusal malformed(XMLStreamException e) {
        var at = e.getLocation();
        return Refusal.malformed(
                at == null || at.getLineNumber() < 1
                        ? ""
                        : "line " + at.getLineNumber() + ", column " + at.getColumnNumber(),
                "is not well-formed XML");
    }

    /// One walk through a document, beginning at its root.
    private static final class Tree {
        private final XMLStreamReader reader;
        private int elements;

        Tree(XMLStreamReader reader) {
            this.reader = reader;
        }

        XmlElement root() throws XMLStreamException, Refusal {
            try {
                return element(1);
            } catch (XMLStreamException | Refusal e) {
                throw e;
            } catch (RuntimeException _) {
                throw Refusal.malformed(place(), "is not well-formed XML");
            }
        }

        private XmlElement element(int depth) throws XMLStreamException, Refusal {
            if (depth > MOST_DEPTH) {
                throw Refusal.malformed(
                        place(), "elements lie more than " + MOST_DEPTH + " deep in each other");
            }
            if (++elements > MOST_ELEMENTS) {
                throw Refusal.unsupported(place(), "more than " + MOST_ELEMENTS + " elements");
            }
            var name = reader.getLocalName();
            int line = reader.getLocation().getLineNumber();
            var attributes = attributes();
            var children = new ArrayList<XmlElement>();
            var text = new StringBuilder();
            while (true) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> children.add(element(depth + 1));
                    case XMLStreamConstants.CHARACTERS,
                            XMLStreamConstants.CDATA,
                            XMLStreamConstants.SPACE ->
                            text.append(
                                    reader.getTextCharacters(),
                                    reader.getTextStart(),
                                    reader.getTextLength());
                    case XMLStreamConstants.END_ELEMENT -> {
                        return new XmlElement(
                                name,
                                attributes,
                                List.copyOf(children),
                                text.toString().strip(),
                                line);
                    }
                    default -> {
                        // comments, processing instructions, entities that nobody declared
                    }
                }
            }
        }

        private Map<String, String> attributes() {
            int count = reader.getAttributeCount();
            if (count == 0) {
                return Map.of();
            }
            var attributes = new HashMap<String, String>();
            for (int i = 0; i < count; i++) {
                attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
            }
            return Map.copyOf(attributes);
        }

        private String place() {
            return "line " + reader.getLocation().getLineNumber();
        }
    }
}
