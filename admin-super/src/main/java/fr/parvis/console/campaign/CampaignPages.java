package fr.parvis.console.campaign;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

import fr.parvis.console.Numbers;
import fr.parvis.console.collectivity.Errands;
import fr.parvis.core.campaign.Campaigns;
import fr.parvis.core.campaign.Campaigns.Campaign;
import fr.parvis.core.campaign.Campaigns.Candidate;
import fr.parvis.core.campaign.Campaigns.Fresh;
import fr.parvis.core.campaign.Campaigns.Standing;
import fr.parvis.core.campaign.Campaigns.State;
import fr.parvis.core.campaign.Campaigns.Summary;
import fr.parvis.core.campaign.Campaigns.TakenBack;
import fr.parvis.core.campaign.Sums;
import fr.parvis.core.collectivity.CommuneList;
import fr.parvis.core.collectivity.Feature;
import fr.parvis.core.collectivity.Reference;
import fr.parvis.core.collectivity.Refit;
import fr.parvis.core.collectivity.SearchText;
import fr.parvis.core.library.Library;
import fr.parvis.core.model.Model;
import fr.parvis.core.model.Models;
import fr.parvis.core.person.Right;
import fr.parvis.core.questionnaire.Sketch;
import fr.parvis.core.questionnaire.Source;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.Language;
import fr.parvis.core.web.Link;
import fr.parvis.core.web.Option;
import fr.parvis.core.web.PageFrame;
import fr.parvis.core.web.Pooled;
import fr.parvis.core.web.Site;
import fr.parvis.core.web.Typography;

/** One consultation for many communes: prepared, offered, and looked after. */
@Path(CampaignPages.PATH)
@RolesAllowed(Right.TO_CAMPAIGN)
public class CampaignPages {

    static final String PATH = "/console/campagnes";

    /** Without regard to case and accents. */
    static final Comparator<Option> ALPHABETICALLY = Comparator.comparing(option -> SearchText.fold(option.label()));

    /** Under which communes were chosen in the table of all of them. */
    private static final String ERRAND = "pour";

    private static final int NEWEST = 50;
    static final int MOST_PAST = 20;

    /** Lines of a list that are named when they do not fit: more than a few are a list of something else. */
    private static final int TOLD = 5;

    /** What an address may say was just done; each one has its words in the template. */
    private static final Set<String> DEEDS = Set.of("proposee", "relance", "close");

    private static final String DEED = "action";
    private static final String MORE = "ajouter";
    private static final String LEFT_OUT = "retirees";

    private static final String TAKEN_BACK = "annulation";
    private static final String SHELF = "/console/bibliotheque";

    /** What is chosen for communes that have no campaigns, where features are switched in bulk. */
    private static final String SWITCH_ON = new Refit.Switched(Feature.CAMPAIGNS, true).text();

    private final Frames frames;
    private final Campaigns campaigns;
    private final Errands errands;
    private final Library library;
    private final PastConsultations past;
    private final Sums sums;
    private final Site site;
    private final CampaignMessages words;

    CampaignPages(
            Frames frames,
            Campaigns campaigns,
            Errands errands,
            Library library,
            PastConsultations past,
            Sums sums,
            Site site,
            CampaignMessages words) {
        this.frames = frames;
        this.campaigns = campaigns;
        this.errands = errands;
        this.library = library;
        this.past = past;
        this.sums = sums;
        this.site = site;
        this.words = words;
    }

    /**
     * What a page is for that something is begun from.
     *
     * @param path of the list that it belongs to, which has the label
     * @param siren of the intercommunal body that holds it, or empty
     * @param errand under which communes were chosen for it in the table of all of them, or empty
     */
    public record Beginning(String path, String label, String title, String lead, String siren, String errand) {}

    /** How many communes have come how far. */
    public record Board(List<Standing> standings, Map<State, Long> counts, long participants, long remindable) {

        public long in(String state) {
            return counts.getOrDefault(State.valueOf(state), 0L);
        }

        public boolean has(String state) {
            return counts.containsKey(State.valueOf(state));
        }

        /** Whether a town hall that can be written to has not answered. */
        public boolean awaits() {
            return late().findAny().isPresent();
        }

        /** How many of these a letter waits for. */
        public long unsent() {
            return late().filter(Standing::unsent).count();
        }

        /** How many of these a letter has left for; as long as none can be reminded, that was today. */
        public long written() {
            return late().filter(each -> each.writtenAt() != null).count();
        }

        private Stream<Standing> late() {
            return standings.stream().filter(each -> each.waiting() && each.people() > 0);
        }

        /** Where it waits, and nobody is there to be told. */
        public List<Standing> unheard() {
            return standings.stream().filter(Standing::isUnheard).toList();
        }

