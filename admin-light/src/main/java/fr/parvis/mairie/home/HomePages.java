package fr.parvis.mairie.home;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.announcement.Announcements;
import fr.parvis.core.campaign.Offer;
import fr.parvis.core.campaign.Offers;
import fr.parvis.core.ceremony.Ceremony;
import fr.parvis.core.ceremony.Preparation;
import fr.parvis.core.collectivity.Feature;
import fr.parvis.core.collectivity.Kind;
import fr.parvis.core.collectivity.TownHall;
import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.consultation.Format;
import fr.parvis.core.consultation.Phase;
import fr.parvis.core.help.Visits;
import fr.parvis.core.model.Model;
import fr.parvis.core.moderation.Moderation;
import fr.parvis.core.person.Right;
import fr.parvis.core.questionnaire.Results;
import fr.parvis.core.time.FrenchDates;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.PageFrame;
import fr.parvis.core.web.Site;
import fr.parvis.core.web.Staff;
import fr.parvis.core.web.Typography;
import fr.parvis.mairie.home.Home.Line;

/** The three verbs, and what is under way. */
@Path("/mairie")
@RolesAllowed(Right.TO_READ)
public class HomePages {

    private static final String CONSULTATIONS = "/mairie/consultations/";

    /** So many people of a syndicate are hardly ever with one town hall. */
    private static final int AT_ONCE = 5;

    /** What an address may say was just done; each one has its words in the template. */
    private static final Set<String> DEEDS = Set.of("archivage", "refus");

    private final Ceremony ceremony;
    private final Clock clock;
    private final Frames frames;
    private final Site site;
    private final Staff staff;
    private final Results results;
    private final Moderation moderation;
    private final Visits visits;
    private final Offers offers;
    private final Announcements announcements;
    private final HomeMessages words;

    HomePages(
            Ceremony ceremony,
            Clock clock,
            Frames frames,
            Site site,
            Staff staff,
            Results results,
            Moderation moderation,
            Visits visits,
            Offers offers,
            Announcements announcements,
            HomeMessages words) {
        this.ceremony = ceremony;
        this.clock = clock;
        this.frames = frames;
        this.site = site;
        this.staff = staff;
        this.results = results;
        this.moderation = moderation;
        this.visits = visits;
        this.offers = offers;
        this.announcements = announcements;
        this.words = words;
    }

    @CheckedTemplate(basePath = "mairie/home", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance home(
                PageFrame frame,
                Home home,
                String name,
                String publicSite,
                String deed,
                List<Visits.Told> visits,
                boolean sandbox);

        static native TemplateInstance texts(PageFrame frame, List<Line> lines);

        static native TemplateInstance decisions(PageFrame frame, List<Line> toDecide, List<Line> others);

        static native TemplateInstance archives(PageFrame frame, List<Line> lines);
    }

    @GET
    @Transactional
    public TemplateInstance home(@QueryParam("fait") @Nullable String deed) {
        Desk desk = desk();
        TownHall townHall = TownHall.current();
        List<Line> lines = desk.all.stream()
                .filter(consultation -> !isPutAway(consultation))
                .sorted(Comparator.comparing(consultation -> weight(consultation, desk)))
                .map(consultation -> line(consultation, desk))
                .toList();
        Home home = new Home(
                lines,
                desk.waiting.values().stream().mapToLong(Long::longValue).sum(),
                desk.all.stream()
                        .filter(consultation -> isToDecide(consultation, desk))
                        .count(),
                desk.all.stream().anyMatch(this::isPutAway),
                townHall.street() == null
                        || townHall.director() == null
                        || townHall.email() == null
                        || townHall.phone() == null,
                site.place().has(Feature.CAMPAIGNS)
                        ? offers.waiting().stream().map(this::offered).toList()
                        : List.of(),
                announcements.today());
        return Templates.home(
                frames.mairie(),
                home,
                staff.isVisitor() ? "" : staff.who().name(),
                site.base() + "/",
                deed != null && DEEDS.contains(deed) ? deed : "",
                visits.newest(AT_ONCE).stream().filter(Visits.Told::underWay).toList(),
                site.place().kind() == Kind.COMMUNE && site.place().isOpen());
    }

    /** « Répondre aux habitants »: straight to the texts when they all belong to one consultation. */
    @GET
    @Path("textes")
    @Transactional
    public Response texts() {
        Desk desk = desk();
        List<Consultation> waiting = desk.all.stream()
                .filter(consultation -> desk.waiting.containsKey(consultation.id()))
                .toList();
        if (waiting.size() == 1) {
            return seeOther(CONSULTATIONS + waiting.get(0).id() + "/textes");
        }
        return Response.ok(Templates.texts(
                        frames.mairie(),
                        waiting.stream()
                                .map(consultation -> toRead(consultation, desk))
                                .toList()))
                .build();
    }

