package fr.parvis.console.collectivity;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

import fr.parvis.console.Numbers;
import fr.parvis.console.collectivity.Errands.Check;
import fr.parvis.console.collectivity.Errands.Chosen;
import fr.parvis.console.collectivity.Errands.Effect;
import fr.parvis.console.collectivity.Errands.Progress;
import fr.parvis.console.collectivity.Errands.What;
import fr.parvis.console.journal.Reason;
import fr.parvis.console.journal.ReasonMessages;
import fr.parvis.core.announcement.Announcements;
import fr.parvis.core.campaign.Campaigns;
import fr.parvis.core.collectivity.Collectivity;
import fr.parvis.core.collectivity.Equipment;
import fr.parvis.core.collectivity.Feature;
import fr.parvis.core.collectivity.LegalLine;
import fr.parvis.core.collectivity.Palette;
import fr.parvis.core.collectivity.Period;
import fr.parvis.core.collectivity.Preset;
import fr.parvis.core.collectivity.Refit;
import fr.parvis.core.notice.Letter;
import fr.parvis.core.person.Invitations;
import fr.parvis.core.person.Right;
import fr.parvis.core.person.Role;
import fr.parvis.core.setting.Setting;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;
import fr.parvis.core.time.FrenchDates;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.Option;
import fr.parvis.core.web.PageFrame;
import fr.parvis.core.web.Site;
import fr.parvis.core.web.Staff;

/** What is done for many communes at once: each errand's page is first what will be done, then how far it is, then what became of it. */
@Path(ErrandPages.PATH)
@RolesAllowed(Right.TO_WRITE)
public class ErrandPages {

    static final String PATH = "/console/actions";

    static final String COMMUNE = "commune";
    static final String ACTION = "action";
    static final String REACH = "portee";
    static final String ALL = "toutes";

    static final Map<String, What> ACTIONS = Map.of(
            "message",
            What.MESSAGE,
            "inviter",
            What.INVITE,
            "couleurs",
            What.PALETTE,
            "suspendre",
            What.SUSPEND,
            "fonctions",
            What.FEATURE,
            "annoncer",
            What.ANNOUNCE,
            "textes",
            What.POLICY,
            "durees",
            What.PERIOD,
            "campagne",
            What.CAMPAIGN);

    private static final String CAMPAIGNS = "/console/campagnes";
    private static final String CAMPAIGN = "campagne";
    private static final String NEW_CAMPAIGN = "nouvelle";

    private static final String CHOICE = "choix";
    private static final String LINE = "ligne";
    private static final int LONGEST_LINE = 1000;

    private static final String PERIOD = "periode";
    private static final String CONSENT = "accord";
    private static final String DAYS = "jours";

    /** The choice of which the effect was shown: nothing goes off that nobody has looked at. */
    private static final String SEEN = "vu";

    private static final int NEWEST = 50;
    private static final int MOST_NAMED = 200;

    /** As long as a subject is shown by a telephone, twice; and a letter that somebody reads. */
    private static final int LONGEST_SUBJECT = 150;

    private static final int LONGEST_TEXT = 5000;

    private final Frames frames;
    private final Errands errands;
    private final Fleet fleet;
    private final FleetPages table;
    private final Invitations invitations;
    private final Circulars circulars;
    private final Site site;
    private final Staff staff;
    private final Announcing announcing;
    private final Campaigns campaigns;
    private final Policies policies;
    private final PolicyMessages policyWords;
    private final Keeping keeping;
    private final PeriodMessages periodWords;
    private final ReasonMessages reasonWords;
    private final ErrandMessages words;

    ErrandPages(
            Frames frames,
            Errands errands,
            Fleet fleet,
            FleetPages table,
            Invitations invitations,
            Circulars circulars,
            Site site,
            Staff staff,
            Announcing announcing,
            Campaigns campaigns,
            Policies policies,
            PolicyMessages policyWords,
            Keeping keeping,
            PeriodMessages periodWords,
            ReasonMessages reasonWords,
            ErrandMessages words) {
        this.frames = frames;
        this.errands = errands;
        this.fleet = fleet;
        this.table = table;
        this.invitations = invitations;
        this.circulars = circulars;
        this.site = site;
        this.staff = staff;
        this.announcing = announcing;
        this.campaigns = campaigns;
        this.policies = policies;
        this.policyWords = policyWords;
        this.keeping = keeping;
        this.periodWords = periodWords;
        this.reasonWords = reasonWords;
        this.words = words;
    }

