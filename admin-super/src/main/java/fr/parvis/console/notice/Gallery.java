package fr.parvis.console.notice;

import java.util.Comparator;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

import fr.parvis.core.notice.Phrases;
import fr.parvis.core.notice.Specimen;
import fr.parvis.core.notice.Specimens;

/** All letters, with invented values. */
@ApplicationScoped
public class Gallery {

    /** On the server's own response, where it takes the place of the usual one: of two the browser obeys both. */
    static final String POLICY = "Content-Security-Policy";

    /** The usual one, for a page with a letter in a frame of its own, which obeys it too: the styles of letters are attributes. */
    static final String OF_A_PAGE =
            "default-src 'none'; script-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline';"
                    + " img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Instance<Specimens> writers;

    Gallery(Instance<Specimens> writers) {
        this.writers = writers;
    }

    /** In the order of a list. */
    List<Specimen> all(Phrases phrases) {
        return writers.stream()
                .flatMap(some -> some.specimens(phrases).stream())
                .sorted(Comparator.comparing(Specimen::kind)
                        .thenComparing(Comparator.comparing(Specimen::language).reversed())
                        .thenComparing(Specimen::title))
                .toList();
    }
}
