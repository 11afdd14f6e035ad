package fr.parvis.core.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import fr.parvis.core.model.Theme;

/** Links that leave one theme of a list which is too long to be read at once. */
public final class Themes {

    /** Of fewer one sees at a glance what they are about. */
    private static final int WORTH_IT = 8;

    private Themes() {}

    /**
     * One for each theme, after one for all of them; none where the list is short.
     *
     * @param there how much the list holds of each theme before it is filtered
     * @param chosen name of a theme; anything else for all
     * @param part of the page that they lead to, with its {@code #}
     */
    public static List<Link> links(String path, Map<Theme, Long> there, String chosen, String part) {
        if (there.values().stream().mapToLong(Long::longValue).sum() < WORTH_IT) {
            return List.of();
        }
        String all = Language.FRENCH.words(OutcomeMessages.class).all_themes();
        return Stream.concat(
                        Stream.of(Link.to(all, path + part)
                                .current(Theme.named(chosen).isEmpty())),
                        Stream.of(Theme.values()).filter(there::containsKey).map(theme -> Link.to(
                                        theme.label(), path + "?theme=" + theme.name() + part)
                                .current(theme.name().equals(chosen))))
                .toList();
    }
}