    @CheckedTemplate(basePath = "console/collectivity", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance errands(PageFrame frame, List<Progress> errands);

        static native TemplateInstance errandCheck(
                PageFrame frame,
                Progress errand,
                Form form,
                Check check,
                List<Chosen> communes,
                List<Chosen> voting,
                List<Palette> palettes,
                List<Option> choices,
                List<Option> campaigns,
                List<Option> mailed,
                Announcements.@Nullable Notice announced,
                @Nullable Effect effect,
                List<Option> lines,
                Policies.@Nullable Preview preview,
                List<Option> periods,
                Keeping.@Nullable Shift shift,
                @Nullable Letter letter);

        static native TemplateInstance errandProgress(PageFrame frame, Progress errand, String starts);

        static native TemplateInstance errandProgress$bar(Progress errand);

        static native TemplateInstance errandAside(PageFrame frame, Progress errand, List<Chosen> left);

        static native TemplateInstance errandDone(
                PageFrame frame, Form form, Progress errand, List<Chosen> left, String erased);
    }

    @GET
    public TemplateInstance list() {
        return Templates.errands(frames.console(PATH), errands.newest(NEWEST));
    }

    /** Prepares an errand for the communes that are ticked, or for all that the filters leave. */
    @POST
    public Response prepare(MultivaluedMap<String, String> submitted) {
        Form form = Form.of(submitted);
        Sought sought = Sought.read(form, FleetPages.listing(submitted)).fromTheBeginning();
        What what = ACTIONS.get(form.value(ACTION));
        if (what != null && !staff.who().role().may(what.right())) {
            what = null;
        }
        if (what == null) {
            form.reject(ACTION, words.action_missing());
        }
        boolean all = form.value(REACH).equals(ALL);
        List<String> communes = all ? fleet.ids(sought) : form.values(COMMUNE);
        if (communes.isEmpty()) {
            form.reject(REACH, words.communes_missing());
        }
        if (what == null || form.hasErrors()) {
            return table.refused(submitted, form);
        }
        boolean letter = what == What.MESSAGE;
        UUID id = errands.draft(
                what,
                what == What.FEATURE && Refit.read(form.value(CHOICE)).isPresent() ? form.value(CHOICE) : "",
                letter ? subject(sought.state()) : "",
                letter ? text(sought.state()) : "",
                communes);
        return seeOther(PATH + "/" + id);
    }

    @GET
    @Path("{id}")
    public TemplateInstance show(@PathParam("id") UUID id) {
        Progress errand = progress(id);
        if (!errand.isBegun() && errand.isAnnouncement()) {
            return check(errand, announcing.blank(), false);
        }
        if (!errand.isBegun() && What.valueOf(errand.what()) == What.POLICY) {
            return check(errand, Form.empty().fill(LINE, errand.choice()).fill("texte", errand.text()), false);
        }
        if (!errand.isBegun() && What.valueOf(errand.what()) == What.PERIOD) {
            return check(
                    errand,
                    Form.empty().fill(PERIOD, errand.choice()).fill(DAYS, errand.text()),
                    !errand.choice().isEmpty());
        }
        if (!errand.isBegun()) {
            return check(
                    errand,
                    Form.empty()
                            .fill(CHOICE, errand.choice())
                            .fill("objet", errand.subject())
                            .fill("texte", errand.text()),
                    false);
        }
        if (errand.aside()) {
            return Templates.errandAside(frames.console(PATH), errand, left(errand));
        }
        return errand.isFinished()
                ? done(Form.empty(), errand)
                : Templates.errandProgress(frames.console(PATH), errand, starts(errand));
    }

    /** The progress alone, for the script that looks again. */
    @GET
    @Path("{id}/avancement")
    public TemplateInstance bar(@PathParam("id") UUID id) {
        return Templates.errandProgress$bar(progress(id));
    }

