package fr.parvis.console.notice;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Instance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerResponse;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.notice.Specimen;
import fr.parvis.core.notice.Specimens;
import fr.parvis.core.person.Right;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.Link;
import fr.parvis.core.web.Option;
import fr.parvis.core.web.PageFrame;

/** Every kind of letter as it would look now, with invented values. */
@Path(SpecimenPages.PATH)
@RolesAllowed(Right.TO_SEE)
public class SpecimenPages {

    static final String PATH = MessagePages.PATH + "/modeles";

    private static final String NUMBER = "modele";

    /** Of letters: their styles are inline, and nothing else may run, be fetched or be sent. */
    private static final String OF_A_LETTER =
            "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; sandbox";

    /** The usual one with our own frames, which hold a letter. */
    private static final String OF_THE_PAGE =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self';"
                    + " frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** On the server's own response, where it takes the place of the usual one: of two the browser obeys both. */
    private static final String POLICY = "Content-Security-Policy";

    private final Frames frames;
    private final Instance<Specimens> all;
    private final WatchMessages words;

    SpecimenPages(Frames frames, Instance<Specimens> all, WatchMessages words) {
        this.frames = frames;
        this.all = all;
        this.words = words;
    }

    @CheckedTemplate(basePath = "console/notice", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance specimens(
                PageFrame frame, List<Link> trail, Form query, List<Option> choices, int number, Specimen specimen);
    }

    @GET
    public TemplateInstance show(@QueryParam(NUMBER) @Nullable String asked, @Context HttpServerResponse answer) {
        List<Specimen> specimens = specimens();
        int number = number(asked == null || asked.isEmpty() ? "0" : asked, specimens);
        List<Option> choices = IntStream.range(0, specimens.size())
                .mapToObj(i -> Option.of(String.valueOf(i), called(specimens.get(i))))
                .toList();
        answer.putHeader(POLICY, OF_THE_PAGE);
        return Templates.specimens(
                frames.console(MessagePages.PATH),
                List.of(Link.to(words.title(), MessagePages.PATH), Link.here(words.specimens())),
                Form.empty().fill(NUMBER, number),
                choices,
                number,
                specimens.get(number));
    }

    @GET
    @Path("{number}")
    @Produces(MediaType.TEXT_HTML)
    public String html(@PathParam("number") String asked, @Context HttpServerResponse answer) {
        List<Specimen> specimens = specimens();
        String letter = specimens.get(number(asked, specimens)).letter().html();
        answer.putHeader(POLICY, OF_A_LETTER);
        return letter;
    }

    private List<Specimen> specimens() {
        return all.stream()
                .flatMap(some -> some.specimens().stream())
                .sorted(Comparator.comparing(Specimen::kind)
                        .thenComparing(Comparator.comparing(Specimen::language).reversed())
                        .thenComparing(Specimen::title))
                .toList();
    }

    private String called(Specimen specimen) {
        return specimen.language().equals("en") ? specimen.title() + ", " + words.in_english() : specimen.title();
    }

    private static int number(String asked, List<Specimen> specimens) {
        int number = asked.matches("\\d{1,3}") ? Integer.parseInt(asked) : specimens.size();
        if (number >= specimens.size()) {
            throw new NotFoundException();
        }
        return number;
    }
}
