package fr.parvis.mairie.ballot;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import fr.parvis.core.ballot.BallotBox;
import fr.parvis.core.ballot.ElectionKeys;
import fr.parvis.core.ballot.ElectionRecord;
import fr.parvis.core.ballot.KeyShare;
import fr.parvis.core.ballot.Seal;
import fr.parvis.core.ballot.State;
import fr.parvis.core.ceremony.Ceremony;
import fr.parvis.core.ceremony.Counted;
import fr.parvis.core.ceremony.Counting;
import fr.parvis.core.ceremony.Preparation;
import fr.parvis.core.collectivity.Feature;
import fr.parvis.core.paper.PaperSheets;
import fr.parvis.core.person.Right;
import fr.parvis.core.photo.Emblems;
import fr.parvis.core.tally.Candidate;
import fr.parvis.core.time.FrenchDates;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.Language;
import fr.parvis.core.web.Needs;
import fr.parvis.core.web.PageFrame;
import fr.parvis.core.web.SealView;
import fr.parvis.core.web.Site;
import fr.parvis.core.web.Typography;
import fr.parvis.mairie.ballot.Votes.Vote;

/** « Dépouiller »: two parts open the box; then the result, its minutes, and its publication. */
@Path("/mairie/consultations/{id}/urne")
@Needs(Feature.BUDGET)
@RolesAllowed(Right.TO_RUN)
public class CountPages {

    private static final String ONE = "part-1";
    private static final String OTHER = "part-2";

    private final BallotBox boxes;
    private final Ceremony ceremony;
    private final Counting counting;
    private final ElectionKeys keys;
    private final Emblems emblems;
    private final ElectionRecord record;
    private final Frames frames;
    private final PaperSheets sheets;
    private final Site site;
    private final Votes votes;
    private final CeremonyMessages words;

    CountPages(
            BallotBox boxes,
            Ceremony ceremony,
            Counting counting,
            ElectionKeys keys,
            Emblems emblems,
            ElectionRecord record,
            Frames frames,
            PaperSheets sheets,
            Site site,
            Votes votes,
            CeremonyMessages words) {
        this.boxes = boxes;
        this.ceremony = ceremony;
        this.counting = counting;
        this.keys = keys;
        this.emblems = emblems;
        this.record = record;
        this.frames = frames;
        this.sheets = sheets;
        this.site = site;
        this.votes = votes;
        this.words = words;
    }

    @CheckedTemplate(basePath = "mairie/ballot", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance count(
                PageFrame frame,
                Form form,
                Vote vote,
                boolean over,
                boolean unread,
                String closes,
                Counting.Progress progress);

        static native TemplateInstance result(PageFrame frame, Form form, Vote vote, Result result);

        static native TemplateInstance minutes(PageFrame frame, Vote vote, Result result);
    }

    /**
     * A result in words.
     *
     * @param envelopes how many have voted on paper
     * @param complete whether no sheet of paper is left to be read
     * @param kept until when ballots are kept, or empty
     * @param unit of the numbers beside the projects
     * @param few whether there were too few ballots to show more than sums
     * @param sheets of paper that were read
     * @param blank how many of the ballots that count name no project; zero where that is not told
     */
    public record Result(
            String commune,
            String period,
            String envelope,
            String spent,
            long voters,
            long online,
            long envelopes,
            long opened,
            List<String> invalid,
            boolean few,
            boolean complete,
            boolean counted,
            boolean published,
            String kept,
            boolean destroyed,
            String unit,
            List<Line> lines,
            Sheets sheets,
            long blank,
            List<SealView> seals,
            String fingerprint) {

        /** How many have voted, by whatever channel. */
        public long voted() {
            return online + envelopes;
        }

        /** How many ballots are in the result. */
        public long valid() {
            return opened + sheets.number() - sheets.spoilt();
        }

        /** How many ballots are not. */
        public long spoilt() {
            return (long) invalid.size() + sheets.spoilt();
        }

        /** How many have voted, of 100 on the list. */
        public String turnout() {
            return voters == 0 ? "" : Language.FRENCH.percent((double) voted() / voters);
        }
    }