        /** How many took part where it is over. */
        public long finishedParticipants() {
            return standings.stream()
                    .filter(each -> each.state() == State.CLOSED)
                    .mapToLong(Standing::participants)
                    .sum();
        }

        public long finished() {
            return counts.getOrDefault(State.CLOSED, 0L);
        }
    }

    @CheckedTemplate(basePath = "console/campaign", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance campaigns(PageFrame frame, List<Summary> campaigns);

        static native TemplateInstance begin(
                PageFrame frame, Beginning view, Form query, List<Model> models, List<PastConsultations.Past> past);

        static native TemplateInstance text(PageFrame frame, Campaign campaign, Form form, String done, TextView view);

        static native TemplateInstance communes(
                PageFrame frame,
                Campaign campaign,
                String title,
                Form form,
                List<Option> epcis,
                long active,
                int leftOut);

        static native TemplateInstance check(
                PageFrame frame,
                Campaign campaign,
                String title,
                Form form,
                List<Option> communes,
                long before,
                List<Candidate> off,
                String switchOn,
                long nobody,
                List<String> resting,
                @Nullable TakenBack back,
                String kept);

        static native TemplateInstance board(
                PageFrame frame,
                Campaign campaign,
                String title,
                @Nullable Link from,
                Board board,
                String deed,
                long count,
                @Nullable Fresh fresh);

        static native TemplateInstance results(
                PageFrame frame, Campaign campaign, String title, Board board, List<Pooled> questions, int left);
    }

    @GET
    @Transactional
    public TemplateInstance list() {
        return Templates.campaigns(frames.console(PATH), campaigns.newest(NEWEST));
    }

    @GET
    @Path("nouvelle")
    @Transactional
    public TemplateInstance begin(
            @QueryParam("q") @DefaultValue("") String sought, @QueryParam(ERRAND) @DefaultValue("") String errand) {
        int chosen = errands.forCampaign(errand).size();
        return Templates.begin(
                frames.console(PATH),
                new Beginning(
                        PATH,
                        words.title(),
                        words.prepare(),
                        chosen == 0 ? words.lead() : words.chosen_lead(chosen, Numbers.grouped(chosen)),
                        "",
                        chosen == 0 ? "" : errand),
                Form.empty().fill("q", sought),
                Models.all(),
                past.find(sought, MOST_PAST));
    }

    @POST
    @Path("nouvelle")
    public Response prepare(MultivaluedMap<String, String> submitted) {
        Form form = Form.of(submitted);
        PastConsultations.Begun begun = past.chosen(form);
        UUID id = campaigns.prepare(begun.sketch(), null, begun.source());
        campaigns.choose(id, errands.handOver(form.value(ERRAND)));
        return seeOther(id + "/texte");
    }

    @GET
    @Path("{id}/texte")
    @Transactional
    public Response text(@PathParam("id") UUID id) {
        Campaign campaign = campaign(id);
        return campaign.isOffered()
                ? seeOther(id.toString())
                : Response.ok(text(campaign, SketchForm.fill(campaign.sketch())))
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
        SketchForm typed = new SketchForm(Form.of(submitted), campaign.sketch(), false, words);
        Sketch sketch = typed.read();
        return typed.again(form -> text(campaign, form)).orElseGet(() -> {
            campaigns.describe(id, sketch);
            return seeOther(id + typed.next("/communes"));
        });
    }

    private TemplateInstance text(Campaign campaign, Form form) {
        return Templates.text(
                frames.console(PATH),
                campaign,
                form,
                "",
                TextView.of(PATH, words.title(), false, campaign.sketch(), form, words));
    }

    @POST
    @Path("{id}/supprimer")
    public Response discard(@PathParam("id") UUID id) {
        campaigns.discard(id);
        return Response.seeOther(URI.create(PATH)).build();
    }

    @GET
    @Path("{id}/communes")
    @Transactional
    public Response communes(@PathParam("id") UUID id, @QueryParam(LEFT_OUT) @DefaultValue("0") int leftOut) {
        Campaign campaign = campaign(id);
        return campaign.isEnded()
                ? seeOther(id.toString())
                : Response.ok(communes(campaign, Form.empty(), leftOut)).build();
    }

    /** Adds communes in one of three ways. */
    @POST
    @Path("{id}/communes")
    @Transactional
    public Response choose(@PathParam("id") UUID id, MultivaluedMap<String, String> submitted) {
        Campaign campaign = campaign(id);
        Form form = Form.of(submitted);
        List<String> chosen =
                switch (form.value("par")) {
                    case "intercommunalite" -> {
                        form.require("siren", words.epci_missing());
                        yield campaigns.ofEpci(form.value("siren"));
                    }
                    case "liste" -> listed(id, form);
                    case "toutes" -> campaigns.active();
                    default -> throw new BadRequestException();
                };
        if (form.hasErrors()) {
            return refused(communes(campaign, form, 0));
        }
        campaigns.choose(id, chosen);
        return seeOther(id + "/verifier");
    }

