package fr.parvis.core.web;

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

    private Typed() {}

    public static Object text(String text, @TemplateAttribute(TemplateInstance.LOCALE) Object language) {
        return Language.FRENCH.tag().equals(language)
                ? text
                : new RawString("<span lang=\"fr\">" + escaped(text) + "</span>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
