package fr.parvis.core.web;

import java.util.Set;
import java.util.regex.Pattern;

import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * A text that a town hall has formatted by a few signs of Markdown: paragraphs, bold, italic, lists, links; a heading is a line
 * in bold. Anything else stays as typed, so that a text which knows nothing of Markdown reads as it always did: a line break is
 * a line break.
 *
 * <p>What comes out holds {@code p}, {@code br}, {@code strong}, {@code em}, {@code ul}, {@code ol}, {@code li} and {@code a},
 * and links lead to the web, a mailbox or a telephone only.
 */
public final class Formatted {

    static final Set<String> SCHEMES = Set.of("http", "https", "mailto", "tel");

    private static final Parser PARSER = Parser.builder()
            .enabledBlockTypes(Set.of(Heading.class, ListBlock.class))
            .build();

    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .urlSanitizer(new DefaultUrlSanitizer(SCHEMES))
            .percentEncodeUrls(true)
            .softbreak("<br>")
            .attributeProviderFactory(context -> (node, tag, attributes) -> {
                if (tag.equals("a")) {
                    attributes.put("rel", "nofollow noopener noreferrer");
                }
            })
            .build();

    /** A list within a list on one line: hundreds of them in one text would exhaust the stack. */
    private static final Pattern LIST_IN_LIST =
            Pattern.compile("(?m)^([ \\t]*(?:[-+*]|\\d{1,9}[.)])[ \\t]+\\d{0,9})([-+*.)])(?=[ \\t]|$)");

    private static final Pattern ITEM = Pattern.compile("[ \\t]*(?:[-+*]|\\d{1,9}[.)])[ \\t]");

    private Formatted() {}

    /** As HTML, each line a paragraph. */
    public static String paragraphs(String typed) {
        return html(typed, true);
    }

    /** As HTML, where a blank line makes a paragraph. */
    public static String lines(String typed) {
        return html(typed, false);
    }

    /** Plain words, for paper, telephones and feeds: lists keep their dashes, links their address. */
    public static String plain(String typed) {
        return PlainWords.of(read(typed, false));
    }

    private static String html(String typed, boolean apart) {
        // A newline that stands between two elements would be drawn where white space is kept.
        return RENDERER.render(read(Typography.french(typed), apart)).replace("\n", "");
    }

    /** A line after a list that is no item of it ends the list, as whoever typed it means; Markdown wants a blank line there. */
    private static String endingLists(String typed) {
        StringBuilder lines = new StringBuilder();
        boolean listed = false;
        for (String line : typed.split("\\R", -1)) {
            boolean item = ITEM.matcher(line).lookingAt();
            if (listed && !item && !line.isBlank() && !Character.isWhitespace(line.charAt(0))) {
                lines.append('\n');
                listed = false;
            }
            listed |= item;
            lines.append(line).append('\n');
        }
        return lines.toString();
    }

    private static Node read(String typed, boolean apart) {
        // « [Note]: » defines a link and would vanish.
        String harmless =
                LIST_IN_LIST.matcher(endingLists(typed)).replaceAll("$1\\\\$2").replace("]:", "]\\:");
        Node document = PARSER.parse(harmless);
        document.accept(new Taming(apart));
        return document;
    }
}