    private List<String> listed(UUID id, Form form) {
        if (!form.require("lignes", words.list_missing())) {
            return List.of();
        }
        CommuneList list = CommuneList.read(
                form.value("lignes").lines().map(CampaignPages::withName).collect(Collectors.joining("\n")),
                text -> false);
        if (!list.refused().isEmpty() && !list.found().isEmpty()) {
            form.reject(
                    "lignes",
                    words.list_refused(
                            list.refused().size(),
                            list.refused().stream()
                                    .limit(TOLD)
                                    .map(CommuneList.Refused::sentence)
                                    .collect(Collectors.joining("\u00A0; "))));
            return List.of();
        }
        List<String> open =
                campaigns
                        .candidates(
                                id,
                                list.found().stream()
                                        .map(line -> line.commune().insee())
                                        .toList())
                        .stream()
                        .map(Candidate::commune)
                        .toList();
        List<String> closed = list.found().stream()
                .filter(line -> !open.contains(line.commune().insee()))
                .map(line -> line.commune().name().name())
                .toList();
        if (!open.isEmpty() && !closed.isEmpty()) {
            form.reject(
                    "lignes",
                    words.list_closed(closed.size(), closed.stream().limit(TOLD).collect(Collectors.joining(", "))));
        }
        if (open.isEmpty()) {
            form.reject(
                    "lignes",
                    words.list_nothing(form.text("lignes").lines().limit(3).collect(Collectors.joining(", "))));
        }
        return open;
    }

    /** A number is an INSEE code here, even where it is the postal code of another commune. */
    private static String withName(String line) {
        return Reference.france()
                .commune(line.strip())
                .map(commune -> commune.insee() + ";" + commune.name().name())
                .orElse(line);
    }

    private TemplateInstance communes(Campaign campaign, Form form, int leftOut) {
        List<Option> epcis = campaigns.epcis().stream()
                .flatMap(row -> Reference.france().epci((String) row[0]).stream()
                        .map(epci -> Option.of(
                                epci.siren(),
                                words.epci_option(epci.label(), (Long) row[1], Numbers.grouped((Long) row[1])))))
                .sorted(ALPHABETICALLY)
                .toList();
        return Templates.communes(
                frames.console(PATH),
                campaign,
                title(campaign),
                form,
                epcis,
                campaigns.active().size(),
                leftOut);
    }

    @GET
    @Path("{id}/verifier")
    @Transactional
    public Response check(
            @PathParam("id") UUID id,
            @QueryParam("fait") @Nullable String done,
            @QueryParam("nombre") @DefaultValue("0") int count,
            @QueryParam("partis") @DefaultValue("0") int letters) {
        Campaign campaign = campaign(id);
        if (campaign.isEnded() || campaign.chosen().isEmpty()) {
            return seeOther(id + (campaign.isEnded() ? "" : "/communes"));
        }
        return Response.ok(check(
                        campaign,
                        Form.empty().fill("commune", campaign.chosen()),
                        TAKEN_BACK.equals(done) ? new TakenBack(count, letters) : null))
                .build();
    }

    private TemplateInstance check(Campaign campaign, Form form, @Nullable TakenBack back) {
        List<Candidate> candidates = campaigns.candidates(campaign.id(), campaign.chosen());
        List<String> resting = candidates.stream()
                .filter(each -> !each.offered() && !each.open())
                .map(Candidate::name)
                .toList();
        List<Candidate> fresh = candidates.stream()
                .filter(each -> !each.offered() && each.isTaking())
                .toList();
        return Templates.check(
                frames.console(PATH),
                campaign,
                title(campaign),
                form,
                fresh.stream()
                        .map(each -> Option.of(each.commune(), each.name(), each.people() == 0 ? words.nobody() : ""))
                        .toList(),
                candidates.stream().filter(Candidate::offered).count(),
                candidates.stream()
                        .filter(each -> !each.offered() && each.open() && !each.isTaking())
                        .toList(),
                SWITCH_ON,
                fresh.stream().filter(each -> each.people() == 0).count(),
                resting,
                back,
                back == null ? "" : kept(campaign.id()));
    }

    /** Who keeps what was taken back elsewhere; empty when nobody does. */
    private String kept(UUID id) {
        List<String> names = campaigns.standings(id).stream()
                .filter(each -> each.waiting() || each.isPublished())
                .map(each -> each.name().toString())
                .toList();
        int count = names.size();
        return count == 0
                ? ""
                : words.kept(count, Numbers.grouped(count), count > TOLD ? "" : String.join(", ", names));
    }