    /** Begins, or shows the letter once more. */
    @POST
    @Path("{id}/commencer")
    public Response begin(@PathParam("id") UUID id, MultivaluedMap<String, String> submitted) {
        Progress errand = progress(id);
        Form form = Form.of(submitted);
        if (errand.isBegun()) {
            return seeOther(PATH + "/" + id);
        }
        Optional<Palette> palette = Arrays.stream(Palette.values())
                .filter(one -> one.token().equals(form.value("palette")))
                .findFirst();
        Announcements.Notice notice = null;
        What what = What.valueOf(errand.what());
        requireRight(errand);
        if (what == What.CAMPAIGN) {
            return handOver(errand, form);
        }
        switch (what) {
            case PALETTE -> {
                if (palette.isEmpty()) {
                    form.reject("palette", words.palette_missing());
                }
            }
            case MESSAGE, ANNOUNCE -> {
                checkTexts(form, words);
                if (what == What.ANNOUNCE) {
                    notice = announcing.read(form);
                }
            }
            case FEATURE -> {
                if (Refit.read(form.value(CHOICE)).isEmpty()) {
                    form.reject(CHOICE, words.choice_missing());
                }
            }
            case POLICY -> {
                if (LegalLine.named(form.value(LINE)).isEmpty()) {
                    form.reject(LINE, policyWords.line_missing());
                }
                if (form.text("texte").length() > LONGEST_LINE) {
                    form.reject("texte", policyWords.text_long(LONGEST_LINE));
                }
            }
            case PERIOD -> checkPeriod(form);
            case SUSPEND -> Reason.read(form, reasonWords);
            case INVITE, CAMPAIGN -> {
                // Nothing is typed.
            }
        }
        if (form.hasErrors()) {
            return Response.status(422).entity(check(errand, form, false)).build();
        }
        if (form.value("geste").equals("voir")
                || (what == What.FEATURE && !form.has(SEEN, form.value(CHOICE)))
                || ((what == What.POLICY || what == What.PERIOD) && !form.has(SEEN, said(form)))) {
            return Response.ok(check(errand, form, true)).build();
        }
        errands.begin(
                errand,
                new Errands.Terms(
                        palette.map(Palette::token).orElse(""),
                        form.value(
                                switch (what) {
                                    case POLICY -> LINE;
                                    case PERIOD -> PERIOD;
                                    default -> CHOICE;
                                }),
                        form.text("objet"),
                        switch (what) {
                            case PERIOD -> days(form);
                            case SUSPEND -> form.text(Reason.NAME);
                            default -> form.text("texte");
                        },
                        notice,
                        what == What.ANNOUNCE && form.has("courriel", "oui"),
                        what == What.PERIOD
                                && shift(errand, form)
                                        .map(Keeping.Shift::isShortening)
                                        .orElse(false)),
                site.origin());
        return seeOther(PATH + "/" + id);
    }

    /** To a campaign that is open, or to a new one, which begins with what it asks. */
    private Response handOver(Progress errand, Form form) {
        String chosen = form.value(CAMPAIGN);
        if (chosen.equals(NEW_CAMPAIGN)) {
            return seeOther(CAMPAIGNS + "/nouvelle?pour=" + errand.id());
        }
        Optional<Option> campaign = campaignOptions().stream()
                .filter(one -> one.value().equals(chosen))
                .findFirst();
        if (campaign.isEmpty()) {
            form.reject(CAMPAIGN, words.campaign_missing());
            return Response.status(422).entity(check(errand, form, false)).build();
        }
        campaigns.choose(UUID.fromString(chosen), errands.handOver(errand.id().toString()));
        return seeOther(CAMPAIGNS + "/" + chosen + "/verifier");
    }

    private List<Option> campaignOptions() {
        return Stream.concat(
                        Stream.of(Option.of(NEW_CAMPAIGN, words.campaign_new())),
                        campaigns.newest(NEWEST).stream()
                                .map(Campaigns.Summary::campaign)
                                .filter(campaign -> !campaign.isEnded())
                                .map(campaign -> Option.of(
                                        campaign.id().toString(),
                                        campaign.isOffered()
                                                ? words.campaign_offered(campaign.plainTitle())
                                                : words.campaign_draft(campaign.plainTitle()))))
                .toList();
    }

