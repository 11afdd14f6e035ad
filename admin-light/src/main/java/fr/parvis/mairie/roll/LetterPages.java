package fr.parvis.mairie.roll;

import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import fr.parvis.core.ballot.State;
import fr.parvis.core.ballot.Voters;
import fr.parvis.core.collectivity.Feature;
import fr.parvis.core.person.Right;
import fr.parvis.core.roll.Heading;
import fr.parvis.core.roll.Letters;
import fr.parvis.core.roll.Person;
import fr.parvis.core.roll.Roll;
import fr.parvis.core.roll.Roll.Printing;
import fr.parvis.core.roll.Roll.Step;
import fr.parvis.core.roll.Rolls;
import fr.parvis.core.time.FrenchDates;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.Needs;
import fr.parvis.core.web.PageFrame;
import fr.parvis.mairie.roll.Polled.Vote;

/** Makes the letters, shows how far they are, hands them over once, and makes one again for who lost theirs. */
@Path("/mairie/consultations/{id}/lettres")
@Needs(Feature.BUDGET)
@RolesAllowed(Right.TO_RUN)
public class LetterPages {

    private static final String AGAIN = "refaire";
    private static final String DESTROY = "detruire";
    private static final String NAME = "nom";
    private static final String FIRST = "prenom";
    private static final String BIRTH = "naissance";
    private static final String ADDRESS = "adresse";

    /** Which of several who bear one name. */
    private static final String WHO = "qui";

    private static final String SEARCH = "chercher";
    private static final int MOST_LINES = 5;

    private final Rolls rolls;
    private final Letters letters;
    private final Polled polled;
    private final Frames frames;
    private final RollMessages words;
    private final Voters voters;

    LetterPages(Rolls rolls, Letters letters, Polled polled, Frames frames, RollMessages words, Voters voters) {
        this.rolls = rolls;
        this.letters = letters;
        this.polled = polled;
        this.frames = frames;
        this.words = words;
        this.voters = voters;
    }

    @CheckedTemplate(basePath = "mairie/roll", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance letters(PageFrame frame, Form form, Vote vote, Stand stand);

        static native TemplateInstance person(
                PageFrame frame, Form form, Vote vote, Found found, List<Namesake> namesakes, boolean names);
    }

    /**
     * How the letters stand.
     *
     * @param obstacle why none can be made, or {@code ""}
     * @param gone since when the names are, or {@code ""}
     */
    public record Stand(String obstacle, String gone, int voices, Letters.Progress progress) {

        public boolean first() {
            return obstacle.isEmpty() && gone.isEmpty() && progress.state() == Printing.NONE;
        }

        public boolean running() {
            return progress.state() == Printing.RUNNING && !progress.stalled();
        }

        public boolean made() {
            return progress.state() == Printing.MADE && gone.isEmpty();
        }

        public boolean again() {
            return obstacle.isEmpty() && (made() || progress.stalled());
        }

        public boolean single() {
            return obstacle.isEmpty() && !running() && (made() || !gone.isEmpty());
        }
    }

    /**
     * Who was searched.
     *
     * @param voter or {@code ""}
     * @param name as on the letter
     * @param codeless whether their code was taken away, and they got no other since
     * @param cancelled whether that was done just now
     */
    public record Found(String voter, String name, boolean codeless, boolean cancelled) {

        static final Found NOBODY = new Found("", "", false, false);
    }

    /**
     * One of several who bear the name that was typed.
     *
     * @param name as on the letter
     * @param address in one line
     */
    public record Namesake(String voter, String name, String address) {}

    @GET
    @Transactional
    public TemplateInstance show(@PathParam("id") UUID id) {
        return page(polled.vote(id), Form.empty());
    }

    private TemplateInstance page(Vote vote, Form form) {
        return Templates.letters(frames.mairie(), form, vote, stand(vote));
    }

    private Stand stand(Vote vote) {
        Optional<Roll> roll = rolls.of(vote.box().id());
        boolean listed = roll.filter(each -> each.state() == Step.READY || each.state() == Step.DESTROYED)
                .isPresent();
        String obstacle = "";
        if (!listed) {
            obstacle = words.letters_no_list();
        } else if (vote.box().state() == State.DRAFT || polled.heading(vote).isEmpty()) {
            obstacle = words.letters_not_sealed();
        } else if (!vote.box().takesCodes()) {
            obstacle = words.letters_over();
        }
        return new Stand(
                obstacle,
                roll.flatMap(Roll::destroyedAt).map(FrenchDates::day).orElse(""),
                Math.toIntExact(voters.count(vote.box().id())),
                roll.isPresent()
                        ? letters.progress(vote.box().id())
                        : new Letters.Progress(Printing.NONE, 0, 0, false, false));
    }

    /** What a request needs to know before it does something outside a transaction. */
    private record Case(Vote vote, Stand stand, Optional<Heading> heading) {}

