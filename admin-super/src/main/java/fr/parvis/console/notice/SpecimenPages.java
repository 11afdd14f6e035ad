package fr.parvis.console.notice;

import java.util.List;
import java.util.stream.IntStream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerResponse;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.notice.Specimen;
import fr.parvis.core.notice.Wordings;
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

    private final Frames frames;
    private final Gallery gallery;
    private final Wordings wordings;
    private final WatchMessages words;

    SpecimenPages(Frames frames, Gallery gallery, Wordings wordings, WatchMessages words) {
        this.frames = frames;
        this.gallery = gallery;
        this.wordings = wordings;
        this.words = words;
    }

    @CheckedTemplate(basePath = "console/notice", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance specimens(
                PageFrame frame,
                List<Link> trail,
                Form query,
                List<Option> choices,
                Specimen specimen,
                String wording,
                boolean own);
    }

    @GET
    public TemplateInstance show(@QueryParam(NUMBER) @Nullable String asked, @Context HttpServerResponse answer) {
        List<Specimen> specimens = gallery.all(wordings.phrases());
        int number = number(asked == null || asked.isEmpty() ? "0" : asked, specimens);
        List<Option> choices = IntStream.range(0, specimens.size())
                .mapToObj(i -> Option.of(String.valueOf(i), called(specimens.get(i))))
                .toList();
        Specimen shown = specimens.get(number);
        answer.putHeader(Gallery.POLICY, Gallery.OF_A_PAGE);
        return Templates.specimens(
                frames.console(MessagePages.PATH),
                List.of(Link.to(words.title(), MessagePages.PATH), Link.here(words.specimens())),
                Form.empty().fill(NUMBER, number),
                choices,
                shown,
                WordingAddress.of(shown.wording()),
                wordings.decided(shown.wording()).isPresent());
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
