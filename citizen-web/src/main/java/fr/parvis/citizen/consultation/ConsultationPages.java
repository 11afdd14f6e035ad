package fr.parvis.citizen.consultation;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jboss.resteasy.reactive.Cache;

import fr.parvis.core.ballot.BallotBox;
import fr.parvis.core.ballot.BallotBox.Standing;
import fr.parvis.core.ballot.State;
import fr.parvis.core.budget.Budgeting;
import fr.parvis.core.budget.Progress;
import fr.parvis.core.budget.VoteResults;
import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.consultation.CouncilAnswer;
import fr.parvis.core.consultation.Format;
import fr.parvis.core.consultation.Phase;
import fr.parvis.core.photo.Photo;
import fr.parvis.core.questionnaire.Crossings;
import fr.parvis.core.questionnaire.Question;
import fr.parvis.core.questionnaire.Result;
import fr.parvis.core.questionnaire.Results;
import fr.parvis.core.web.BudgetView;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.Link;
import fr.parvis.core.web.PageFrame;
import fr.parvis.core.web.ProjectNews;
import fr.parvis.core.web.Site;
import fr.parvis.core.web.Timeline;
import fr.parvis.core.web.Typography;

/** A consultation: what is asked and how to answer while it runs, or vote; the council's answer and the result afterwards. */
@Path("/c/{commune}")
@PermitAll
public class ConsultationPages {

    private final BallotBox boxes;
    private final Budgeting budgeting;
    private final Clock clock;
    private final Frames frames;
    private final Site site;
    private final VoteResults votes;
    private final Results results;
    private final Crossings crossings;

    ConsultationPages(
            BallotBox boxes,
            Budgeting budgeting,
            Clock clock,
            Frames frames,
            Site site,
            VoteResults votes,
            Results results,
            Crossings crossings) {
        this.boxes = boxes;
        this.budgeting = budgeting;
        this.clock = clock;
        this.frames = frames;
        this.site = site;
        this.votes = votes;
        this.results = results;
        this.crossings = crossings;
    }

    @CheckedTemplate(basePath = "citizen/consultation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance running(PageFrame frame, List<Link> trail, ConsultationView view, Form form);

        static native TemplateInstance budget(
                PageFrame frame,
                List<Link> trail,
                ConsultationView view,
                BudgetView budget,
                Poll poll,
                Optional<Verdict> verdict,
                Timeline timeline,
                Optional<CouncilAnswer> answer,
                String answeredOn,
                String printedFrom,
                Form form);

        static native TemplateInstance finished(
                PageFrame frame,
                List<Link> trail,
                ConsultationView view,
                Findings findings,
                List<Findings.Crossed> crossed,
                Optional<CouncilAnswer> answer,
                String answeredOn,
                List<Method.Point> method,
                String printedFrom,
                Optional<Everywhere> together,
                Form form);
    }

    /**
     * What can be done about a vote at this moment.
     *
     * @param over its time is past
     * @param open ballots are taken
     * @param sealed there is a box to be looked at
     */
    public record Poll(boolean over, boolean open, boolean sealed) {}

    private static Poll poll(Optional<Standing> box, Instant now, boolean over) {
        return new Poll(
                over,
                !over && box.filter(found -> found.takesBallots(now)).isPresent(),
                box.filter(found -> found.state() != State.DRAFT).isPresent());
    }

    @GET
    @Path("{consultation: [a-z0-9-]+}")
    @Produces(MediaType.TEXT_HTML)
    @Cache(maxAge = 15)
    @Transactional
    public TemplateInstance show(@PathParam("consultation") String address) {
        Consultation consultation = Published.at(address);
        PageFrame frame = frames.citizen();
        Instant now = clock.instant();
        boolean over = isOver(consultation, now);
        List<Question> questions =
                over || consultation.format() == Format.BUDGET ? List.of() : Question.of(consultation.id());
        ConsultationView view = ConsultationView.of(
                site.place(),
                consultation,
                now,
                questions.size(),
                questions.stream().anyMatch(question -> question.takesText()),
                over ? 0 : results.participants(consultation.id()),
                site.language());
        if (consultation.format() == Format.BUDGET) {
            BudgetView budget = BudgetView.of(
                    budgeting.read(consultation.id()), Photo.ofProjects(consultation.id()), site.language());
            Optional<Standing> box = boxes.of(consultation.id());
            List<Progress> told =
                    box.filter(Standing::isPublished).isPresent() ? Progress.of(consultation.id()) : List.of();
            return Templates.budget(
                    frame,
                    trail(frame, consultation),
                    view,
                    budget,
                    poll(box, now, over),
                    box.filter(Standing::isPublished).map(published -> new VerdictWording(
                                    votes.of(published), site.language())
                            .verdict(
                                    budget,
                                    ProjectNews.of(told, Photo.ofProgress(consultation.id()), site.language()))),
                    Timeline.of(
                            consultation,
                            now,
                            poll(box, now, over).sealed(),
                            box.filter(Standing::isPublished).map(votes::of),
                            told,
                            site.language()),
                    consultation.councilAnswer(),
                    consultation.answeredAt().map(site.language()::day).orElse(""),
                    printedFrom(frame, view),
                    Form.empty());
        }
        if (!over) {
            return Templates.running(frame, trail(frame, consultation), view, Form.empty());
        }
        Result result = results.of(consultation.id());
        Wording wording = new Wording(site.language());
        Findings findings = wording.of(consultation.format(), result);
        return Templates.finished(
                frame,
                trail(frame, consultation),
                view,
                findings,
                wording.of(crossings.of(consultation.id(), result)),
                consultation.councilAnswer(),
                consultation.answeredAt().map(site.language()::day).orElse(""),
                Method.of(site.place(), consultation, findings, site.language()),
                printedFrom(frame, view),
                Everywhere.of(consultation, site.language()),
                Form.empty());
    }

    private String printedFrom(PageFrame frame, ConsultationView view) {
        return site.origin().replaceFirst("^https?://", "") + frame.base() + view.path();
    }

    static boolean isOver(Consultation consultation, Instant now) {
        Phase phase = consultation.phase(now);
        return phase != Phase.COMING && phase != Phase.OPEN;
    }

    private List<Link> trail(PageFrame frame, Consultation consultation) {
        List<Link> trail = new ArrayList<>();
        if (!frame.base().isEmpty()) {
            trail.add(Link.to(site.language().words(ConsultationMessages.class).all_communes(), frame.portal()));
        }
        trail.add(Link.to(frame.site(), frame.home()));
        trail.add(Link.here(Typography.french(consultation.title())));
        return trail;
    }
}