    /** Offers it; or goes for more communes, and leaves those out that were shown and are not ticked. */
    @POST
    @Path("{id}/proposer")
    @Transactional
    public Response offer(@PathParam("id") UUID id, MultivaluedMap<String, String> submitted) {
        Campaign campaign = campaign(id);
        if (campaign.isEnded()) {
            return seeOther(id.toString());
        }
        Form form = Form.of(submitted);
        if (form.value(DEED).equals(MORE)) {
            List<String> unticked = new ArrayList<>(List.of(form.value("vues").split(" ")));
            unticked.removeAll(form.values("commune"));
            return seeOther(id + "/communes?" + LEFT_OUT + "=" + campaigns.leaveOut(id, unticked));
        }
        if (form.values("commune").isEmpty()) {
            return refused(check(campaign, form.reject("commune", words.check_none()), null));
        }
        int offered = campaigns.offer(id, form.values("commune"), site.origin());
        return seeOther(id + "?fait=proposee&nombre=" + offered);
    }

    @GET
    @Path("{id}")
    @Transactional
    public Response show(
            @PathParam("id") UUID id,
            @QueryParam("fait") @Nullable String done,
            @QueryParam("nombre") @DefaultValue("0") int count) {
        Campaign campaign = campaign(id);
        if (!campaign.isOffered()) {
            return seeOther(id + "/texte");
        }
        return Response.ok(Templates.board(
                        frames.console(PATH),
                        campaign,
                        title(campaign),
                        from(campaign),
                        board(id),
                        done != null && DEEDS.contains(done) ? done : "",
                        count,
                        campaigns.fresh(id).orElse(null)))
                .build();
    }

    /** Too late, pressed twice, or opened everywhere: the board says where things stand. */
    @POST
    @Path("{id}/annuler")
    @Transactional
    public Response takeBack(@PathParam("id") UUID id) {
        campaign(id);
        TakenBack back = campaigns.takeBack(id);
        return seeOther(id
                + (back.communes() == 0
                        ? ""
                        : "/verifier?fait=" + TAKEN_BACK + "&nombre=" + back.communes() + "&partis=" + back.letters()));
    }

    @POST
    @Path("{id}/relancer")
    @Transactional
    public Response remind(@PathParam("id") UUID id) {
        Campaign campaign = campaign(id);
        int reminded = campaign.isEnded() || !campaign.isOffered() ? 0 : campaigns.remind(id, site.origin());
        return seeOther(id + "?fait=relance&nombre=" + reminded);
    }

    @POST
    @Path("{id}/clore")
    @Transactional
    public Response end(@PathParam("id") UUID id) {
        campaign(id);
        campaigns.end(id);
        return seeOther(id + "?fait=close");
    }

    @GET
    @Path("{id}/resultats")
    @Transactional
    public TemplateInstance results(@PathParam("id") UUID id) {
        Campaign campaign = campaign(id);
        Board board = board(id);
        int left = sums.leftOut(id);
        return Templates.results(
                frames.console(PATH),
                campaign,
                title(campaign),
                board,
                Pooled.all(
                        Model.plain(campaign.sketch()).asked(), sums.of(id), board.finished() - left, Language.FRENCH),
                left);
    }

    private Board board(UUID id) {
        List<Standing> standings = campaigns.standings(id);
        Map<State, Long> counts = new EnumMap<>(State.class);
        Arrays.stream(State.values()).forEach(state -> {
            long communes =
                    standings.stream().filter(each -> each.state() == state).count();
            if (communes > 0) {
                counts.put(state, communes);
            }
        });
        return new Board(
                standings,
                counts,
                standings.stream().mapToLong(Standing::participants).sum(),
                standings.stream().filter(Standing::remindable).count());
    }

    private Campaign campaign(UUID id) {
        return campaigns.read(id).filter(found -> !found.isHeld()).orElseThrow(NotFoundException::new);
    }

    /** What it was begun from, and where that is kept; without an address where it is kept no longer. */
    private @Nullable Link from(Campaign campaign) {
        return campaign.source().map(this::from).orElse(null);
    }

    private Link from(Source source) {
        int version = source.version();
        if (source.isShared()) {
            return library.read(source)
                    .map(entry -> Link.to(words.from_shared(entry.name(), version), SHELF + "/" + source.key()))
                    .orElseGet(() -> Link.to(words.from_shared_before(version), ""));
        }
        return Models.withId(source.key())
                .map(model -> Link.to(words.from_named(Typography.french(model.name()), version), SHELF + "#modeles"))
                .orElseGet(() -> Link.to(words.from_model_before(version), ""));
    }

    static String title(Campaign campaign) {
        return Typography.french(campaign.plainTitle());
    }

    private static Response seeOther(String below) {
        return Response.seeOther(URI.create(PATH + "/" + below)).build();
    }

    static Response refused(TemplateInstance page) {
        return Response.status(422).entity(page).build();
    }
}
