package fr.parvis.core.collectivity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Reckons WCAG 2.2 contrast (1.4.3 text, 1.4.11 controls) from the style sheet itself. */
class PaletteTest {
    private static final double TEXT = 4.5;
    private static final double CONTROL = 3;
    private static final String CSS = styleSheet();

    @ParameterizedTest
    @EnumSource
    void text_can_be_read_on_every_palette(Palette palette) {
        Map<String, String> token = tokens(palette);

        for (String ground : new String[] {"paper", "sheet", "stone", "tint"}) {
            assertContrast(token, "accent", ground, TEXT);
            assertContrast(token, "deep", ground, TEXT);
            assertContrast(token, "ink", ground, TEXT);
            assertContrast(token, "soft", ground, TEXT);
        }
        token.put("white", "#ffffff");
        assertContrast(token, "white", "accent", TEXT);
        assertContrast(token, "white", "deep", TEXT);
        assertContrast(token, "sun", "deep", TEXT);
    }

    @ParameterizedTest
    @CsvSource({"ok,ok-tint", "warn,warn-tint", "bad,bad-tint", "info,info-tint", "bad,paper", "bad,sheet", "ok,sheet"})
    void states_can_be_read(String text, String ground) {
        assertContrast(tokens(Palette.TUILE), text, ground, TEXT);
    }

    @ParameterizedTest
    @CsvSource({"edge,sheet", "edge,paper", "halo,ink"})
    void controls_and_focus_can_be_seen(String line, String ground) {
        assertContrast(tokens(Palette.TUILE), line, ground, CONTROL);
    }

    @ParameterizedTest
    @EnumSource
    void bars_stand_out_of_their_ground(Palette palette) {
        assertContrast(tokens(palette), "accent", "groove", CONTROL);
    }

    @ParameterizedTest
    @EnumSource
    void messages_wear_the_colour_of_the_site(Palette palette) {
        assertThat(palette.accent()).isEqualTo(tokens(palette).get("accent"));
    }

    @Test
    void black_on_white_is_the_greatest_contrast() {
        assertThat(contrast("#000000", "#ffffff")).isEqualTo(21);
    }

    private static void assertContrast(Map<String, String> token, String text, String ground, double least) {
        assertThat(contrast(value(token, text), value(token, ground)))
                .as("%s on %s", text, ground)
                .isGreaterThanOrEqualTo(least);
    }

    private static String value(Map<String, String> token, String name) {
        String colour = token.get(name);
        assertThat(colour).as(name).isNotNull();
        return String.valueOf(colour);
    }

    /** The colours in force under a palette: those of {@code :root}, then its own. */
    private static Map<String, String> tokens(Palette palette) {
        Map<String, String> token = new LinkedHashMap<>();
        collect(":root \\{([^}]*)\\}", token);
        collect("\\[data-palette=\"" + palette.token() + "\"\\] \\{([^}]*)\\}", token);
        assertThat(token).containsKeys("accent", "deep", "tint", "sun");
        return token;
    }

    private static void collect(String rule, Map<String, String> into) {
        Matcher block = Pattern.compile(rule).matcher(CSS);
        assertThat(block.find()).as(rule).isTrue();
        Matcher token = Pattern.compile("--([a-z-]+): (#[0-9a-f]{6})").matcher(block.group(1));
        while (token.find()) {
            into.put(token.group(1), token.group(2));
        }
    }

    /** The ratio of WCAG 2.2, from 1 to 21. */
    private static double contrast(String one, String other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 1) + 0.7152 * channel(colour, 3) + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int from) {
        double part = Integer.parseInt(colour.substring(from, from + 2), 16) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    private static String styleSheet() {
        try (var file = PaletteTest.class.getResourceAsStream("/META-INF/resources/assets/parvis.css")) {
            assertThat(file).isNotNull();
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