    /** Says in the form what is wrong with a subject and a text. */
    static void checkTexts(Form form, ErrandMessages words) {
        if (form.require("objet", words.subject_missing())
                && (form.text("objet").length() > LONGEST_SUBJECT
                        || form.text("objet").lines().count() > 1)) {
            form.reject("objet", words.subject_long(LONGEST_SUBJECT));
        }
        if (form.require("texte", words.text_missing()) && form.text("texte").length() > LONGEST_TEXT) {
            form.reject("texte", words.text_long(LONGEST_TEXT));
        }
    }

    /** Lets go on what was set aside, or begins again where it failed. */
    @POST
    @Path("{id}/reessayer")
    public Response retry(@PathParam("id") UUID id) {
        requireRight(progress(id));
        errands.retry(id);
        return seeOther(PATH + "/" + id);
    }

    /** Throws it away before anything was done, or stops what was set aside. */
    @POST
    @Path("{id}/abandonner")
    public Response discard(@PathParam("id") UUID id) {
        errands.progress(id).ifPresent(this::requireRight);
        return seeOther(errands.discard(id) ? FleetPages.PATH : PATH + "/" + id);
    }

    /** Puts back what can be put back. */
    @POST
    @Path("{id}/annuler")
    public Response undo(@PathParam("id") UUID id, MultivaluedMap<String, String> submitted) {
        Progress errand = progress(id);
        requireRight(errand);
        Form form = Form.of(submitted);
        if (!form.has(CONSENT, "oui") && !erasedByUndoing(errand).isEmpty()) {
            form.reject(CONSENT, periodWords.consent_missing());
            return Response.status(422).entity(done(form, errand)).build();
        }
        errands.undo(errand);
        return seeOther(PATH + "/" + id);
    }

    private TemplateInstance done(Form form, Progress errand) {
        return Templates.errandDone(frames.console(PATH), form, errand, left(errand), erasedByUndoing(errand));
    }

    /** What goes when one is undone by which something is kept longer; empty when nothing does. */
    private String erasedByUndoing(Progress errand) {
        if (!errand.isUndoable() || !errand.what().equals(What.PERIOD.name())) {
            return "";
        }
        Period period = Period.named(errand.choice()).orElseThrow();
        long past = keeping.pastUndone(errand.id(), period);
        return past == 0 ? "" : periodWords.erased(period.name(), past, Numbers.grouped(past));
    }

    private void checkPeriod(Form form) {
        Optional<Setting> setting = Period.named(form.value(PERIOD)).map(Setting::of);
        if (setting.isEmpty()) {
            form.reject(PERIOD, periodWords.period_missing());
        } else if (!form.text(DAYS).isEmpty()
                && setting.get().number(form.text(DAYS)).isEmpty()) {
            form.reject(
                    DAYS,
                    periodWords.days_wrong(setting.get().least(), setting.get().most()));
        }
    }

    /** As the communes keep it, whatever zeros were typed before. */
    private static String days(Form form) {
        OptionalInt days =
                Setting.of(Period.named(form.value(PERIOD)).orElseThrow()).number(form.text(DAYS));
        return days.isPresent() ? String.valueOf(days.getAsInt()) : "";
    }

    private Optional<Keeping.Shift> shift(Progress errand, Form form) {
        return Period.named(form.value(PERIOD)).map(period -> keeping.shift(errand.id(), period, form.text(DAYS)));
    }

    /** A line and its text, or a period and its days, on one line, as a hidden field keeps it. */
    private static String said(Form form) {
        return (form.value(LINE) + form.value(PERIOD) + " " + form.text("texte") + form.text(DAYS))
                .replaceAll("\\s+", " ")
                .strip();
    }

