package fr.parvis.citizen.consultation;

import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jboss.resteasy.reactive.Cache;

import fr.parvis.core.budget.Project;
import fr.parvis.core.collectivity.Collectivity;
import fr.parvis.core.collectivity.PlaceName;
import fr.parvis.core.collectivity.SearchText;
import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.consultation.CouncilAnswer;
import fr.parvis.core.consultation.Format;
import fr.parvis.core.consultation.Phase;
import fr.parvis.core.photo.Photo;
import fr.parvis.core.questionnaire.Results;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Formatted;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.Listing;
import fr.parvis.core.web.PageFrame;
import fr.parvis.core.web.Site;
import fr.parvis.core.web.Typography;

/** A commune's front page: open, coming, finished with what was decided. */
@Path("/c/{commune}")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class BoardPages {

    private static final int ON_A_PAGE = 10;

    /** More than a commune asks in a lifetime; they are looked through in memory. */
    private static final int MOST_SEARCHED = 1000;

    private static final String SOUGHT = "q";

    private final Clock clock;
    private final Frames frames;
    private final Site site;
    private final Results results;

    BoardPages(Clock clock, Frames frames, Site site, Results results) {
        this.clock = clock;
        this.frames = frames;
        this.site = site;
        this.results = results;
    }

    @CheckedTemplate(basePath = "citizen/consultation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance board(PageFrame frame, Form form, PlaceName town, Board board, String origin);
    }

    @GET
    @Cache(maxAge = 15)
    @Transactional
    public TemplateInstance board(@Context UriInfo address) {
        PageFrame bare = frames.citizen();
        PageFrame frame = Photo.ofCommune()
                .map(photo -> bare.picture(picture(bare, photo)))
                .orElse(bare);
        Instant now = clock.instant();
        Form form = Form.of(address.getQueryParameters());
        Listing asked = Listing.of(frame.base() + "/", address.getQueryParameters(), List.of("fin"), ON_A_PAGE);
        Found found = find(SearchText.fold(form.text(SOUGHT)), asked, now);
        List<Consultation> running = found.running();
        List<Consultation> finished = found.finished();
        Map<UUID, Long> participants = results.participants(Stream.concat(running.stream(), finished.stream())
                .map(Consultation::id)
                .toList());
        Function<Consultation, Board.Notice> notice = consultation -> new Board.Notice(
                Typography.french(consultation.title()),
                frame.link("/", consultation.address().orElseThrow()),
                site.language()
                        .moment(
                                isComing(consultation, now)
                                        ? consultation.opensAt().orElseThrow()
                                        : consultation.closesAt().orElseThrow()),
                participants.getOrDefault(consultation.id(), 0L),
                site.language().number(participants.getOrDefault(consultation.id(), 0L)),
                kicker(consultation),
                consultation.format() == Format.BUDGET,
                consultation
                        .councilAnswer()
                        .map(CouncilAnswer::decided)
                        .map(Formatted::plain)
                        .map(Wording::oneLine)
                        .map(Typography::french)
                        .orElse(""),
                undecided(consultation));
        return Templates.board(
                frame,
                form,
                site.place().name(),
                new Board(
                        Typography.capital(site.place().name().withA()),
                        running.stream()
                                .filter(consultation -> !isComing(consultation, now))
                                .map(notice)
                                .toList(),
                        running.stream()
                                .filter(consultation -> isComing(consultation, now))
                                .map(notice)
                                .toList(),
                        finished.stream().map(notice).toList(),
                        found.listing(),
                        form.text(SOUGHT),
                        Collectivity.endedIn(site.place().id()).stream()
                                .map(ended -> new Board.Archive(ended.name().name(), site.archives(ended)))
                                .toList()),
                site.origin());
    }

    private String undecided(Consultation consultation) {
        ConsultationMessages words = site.language().words(ConsultationMessages.class);
        return consultation.holder().map(words::held_not_decided).orElseGet(words::not_decided);
    }

    private String kicker(Consultation consultation) {
        ConsultationMessages words = site.language().words(ConsultationMessages.class);
        return consultation.format() == Format.BUDGET
                ? words.budget()
                : consultation.holder().map(words::held).orElse("");
    }

    /** Any address below that no page has; matched here, the page that says so has the commune's look. */
    @GET
    @Path("{page}/{rest: .+}")
    public TemplateInstance nothing() {
        throw new NotFoundException();
    }

    private static PageFrame.Picture picture(PageFrame frame, Photo photo) {
        String address = frame.base() + "/photo/" + photo.id();
        return new PageFrame.Picture(address + "-640.jpg", address + "-1600.jpg", photo.description());
    }

    private record Found(List<Consultation> running, List<Consultation> finished, Listing listing) {}

    /** One page of what is over, and all that runs; where something is looked for, only what speaks of it. */
    private static Found find(String sought, Listing asked, Instant now) {
        if (sought.isEmpty()) {
            Listing listing = asked.counted(Consultation.countFinished(now));
            return new Found(
                    Consultation.running(now), Consultation.finished(now, listing.offset(), listing.size()), listing);
        }
        Map<UUID, String> projects = Project.titles();
        List<Consultation> over = Consultation.finished(now, 0, MOST_SEARCHED).stream()
                .filter(consultation -> speaksOf(consultation, projects, sought))
                .toList();
        Listing listing = asked.counted(over.size());
        return new Found(
                Consultation.running(now).stream()
                        .filter(consultation -> speaksOf(consultation, projects, sought))
                        .toList(),
                over.stream().skip(listing.offset()).limit(listing.size()).toList(),
                listing);
    }

    private static boolean speaksOf(Consultation consultation, Map<UUID, String> projects, String sought) {
        String said = SearchText.fold(String.join(
                " ",
                consultation.title(),
                Formatted.plain(consultation.reason()),
                projects.getOrDefault(consultation.id(), ""),
                consultation
                        .councilAnswer()
                        .map(CouncilAnswer::decided)
                        .map(Formatted::plain)
                        .orElse("")));
        return Arrays.stream(sought.split(" ", -1)).allMatch(said::contains);
    }

    private static boolean isComing(Consultation consultation, Instant now) {
        return consultation.phase(now) == Phase.COMING;
    }
}
