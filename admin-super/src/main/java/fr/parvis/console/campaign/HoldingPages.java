package fr.parvis.console.campaign;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.campaign.Campaigns;
import fr.parvis.core.campaign.Campaigns.Campaign;
import fr.parvis.core.campaign.Holding;
import fr.parvis.core.campaign.Holding.Standing;
import fr.parvis.core.campaign.Holding.State;
import fr.parvis.core.campaign.Holding.Summary;
import fr.parvis.core.campaign.Sums;
import fr.parvis.core.collectivity.PlaceName;
import fr.parvis.core.consultation.CouncilAnswer;
import fr.parvis.core.consultation.Refused;
import fr.parvis.core.model.Model;
import fr.parvis.core.model.Models;
import fr.parvis.core.person.Right;
import fr.parvis.core.questionnaire.QuestionDraft;
import fr.parvis.core.questionnaire.Sketch;
import fr.parvis.core.time.FrenchDates;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.Language;
import fr.parvis.core.web.Option;
import fr.parvis.core.web.PageFrame;
import fr.parvis.core.web.Pooled;
import fr.parvis.core.web.Site;
import fr.parvis.core.web.Typography;

/** What an intercommunal body asks in all of its communes: prepared, published everywhere, looked at, and answered once. */
@Path(HoldingPages.PATH)
@RolesAllowed(Right.TO_HOLD)
public class HoldingPages {

    static final String PATH = "/console/consultations-intercommunales";

    private static final String BEGINS = "debut";
    private static final String ENDS = "fin";
    private static final String SIREN = "siren";
    private static final String HEARD = "entendu";
    private static final String DECIDED = "decide";
    private static final String EXPLAINED = "explique";

    private static final LocalTime OPENING = LocalTime.of(8, 0);
    private static final int LONGEST_ANSWER = 3_000;
    private static final int NEWEST = 50;

    /** What an address may say was just done; each one has its words in the template. */
    private static final Set<String> DEEDS = Set.of("correction", "prolongation", "cloture");

    static final String UNDONE = "annulation";

    private final Clock clock;
    private final Frames frames;
    private final Campaigns campaigns;
    private final Holding holding;
    private final PastConsultations past;
    private final Sums sums;
    private final Site site;
    private final CampaignMessages campaignWords;
    private final HoldingMessages words;

    HoldingPages(
            Clock clock,
            Frames frames,
            Campaigns campaigns,
            Holding holding,
            PastConsultations past,
            Sums sums,
            Site site,
            CampaignMessages campaignWords,
            HoldingMessages words) {
        this.clock = clock;
        this.frames = frames;
        this.campaigns = campaigns;
        this.holding = holding;
        this.past = past;
        this.sums = sums;
        this.site = site;
        this.campaignWords = campaignWords;
        this.words = words;
    }

