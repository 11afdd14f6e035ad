package fr.parvis.core.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;

/**
 * The drawings of the sprite {@code icons.svg}, put in the page itself: a first visit then needs no request for them, and
 * they take the colour of the text around. The tag {@code {#icon name='check' /}} is the way to use them.
 */
@TemplateExtension(namespace = "icon")
public final class Icons {
    private static final Map<String, String> DRAWINGS = read();

    private Icons() {}

    /**
     * The shapes that go within the {@code <svg>}.
     *
     * @throws IllegalArgumentException if the sprite has no such symbol
     */
    public static RawString shapes(String name) {
        String shapes = DRAWINGS.get(name);
        if (shapes == null) {
            throw new IllegalArgumentException("No icon '" + name + "' in icons.svg");
        }
        return new RawString(shapes);
    }

    /** Every symbol of the sprite. */
    public static Set<String> names() {
        return DRAWINGS.keySet();
    }

    private static Map<String, String> read() {
        Map<String, String> drawings = new TreeMap<>();
        Matcher symbol = Pattern.compile("<symbol id=\"([a-z0-9-]+)\">(.*?)</symbol>", Pattern.DOTALL)
                .matcher(sprite());
        while (symbol.find()) {
            drawings.put(symbol.group(1), symbol.group(2).strip());
        }
        return drawings;
    }

    private static String sprite() {
        try (InputStream file = Icons.class.getResourceAsStream("icons.svg")) {
            if (file == null) {
                throw new IllegalStateException("icons.svg is missing");
            }
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