    private Case read(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Vote vote = polled.vote(id);
            return new Case(vote, stand(vote), polled.heading(vote));
        });
    }

    @POST
    public Response begin(@PathParam("id") UUID id, MultivaluedMap<String, String> submitted) {
        Case here = read(id);
        Form form = Form.of(submitted);
        if (here.stand().made() && !form.has(AGAIN, "oui")) {
            form.reject(AGAIN, words.again_missing());
        } else if (!here.stand().running()
                && (here.heading().isEmpty()
                        || !here.stand().obstacle().isEmpty()
                        || !letters.begin(id, here.heading().get()))) {
            form.reject(words.not_begun());
        }
        return form.hasErrors()
                ? Response.status(422)
                        .entity(QuarkusTransaction.requiringNew().call(() -> page(here.vote(), form)))
                        .build()
                : to(here.vote().letters());
    }

    @GET
    @Path("lettres.pdf")
    public Response fetch(@PathParam("id") UUID id) {
        Case here = read(id);
        return letters.fetch(id)
                .map(pdf -> pdf(pdf, "lettres.pdf"))
                .orElseGet(() -> to(here.vote().letters()));
    }

    private static Response pdf(byte[] pdf, String name) {
        return Response.ok((StreamingOutput) (OutputStream target) -> target.write(pdf), "application/pdf")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Content-Length", pdf.length)
                .header("Cache-Control", "private, no-store")
                .build();
    }

    @POST
    @Path("imprimees")
    public Response printed(@PathParam("id") UUID id, MultivaluedMap<String, String> submitted) {
        Case here = read(id);
        Form form = Form.of(submitted);
        if (here.stand().made() && !form.has(DESTROY, "oui")) {
            form.reject(DESTROY, words.printed_missing());
            return Response.status(422)
                    .entity(QuarkusTransaction.requiringNew().call(() -> page(here.vote(), form)))
                    .build();
        }
        return here.stand().made() && letters.printed(id)
                ? to(here.vote().list() + "/attestation")
                : to(here.vote().letters());
    }

    @GET
    @Path("une-personne")
    @Transactional
    public Response askPerson(@PathParam("id") UUID id) {
        Vote vote = polled.vote(id);
        Stand stand = stand(vote);
        return stand.single()
                ? Response.ok(Templates.person(
                                frames.mairie(),
                                Form.empty(),
                                vote,
                                Found.NOBODY,
                                List.of(),
                                stand.gone().isEmpty()))
                        .build()
                : to(vote.letters());
    }

    @POST
    @Path("une-personne")
    public Response person(@PathParam("id") UUID id, MultivaluedMap<String, String> submitted) {
        Case here = read(id);
        if (!here.stand().single()) {
            return to(here.vote().letters());
        }
        Form form = Form.of(submitted);
        List<Namesake> namesakes = new ArrayList<>();
        Optional<UUID> voter = search(here.vote(), form, namesakes);
        UUID box = here.vote().box().id();
        String name = voter.map(one -> rolls.addressees(box, List.of(one)).get(one))
                .map(Person::addressee)
                .orElseGet(() -> Person.addressee(form.text(FIRST), form.text(NAME)));
        Found found = voter.map(one ->
                        new Found(one.toString(), name, voters.cancelled(box).contains(one), false))
                .orElse(Found.NOBODY);
        if (voter.isPresent() && form.value("action").equals("lettre")) {
            Optional<byte[]> letter = letters.reissue(
                    id, voter.get(), name, lines(form), here.heading().orElseThrow());
            if (letter.isPresent()) {
                return pdf(letter.get(), "lettre.pdf");
            }
            form.reject(words.person_refused());
        } else if (voter.isPresent() && form.value("action").equals("annuler")) {
            if (letters.cancel(id, voter.get())) {
                found = new Found("", name, true, true);
            } else {
                form.reject(words.person_refused());
            }
        }
        Found shown = found;
        return Response.status(form.hasErrors() ? 422 : 200)
                .entity(QuarkusTransaction.requiringNew()
                        .call(() -> Templates.person(
                                frames.mairie(),
                                form,
                                here.vote(),
                                shown,
                                namesakes,
                                here.stand().gone().isEmpty())))
                .build();
    }

    private static List<String> lines(Form form) {
        return form.text(ADDRESS)
                .lines()
                .map(line -> line.replaceAll("[\\p{Cntrl}\\h]+", " ").strip())
                .filter(line -> !line.isEmpty())
                .limit(MOST_LINES)
                .toList();
    }

    /** The one that was meant, or those who may be; what is wrong is noted in the form. */
    private Optional<UUID> search(Vote vote, Form form, List<Namesake> namesakes) {
        String birth = Person.birth(form.text(BIRTH));
        if (birth.equals("?")) {
            form.reject(BIRTH, words.person_birth_wrong());
        }
        if (!form.require(NAME, words.person_name_missing()) || form.hasErrors()) {
            return Optional.empty();
        }
        UUID box = vote.box().id();
        List<UUID> named = rolls.named(box, form.text(NAME), form.text(FIRST), birth);
        if (named.isEmpty()) {
            form.reject(NAME, words.person_unknown());
            return Optional.empty();
        }
        boolean chosen = !form.value("action").equals(SEARCH);
        Optional<UUID> meant = named.stream()
                .filter(one -> named.size() == 1 || (chosen && form.has(WHO, one.toString())))
                .findFirst();
        if (meant.isEmpty()) {
            rolls.addressees(box, named)
                    .forEach((voter, person) -> namesakes.add(
                            new Namesake(voter.toString(), person.addressee(), String.join(", ", person.address()))));
            if (namesakes.isEmpty()) {
                form.reject(BIRTH, birth.isEmpty() ? words.person_several() : words.person_alike());
            }
        } else if (!voters.awaits(box, meant.get())) {
            form.reject(NAME, words.person_voted());
            return Optional.empty();
        }
        return meant;
    }

    private static Response to(String address) {
        return Response.seeOther(URI.create(address)).build();
    }
}