    /**
     * What an intercommunal body holds, as its pages tell it.
     *
     * @param holder « la communauté de communes du Bazadais », the name that sentences decline
     * @param period when it is asked, or empty
     * @param over whether nobody can answer any more
     * @param past whether its last day is past, so that it cannot be published as it is
     * @param running whether it can be corrected and prolonged
     * @param told whether town halls were written to
     * @param undoUntil « à 14 h 32 »: until when its publication can be taken back, or empty
     */
    public record Held(
            Campaign campaign,
            String title,
            PlaceName holder,
            String period,
            boolean coming,
            boolean over,
            boolean past,
            boolean running,
            boolean told,
            String undoUntil,
            List<Standing> standings) {

        public String path() {
            return PATH + "/" + campaign.id();
        }

        /** Whether it can be closed; before it begins, it is taken back. */
        public boolean closable() {
            return running && !coming;
        }

        /** Communes that wait for their turn. */
        public long waiting() {
            return standings.stream()
                    .filter(each -> each.state() == State.WAITING
                            || each.state() == State.LEAVING
                            || each.change().equals("WAITING")
                            || each.answer().equals("WAITING"))
                    .count();
        }

        /** Communes in which something is to be done at all. */
        public long asked() {
            return standings.size() - count(State.MISSING) - count(State.RESTING);
        }

        public long gone() {
            return asked() - waiting();
        }

        public boolean busy() {
            return waiting() > 0;
        }

        public long published() {
            return count(State.PUBLISHED) + count(State.CLOSED);
        }

        public long participants() {
            return standings.stream().mapToLong(Standing::participants).sum();
        }

        /** Communes in which it could be published, and is not. */
        public long unpublished() {
            return over || campaign.isUndone() ? 0 : count(State.MISSING) + count(State.FAILED);
        }

        /** Communes in which the last change could not be made. */
        public String unchanged() {
            return names(standing -> standing.change().equals("FAILED"));
        }

        /** Communes in which its publication could not be taken back. */
        public String stuck() {
            return names(standing -> standing.state() == State.STUCK);
        }

        public String failed() {
            return names(standing -> standing.state() == State.FAILED);
        }

        public String missing() {
            return names(standing -> standing.state() == State.MISSING);
        }

        public String resting() {
            return names(standing -> standing.state() == State.RESTING);
        }

        /** Communes in which what was decided could not be told. */
        public String untold() {
            return names(standing -> standing.answer().equals("FAILED"));
        }

        private long count(State state) {
            return standings.stream()
                    .filter(standing -> standing.state() == state)
                    .count();
        }

        private String names(Predicate<Standing> which) {
            return standings.stream()
                    .filter(which)
                    .map(standing -> standing.name().name())
                    .collect(Collectors.joining(", "));
        }
    }

    @CheckedTemplate(basePath = "console/campaign", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance holdings(PageFrame frame, List<Summary> all, Instant now);

        static native TemplateInstance holdingWhose(PageFrame frame, Form form, List<Option> epcis);

        static native TemplateInstance holdingCheck(PageFrame frame, Held held);

        static native TemplateInstance holding(PageFrame frame, Held held, String deed);

        static native TemplateInstance holding$bar(Held held);

        static native TemplateInstance holdingAnswer(PageFrame frame, Held held, Form form);

        static native TemplateInstance holdingResults(
                PageFrame frame, Held held, List<Pooled> questions, List<ByCommune> tables, int left);
    }

    @GET
    @Transactional
    public TemplateInstance list() {
        return Templates.holdings(frames.console(PATH), holding.newest(NEWEST), clock.instant());
    }

    /** Whoever serves one intercommunal body need not say which. */
    @GET
    @Path("nouvelle")
    @Transactional
    public TemplateInstance begin(
            @QueryParam(SIREN) @Nullable String siren, @QueryParam("q") @DefaultValue("") String sought) {
        List<Option> epcis = epcis();
        Form form = Form.empty().fill(SIREN, siren).fill("q", sought);
        Optional<Option> whose = epcis.size() == 1
                ? Optional.of(epcis.get(0))
                : epcis.stream().filter(epci -> epci.value().equals(siren)).findFirst();
        if (whose.isEmpty()) {
            if (siren != null) {
                form.reject(SIREN, words.whose_missing());
            }
            return Templates.holdingWhose(frames.console(PATH), form, epcis);
        }
        return CampaignPages.Templates.begin(
                frames.console(PATH),
                new CampaignPages.Beginning(
                        PATH,
                        words.title(),
                        words.prepare(),
                        whose.get().label(),
                        whose.get().value(),
                        ""),
                form,
                Models.all(),
                past.find(sought, CampaignPages.MOST_PAST));
    }

    @POST
    @Path("nouvelle")
    public Response prepare(MultivaluedMap<String, String> submitted) {
        Form form = Form.of(submitted);
        // Of somebody who serves one intercommunal body the list has no other.
        if (epcis().stream().noneMatch(epci -> epci.value().equals(form.value(SIREN)))) {
            throw new BadRequestException();
        }
        PastConsultations.Begun begun = past.chosen(form);
        return seeOther(campaigns.prepare(begun.sketch(), form.value(SIREN), begun.source()) + "/texte");
    }

