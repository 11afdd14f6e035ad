package fr.parvis.citizen.ballot;

import java.net.URI;
import java.security.PublicKey;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import org.jboss.resteasy.reactive.Cache;

import fr.parvis.citizen.consultation.Published;
import fr.parvis.citizen.participation.ParticipationMessages;
import fr.parvis.citizen.participation.Waits;
import fr.parvis.core.ballot.BallotBox;
import fr.parvis.core.ballot.BallotBox.Outcome;
import fr.parvis.core.ballot.BallotBox.Standing;
import fr.parvis.core.ballot.ElectionKeys;
import fr.parvis.core.ballot.ElectionRecord;
import fr.parvis.core.ballot.Polls;
import fr.parvis.core.ballot.Receipt;
import fr.parvis.core.ballot.SealedBallot;
import fr.parvis.core.ballot.Sealing;
import fr.parvis.core.ballot.State;
import fr.parvis.core.ballot.Voters;
import fr.parvis.core.budget.Paper;
import fr.parvis.core.budget.Project;
import fr.parvis.core.person.Throttle;
import fr.parvis.core.photo.Emblems;
import fr.parvis.core.photo.Photo;
import fr.parvis.core.roll.CodeCheck;
import fr.parvis.core.roll.CodeCheck.Finding;
import fr.parvis.core.roll.VoterPass;
import fr.parvis.core.roll.VoterPass.Holder;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.Network;
import fr.parvis.core.web.PageFrame;
import fr.parvis.core.web.Site;
import fr.parvis.core.web.Typography;

/**
 * Voting with the code of a letter: the code, the ballot, the check, the receipt. There is no session: a pass that stands for the
 * code goes along with each step, and no step but the last writes anything. With a script the choice is sealed on the voter's device and never leaves
 * it in clear; without one, the server seals it as soon as it has come, and the check sends the sealed ballot only.
 */
