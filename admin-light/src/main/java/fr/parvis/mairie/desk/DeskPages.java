package fr.parvis.mairie.desk;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.ballot.Channel;
import fr.parvis.core.collectivity.Feature;
import fr.parvis.core.paper.Envelopes;
import fr.parvis.core.paper.Envelopes.Outcome;
import fr.parvis.core.person.Right;
import fr.parvis.core.person.Throttle;
import fr.parvis.core.roll.CodeCheck;
import fr.parvis.core.roll.CodeCheck.Finding;
import fr.parvis.core.roll.Person;
import fr.parvis.core.roll.Rolls;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.Needs;
import fr.parvis.core.web.Network;
import fr.parvis.core.web.PageFrame;
import fr.parvis.mairie.desk.OnPaper.Vote;

/** « Au guichet »: an envelope is noted by the code of a letter, or by the name of who hands it in. */
@Path("/mairie/consultations/{id}/guichet")
@Needs(Feature.BUDGET)
@RolesAllowed(Right.TO_RUN)
public class DeskPages {

    private static final String CODE = "code";
    private static final String NAME = "nom";
    private static final String FIRST = "prenom";
    private static final String BIRTH = "naissance";

    /** What the button asks for. */
    private static final String DEED = "geste";

    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;

    /** The camera reads the code of a letter here; everywhere else it stays off. */
    private static final String CAMERA = "camera=(self), geolocation=(), microphone=(), interest-cohort=()";

    private final Clock clock;
    private final CodeCheck codes;
    private final Envelopes envelopes;
    private final Frames frames;
    private final OnPaper onPaper;
    private final Rolls rolls;
    private final DeskMessages words;

    DeskPages(
            Clock clock,
            CodeCheck codes,
            Envelopes envelopes,
            Frames frames,
            OnPaper onPaper,
            Rolls rolls,
            DeskMessages words) {
        this.clock = clock;
        this.codes = codes;
        this.envelopes = envelopes;
        this.frames = frames;
        this.onPaper = onPaper;
        this.rolls = rolls;
        this.words = words;
    }

    @CheckedTemplate(basePath = "mairie/desk", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance desk(PageFrame frame, Form form, Vote vote, Desk desk);
    }

    /**
     * The desk at this moment.
     *
     * @param open whether envelopes are taken
     * @param received how many so far
     * @param told what became of the last one, or {@link Told#NOTHING}
     * @param found who was searched by name and may hand in an envelope, or {@code ""}
     */
    public record Desk(boolean open, int received, Told told, String found) {}

    /**
     * What the page says first.
     *
     * @param kind of the notice, or {@code ""} when there is nothing to say
     */
    public record Told(String kind, String title, String text) {

        static final Told NOTHING = new Told("", "", "");
    }

    @GET
    public Response show(@PathParam("id") UUID id, @QueryParam("fait") @Nullable String done) {
        Vote vote = vote(id);
        return page(
                200,
                vote,
                Form.empty(),
                done == null ? Told.NOTHING : new Told("success", words.received(), words.received_text()),
                "");
    }

    @POST
    public Response receive(
            @PathParam("id") UUID id, MultivaluedMap<String, String> submitted, @Context HttpServerRequest request) {
        Vote vote = vote(id);
        Form form = Form.of(submitted);
        if (!isOpen(vote)) {
            return OnPaper.to(vote.desk());
        }
        return form.text(DEED).isEmpty() ? byCode(vote, form, request) : byName(vote, form);
    }

    /** Outside a transaction: checking a code takes a while. */
    private Response byCode(Vote vote, Form form, HttpServerRequest request) {
        if (!form.require(CODE, words.code_missing())) {
            return page(UNPROCESSABLE, vote, form, Told.NOTHING, "");
        }
        try {
            // A reader at the cable types the whole address of the QR code; the code stands behind the number sign.
            String typed = form.text(CODE);
            Finding finding =
                    codes.voter(vote.box().id(), typed.substring(typed.lastIndexOf('#') + 1), Network.of(request));
            if (finding instanceof Finding.Voter known) {
                return taken(vote, known.id());
            }
            form.reject(CODE, finding instanceof Finding.Misread ? words.code_misread() : words.code_unknown());
            return page(UNPROCESSABLE, vote, form, Told.NOTHING, "");
        } catch (Throttle.TooManyTries tooMany) {
            form.reject(CODE, words.too_many(tooMany.pause().toSeconds() + 1));
            return Response.fromResponse(page(TOO_MANY, vote, form, Told.NOTHING, ""))
                    .header("Retry-After", tooMany.pause().toSeconds() + 1)
                    .build();
        }
    }

    private Response byName(Vote vote, Form form) {
        Optional<UUID> voter = search(vote, form);
        if (voter.isEmpty()) {
            return page(UNPROCESSABLE, vote, form, Told.NOTHING, "");
        }
        UUID id = voter.get();
        Outcome before = envelopes.standing(vote.box().id(), id);
        if (before != Outcome.REFUSED || form.text(DEED).equals("enregistrer")) {
            return taken(vote, id);
        }
        return page(200, vote, form, Told.NOTHING, Person.addressee(form.text(FIRST), form.text(NAME)));
    }

    /** The one that was meant; what is wrong is noted in the form. */
    private Optional<UUID> search(Vote vote, Form form) {
        String birth = Person.birth(form.text(BIRTH));
        if (birth.equals("?")) {
            form.reject(BIRTH, words.birth_wrong());
        }
        if (!form.require(NAME, words.name_missing()) || form.hasErrors()) {
            return Optional.empty();
        }
        List<UUID> named = QuarkusTransaction.requiringNew()
                .call(() -> rolls.named(vote.box().id(), form.text(NAME), form.text(FIRST), birth));
        if (named.isEmpty()) {
            form.reject(NAME, words.name_unknown());
        } else if (named.size() > 1) {
            form.reject(BIRTH, birth.isEmpty() ? words.name_several() : words.name_still_several());
        }
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }

    private Response taken(Vote vote, UUID voter) {
        return switch (envelopes.receive(vote.box().id(), voter)) {
            case RECEIVED -> OnPaper.to(vote.desk() + "?fait=1");
            case VOTED_ONLINE -> refused(vote, words.voted_online(), words.voted_online_text());
            case HANDED_IN_BEFORE -> refused(vote, words.handed_in(), words.handed_in_text());
            case REFUSED -> refused(vote, words.no_voter(), words.no_voter_text());
        };
    }

    private Response refused(Vote vote, String title, String text) {
        return page(UNPROCESSABLE, vote, Form.empty(), new Told("error", title, text), "");
    }

    private Vote vote(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> onPaper.vote(id));
    }

    private boolean isOpen(Vote vote) {
        return vote.box().takesBallots(clock.instant());
    }

    private Response page(int status, Vote vote, Form form, Told told, String found) {
        Desk desk = new Desk(isOpen(vote), envelopes.count(vote.box().id(), Channel.PAPER), told, found);
        return Response.status(status)
                .entity(QuarkusTransaction.requiringNew().call(() -> Templates.desk(frames.mairie(), form, vote, desk)))
                .header("Permissions-Policy", CAMERA)
                .header("Cache-Control", "no-store")
                .build();
    }
}
