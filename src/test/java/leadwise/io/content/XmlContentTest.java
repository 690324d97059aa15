package leadwise.io.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

class XmlContentTest {

    @TempDir Path folder;

    private static XmlElement read(String text) throws Refusal {
        return XmlContent.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String refusal(String text) {
        return catchThrowableOfType(Refusal.class, () -> read(text))
                .problem(Path.of("f.xml"))
                .sentence();
    }

    @Test
    void elementsKeepNamesTextAttributesAndLines() throws Refusal {
        var root =
                read(
                        """
                        <?xml version="1.0"?>
                        <!-- a comment -->
                        <p:ecg xmlns:p="urn:x" version="2">
                          <lead name=" II ">1 2 <![CDATA[3]]></lead>
                          <lead name="">4</lead>
                        </p:ecg>
                        """);

        assertThat(root.name()).isEqualTo("ecg");
        assertThat(root.attribute("version")).contains("2");
        assertThat(root.children("lead").map(XmlElement::text)).containsExactly("1 2 3", "4");
        assertThat(root.child("lead").orElseThrow().attribute("name")).contains("II");
        assertThat(root.children().getLast().attribute("name")).isEmpty();
        assertThat(root.children().getLast().place()).isEqualTo("line 5");
        assertThat(root.textAt("lead")).contains("1 2 3");
    }

    @Test
    void aDocumentTypeIsPassedOverAndNothingItNamesIsOpened() throws Exception {
        var secret = Files.writeString(folder.resolve("secret.txt"), "secret");

        var root =
                read(
                        "<!DOCTYPE e SYSTEM \"nowhere.dtd\" [<!ENTITY x SYSTEM \""
                                + secret.toUri()
                                + "\">]><e>a&x;b</e>");

        assertThat(root.text()).doesNotContain("secret").startsWith("a").endsWith("b");
    }

    @Test
    void entitiesThatMultiplyAreNotReplaced() throws Refusal {
        var text = new StringBuilder("<!DOCTYPE e [<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 30; i++) {
            text.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(i, i - 1, i - 1));
        }
        text.append("]><e>&a29;</e>");

        assertThat(read(text.toString()).text()).hasSizeLessThan(100);
    }

    @Test
    void elementsThatLieTooDeepAreRefused() {
        assertThat(refusal("<a>".repeat(65) + "</a>".repeat(65)))
                .isEqualTo("f.xml, line 1: elements lie more than 64 deep in each other.");
    }

    @Test
    void whatIsNotWellFormedIsRefusedByLine() {
        assertThat(refusal("<a>\n<b></a>"))
                .startsWith("f.xml, line 2, column ")
                .endsWith("is not well-formed XML.");
        assertThat(refusal("")).startsWith("f.xml").endsWith("is not well-formed XML.");
    }

    @Test
    void theRootIsKnownFromTheHeadInAnyEncoding() {
        var text = "<?xml version='1.0'?><!-- x --><RestingECG><more";

        assertThat(XmlContent.rootName(text.getBytes(StandardCharsets.UTF_8)))
                .contains("RestingECG");
        assertThat(XmlContent.rootName(text.getBytes(StandardCharsets.UTF_16)))
                .contains("RestingECG");
        assertThat(XmlContent.rootName("no XML".getBytes(StandardCharsets.UTF_8))).isEmpty();
    }
}