    /** « Publier une décision »: straight to the answer when one consultation waits for it. */
    @GET
    @Path("decisions")
    @Transactional
    public Response decisions() {
        Desk desk = desk();
        List<Consultation> closed = desk.all.stream()
                .filter(consultation -> isToDecide(consultation, desk))
                .toList();
        if (closed.size() == 1) {
            return seeOther(CONSULTATIONS + closed.get(0).id() + "/reponse");
        }
        return Response.ok(Templates.decisions(
                        frames.mairie(),
                        closed.stream()
                                .map(consultation -> toAnswer(consultation, desk))
                                .toList(),
                        desk.all.stream()
                                .filter(consultation -> !isHeld(consultation)
                                        && List.of(Phase.OPEN, Phase.ANSWERED).contains(phase(consultation)))
                                .map(consultation -> line(consultation, desk))
                                .toList()))
                .build();
    }

    @GET
    @Path("archives")
    @Transactional
    public TemplateInstance archives() {
        Desk desk = desk();
        return Templates.archives(
                frames.mairie(),
                desk.all.stream()
                        .filter(this::isPutAway)
                        .map(consultation -> line(consultation, desk))
                        .toList());
    }

    /** All that these pages are made of, in four queries however many consultations there are. */
    private record Desk(
            List<Consultation> all,
            Map<UUID, Long> participants,
            Map<UUID, Long> waiting,
            Map<UUID, Preparation> votes,
            Instant now) {

        long participants(Consultation consultation) {
            return participants.getOrDefault(consultation.id(), 0L);
        }

        long waiting(Consultation consultation) {
            return waiting.getOrDefault(consultation.id(), 0L);
        }
    }

    private Desk desk() {
        List<Consultation> all = Consultation.all().stream()
                .filter(consultation -> site.place().has(Feature.BUDGET)
                        || consultation.format() != Format.BUDGET
                        || phase(consultation) != Phase.DRAFT)
                .toList();
        return new Desk(
                all,
                results.participants(all.stream().map(Consultation::id).toList()),
                moderation.waiting(),
                ceremony.all(),
                clock.instant());
    }

    private Home.Offered offered(Offer offer) {
        return new Home.Offered(
                offer.id().toString(),
                Typography.french(Model.in(offer.sketch(), site.place().name()).title()),
                words.offered(FrenchDates.day(offer.offeredAt())),
                offer.isOpened());
    }

    private Phase phase(Consultation consultation) {
        return consultation.phase(clock.instant());
    }

    /** Whether the town hall has put it away; what somebody else holds is so once that one has answered. */
    private boolean isPutAway(Consultation consultation) {
        Phase phase = phase(consultation);
        return phase == Phase.ARCHIVED || (phase == Phase.ANSWERED && isHeld(consultation));
    }

    private static boolean isHeld(Consultation consultation) {
        return consultation.holder().isPresent();
    }

    /** Whether residents wait for the council's answer: it is over and, where they voted, they know what came out. */
    private boolean isToDecide(Consultation consultation, Desk desk) {
        Preparation vote = desk.votes.get(consultation.id());
        return phase(consultation) == Phase.CLOSED && !isHeld(consultation) && (vote == null || !vote.undecided());
    }

    /** What waits for the town hall comes first, then what residents are busy with, then what is over. */
    private int weight(Consultation consultation, Desk desk) {
        return switch (phase(consultation)) {
            case CLOSED -> !isHeld(consultation) || desk.waiting(consultation) > 0 ? 0 : 2;
            case OPEN -> desk.waiting(consultation) > 0 ? 1 : 2;
            case COMING -> 3;
            case DRAFT -> 4;
            case ANSWERED, ARCHIVED -> 5;
        };
    }

    private Line line(Consultation consultation, Desk desk) {
        return vote(consultation, desk).orElseGet(() -> usual(consultation, desk));
    }

