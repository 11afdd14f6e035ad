package fr.parvis.core.ceremony;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import fr.parvis.core.ballot.BallotBox;
import fr.parvis.core.ballot.BoxClosed;
import fr.parvis.core.ballot.DailyHeads;
import fr.parvis.core.ballot.DailyHeads.Day;
import fr.parvis.core.collectivity.Directory;
import fr.parvis.core.collectivity.Palette;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.notice.Blank;
import fr.parvis.core.notice.Letter;
import fr.parvis.core.notice.MailFrame;
import fr.parvis.core.notice.Message;
import fr.parvis.core.notice.Outbox;
import fr.parvis.core.notice.Phrases;
import fr.parvis.core.notice.Said;
import fr.parvis.core.notice.Specimen;
import fr.parvis.core.notice.Specimens;
import fr.parvis.core.notice.Wording;
import fr.parvis.core.notice.Wordings;
import fr.parvis.core.person.Email;
import fr.parvis.core.tenancy.Tenancy;
import fr.parvis.core.time.FrenchDates;

/**
 * Sends the key holders how far the box is, each evening: a chain alone proves only that it holds together, and whoever runs the server
 * could write all of it anew. What lies in three mailboxes cannot be written anew.
 */
@ApplicationScoped
public class Witnesses implements Specimens {

    /** A head that comes later than this tells nothing that the next one does not. */
    private static final Duration LASTS = Duration.ofDays(2);

    private final BallotBox boxes;
    private final Clock clock;
    private final DailyHeads heads;
    private final Directory directory;
    private final Outbox outbox;
    private final Tenancy tenancy;
    private final Wordings wordings;

    Witnesses(
            BallotBox boxes,
            Clock clock,
            DailyHeads heads,
            Directory directory,
            Outbox outbox,
            Tenancy tenancy,
            Wordings wordings) {
        this.boxes = boxes;
        this.clock = clock;
        this.heads = heads;
        this.directory = directory;
        this.outbox = outbox;
        this.tenancy = tenancy;
        this.wordings = wordings;
    }

    @CheckedTemplate(basePath = "core/mail", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance witnessText(MailFrame frame, Evening evening);

        static native TemplateInstance witnessHtml(MailFrame frame, Evening evening);
    }

    /**
     * What a letter says.
     *
     * @param page where all evenings stand
     * @param last whether the box is closed
     */
    record Evening(String title, String day, long size, String head, String page, boolean last) {}

    /**
     * Sets who gets the heads of a box, in place of who did.
     *
     * @param holders addresses by the holder's number, from 1 to 3; those without one are left out
     * @param home the whole address of the commune's site, host included
     */
    @Transactional
    public void name(UUID box, Map<Integer, Email> holders, String home) {
        Witness.forget(box);
        holders.forEach((holder, email) -> new Witness(box, holder, email.address(), home).persist());
    }

    /** The addresses of a box, by the holder's number. */
    @Transactional
    public Map<Integer, String> of(UUID box) {
        Map<Integer, String> holders = new TreeMap<>();
        Witness.of(box).forEach(witness -> holders.put(witness.holder(), witness.email()));
        return holders;
    }

    /** Notes how far an open box was when yesterday ended, and tells the holders; done twice, it is done once. */
    @Transactional
    public void noteYesterday(UUID box) {
        heads.noteYesterday(box).ifPresent(day -> tell(box, day, false));
    }

    /** The last head of all, and then nobody is written to any more. */
    void close(@Observes BoxClosed closed) {
        List<Day> days = heads.days(closed.box());
        tell(closed.box(), days.get(days.size() - 1), true);
        Witness.forget(closed.box());
    }

    private void tell(UUID box, Day day, boolean last) {
        List<Witness> witnesses = Witness.of(box);
        if (witnesses.isEmpty()) {
            return;
        }
        Place place = directory.withId(tenancy.scope().tenant()).orElseThrow();
        Consultation consultation = Consultation.withId(boxes.consultation(box)).orElseThrow();
        for (Witness witness : witnesses) {
            Evening evening = new Evening(
                    consultation.title().replaceAll("\\s+", " "),
                    FrenchDates.day(day.day()),
                    day.size(),
                    day.head().hex(),
                    witness.home() + "/" + consultation.address().orElseThrow() + "/urne",
                    last);
            outbox.put(
                    Message.Kind.FOLLOWING,
                    witness.email(),
                    letter(wordings.phrases(), place, witness.home(), evening),
                    clock.instant().plus(LASTS));
        }
    }

    @Override
    public List<Specimen> specimens(Phrases phrases) {
        Evening evening = new Evening(
                "Budget participatif",
                "mardi 3 mars 2026",
                128,
                "0".repeat(64),
                Specimen.HOME + "/budget-participatif/urne",
                false);
        return List.of(new Specimen(
                Message.Kind.FOLLOWING,
                Wording.WITNESS,
                "Empreinte de l’urne, chaque soir",
                "fr",
                letter(phrases, Specimen.PLACE, Specimen.HOME, evening)));
    }

    private static Letter letter(Phrases phrases, Place place, String home, Evening evening) {
        String matter = evening.last() ? "Empreinte de l’urne à la clôture" : "Empreinte de l’urne du " + evening.day();
        Said said = phrases.say(Wording.WITNESS, Map.of(Blank.MATTER, matter, Blank.TITLE, evening.title()));
        MailFrame frame = MailFrame.of(
                        "Mairie " + place.name().withDe(),
                        home,
                        Palette.valueOf(place.palette().toUpperCase(Locale.ROOT)))
                .saying(said);
        return new Letter(
                said.subject(),
                Templates.witnessText(frame, evening).render(),
                Templates.witnessHtml(frame, evening).render());
    }
}
