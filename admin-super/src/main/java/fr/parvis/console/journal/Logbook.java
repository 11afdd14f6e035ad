package fr.parvis.console.journal;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.budget.Stage;
import fr.parvis.core.collectivity.Palette;
import fr.parvis.core.collectivity.SearchText;
import fr.parvis.core.journal.Deed;
import fr.parvis.core.person.Role;
import fr.parvis.core.questionnaire.Answer.Ground;
import fr.parvis.core.questionnaire.Answer.Reading;
import fr.parvis.core.time.FrenchDates;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Language;
import fr.parvis.core.web.Listing;
import fr.parvis.core.web.ProjectNews;

/** Reads the journal across communes, in the operator's scope, and puts it into words. */
@ApplicationScoped
public class Logbook {

    static final String COMMUNE = "commune";

    private static final String LINES = """
            select j.at, j.collectivity_id, c.name, c.kind = 'COMMUNE', j.actor, p.name as person, j.action, j.subject, j.detail, k.title
            from journal j
            join collectivity c on c.id = j.collectivity_id
            left join person p on p.id = j.actor_id
            left join consultation k
              on k.collectivity_id = j.collectivity_id and cast(k.id as text) = j.subject and k.binned_at is null
            """;

    private final Session database;
    private final JournalMessages words;

    Logbook(Session database, JournalMessages words) {
        this.database = database;
        this.words = words;
    }

    /** A line in words. */
    public record Line(Instant at, String collectivity, String name, boolean commune, String who, String what) {}

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
            @Nullable String title) {}

    /** The part of the journal that was asked for, the newest first. */
    record Shown(Listing listing, List<Line> lines) {}

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

    Shown show(Listing asked) {
        String folded = SearchText.fold(Form.of(asked.filters()).text(COMMUNE));
        String where = folded.isEmpty()
                ? ""
                : "where j.collectivity_id in (select id from collectivity where ' ' || search like :words or lower(id) = :id) ";
        // All that was ever done is not counted each time somebody looks at the newest lines.
        Listing place = folded.isEmpty()
                ? asked
                : asked.counted(
                        bind(database.createNativeQuery("select count(*) from journal j " + where, Long.class), folded)
                                .getSingleResult());
        List<Written> found = bind(
                        database.createNativeQuery(
                                LINES + where + "order by j.at desc, j.id desc limit :size offset :offset",
                                Written.class),
                        folded)
                .setParameter("size", place.size() + 1)
                .setParameter("offset", place.offset())
                .getResultList();
        return new Shown(
                place.counted() ? place : place.found(found.size()),
                found.stream().limit(place.size()).map(this::inWords).toList());
    }

    private static <T> NativeQuery<T> bind(NativeQuery<T> query, String folded) {
        return folded.isEmpty()
                ? query
                : query.setParameter("words", "% " + folded + "%").setParameter("id", folded);
    }

    private Line inWords(Written line) {
        return new Line(line.at(), line.collectivity(), line.name(), line.commune(), who(line), what(line));
    }

    private String who(Written line) {
        String name = line.person() == null
                ? words.nobody()
                : line.person().isEmpty() ? line.actor().toLowerCase(Locale.ROOT) : line.person();
        return switch (line.actor()) {
            case Role.OF_OPERATOR -> words.by_operator(name);
            case Role.OF_MAYOR -> words.by_mayor(name);
            case Role.OF_DEPUTY -> words.by_deputy(name);
            case Role.OF_SECRETARY -> words.by_secretary(name);
            case "resident" -> words.by_resident();
            default -> words.by_parvis();
        };
    }

    private String what(Written line) {
        String title = line.title() == null || line.title().isEmpty() ? "" : words.of(line.title());
        // A deed of another version is still told.
        return Deed.of(line.action()).map(deed -> what(deed, line, title)).orElse(line.action());
    }

    private String what(Deed deed, Written line, String title) {
        return switch (deed) {
            case COMMUNE_OPENED -> words.commune_opened();
            case OPENING_BEGUN -> words.opening_begun();
            case TOWN_HALL_DESCRIBED -> words.town_hall_described();
            case PALETTE_CHOSEN -> words.palette_chosen(palette(line.subject()));
            case HOST_ADDED -> words.host_added(line.subject());
            case HOST_REMOVED -> words.host_removed(line.subject());
            case PERSON_INVITED -> words.person_invited(role(line.subject()));
            case INVITATION_CANCELLED -> words.invitation_cancelled(role(line.subject()));
            case PERSON_JOINED -> words.person_joined(role(line.detail()));
            case PERSON_LEFT -> words.person_left(role(line.detail()));
            case SECOND_FACTOR_SET -> words.factor_set();
            case SECOND_FACTOR_REMOVED -> words.factor_removed();
            case SECOND_FACTOR_RESET -> words.factor_reset();
            case RECOVERY_CODE_USED -> words.recovery_used();
            case RECOVERY_CODES_RENEWED -> words.recovery_renewed();
            case ADDRESS_CHANGED -> words.address_changed();
            case MESSAGE_RETRIED -> words.message_retried();
            case CONSULTATION_DRAFTED -> words.consultation_drafted(title);
            case CONSULTATION_BINNED -> words.consultation_binned(title);
            case RESULT_BINNED -> words.result_binned(title);
            case CONSULTATION_RESTORED -> words.consultation_restored(title);
            case CONSULTATION_PURGED -> words.consultation_purged();
            case CONSULTATION_PUBLISHED -> words.consultation_published(title);
            case PUBLICATION_UNDONE -> words.publication_undone(title);
            case PHOTO_PLACED -> words.photo_placed(ofPhoto(line, title));
            case PHOTO_REMOVED -> words.photo_removed(ofPhoto(line, title));
            case CONSULTATION_CORRECTED -> words.consultation_corrected(title);
            case CONSULTATION_EXTENDED -> words.consultation_extended(title, lastDay(line.detail()));
            case CONSULTATION_CLOSED -> words.consultation_closed(title);
            case COUNCIL_ANSWERED -> words.council_answered(title);
            case CONSULTATION_ARCHIVED -> words.consultation_archived(title);
            case HELP_ASKED -> words.help_asked();
            case HELP_GIVEN -> words.help_given();
            case BALLOT_KEY_MADE -> words.ballot_key_made();
            case VOTE_MOVED -> words.vote_moved();
            case BALLOT_BOX_SEALED -> words.ballot_box_sealed();
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
            case PROGRESS_TOLD -> words.progress_told(title, stage(line.detail()));
            case TEXT_READ -> textRead(line.detail());
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

    private static String palette(String token) {
        return Arrays.stream(Palette.values())
                .filter(palette -> palette.token().equals(token))
                .map(Palette::label)
                .findFirst()
                .orElse(token);
    }
}