    /**
     * A project and what became of it.
     *
     * @param number what the ballots say of it; empty where they are too few to tell it
     */
    public record Line(String title, String cost, String number, boolean chosen) {}

    /**
     * The ballots on paper.
     *
     * @param number how many there were; zero before they are settled
     * @param spoilt how many of them are not counted
     * @param decided how many a third reading decided; zero, too, once they are destroyed
     * @param note why there are not as many as envelopes, or {@code ""}
     */
    public record Sheets(boolean settled, int number, int spoilt, int decided, String note) {

        static Sheets of(PaperSheets.Standing standing) {
            return standing.isSettled()
                    ? new Sheets(true, standing.sheets(), standing.spoilt(), standing.decided(), standing.note())
                    : new Sheets(false, 0, 0, 0, "");
        }
    }

    @GET
    @Path("depouiller")
    @Transactional
    public Response ask(@PathParam("id") UUID id) {
        Vote vote = votes.vote(id);
        return vote.counted()
                ? Votes.to(vote.urn() + "/resultat")
                : Votes.secret(Form.empty(), page(vote, Form.empty()));
    }

    private TemplateInstance page(Vote vote, Form form) {
        Preparation preparation = vote.preparation();
        return Templates.count(
                frames.mairie(),
                form,
                vote,
                vote.over(),
                !sheets.isDone(vote.box()),
                FrenchDates.moment(preparation.closesAt()),
                counting.progress(vote.box()));
    }

    /** What two holders typed. */
    private record Parts(KeyShare one, KeyShare other) {}

    @POST
    @Path("depouiller")
    public Response count(@PathParam("id") UUID id, MultivaluedMap<String, String> submitted) {
        Form form = Form.of(submitted);
        Optional<Parts> parts = QuarkusTransaction.requiringNew().call(() -> parts(id, form));
        if (parts.isPresent()
                && !counting.begin(id, parts.get().one(), parts.get().other())) {
            form.reject(words.not_unlocked());
        }
        return QuarkusTransaction.requiringNew().call(() -> {
            Vote vote = votes.vote(id);
            return form.hasErrors() ? Votes.secret(form, page(vote, form)) : Votes.to(vote.urn() + "/depouiller");
        });
    }

    /** Empty where a part is not right, which the form then says, and where nothing is to be counted now. */
    private Optional<Parts> parts(UUID id, Form form) {
        boxes.keepHours(votes.vote(id).box());
        Vote vote = votes.vote(id);
        if (vote.preparation().state() != State.CLOSED
                || !sheets.isDone(vote.box())
                || counting.progress(vote.box()).running()) {
            return Optional.empty();
        }
        Optional<KeyShare> one = part(form, ONE, vote);
        Optional<KeyShare> other = part(form, OTHER, vote);
        if (one.isEmpty() || other.isEmpty()) {
            return Optional.empty();
        }
        if (one.get().holder() == other.get().holder()) {
            form.reject(OTHER, words.same_part());
            return Optional.empty();
        }
        return Optional.of(new Parts(one.get(), other.get()));
    }

    private Optional<KeyShare> part(Form form, String field, Vote vote) {
        if (!form.require(field, words.part_missing())) {
            return Optional.empty();
        }
        Optional<KeyShare> part = keys.part(vote.box(), form.text(field));
        if (part.isEmpty()) {
            form.reject(field, words.part_wrong());
        }
        return part;
    }

    @GET
    @Path("resultat")
    @Transactional
    public Response result(@PathParam("id") UUID id) {
        Vote vote = votes.vote(id);
        return vote.counted()
                ? Response.ok(Templates.result(frames.mairie(), Form.empty(), vote, result(vote)))
                        .build()
                : Votes.to(vote.urn() + "/depouiller");
    }

