package fr.parvis.console.setting;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import fr.parvis.console.Numbers;
import fr.parvis.console.collectivity.Keeping;
import fr.parvis.console.collectivity.PeriodMessages;
import fr.parvis.console.notice.WordingAddress;
import fr.parvis.core.collectivity.Directory;
import fr.parvis.core.collectivity.Syndicate;
import fr.parvis.core.journal.Deed;
import fr.parvis.core.journal.Journal;
import fr.parvis.core.notice.Blank;
import fr.parvis.core.notice.Carrier;
import fr.parvis.core.notice.Letter;
import fr.parvis.core.notice.Quotas;
import fr.parvis.core.notice.Wording;
import fr.parvis.core.notice.Wordings;
import fr.parvis.core.person.Right;
import fr.parvis.core.setting.Setting;
import fr.parvis.core.setting.Settings;
import fr.parvis.core.setting.Topic;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.Link;
import fr.parvis.core.web.Option;
import fr.parvis.core.web.PageFrame;
import fr.parvis.core.web.Site;
import fr.parvis.core.web.Staff;

/** What the syndicate sets for the whole installation: one page, a form for each topic. */
@Path(SettingPages.PATH)
@RolesAllowed(Right.TO_CONFIGURE)
public class SettingPages {

    static final String PATH = "/console/reglages";

    private static final int MOST_NAMED = 50;

    private static final String ENGLISH = "anglais";
    private static final String QUOTA = "par-jour";
    private static final String TRY = "essayer";

    private final Frames frames;
    private final Settings settings;
    private final Carrier carrier;
    private final Quotas quotas;
    private final Wordings wordings;
    private final Keeping keeping;
    private final Journal journal;
    private final Directory directory;
    private final Staff staff;
    private final Site site;
    private final SettingMessages words;
    private final PeriodMessages periodWords;
    private final boolean demonstration;

    SettingPages(
            Frames frames,
            Settings settings,
            Carrier carrier,
            Quotas quotas,
            Wordings wordings,
            Keeping keeping,
            Journal journal,
            Directory directory,
            Staff staff,
            Site site,
            SettingMessages words,
            PeriodMessages periodWords,
            @ConfigProperty(name = "parvis.demo") boolean demonstration) {
        this.frames = frames;
        this.settings = settings;
        this.carrier = carrier;
        this.quotas = quotas;
        this.wordings = wordings;
        this.keeping = keeping;
        this.journal = journal;
        this.directory = directory;
        this.staff = staff;
        this.site = site;
        this.words = words;
        this.periodWords = periodWords;
        this.demonstration = demonstration;
    }

    /**
     * What has just been tried.
     *
     * @param refusal why it did not take the letter; null when it did
     */
    public record Tried(String recipient, Carrier.@Nullable Refusal refusal) {}

    /**
     * What the page shows.
     *
     * @param done the topic that was just changed, or {@code ""}
     * @param undoable when a topic was changed last, by its name
     * @param saying letters that would have a hole without the telephone, where somebody has tried to empty it
     * @param given what the environment says of the mail server
     * @param keepsPassword whether one is kept for the server that the form tells of
     * @param erases what has to be agreed to, since the periods that were typed erase something; otherwise empty
     * @param owners what communes keep for a time of their own
     * @param tellsPassword whether that of the server in use travels in clear, as an earlier version let it
     */
    public record View(
            String done,
            Map<String, Instant> undoable,
            List<Link> saying,
            boolean ofEnvironment,
            boolean sends,
            boolean demonstration,
            List<Carrier.Given> given,
            boolean keepsPassword,
            boolean tellsPassword,
            List<Option> securities,
            List<PeriodForm.Asked> periods,
            Keeping.Owners owners,
            String erases,
            String quotaBounds,
            String recipient,
            @Nullable Tried tried) {

        public @Nullable Instant changed(String topic) {
            return undoable.get(topic);
        }
    }

    @CheckedTemplate(basePath = "console/setting", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance settings(PageFrame frame, Form form, View view);
    }

    @GET
    public TemplateInstance show(@QueryParam("fait") @Nullable String done) {
        boolean known =
                Arrays.stream(Topic.values()).anyMatch(topic -> topic.name().equals(done));
        return page(filled(), done != null && known ? done : "", List.of(), "", null);
    }

    @POST
    @Path("syndicat")
    public Response syndicate(MultivaluedMap<String, String> submitted) {
        Form form = with(submitted);
        Map<Setting, String> values = SyndicateForm.read(form, words);
        List<Wording> saying = requireNoHole(form, values);
        return form.hasErrors() ? refused(form, saying) : keep(Topic.SYNDICATE, form, values);
    }

    /** Keeps the mail server, or only tries it out. */
    @POST
    @Path("courriel")
    public Response mail(MultivaluedMap<String, String> submitted) {
        Form form = with(submitted);
        boolean tries = form.has("geste", TRY);
        if (carrier.isOfEnvironment()) {
            if (!tries) {
                throw new BadRequestException();
            }
            return tried(
                    form,
                    carrier.given().get(0).key(),
                    carrier.tryOut(staff.who().email(), letter()));
        }
        Map<Setting, String> values = MailForm.read(form, settings, words);
        if (!tries || form.hasErrors()) {
            return keep(Topic.MAIL, form, values);
        }
        if (demonstration || form.text(MailForm.HOST).isEmpty()) {
            form.reject(MailForm.HOST, demonstration ? words.demonstration_tries_nothing() : words.host_missing());
            return refused(form);
        }
        Optional<Carrier.Refusal> refusal =
                carrier.tryOut(carrier.server(values), staff.who().email(), letter());
        return tried(form, form.text(MailForm.HOST), refusal);
    }

