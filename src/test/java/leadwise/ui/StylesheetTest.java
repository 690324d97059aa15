package leadwise.ui;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.css.CssParser;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

class StylesheetTest {

    private static final Path FOLDER = Path.of("src/main/resources/leadwise/ui");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "window.css",
                "theme-paper.css",
                "theme-dark.css",
                "theme-high-contrast.css"
            })
    void isUnderstoodToItsLastLine(String name) throws IOException {
        var text = Files.readString(FOLDER.resolve(name));
        CssParser.errorsProperty().clear();
        var rules = new CssParser().parse(text).getRules();
        assertThat(CssParser.errorsProperty()).isEmpty();
        assertThat(rules).hasSize(text.split("\\{", -1).length - 1);
    }
}
