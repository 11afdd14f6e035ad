package fr.parvis.console.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.budget.Stage;
import fr.parvis.core.collectivity.Feature;
import fr.parvis.core.collectivity.LegalLine;
import fr.parvis.core.collectivity.Palette;
import fr.parvis.core.collectivity.Period;
import fr.parvis.core.collectivity.Preset;
import fr.parvis.core.collectivity.Refit;
import fr.parvis.core.collectivity.SearchText;
import fr.parvis.core.journal.Deed;
import fr.parvis.core.model.Model;
import fr.parvis.core.model.Models;
import fr.parvis.core.person.Role;
import fr.parvis.core.questionnaire.Answer.Ground;
import fr.parvis.core.questionnaire.Answer.Reading;
import fr.parvis.core.setting.Topic;
import fr.parvis.core.time.FrenchDates;
import fr.parvis.core.web.Language;
import fr.parvis.core.web.ProjectNews;

/** Reads the journal across communes, in the operator's scope, and puts it into words. */
@ApplicationScoped
public class Logbook {

    private static final String LINES = """
            select j.at, j.collectivity_id, c.name, c.kind = 'COMMUNE', j.actor, p.name as person, j.action, j.subject, j.detail,
              coalesce(k.title, w.text), j.id, w.id as reason
            from journal j
            join collectivity c on c.id = j.collectivity_id
            left join person p on p.id = j.actor_id
            left join consultation k
              on k.collectivity_id = j.collectivity_id and cast(k.id as text) = j.subject and k.binned_at is null
            left join reason w on w.collectivity_id = j.collectivity_id
              and cast(w.id as text) = case j.action when 'visit begun' then j.subject else right(j.detail, 36) end
            """;

    /** The last word of a detail that points to a reason. */
    private static final Pattern POINTER = Pattern.compile(" ?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$");

    private static final String RESIDENT = "resident";
    private static final String PARVIS = "parvis";
    private static final int SHORTEST_ROLE = 4;

    private final Session database;
    private final JournalMessages words;

    Logbook(Session database, JournalMessages words) {
        this.database = database;
        this.words = words;
    }

    /**
     * A line in words.
     *
     * @param reason id of the one that was given, or empty
     */
    public record Line(
            Instant at,
            String collectivity,
            String name,
            boolean commune,
            String who,
            String what,
            String subject,
            String detail,
            String reason) {}

    /**
     * A reason, as it was given.
     *
     * @param told in how many journals
     */
    record Given(UUID id, String text, long told) {}

