package fr.parvis.console.collectivity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import fr.parvis.core.announcement.Announcements;
import fr.parvis.core.time.FrenchDates;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Option;

/** What is typed for an announcement, when it is written and when it is corrected. */
@ApplicationScoped
class Announcing {

    static final String FROM = "du";
    static final String UNTIL = "au";
    static final String SUBJECT = "objet";
    static final String TEXT = "texte";

    private static final int USUAL_DAYS = 14;

    private final Clock clock;
    private final AnnouncementMessages words;

    Announcing(Clock clock, AnnouncementMessages words) {
        this.clock = clock;
        this.words = words;
    }

    /** From today on, for two weeks. */
    Form blank() {
        return Form.empty().fill(FROM, today()).fill(UNTIL, today().plusDays(USUAL_DAYS));
    }

    /** As it reads now. */
    static Form of(Announcements.Standing standing) {
        return Form.empty()
                .fill(SUBJECT, standing.title())
                .fill(TEXT, standing.text())
                .fill(FROM, standing.from())
                .fill(UNTIL, standing.until());
    }

    /** What was typed, or null where its days are wrong, which the form then says. Its texts are checked where letters are. */
    Announcements.@Nullable Notice read(Form form) {
        LocalDate from = form.date(FROM);
        LocalDate until = form.date(UNTIL);
        if (from == null) {
            form.reject(FROM, words.day_wrong());
        }
        if (until == null) {
            form.reject(UNTIL, words.day_wrong());
        } else if (until.isBefore(today())) {
            form.reject(UNTIL, words.day_past());
        } else if (from != null && until.isBefore(from)) {
            form.reject(UNTIL, words.day_before());
        }
        return from == null || until == null || until.isBefore(from)
                ? null
                : new Announcements.Notice(form.text(SUBJECT), form.text(TEXT), from, until);
    }

    /** Whether it leaves as a letter, too. */
    List<Option> mailed() {
        return List.of(Option.of("oui", words.mailed()));
    }

    /** Whether those that have read it are to read it again. */
    List<Option> again() {
        return List.of(Option.of("oui", words.again()));
    }

    LocalDate today() {
        return FrenchDates.dayOf(clock.instant());
    }
}
