package leadwise.ui;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerLight;

import leadwise.paper.Ink;
import leadwise.paper.Rgb;
import leadwise.settings.ThemeChoice;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/// Contrast as WCAG 2 defines it, of the colours that the stylesheets of a theme leave standing.
class ThemeContrastTest {

    private static final Pattern COLOUR =
            Pattern.compile("(-(?:color|leadwise)-[a-z0-9-]+):\\s*([^;]+);");
    private static final Pattern ROOT = Pattern.compile("\\.root[^{]*\\{([^}]*)}");
    private static final List<String> GROUNDS = List.of("-color-bg-default", "-color-bg-subtle");

    @ParameterizedTest
    @EnumSource
    void textCanBeReadOnEveryGround(ThemeChoice choice) throws IOException {
        var colours = colours(choice);
        for (var ground : GROUNDS) {
            for (var text : List.of("-color-fg-default", "-color-fg-muted", "-color-accent-fg")) {
                assertThat(contrast(colours, text, ground))
                        .as("%s on %s", text, ground)
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
        for (var ground : List.of("-leadwise-chosen", "-color-accent-subtle")) {
            assertThat(contrast(colours, "-color-fg-default", ground))
                    .as(ground)
                    .isGreaterThanOrEqualTo(4.5);
        }
        assertThat(contrast(colours, "-color-fg-emphasis", "-color-accent-emphasis"))
                .isGreaterThanOrEqualTo(4.5);
    }

    @ParameterizedTest
    @EnumSource
    void edgesAndTheFocusStandOutFromEveryGround(ThemeChoice choice) throws IOException {
        var colours = colours(choice);
        for (var ground : GROUNDS) {
            for (var edge :
                    List.of(
                            "-color-border-default",
                            "-leadwise-focus",
                            "-leadwise-warning",
                            "-leadwise-bar")) {
                assertThat(contrast(colours, edge, ground))
                        .as("%s on %s", edge, ground)
                        .isGreaterThanOrEqualTo(3);
            }
        }
        assertThat(contrast(colours, "-leadwise-focus", "-leadwise-chosen"))
                .isGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void theTraceStandsOutFromThePaper(ThemeChoice choice) {
        var paper = WindowTheme.of(choice).paper();
        for (var ground : List.of(Ink.GROUND, Ink.MINOR, Ink.MAJOR, Ink.GAP)) {
            assertThat(contrast(paper.colour(Ink.TRACE), paper.colour(ground)))
                    .as("trace on %s", ground)
                    .isGreaterThanOrEqualTo(4.5);
        }
        assertThat(contrast(paper.colour(Ink.TEXT), paper.colour(Ink.GROUND)))
                .isGreaterThanOrEqualTo(4.5);
    }

    /// Our colours on top of the toolkit's.
    private static Map<String, String> colours(ThemeChoice choice) throws IOException {
        var theme = WindowTheme.of(choice);
        var all = new HashMap<String, String>();
        var toolkit =
                Objects.requireNonNull(
                        PrimerLight.class.getResource(theme.toolkit()), theme.toolkit());
        for (var sheet : List.of(toolkit, URI.create(theme.own()).toURL())) {
            try (var in = sheet.openStream()) {
                var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                ROOT.matcher(text)
                        .results()
                        .forEach(
                                root ->
                                        COLOUR.matcher(root.group(1))
                                                .results()
                                                .forEach(c -> all.put(c.group(1), c.group(2))));
            }
        }
        return all;
    }

    private static double contrast(Map<String, String> colours, String one, String other) {
        var ground = rgb(colours, other, Rgb.of(0));
        return contrast(rgb(colours, one, ground), ground);
    }

    /// A colour; where it lets its ground through, on the theme's ground.
    private static Rgb rgb(Map<String, String> colours, String name, Rgb ground) {
        var value = Objects.requireNonNull(colours.get(name), name).strip();
        if (value.startsWith("#")) {
            return Rgb.of(Integer.parseInt(value.substring(1), 16));
        }
        var parts = value.replaceAll("rgba?\\(|\\)", "").split(",", -1);
        double opacity = parts.length > 3 ? Double.parseDouble(parts[3].strip()) : 1;
        var below = opacity == 1 ? ground : rgb(colours, "-color-bg-default", ground);
        return new Rgb(
                mixed(parts[0], below.red(), opacity),
                mixed(parts[1], below.green(), opacity),
                mixed(parts[2], below.blue(), opacity));
    }

    private static int mixed(String part, int below, double opacity) {
        return (int) Math.round(opacity * Double.parseDouble(part.strip()) + (1 - opacity) * below);
    }

    private static double contrast(Rgb one, Rgb other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(Rgb colour) {
        return 0.2126 * linear(colour.red())
                + 0.7152 * linear(colour.green())
                + 0.0722 * linear(colour.blue());
    }

    private static double linear(int eightBits) {
        double share = eightBits / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