    /** Pressed twice, it is published once. */
    @POST
    @Path("publier")
    @Transactional
    public Response publish(@PathParam("id") UUID id) {
        Vote vote = votes.vote(id);
        if (vote.preparation().state() == State.COUNTED && !ceremony.publish(id)) {
            Form form = Form.empty().reject(words.envelopes_left());
            return Response.status(422)
                    .entity(Templates.result(frames.mairie(), form, vote, result(vote)))
                    .build();
        }
        return Votes.to(vote.urn() + "/resultat");
    }

    /** Somebody disputes the vote: its ballots are kept. */
    @POST
    @Path("garder")
    @Transactional
    public Response keep(@PathParam("id") UUID id) {
        Vote vote = votes.vote(id);
        if (vote.preparation().state() == State.PUBLISHED) {
            boxes.keepForDispute(vote.box());
        }
        return Votes.to(vote.urn() + "/resultat");
    }

    @GET
    @Path("proces-verbal")
    @Transactional
    public TemplateInstance minutes(@PathParam("id") UUID id) {
        Vote vote = counted(id);
        return Templates.minutes(frames.paper(), vote, result(vote));
    }

    @GET
    @Path("proces-verbal.pdf")
    @Transactional
    public Response minutesToKeep(@PathParam("id") UUID id) throws IOException {
        Vote vote = counted(id);
        return Response.ok(new Minutes(words).of(vote.title(), emblems.letterhead(), result(vote)), "application/pdf")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"proces-verbal.pdf\"")
                .build();
    }

    private Vote counted(UUID id) {
        Vote vote = votes.vote(id);
        if (!vote.counted()) {
            throw new NotFoundException();
        }
        return vote;
    }

    private Result result(Vote vote) {
        Counted counted = ceremony.counted(vote.id()).orElseThrow();
        State state = vote.preparation().state();
        return new Result(
                site.place().name().name(),
                FrenchDates.period(
                        vote.preparation().opensAt(), vote.preparation().closesAt()),
                euros(BigDecimal.valueOf(counted.paper().envelope())),
                euros(counted.outcome().spent()),
                counted.voters(),
                counted.online(),
                counted.envelopes(),
                counted.opened(),
                counted.invalid(),
                counted.few(),
                counted.complete(),
                state == State.COUNTED,
                state == State.PUBLISHED || state == State.ARCHIVED,
                state == State.PUBLISHED
                        ? boxes.destroyedOn(vote.box()).map(FrenchDates::day).orElse("")
                        : "",
                state == State.ARCHIVED,
                switch (counted.paper().voting().form()) {
                    case UP_TO, WITHIN -> words.votes();
                    case POINTS, RANKED -> words.points();
                    case GRADES -> words.grades();
                },
                listed(counted).map(candidate -> line(candidate, counted)).toList(),
                Sheets.of(sheets.standing(vote.box())),
                counted.blank(),
                SealView.of(counted.seals(), Language.FRENCH),
                Seal.fingerprint(record.verifyingKey(vote.box())));
    }

    /** The best first; in the order of the paper where the ballots are too few to tell who was the best. */
    private static Stream<Candidate> listed(Counted counted) {
        return counted.few()
                ? counted.outcome().count().candidates().stream()
                : counted.outcome().count().ranking().stream().flatMap(List::stream);
    }

    private Line line(Candidate candidate, Counted counted) {
        return new Line(
                Typography.french(candidate.project().name()),
                euros(candidate.project().cost()),
                counted.few() ? "" : number(candidate, counted),
                counted.outcome().winners().contains(candidate));
    }

    private static String number(Candidate candidate, Counted counted) {
        return switch (counted.paper().voting().form()) {
            case UP_TO, WITHIN, GRADES -> Language.FRENCH.number(candidate.votes());
            case POINTS, RANKED -> Language.FRENCH.whole(candidate.score());
        };
    }

    private String euros(BigDecimal sum) {
        return words.euros(Language.FRENCH.whole(sum));
    }
}