    private List<Option> epcis() {
        return campaigns.epcis().stream()
                .map(row -> Option.of(
                        (String) row[0], Holding.holder((String) row[0]).name()))
                .sorted(CampaignPages.ALPHABETICALLY)
                .toList();
    }

    @GET
    @Path("{id}/texte")
    @Transactional
    public Response text(@PathParam("id") UUID id, @QueryParam("fait") @DefaultValue("") String done) {
        Campaign campaign = campaign(id);
        if (campaign.isOffered()) {
            return seeOther(id.toString());
        }
        LocalDate today = LocalDate.now(clock);
        LocalDate first = campaign.opensAt() == null ? today : FrenchDates.dayOf(campaign.opensAt());
        Form form = SketchForm.fill(campaign.sketch())
                .fill(BEGINS, first.isBefore(today) ? today : first)
                .fill(
                        ENDS,
                        campaign.closesAt() == null
                                ? today.plus(campaign.sketch().lasts()).minusDays(1)
                                : FrenchDates.dayOf(campaign.closesAt()));
        if (campaign.isPast(clock.instant())) {
            form.reject(ENDS, words.day_past_since());
        }
        return Response.ok(text(campaign, form, done.equals(UNDONE) ? words.done_undone() : ""))
                .build();
    }

    @POST
    @Path("{id}/texte")
    @Transactional
    public Response save(@PathParam("id") UUID id, MultivaluedMap<String, String> submitted) {
        Campaign campaign = campaign(id);
        if (campaign.isOffered()) {
            return seeOther(id.toString());
        }
        Form form = Form.of(submitted);
        SketchForm typed = new SketchForm(form, campaign.sketch(), true, campaignWords);
        Sketch sketch = typed.read();
        LocalDate first = day(form, BEGINS);
        LocalDate last = day(form, ENDS);
        if (first != null && last != null && last.isBefore(first)) {
            form.reject(ENDS, words.end_before_begin());
        }
        Optional<Response> again = typed.again(shown -> text(campaign, shown, ""));
        if (again.isPresent() || first == null || last == null) {
            return again.orElseThrow();
        }
        campaigns.describe(id, sketch);
        holding.schedule(
                id,
                first.equals(LocalDate.now(clock)) ? clock.instant() : FrenchDates.at(first, OPENING),
                FrenchDates.endOf(last));
        return seeOther(id + typed.next("/verifier"));
    }