    /** What a ballot box asks for comes before anything else of its consultation. */
    private Optional<Line> vote(Consultation consultation, Desk desk) {
        Preparation vote = desk.votes.get(consultation.id());
        Phase phase = phase(consultation);
        if (vote == null || phase == Phase.DRAFT || phase == Phase.ANSWERED || phase == Phase.ARCHIVED) {
            return Optional.empty();
        }
        return switch (vote.next()) {
            case LIST -> Optional.of(asking(consultation, words.next_list(), "/liste"));
            case KEYS -> Optional.of(asking(consultation, words.next_keys(), "/urne/cles"));
            case SEAL -> Optional.of(asking(consultation, words.next_seal(), "/urne/sceller"));
            case LETTERS -> Optional.of(asking(consultation, words.next_letters(), "/lettres"));
            case SHEETS -> Optional.of(asking(consultation, words.next_sheets(), "/bulletins-papier"));
            case COUNT -> Optional.of(asking(consultation, words.next_count(), "/urne/depouiller"));
            case PUBLISH -> Optional.of(asking(consultation, words.next_publish(), "/urne/resultat"));
            case WAIT, NOTHING -> Optional.empty();
        };
    }

    private Line asking(Consultation consultation, String next, String below) {
        return switch (phase(consultation)) {
            case COMING ->
                line(
                        consultation,
                        "scheduled",
                        words.state_coming(
                                FrenchDates.moment(consultation.opensAt().orElseThrow())),
                        next,
                        below,
                        true);
            case OPEN -> line(consultation, "live", open(consultation, 0), next, below, true);
            default -> line(consultation, "waiting", closed(consultation, 0), next, below, true);
        };
    }

    private Line usual(Consultation consultation, Desk desk) {
        long participants = desk.participants(consultation);
        return switch (phase(consultation)) {
            case DRAFT ->
                new Line(
                        consultation.title().isEmpty() ? words.untitled() : Typography.french(consultation.title()),
                        board(consultation),
                        "draft",
                        words.state_draft(FrenchDates.day(consultation.createdAt())),
                        words.next_draft(),
                        board(consultation) + "/suite",
                        true,
                        "");
            case COMING ->
                line(
                        consultation,
                        "scheduled",
                        words.state_coming(
                                FrenchDates.moment(consultation.opensAt().orElseThrow())),
                        words.next_board(),
                        "",
                        false);
            case OPEN ->
                desk.waiting(consultation) > 0
                        ? toRead(consultation, desk)
                        : line(consultation, "live", open(consultation, participants), words.next_board(), "", false);
            case CLOSED ->
                desk.waiting(consultation) > 0
                        ? toRead(consultation, desk)
                        : isHeld(consultation)
                                ? line(
                                        consultation,
                                        "waiting",
                                        closed(consultation, participants),
                                        words.next_board(),
                                        "",
                                        false)
                                : toAnswer(consultation, desk);
            case ANSWERED ->
                line(
                        consultation,
                        "done",
                        answered(consultation, participants),
                        isHeld(consultation) ? words.next_archived() : words.next_archive(),
                        isHeld(consultation) ? "" : "/archiver",
                        false);
            case ARCHIVED ->
                line(consultation, "archived", answered(consultation, participants), words.next_archived(), "", false);
        };
    }

    private Line toRead(Consultation consultation, Desk desk) {
        boolean open = phase(consultation) == Phase.OPEN;
        return line(
                consultation,
                open ? "live" : "waiting",
                open
                        ? open(consultation, desk.participants(consultation))
                        : closed(consultation, desk.participants(consultation)),
                words.next_texts(desk.waiting(consultation)),
                "/textes",
                true);
    }

    private Line toAnswer(Consultation consultation, Desk desk) {
        return line(
                consultation,
                "waiting",
                closed(consultation, desk.participants(consultation)),
                words.next_answer(),
                "/reponse",
                true);
    }

    private String open(Consultation consultation, long participants) {
        String closes = FrenchDates.moment(consultation.closesAt().orElseThrow());
        return consultation.format() == Format.BUDGET
                ? words.state_vote(closes)
                : words.state_open(participants, closes);
    }

    private String closed(Consultation consultation, long participants) {
        String closed = FrenchDates.moment(consultation.closesAt().orElseThrow());
        return consultation.format() == Format.BUDGET
                ? words.state_voted(closed)
                : words.state_closed(participants, closed);
    }

    /** A vote is told by its result: it has no answers to be counted. */
    private String answered(Consultation consultation, long participants) {
        return consultation.format() == Format.BUDGET
                ? words.state_voted_answered(
                        FrenchDates.moment(consultation.closesAt().orElseThrow()))
                : words.state_answered(participants);
    }

    private Line line(
            Consultation consultation, String badge, String state, String next, String below, boolean urgent) {
        return new Line(
                Typography.french(consultation.title()),
                board(consultation),
                badge,
                state,
                next,
                board(consultation) + below,
                urgent,
                consultation.holder().map(words::held).orElse(""));
    }

    private static String board(Consultation consultation) {
        return CONSULTATIONS + consultation.id();
    }

    private static Response seeOther(String address) {
        return Response.seeOther(URI.create(address)).build();
    }
}