    private TemplateInstance check(Progress errand, Form form, boolean read) {
        List<Chosen> communes = errands.chosen(errand.id(), MOST_NAMED);
        Letter letter = null;
        Policies.Preview preview = null;
        Keeping.Shift shift = null;
        Effect effect = null;
        if (What.valueOf(errand.what()) == What.INVITE && !communes.isEmpty()) {
            String first = communes.get(0).id();
            letter = Tenancy.in(
                    new Scope.Operator(),
                    () -> invitations.preview(
                            Collectivity.withId(first).orElseThrow(),
                            Role.MAYOR,
                            site.origin() + "/mairie/invitation/"));
        } else if (read && What.valueOf(errand.what()) == What.FEATURE) {
            effect = Refit.read(form.value(CHOICE))
                    .map(refit -> errands.effect(errand.id(), refit))
                    .orElse(null);
            form.fill(SEEN, form.value(CHOICE));
        } else if (read && What.valueOf(errand.what()) == What.POLICY) {
            preview = LegalLine.named(form.value(LINE))
                    .flatMap(line -> communes.stream()
                            .findFirst()
                            .flatMap(first -> policies.preview(first.id(), line, form.text("texte"))))
                    .orElse(null);
            form.fill(SEEN, said(form));
        } else if (read && What.valueOf(errand.what()) == What.PERIOD) {
            shift = shift(errand, form).orElse(null);
            form.fill(SEEN, said(form));
        } else if (read && What.valueOf(errand.what()) == What.MESSAGE) {
            letter = circulars.letter(form.text("objet"), form.text("texte"), site.origin());
        }
        return Templates.errandCheck(
                frames.console(PATH),
                errand,
                form,
                errands.check(errand),
                communes,
                errands.voting(errand),
                List.of(Palette.values()),
                choices(),
                What.valueOf(errand.what()) == What.CAMPAIGN ? campaignOptions() : List.of(),
                announcing.mailed(),
                read && errand.isAnnouncement() ? announcing.read(form) : null,
                effect,
                LegalLine.all().stream()
                        .map(line -> Option.of(line.word(), line.label()))
                        .toList(),
                preview,
                periods(),
                shift,
                letter);
    }

    /** With what may be said of each, since the field beside it takes the days of any of them. */
    private List<Option> periods() {
        return Period.all().stream()
                .map(period -> Option.of(
                        period.word(),
                        periodWords.option(
                                period.label(),
                                Setting.of(period).least(),
                                Setting.of(period).most())))
                .toList();
    }

    private List<Option> choices() {
        return Stream.concat(
                        Preset.all().stream()
                                .map(preset -> Option.of(
                                        new Refit.Whole(Equipment.of(preset)).text(),
                                        words.choice_preset(preset.label()))),
                        Feature.all().stream()
                                .flatMap(feature -> Stream.of(
                                        Option.of(
                                                new Refit.Switched(feature, true).text(),
                                                words.choice_on(feature.label())),
                                        Option.of(
                                                new Refit.Switched(feature, false).text(),
                                                words.choice_off(feature.label())))))
                .toList();
    }

    /** The communes of which something is to be said. */
    private List<Chosen> left(Progress errand) {
        return errands.left(errand.id(), MOST_NAMED);
    }

    /** When it begins, if it waits so that it can still be stopped; or empty. */
    private static String starts(Progress errand) {
        return errand.startsAt() == null
                        || errand.gone() > 0
                        || errand.tries() > 0
                        || errand.startsAt().equals(errand.begunAt())
                ? ""
                : FrenchDates.briefMoment(errand.startsAt());
    }

    private String subject(Sought.@Nullable Filter filter) {
        return filter == null
                ? ""
                : switch (filter) {
                    case LATE, UNANSWERED -> words.late_subject();
                    case TEXTS -> words.texts_subject();
                    case CLOSING -> words.closing_subject();
                    case DORMANT -> words.dormant_subject();
                    default -> "";
                };
    }

    private String text(Sought.@Nullable Filter filter) {
        return filter == null
                ? ""
                : switch (filter) {
                    case LATE, UNANSWERED -> words.late_text();
                    case TEXTS -> words.texts_text();
                    case CLOSING -> words.closing_text();
                    case DORMANT -> words.dormant_text();
                    default -> "";
                };
    }

    /** Who prepared it may have become somebody who may no longer do that. */
    private void requireRight(Progress errand) {
        if (!staff.who().role().may(What.valueOf(errand.what()).right())) {
            throw new NotFoundException();
        }
    }

    private Progress progress(UUID id) {
        return errands.progress(id).orElseThrow(NotFoundException::new);
    }

    private static Response seeOther(String address) {
        return Response.seeOther(URI.create(address)).build();
    }
}