    private @Nullable LocalDate day(Form form, String field) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = form.date(field);
        if (day == null) {
            form.reject(field, words.day_missing());
        } else if (day.isBefore(today)) {
            form.reject(field, words.day_past());
        } else if (day.isAfter(today.plusYears(1))) {
            form.reject(field, words.day_far());
        }
        return day;
    }

    private TemplateInstance text(Campaign campaign, Form form, String done) {
        return CampaignPages.Templates.text(
                frames.console(PATH),
                campaign,
                form,
                done,
                TextView.of(PATH, words.title(), true, campaign.sketch(), form, campaignWords));
    }

    @POST
    @Path("{id}/supprimer")
    @Transactional
    public Response discard(@PathParam("id") UUID id) {
        campaign(id);
        campaigns.discard(id);
        return Response.seeOther(URI.create(PATH)).build();
    }

    @GET
    @Path("{id}/verifier")
    @Transactional
    public Response check(@PathParam("id") UUID id) {
        Held held = held(id);
        if (held.campaign().isOffered()) {
            return seeOther(id.toString());
        }
        return held.period().isEmpty()
                ? seeOther(id + "/texte")
                : Response.ok(Templates.holdingCheck(frames.console(PATH), held))
                        .build();
    }

    /** Once more, it reaches those that have joined since or where it failed. */
    @POST
    @Path("{id}/publier")
    @Transactional
    public Response publish(@PathParam("id") UUID id) {
        campaign(id);
        try {
            holding.publish(id, site.origin());
            return seeOther(id.toString());
        } catch (Refused noTime) {
            return seeOther(id + "/texte");
        }
    }

    @GET
    @Path("{id}")
    @Transactional
    public Response show(@PathParam("id") UUID id, @QueryParam("fait") @DefaultValue("") String done) {
        Held held = held(id);
        return held.campaign().isOffered()
                ? Response.ok(Templates.holding(frames.console(PATH), held, DEEDS.contains(done) ? done : ""))
                        .build()
                : seeOther(id + "/texte" + (done.equals(UNDONE) ? "?fait=" + UNDONE : ""));
    }

    /** The progress alone, for the script that looks again. */
    @GET
    @Path("{id}/avancement")
    @Transactional
    public TemplateInstance bar(@PathParam("id") UUID id) {
        return Templates.holding$bar(held(id));
    }

    @GET
    @Path("{id}/resultats")
    @Transactional
    public TemplateInstance results(@PathParam("id") UUID id) {
        Held held = held(id);
        Map<String, String> names = new LinkedHashMap<>();
        held.standings().forEach(each -> names.put(each.commune(), each.name().name()));
        List<QuestionDraft> asked = Model.plain(held.campaign().sketch()).asked();
        int left = sums.leftOut(id);
        return Templates.holdingResults(
                frames.console(PATH),
                held,
                Pooled.all(asked, sums.of(id), held.published() - left, Language.FRENCH),
                ByCommune.all(asked, sums.cells(id), names),
                left);
    }

    @GET
    @Path("{id}/reponse")
    @Transactional
    public Response answer(@PathParam("id") UUID id) {
        Held held = held(id);
        if (!held.over()) {
            return seeOther(id.toString());
        }
        Form form = Form.empty();
        held.campaign().answer().ifPresent(answer -> form.fill(HEARD, answer.heard())
                .fill(DECIDED, answer.decided())
                .fill(EXPLAINED, answer.explained()));
        return Response.ok(Templates.holdingAnswer(frames.console(PATH), held, form))
                .build();
    }

    @POST
    @Path("{id}/reponse")
    @Transactional
    public Response decide(@PathParam("id") UUID id, MultivaluedMap<String, String> submitted) {
        Held held = held(id);
        if (!held.over()) {
            return seeOther(id.toString());
        }
        Form form = Form.of(submitted);
        require(form, HEARD, words.heard_missing());
        require(form, DECIDED, words.decided_missing());
        require(form, EXPLAINED, words.explained_missing());
        if (form.hasErrors()) {
            return CampaignPages.refused(Templates.holdingAnswer(frames.console(PATH), held, form));
        }
        holding.answer(id, new CouncilAnswer(form.text(HEARD), form.text(DECIDED), form.text(EXPLAINED)));
        return seeOther(id.toString());
    }

    private void require(Form form, String field, String missing) {
        if (form.require(field, missing) && form.text(field).length() > LONGEST_ANSWER) {
            form.reject(field, words.too_long(LONGEST_ANSWER));
        }
    }

    private Campaign campaign(UUID id) {
        return holding.read(id).orElseThrow(NotFoundException::new);
    }

    Held held(UUID id) {
        Campaign campaign = campaign(id);
        Instant now = clock.instant();
        boolean dated = campaign.opensAt() != null && campaign.closesAt() != null;
        return new Held(
                campaign,
                Typography.french(campaign.plainTitle()),
                Holding.holder(campaign.epci()),
                dated
                        ? FrenchDates.period(
                                Objects.requireNonNull(campaign.opensAt()),
                                Objects.requireNonNull(
                                        campaign.endedAt() == null ? campaign.closesAt() : campaign.endedAt()))
                        : "",
                campaign.opensAt() != null && now.isBefore(campaign.opensAt()),
                campaign.isOver(now),
                campaign.isPast(now),
                campaign.isRunning(now),
                campaign.isTold(now),
                campaign.undoableUntil(now)
                        .map(until -> FrenchDates.until(until, now))
                        .orElse(""),
                holding.standings(campaign));
    }

    private static Response seeOther(String below) {
        return Response.seeOther(URI.create(PATH + "/" + below)).build();
    }
}