    @POST
    @Path("durees")
    public Response periods(MultivaluedMap<String, String> submitted) {
        Form form = with(submitted);
        return keepPeriods(form, PeriodForm.read(form, words));
    }

    private Response keepPeriods(Form form, Map<Setting, String> values) {
        String erases = PeriodForm.erases(form, values, keeping, periodWords);
        return form.hasErrors()
                ? Response.status(422)
                        .entity(page(form, "", List.of(), erases, null))
                        .build()
                : keep(Topic.RETENTION, form, values);
    }

    @POST
    @Path("limite")
    public Response quota(MultivaluedMap<String, String> submitted) {
        Form form = with(submitted);
        OptionalInt mails = Quotas.read(form.text(QUOTA));
        if (mails.isEmpty()) {
            form.reject(
                    QUOTA,
                    words.quota_wrong(
                            Numbers.grouped(Setting.MAILS_A_DAY.least()), Numbers.grouped(Setting.MAILS_A_DAY.most())));
        }
        return keep(Topic.QUOTAS, form, Map.of(Setting.MAILS_A_DAY, String.valueOf(mails.orElse(0))));
    }

    @POST
    @Path("langues")
    public Response languages(MultivaluedMap<String, String> submitted) {
        boolean english = Form.of(submitted).has(ENGLISH, "oui");
        return keep(Topic.LANGUAGES, Form.empty(), Map.of(Setting.ENGLISH, String.valueOf(english)));
    }

    @POST
    @Path("annuler")
    public Response undo(MultivaluedMap<String, String> submitted) {
        String asked = Form.of(submitted).value("sujet");
        Topic topic = Arrays.stream(Topic.values())
                .filter(one -> one.name().equals(asked))
                .findFirst()
                .orElseThrow(BadRequestException::new);
        if (topic == Topic.RETENTION) {
            Map<Setting, String> earlier = settings.earlier(topic);
            return keepPeriods(PeriodForm.fill(filled(), earlier), earlier);
        }
        Form form = filled();
        List<Wording> saying = topic == Topic.SYNDICATE ? requireNoHole(form, settings.earlier(topic)) : List.of();
        if (form.hasErrors()) {
            return refused(form, saying);
        }
        settings.undo(topic);
        return done(topic);
    }

    /** Returns the letters that say the telephone, where it is to go: they would say « Appelez le . » without it. */
    private List<Wording> requireNoHole(Form form, Map<Setting, String> values) {
        List<Wording> saying =
                values.getOrDefault(Setting.SYNDICATE_PHONE, "").isEmpty() ? wordings.saying(Blank.PHONE) : List.of();
        if (!saying.isEmpty()) {
            form.reject(
                    SyndicateForm.PHONE,
                    words.phone_said(
                            saying.size(), saying.stream().map(Wording::title).collect(Collectors.joining(", "))));
        }
        return saying;
    }

    private Response keep(Topic topic, Form form, Map<Setting, String> values) {
        if (form.hasErrors()) {
            return refused(form);
        }
        settings.change(topic, values);
        return done(topic);
    }

    private Response done(Topic topic) {
        if (topic == Topic.QUOTAS) {
            Tenancy.run(new Scope.Operator(), quotas::release);
        }
        return Response.seeOther(URI.create(PATH + "?fait=" + topic)).build();
    }

    private Response refused(Form form) {
        return refused(form, List.of());
    }

    private Response refused(Form form, List<Wording> saying) {
        return Response.status(422).entity(page(form, "", saying, "", null)).build();
    }

    private Response tried(Form form, String server, Optional<Carrier.Refusal> refusal) {
        Tenancy.run(
                new Scope.Operator(),
                () -> journal.writeEach(
                        directory.syndicate().map(Syndicate::id).stream().toList(), Deed.MAIL_TRIED, server));
        return Response.ok(page(form, "", List.of(), "", new Tried(staff.who().email(), refusal.orElse(null))))
                .build();
    }

    private Letter letter() {
        return Trial.letter(settings.text(Setting.SYNDICATE_NAME), site.origin());
    }

    /** What was typed in one of the forms, and in the others what is. */
    private Form with(MultivaluedMap<String, String> submitted) {
        Form form = filled();
        submitted.forEach(form::fill);
        return form;
    }

    private Form filled() {
        Form form = Form.empty();
        SyndicateForm.fill(form, settings);
        MailForm.fill(form, settings);
        PeriodForm.fill(form, settings);
        form.fill(QUOTA, settings.text(Setting.MAILS_A_DAY));
        return form.fill(ENGLISH, settings.isOn(Setting.ENGLISH) ? "oui" : null);
    }

    private TemplateInstance page(Form form, String done, List<Wording> saying, String erases, @Nullable Tried tried) {
        Map<String, Instant> undoable = new HashMap<>();
        settings.undoable().forEach((topic, at) -> undoable.put(topic.name(), at));
        return Templates.settings(
                frames.console(PATH),
                form,
                new View(
                        done,
                        undoable,
                        saying.stream()
                                .map(wording -> Link.to(wording.title(), WordingAddress.of(wording)))
                                .toList(),
                        carrier.isOfEnvironment(),
                        carrier.sends(),
                        demonstration,
                        carrier.given(),
                        MailForm.keepsPassword(form),
                        carrier.server().tellsPassword(),
                        MailForm.securities(words),
                        PeriodForm.periods(words),
                        keeping.owners(MOST_NAMED),
                        erases,
                        words.quota_bounds(
                                Numbers.grouped(Setting.MAILS_A_DAY.least()),
                                Numbers.grouped(Setting.MAILS_A_DAY.most()),
                                Setting.MAILS_A_DAY.usual()),
                        staff.who().email(),
                        tried));
    }
}