    /** A reason that was not erased. */
    Optional<Given> reason(UUID id) {
        return database.createNativeQuery(
                        "select w.id, w.text, count(*) from reason w where w.id = :id group by w.id, w.text",
                        Given.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    record Written(
            Instant at,
            String collectivity,
            String name,
            boolean commune,
            String actor,
            @Nullable String person,
            String action,
            String subject,
            String detail,
            @Nullable String title,
            long id,
            @Nullable UUID reason) {

        Search.Place place() {
            return new Search.Place(at, id);
        }

        /** The same, about what is called so, unless nothing more is known of that. */
        Written called(@Nullable String other) {
            return other == null
                    ? this
                    : new Written(
                            at, collectivity, name, commune, actor, person, action, subject, detail, other, id, reason);
        }

        /** The detail without what points to a reason. */
        String besides() {
            return POINTER.matcher(detail).replaceFirst("");
        }

        boolean isErased() {
            return reason == null
                    && (action.equals(Deed.VISIT_BEGUN.inJournal())
                            || POINTER.matcher(detail).find());
        }
    }

    /**
     * The part of the journal that was asked for, the newest first.
     *
     * @param newer where the lines after these are, null when there are none
     * @param older where the lines before these are, null when there are none
     */
    record Shown(List<Line> lines, Search.@Nullable Place newer, Search.@Nullable Place older) {

        static final Shown NOTHING = new Shown(List.of(), null, null);
    }

    /** The newest lines of one collectivity. */
    public List<Line> newestOf(String collectivity, int limit) {
        return database
                .createNativeQuery(
                        LINES + "where j.collectivity_id = :id order by j.at desc, j.id desc limit :limit",
                        Written.class)
                .setParameter("id", collectivity)
                .setParameter("limit", limit)
                .getResultList()
                .stream()
                .map(this::inWords)
                .toList();
    }

    /** As many lines as a page has, next to the place that was asked for. */
    Shown show(Search search, int size) {
        List<Written> found = new ArrayList<>(find(search, size + 1));
        boolean more = found.size() > size;
        if (search.newer() && !more) {
            return show(search.fromTheNewest(), size);
        }
        if (more) {
            found.remove(size);
        }
        if (search.newer()) {
            Collections.reverse(found);
        }
        boolean newest = search.place() == null;
        return new Shown(
                found.stream().map(this::inWords).toList(),
                newest || found.isEmpty() ? null : found.get(0).place(),
                more || search.newer() ? found.get(found.size() - 1).place() : null);
    }

    /** All that was asked for, the newest first; empty when it is more than so many lines. */
    Optional<List<Line>> all(Search search, int most) {
        List<Written> found = find(search.fromTheNewest(), most + 1);
        return found.size() > most
                ? Optional.empty()
                : Optional.of(found.stream().map(this::inWords).toList());
    }

    private List<Written> find(Search search, int limit) {
        Map<String, Object> values = new LinkedHashMap<>();
        String where = String.join(" and ", conditions(search, values));
        String way = search.newer() ? "" : " desc";
        NativeQuery<Written> query = database.createNativeQuery(
                LINES + (where.isEmpty() ? "" : "where " + where + " ") + "order by j.at" + way + ", j.id" + way
                        + " limit :limit",
                Written.class);
        values.forEach(query::setParameter);
        return named(query.setParameter("limit", limit).getResultList());
    }

    /** Looked up apart: whoever serves some communes only reads no portfolio, and no line of one either. */
    private List<Written> named(List<Written> lines) {
        String[] composed = lines.stream()
                .filter(line -> line.action().equals(Deed.PORTFOLIO_COMPOSED.inJournal()))
                .map(Written::subject)
                .toArray(String[]::new);
        if (composed.length == 0) {
            return lines;
        }
        Map<String, String> names = new LinkedHashMap<>();
        database.createNativeQuery(
                        "select cast(id as text), name from portfolio where cast(id as text) = any(:ids)",
                        Object[].class)
                .setParameter("ids", composed)
                .getResultList()
                .forEach(row -> names.put((String) row[0], (String) row[1]));
        return lines.stream()
                .map(line -> line.called(names.get(line.subject())))
                .toList();
    }

    private List<String> conditions(Search search, Map<String, Object> values) {
        List<String> conditions = new ArrayList<>();
        if (!search.text().isEmpty()) {
            conditions.add("""
                    (j.action = any(:deeds) or position(:text in lower(j.subject)) > 0 or position(:text in lower(j.detail)) > 0
                     or position(:text in lower(k.title)) > 0 or position(:text in lower(p.name)) > 0
                     or position(:text in lower(w.text)) > 0
                     or position(:text in lower(c.name)) > 0)""");
            values.put("text", search.text());
            values.put("deeds", deedsNamed(search.text()));
        }
        if (!search.who().isEmpty()) {
            conditions.add("(position(:who in lower(p.name)) > 0 or j.actor = any(:actors))");
            values.put("who", search.who());
            values.put("actors", actorsNamed(search.who()));
        }
        Deed deed = search.deed();
        if (deed != null) {
            conditions.add("j.action = :deed");
            values.put("deed", deed.inJournal());
        }
        String commune = SearchText.fold(search.commune());
        if (!commune.isEmpty()) {
            conditions.add(
                    "j.collectivity_id in (select id from collectivity where ' ' || search like :words or lower(id) = :id)");
            values.put("words", "% " + commune + "%");
            values.put("id", commune);
        }
        if (search.from() != null) {
            conditions.add("j.at >= :from");
            values.put("from", search.from());
        }
        if (search.until() != null) {
            conditions.add("j.at < :until");
            values.put("until", search.until());
        }
        Search.Place place = search.place();
        if (place != null) {
            conditions.add("(j.at, j.id) " + (search.newer() ? ">" : "<") + " (:at, :line)");
            values.put("at", place.at());
            values.put("line", place.id());
        }
        return conditions;
    }

    private String[] deedsNamed(String text) {
        return Arrays.stream(Deed.values())
                .filter(deed -> called(deed).toLowerCase(Locale.FRENCH).contains(text))
                .map(Deed::inJournal)
                .toArray(String[]::new);
    }

    /** Of « secr » the secretaries; of « ma » nobody yet, for that begins many a name. */
    private String[] actorsNamed(String text) {
        return Stream.of(
                        Role.OF_OPERATOR,
                        Role.OF_AGENT,
                        Role.OF_PORTFOLIO_AGENT,
                        Role.OF_EPCI_AGENT,
                        Role.OF_COUNCILLOR,
                        Role.OF_MAYOR,
                        Role.OF_DEPUTY,
                        Role.OF_SECRETARY,
                        Role.OF_VISITOR,
                        RESIDENT,
                        PARVIS)
                .filter(actor -> text.length() >= SHORTEST_ROLE
                        && who(actor, "").toLowerCase(Locale.FRENCH).contains(text))
                .toArray(String[]::new);
    }

    /** What a deed is called when nothing more is known of it. */
    String called(Deed deed) {
        String told = what(
                deed, new Written(Instant.EPOCH, "", "", false, "", null, deed.inJournal(), "", "", null, 0, null), "");
        return told.replaceFirst("[\\s\\h]*:[\\s\\h]*$", "");
    }

    /** The names of collectivities, by their codes. */
    Map<String, String> names(List<String> collectivities) {
        Map<String, String> names = new LinkedHashMap<>();
        database.createNativeQuery(
                        "select id, name from collectivity where id = any(:ids) order by name", Object[].class)
                .setParameter("ids", collectivities.toArray(String[]::new))
                .getResultList()
                .forEach(row -> names.put((String) row[0], (String) row[1]));
        return names;
    }

    private Line inWords(Written line) {
        return new Line(
                line.at(),
                line.collectivity(),
                line.name(),
                line.commune(),
                who(line),
                what(line),
                line.subject(),
                line.detail(),
                line.reason() == null ? "" : line.reason().toString());
    }

    private String who(Written line) {
        String name = line.person() == null
                ? words.nobody()
                : line.person().isEmpty() ? line.actor().toLowerCase(Locale.ROOT) : line.person();
        return who(line.actor(), name);
    }

    private String who(String actor, String name) {
        return switch (actor) {
            case Role.OF_OPERATOR, Role.OF_AGENT, Role.OF_PORTFOLIO_AGENT -> words.by_operator(name);
            case Role.OF_EPCI_AGENT -> words.by_epci_agent(name);
            case Role.OF_COUNCILLOR -> words.by_councillor(name);
            case Role.OF_MAYOR -> words.by_mayor(name);
            case Role.OF_DEPUTY -> words.by_deputy(name);
            case Role.OF_SECRETARY -> words.by_secretary(name);
            case Role.OF_VISITOR -> words.by_visitor(name);
            case RESIDENT -> words.by_resident();
            default -> words.by_parvis();
        };
    }

    private String what(Written line) {
        String title = line.title() == null || line.title().isEmpty()
                ? line.isErased() ? words.erased() : ""
                : words.of(line.title());
        // A deed of another version is still told.
        return Deed.of(line.action()).map(deed -> what(deed, line, title)).orElse(line.action());
    }

    private static String model(String id) {
        return Models.withId(id).map(Model::name).orElse(id);
    }

    private String what(Deed deed, Written line, String title) {
        return switch (deed) {
            case COMMUNE_OPENED -> words.commune_opened();
            case OPENING_BEGUN -> words.opening_begun();
            case ERRAND_BEGUN -> words.errand_begun();
            case ERRAND_UNDONE -> words.errand_undone();
            case ERRAND_RETRIED -> words.errand_retried();
            case ERRAND_STOPPED -> words.errand_stopped();
            case TOWN_HALL_WRITTEN -> words.town_hall_written();
            case TOWN_HALL_DESCRIBED -> words.town_hall_described();
            case PALETTE_CHOSEN -> words.palette_chosen(palette(line.subject()));
            case FEATURES_CHANGED -> refitted(line.subject());
            case USUAL_FEATURES_CHOSEN -> words.usual_features_chosen(preset(line.subject()));
            case TOWN_HALL_INFORMED -> words.town_hall_informed();
            case ANNOUNCEMENT_READ -> words.announcement_read();
            case ANNOUNCEMENT_CORRECTED -> words.announcement_corrected();
            case ANNOUNCEMENT_WITHDRAWN -> words.announcement_withdrawn();
            case ANNOUNCEMENT_RESTORED -> words.announcement_restored();
            case LEGAL_LINE_CHANGED ->
                words.legal_line_changed(
                        LegalLine.named(line.subject()).map(LegalLine::label).orElse(line.subject()));
            case PERIOD_SET ->
                words.period_set(Period.named(line.subject()).map(Period::label).orElse(line.subject()), line.detail());
            case HOST_ADDED -> words.host_added(line.subject());
            case HOST_REMOVED -> words.host_removed(line.subject());
            case HOST_TRIED -> words.host_tried(line.subject(), line.detail().equals("READY"));
            case HOST_LED_TO -> words.host_led_to(line.subject());
            case HOST_RELEASED -> words.host_released(line.subject());
            case PERSON_INVITED -> words.person_invited(role(line.subject()));
            case INVITATION_CANCELLED -> words.invitation_cancelled(role(line.subject()));
            case PERSON_JOINED -> words.person_joined(role(line.detail()));
            case PERSON_LEFT -> words.person_left(role(line.besides()), title);
            case ROLE_CHANGED -> words.role_changed(role(line.detail()));
            case PORTFOLIO_COMPOSED -> words.portfolio_composed(title);
            case PORTFOLIO_DISCARDED -> words.portfolio_discarded();
            case SECOND_FACTOR_SET -> words.factor_set();
            case SECOND_FACTOR_REMOVED -> words.factor_removed();
            case SECOND_FACTOR_RESET -> words.factor_reset(title);
            case SECOND_FACTOR_REFUSED -> words.factor_refused();
            case RECOVERY_CODE_USED -> words.recovery_used();
            case RECOVERY_CODES_RENEWED -> words.recovery_renewed();
            case PASSKEY_ADDED -> words.passkey_added();
            case PASSKEY_REMOVED -> words.passkey_removed();
            case PASSKEY_REFUSED -> words.passkey_refused();
            case PAGE_REFUSED -> words.page_refused(line.subject());
            case SESSIONS_ENDED -> words.sessions_ended();
            case ACCOUNT_CLOSED -> words.account_closed();
            case IDLE_RULE_SET -> words.idle_rule_set(line.detail());
            case ADDRESS_CHANGED -> words.address_changed();
            case SETTINGS_CHANGED -> words.settings_changed(topic(line.subject()));
            case MAIL_TRIED -> words.mail_tried(line.subject());
            case ADDRESS_SUPPRESSED -> words.address_suppressed(line.subject());
            case SUPPRESSION_LIFTED -> words.suppression_lifted(line.subject());
            case MAIL_LIMIT_SET -> words.mail_limit_set(line.subject());
            case MESSAGE_RETRIED -> words.message_retried();
            case CONSULTATION_DRAFTED -> words.consultation_drafted(title);
            case DRAFT_CHANGED -> words.draft_changed(title);
            case CONSULTATION_BINNED -> words.consultation_binned(title);
            case RESULT_BINNED -> words.result_binned(title);
            case CONSULTATION_RESTORED -> words.consultation_restored(title);
            case CONSULTATION_PURGED -> words.consultation_purged();
            case CONSULTATION_PUBLISHED -> words.consultation_published(title);
            case PUBLICATION_UNDONE -> words.publication_undone(title);
            case PHOTO_PLACED -> words.photo_placed(ofPhoto(line, title));
            case EMBLEM_PLACED -> words.emblem_placed();
            case EMBLEM_REMOVED -> words.emblem_removed();
            case EMBLEM_RESTORED -> words.emblem_restored();
            case PHOTO_REMOVED -> words.photo_removed(ofPhoto(line, title));
            case CONSULTATION_CORRECTED -> words.consultation_corrected(title);
            case CONSULTATION_EXTENDED -> words.consultation_extended(title, lastDay(line.detail()));
            case CONSULTATION_CLOSED -> words.consultation_closed(title);
            case COUNCIL_ANSWERED -> words.council_answered(title);
            case CONSULTATION_ARCHIVED -> words.consultation_archived(title);
            case HELP_ASKED -> words.help_asked();
            case HELP_GIVEN -> words.help_given();
            case NOTE_WRITTEN -> words.note_written();
            case NOTE_REMOVED -> words.note_removed();
            case VISIT_BEGUN -> words.visit_begun(title);
            case VISIT_ENDED -> words.visit_ended();
            case BALLOT_KEY_MADE -> words.ballot_key_made();
            case VOTE_MOVED -> words.vote_moved();
            case BALLOT_BOX_SEALED -> words.ballot_box_sealed();
            case BALLOT_COUNT_BEGUN -> words.ballot_count_begun();
            case ROLL_IMPORTED -> words.roll_imported();
            case ROLL_SETTLED -> words.roll_settled();
            case ROLL_REOPENED -> words.roll_reopened();
            case LETTERS_BEGUN -> words.letters_begun();
            case LETTERS_FETCHED -> words.letters_fetched();
            case LETTER_REISSUED -> words.letter_reissued();
            case CODE_CANCELLED -> words.code_cancelled();
            case ROLL_DESTROYED -> words.roll_destroyed();
            case PAPER_SETTLED -> words.paper_settled();
            case BALLOTS_KEPT -> words.ballots_kept();
            case COMMUNE_PACKED -> words.commune_packed(line.subject());
            case COMMUNE_RESTORED -> words.commune_restored(line.subject());
            case DEPARTURE_ASKED -> words.departure_asked(line.subject(), title);
            case DEPARTURE_CONFIRMED -> words.departure_confirmed(line.subject());
            case DEPARTURE_CANCELLED -> words.departure_cancelled(line.subject());
            case COMMUNE_SUSPENDED -> words.commune_suspended(title);
            case MERGER_ASKED -> words.merger_asked(line.besides(), line.subject(), title);
            case MERGER_CONFIRMED -> words.merger_confirmed(line.detail(), line.subject());
            case MERGER_CANCELLED -> words.merger_cancelled(line.detail(), line.subject());
            case COMMUNES_MERGED -> words.communes_merged(line.detail(), line.subject());
            case COMMUNE_ARCHIVED -> words.commune_archived(title);
            case COMMUNE_REOPENED -> words.commune_reopened();
            case COMMUNE_DELETED -> words.commune_deleted(line.subject());
            case PROGRESS_TOLD -> words.progress_told(title, stage(line.detail()));
            case CAMPAIGN_PREPARED -> words.campaign_prepared();
            case CAMPAIGN_DESCRIBED -> words.campaign_described();
            case CAMPAIGN_SCHEDULED -> words.campaign_scheduled();
            case CAMPAIGN_AIMED -> words.campaign_aimed();
            case CAMPAIGN_DISCARDED -> words.campaign_discarded();
            case CAMPAIGN_OFFERED -> words.campaign_offered();
            case OFFER_TAKEN_BACK -> words.offer_taken_back();
            case CAMPAIGN_REMINDED -> words.campaign_reminded();
            case CAMPAIGN_ENDED -> words.campaign_ended();
            case CAMPAIGN_HELD -> words.campaign_held();
            case CAMPAIGN_ANSWERED -> words.campaign_answered();
            case CAMPAIGN_CORRECTED -> words.campaign_corrected();
            case CAMPAIGN_EXTENDED -> words.campaign_extended(lastDay(line.detail()));
            case CAMPAIGN_CLOSED -> words.campaign_closed();
            case CAMPAIGN_UNDONE -> words.campaign_undone();
            case CAMPAIGN_RETRIED -> words.campaign_retried();
            case OFFER_DECLINED -> words.offer_declined();
            case CONSULTATION_SHARED -> words.consultation_shared(title);
            case SHARING_UNDONE -> words.sharing_undone(title);
            case SHARED_RECOMMENDED -> words.shared_recommended(title);
            case RECOMMENDATION_UNDONE -> words.recommendation_undone(title);
            case MODEL_RECOMMENDED -> words.model_recommended(model(line.subject()));
            case MODEL_RECOMMENDATION_UNDONE -> words.model_recommendation_undone(model(line.subject()));
            case SHARED_WITHDRAWN -> words.shared_withdrawn(title);
            case WITHDRAWAL_UNDONE -> words.withdrawal_undone(title);
            case COMMUNES_PLACED -> words.communes_placed(line.subject());
            case SANDBOX_OPENED -> words.sandbox_opened();
            case SANDBOX_ENTERED -> words.sandbox_entered();
            case SANDBOX_RESET -> words.sandbox_reset();
            case SANDBOX_ENDED -> words.sandbox_ended();
            case TEXT_READ -> textRead(line.detail());
            case NAME_CHANGED -> words.name_changed();
            case FILE_TAKEN -> words.file_taken(line.subject(), line.detail());
            case COMMUNES_COUNTED -> words.communes_counted();
            case JOURNAL_VERIFIED -> words.journal_verified();
            case REASON_ERASED -> words.reason_erased();
        };
    }

    private String ofPhoto(Written line, String title) {
        return line.subject().equals(line.collectivity()) ? words.of_the_commune() : title;
    }

    private static String stage(String name) {
        return Arrays.stream(Stage.values())
                .filter(stage -> stage.name().equals(name))
                .findFirst()
                .map(stage -> ProjectNews.stage(stage, Language.FRENCH))
                .orElse(name);
    }

    private String textRead(String verdict) {
        return Arrays.stream(Ground.values())
                .filter(ground -> verdict.equals(Reading.HIDDEN + " " + ground))
                .findFirst()
                .map(ground -> words.text_hidden(ground.label()))
                .orElseGet(verdict.equals(Reading.SHOWN.name()) ? words::text_shown : words::text_read);
    }

    /** The last day of what ends at an instant that was written down, or nothing. */
    private static String lastDay(String end) {
        return end.isEmpty() ? "" : FrenchDates.day(FrenchDates.dayOf(Instant.parse(end)));
    }

    private static String role(String name) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(name))
                .map(Role::label)
                .findFirst()
                .orElse(name);
    }

    private String refitted(String text) {
        Refit refit = Refit.read(text).orElse(null);
        if (refit instanceof Refit.Switched one) {
            String name = one.feature().label();
            return one.on() ? words.feature_on(name) : words.feature_off(name);
        }
        if (refit instanceof Refit.Whole all) {
            return words.features_set(
                    all.equipment().preset().label(),
                    all.equipment().features().stream().map(Feature::label).collect(Collectors.joining(", ")));
        }
        return words.features_changed(text);
    }

    private static String preset(String name) {
        return Preset.all().stream()
                .filter(preset -> preset.name().equals(name))
                .map(Preset::label)
                .findFirst()
                .orElse(name);
    }

    private static String topic(String name) {
        return Arrays.stream(Topic.values())
                .filter(topic -> topic.name().equals(name))
                .map(Topic::label)
                .findFirst()
                .orElse(name);
    }

    private static String palette(String token) {
        return Arrays.stream(Palette.values())
                .filter(palette -> palette.token().equals(token))
                .map(Palette::label)
                .findFirst()
                .orElse(token);
    }
}