@Path("/c/{commune}")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class VotePages {

    private static final String HERE = "{consultation: [a-z0-9-]+}/voter";

    private static final String CODE = "code";
    private static final String PASS = "passe";
    private static final String SEALED = "bulletin";
    private static final String SEALING = "chiffre";
    private static final String RECEIPT = "recu";

    /** What the button asks for. */
    private static final String DEED = "geste";

    private static final String CHECK = "verifier";
    private static final String CHANGE = "modifier";
    private static final String CAST = "deposer";

    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;

    private final BallotBox boxes;
    private final Clock clock;
    private final CodeCheck codes;
    private final ElectionKeys keys;
    private final ElectionRecord record;
    private final Emblems emblems;
    private final Frames frames;
    private final VoterPass passes;
    private final Polls polls;
    private final Site site;
    private final Voters voters;

    VotePages(
            BallotBox boxes,
            Clock clock,
            CodeCheck codes,
            ElectionKeys keys,
            ElectionRecord record,
            Emblems emblems,
            Frames frames,
            VoterPass passes,
            Polls polls,
            Site site,
            Voters voters) {
        this.boxes = boxes;
        this.clock = clock;
        this.codes = codes;
        this.keys = keys;
        this.record = record;
        this.emblems = emblems;
        this.frames = frames;
        this.passes = passes;
        this.polls = polls;
        this.site = site;
        this.voters = voters;
    }

    @CheckedTemplate(basePath = "citizen/ballot", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance enter(
                PageFrame frame, Form form, List<String> carried, String title, String path, String until);

        /** @param summed whether the gauge tells what was sent, for whoever has no script that does */
        static native TemplateInstance ballot(
                PageFrame frame, Form form, BallotView view, BallotView.Gauge gauge, boolean summed);

        static native TemplateInstance check(
                PageFrame frame,
                Form form,
                BallotView view,
                BallotView.Gauge gauge,
                List<BallotView.Chosen> chosen,
                String sealed);

        static native TemplateInstance receipt(
                PageFrame frame, String title, String path, String until, ReceiptView receipt);

        static native TemplateInstance stopped(PageFrame frame, String title, String path, Stop stop);
    }

    /** Why no ballot was taken. */
    public enum Stop {
        VOTED,
        CLOSED,
        AGAIN
    }

    /** The box behind an address as this moment finds it. */
    private record Poll(UUID consultation, String title, String address, Standing box, boolean open) {

        UUID id() {
            return box.id();
        }
    }

    /** Who comes, where. */
    private record Arrival(Poll poll, Optional<Holder> holder) {}

    @GET
    @Path(HERE)
    @Cache(noStore = true)
    public Response enter(@PathParam("consultation") String address) {
        Poll poll = poll(address);
        return poll.open()
                ? Response.ok(enter(poll, Form.empty())).build()
                : // With a fragment of its own: browsers would keep that of the letter, which is the code.
                Response.seeOther(URI.create(frames.citizen().link("/", address) + "#contenu"))
                        .build();
    }

    /** Each step, by the button that was pressed. */
    @POST
    @Path(HERE)
    @Cache(noStore = true)
    public Response step(
            @PathParam("consultation") String address,
            MultivaluedMap<String, String> submitted,
            @Context HttpServerRequest request) {
        Form form = Form.of(submitted);
        Arrival arrival = QuarkusTransaction.requiringNew().call(() -> {
            Poll found = poll(address);
            return new Arrival(found, passes.read(found.id(), form.value(PASS)));
        });
        Poll poll = arrival.poll();
        Optional<Holder> holder = arrival.holder();
        boolean late = !poll.open() || !holder.map(Holder::fresh).orElse(false);
        if (form.text(DEED).equals(CAST) && holder.isPresent() && late) {
            Optional<Response> before = again(poll, holder.get().voter(), form);
            if (before.isPresent()) {
                return before.get();
            }
        }
        if (!poll.open()) {
            return stopped(poll, Stop.CLOSED);
        }
        try {
            Optional<UUID> voter =
                    holder.filter(Holder::fresh).map(Holder::voter).or(() -> comes(poll, form, Network.of(request)));
            return voter.isPresent() ? step(poll, voter.get(), form) : enterAgain(UNPROCESSABLE, poll, form);
        } catch (Throttle.TooManyTries tooMany) {
            form.reject(
                    CODE,
                    words().too_many_codes(
                                    Waits.of(tooMany.pause(), site.language().words(ParticipationMessages.class))));
            return Response.fromResponse(enterAgain(TOO_MANY, poll, form))
                    .header("Retry-After", tooMany.pause().toSeconds() + 1)
                    .build();
        }
    }

    private Response step(Poll poll, UUID voter, Form form) {
        String deed = form.text(DEED);
        if (deed.equals(CAST)) {
            return cast(poll, voter, form);
        }
        if (voters.hasVoted(poll.id(), voter)) {
            return stopped(poll, Stop.VOTED);
        }
        BallotView view = view(poll, voter);
        if (!deed.equals(CHECK)) {
            return Response.ok(ballot(form, view)).build();
        }
        Optional<String> choice = view.choice(form);
        if (choice.isEmpty()) {
            form.reject(BallotView.CHOSEN, view.wrong(form, site.language()));
            return Response.status(UNPROCESSABLE).entity(ballot(form, view)).build();
        }
        String sealed = Base64.getEncoder()
                .encodeToString(SealedBallot.seal(keys.publicKey(poll.id()).orElseThrow(), choice.get())
                        .bytes());
        return Response.ok(Templates.check(
                        frames.citizen().untranslated(),
                        form,
                        view,
                        view.gauge(form, site.language()),
                        view.chosen(choice.get(), words()),
                        sealed))
                .build();
    }

    private TemplateInstance ballot(Form form, BallotView view) {
        return Templates.ballot(
                frames.citizen().untranslated(),
                form,
                view,
                view.gauge(form, site.language()),
                !form.text(DEED).isEmpty());
    }

    /** Who comes with the code of a letter, and has a pass for it from now on; what is wrong is noted in the form. */
    private Optional<UUID> comes(Poll poll, Form form, String network) {
        if (!form.names().contains(CODE)) {
            form.reject(CODE, words().pass_is_over());
            return Optional.empty();
        }
        Finding finding = codes.voter(poll.id(), form.value(CODE), network);
        if (finding instanceof Finding.Voter known) {
            form.fill(PASS, passes.of(poll.id(), known.id()));
            return Optional.of(known.id());
        }
        form.reject(CODE, finding instanceof Finding.Misread ? words().code_misread() : words().code_unknown());
        return Optional.empty();
    }

    /** The receipt of a ballot that is in the box already, whatever the time is now: its first answer may have been lost. */
    private Optional<Response> again(Poll poll, UUID voter, Form form) {
        return sealed(form)
                .filter(ballot -> voters.hasVoted(poll.id(), voter) && record.holds(poll.id(), ballot.tracker()))
                .map(ballot -> cast(poll, voter, form));
    }

    private Response cast(Poll poll, UUID voter, Form form) {
        Optional<SealedBallot> ballot = sealed(form);
        if (ballot.isEmpty()) {
            return stopped(poll, Stop.AGAIN);
        }
        Sealing sealing = form.has(SEALING, "appareil") ? Sealing.BROWSER : Sealing.SERVER;
        Outcome outcome = boxes.cast(poll.id(), voter, ballot.get(), sealing);
        if (outcome instanceof Outcome.Taken taken) {
            return Response.ok(Templates.receipt(
                            frames.citizen().untranslated(),
                            title(poll),
                            path(poll),
                            until(poll),
                            ReceiptView.of(taken.receipt(), taken.before(), taken.key())))
                    .build();
        }
        return stopped(poll, why(outcome));
    }

    /** The receipt to print: Parvis keeps none, so that it comes with the request, and is drawn when this box has signed it. */
    @POST
    @Path(HERE + "/recu.pdf")
    @Produces("application/pdf")
    @Cache(noStore = true)
    public Response receipt(@PathParam("consultation") String address, MultivaluedMap<String, String> submitted) {
        Poll poll = poll(address);
        PublicKey key = record.verifyingKey(poll.id());
        Receipt receipt = ReceiptView.read(Form.of(submitted).text(RECEIPT))
                .filter(read -> read.isOf(poll.id()) && read.isGenuine(key))
                .orElseThrow(() -> new ClientErrorException(UNPROCESSABLE));
        byte[] sheet = ReceiptSheet.of(
                ReceiptView.of(receipt, false, key),
                emblems.letterhead(),
                site.place().name().name(),
                title(poll),
                site.origin() + frames.citizen().link(path(poll), "/urne"),
                words());
        return Response.ok(sheet)
                .header("Content-Disposition", "attachment; filename=\"recu.pdf\"")
                .build();
    }

    private static Stop why(Outcome outcome) {
        if (outcome instanceof Outcome.VotedBefore) {
            return Stop.VOTED;
        }
        return outcome instanceof Outcome.NotOpen ? Stop.CLOSED : Stop.AGAIN;
    }

    private static Optional<SealedBallot> sealed(Form form) {
        try {
            return SealedBallot.of(Base64.getDecoder().decode(form.text(SEALED)));
        } catch (IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private BallotView view(Poll poll, UUID voter) {
        UUID consultation = poll.consultation();
        Map<String, String> descriptions = QuarkusTransaction.requiringNew()
                .call(() -> Project.of(consultation).stream()
                        .collect(Collectors.toMap(project -> project.ballotId(), project -> project.description())));
        Map<String, Photo> photos = QuarkusTransaction.requiringNew().call(() -> Photo.ofProjects(consultation));
        return BallotView.of(
                Paper.read(record.paper(poll.id()).orElseThrow()),
                descriptions,
                photos,
                poll.id(),
                voter,
                path(poll),
                until(poll),
                Base64.getEncoder()
                        .encodeToString(keys.publicKey(poll.id()).orElseThrow().getEncoded()),
                site.language());
    }

    private Response enterAgain(int status, Poll poll, Form form) {
        return Response.status(status).entity(enter(poll, form)).build();
    }

    private TemplateInstance enter(Poll poll, Form form) {
        // What was chosen, or sealed, goes on behind the code.
        List<String> carried = form.names().stream()
                .filter(name -> name.equals(SEALED)
                        || name.equals(SEALING)
                        || name.equals(DEED)
                        || name.equals(BallotView.CHOSEN)
                        || name.startsWith("p-"))
                .toList();
        return Templates.enter(frames.citizen(), form, carried, title(poll), path(poll), until(poll));
    }

    private Response stopped(Poll poll, Stop stop) {
        return Response.status(Response.Status.CONFLICT)
                .entity(Templates.stopped(frames.citizen().untranslated(), title(poll), path(poll), stop))
                .build();
    }

    private Poll poll(String address) {
        return QuarkusTransaction.joiningExisting().call(() -> {
            Polls.Poll found = polls.at(address).orElseThrow(() -> noPoll(address));
            Standing box = found.box();
            if (box.state() == State.FROZEN && !clock.instant().isBefore(box.opensAt())) {
                // Whoever waits for the hour with the letter in hand does not wait for the job that opens boxes.
                boxes.keepHours(box.id());
                box = boxes.of(found.consultation()).orElseThrow();
            }
            return new Poll(found.consultation(), found.title(), address, box, box.takesBallots(clock.instant()));
        });
    }

    /** Whether it was taken back, is no vote, or never was. */
    private static WebApplicationException noPoll(String address) {
        Published.at(address);
        return new NotFoundException();
    }

    private static String title(Poll poll) {
        return Typography.french(poll.title());
    }

    private static String path(Poll poll) {
        return "/" + poll.address();
    }

    private String until(Poll poll) {
        return site.language().moment(poll.box().closesAt());
    }

    private VoteMessages words() {
        return site.language().words(VoteMessages.class);
    }
}
