package fr.parvis.core.web;

import java.util.regex.Pattern;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import io.quarkus.qute.TemplateInstance;

/**
 * What people have typed, on a page in another language: {@code {typed:text(view.title)}} says that it is in French (WCAG 2.2,
 * 3.1.2), so that a screen reader does not read it as English. On a French page it is the text itself.
 */
@TemplateExtension(namespace = "typed")
public final class Typed {

    private static final Pattern HELD = Pattern.compile(
            "(?<!\\p{L})\\p{L}+(?:-t)?-(?:je|tu|ils?|elles?|on|nous|vous|ce|moi|toi|l[ae]|les|lui|leur|y|en)(?![\\p{L}-])");

    private static final String NO_BREAK = "<span class=\"held\">$0</span>";

    private Typed() {}

    public static Object text(String text, @TemplateAttribute(TemplateInstance.LOCALE) Object language) {
        return Language.FRENCH.tag().equals(language)
                ? text
                : new RawString("<span lang=\"fr\">" + escaped(text) + "</span>");
    }

    /** The same in a heading, {@link #held}. */
    public static Object title(String text, @TemplateAttribute(TemplateInstance.LOCALE) Object language) {
        return Language.FRENCH.tag().equals(language)
                ? held(text)
                : new RawString(
                        "<span lang=\"fr\">" + HELD.matcher(escaped(text)).replaceAll(NO_BREAK) + "</span>");
    }

    /**
     * A text whose lines do not end within « posez-vous » or « a-t-il ». By a look of its own and not by another sign: a search
     * in the page, a copy and a screen reader find the hyphen that everybody types.
     */
    public static Object held(String text) {
        return HELD.matcher(text).find()
                ? new RawString(HELD.matcher(escaped(text)).replaceAll(NO_BREAK))
                : text;
    }

    /** The smallest number that answers a question; empty when any does. */
    public static String lowest(Asked asked, @TemplateAttribute(TemplateInstance.LOCALE) Object language) {
        return asked.lowest(Language.of(String.valueOf(language)));
    }

    /** The greatest one. */
    public static String highest(Asked asked, @TemplateAttribute(TemplateInstance.LOCALE) Object language) {
        return asked.highest(Language.of(String.valueOf(language)));
    }

    /** A text that may be {@link Formatted}, each line a paragraph. */
    public static RawString formatted(String text, @TemplateAttribute(TemplateInstance.LOCALE) Object language) {
        return block(Formatted.paragraphs(text), language);
    }

    /** A text that may be {@link Formatted}, where a blank line makes a paragraph. */
    public static RawString lines(String text, @TemplateAttribute(TemplateInstance.LOCALE) Object language) {
        return block(Formatted.lines(text), language);
    }

    /** A formatted text whose links lead nowhere, so that nobody leaves a page half filled in. */
    public static RawString shown(String text) {
        return new RawString(Formatted.paragraphs(text).replaceAll("<a [^>]*>", "<a>"));
    }

    private static RawString block(String html, Object language) {
        return new RawString(
                Language.FRENCH.tag().equals(language) ? html : "<div class=\"flow\" lang=\"fr\">" + html + "</div>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
