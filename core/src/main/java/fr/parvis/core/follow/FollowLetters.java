package fr.parvis.core.follow;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;

import fr.parvis.core.budget.Progress;
import fr.parvis.core.budget.Stage;
import fr.parvis.core.collectivity.Palette;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.collectivity.PlaceName;
import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.notice.Blank;
import fr.parvis.core.notice.Letter;
import fr.parvis.core.notice.MailFrame;
import fr.parvis.core.notice.Phrases;
import fr.parvis.core.notice.Said;
import fr.parvis.core.notice.Wording;
import fr.parvis.core.time.EnglishDates;
import fr.parvis.core.time.FrenchDates;

/** The letters to one follower of one consultation, in the language of the page on which they asked. */
final class FollowLetters {

    private static final String ENGLISH = "en";

    private final Phrases phrases;
    private final Place place;
    private final Consultation consultation;
    private final String home;
    private final String language;
    private final String token;
    private final long kept;
    private final FollowMessages words;

    /** @param kept for how many days an address stays after the last letter */
    FollowLetters(
            Phrases phrases,
            Place place,
            Consultation consultation,
            String home,
            String language,
            String token,
            long kept) {
        this.phrases = phrases;
        this.place = place;
        this.consultation = consultation;
        this.home = home;
        this.language = language;
        this.token = token;
        this.kept = kept;
        this.words = language.equals(ENGLISH)
                ? MessageBundles.get(FollowMessages.class, Localized.Literal.of(ENGLISH))
                : MessageBundles.get(FollowMessages.class);
    }

    @CheckedTemplate(basePath = "core/mail", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance followText(MailFrame frame, News news);

        static native TemplateInstance followHtml(MailFrame frame, News news);
    }

    /**
     * What a letter says.
     *
     * @param stop the link that stops the letters, or empty
     * @param stopLabel what it is called
     */
    record News(
            String title, List<String> text, String link, String label, String why, String stop, String stopLabel) {}

    Letter confirm() {
        return letter(
                words.confirm(),
                List.of(words.confirm_asked(title(), town()), words.confirm_how()),
                address("/suivre/" + token),
                words.confirm_do(),
                words.confirm_why(town()),
                "");
    }

    Letter already() {
        return letter(
                words.already(),
                List.of(words.already_asked(title(), town()), words.already_how()),
                page(),
                words.closing_do(),
                words.why(town()),
                stop());
    }

    Letter news(FollowerNotice.Kind kind, Instant now) {
        Instant closes = consultation.closesAt().orElseThrow();
        return switch (kind) {
            case OPENING ->
                news(
                        words.opening(),
                        List.of(words.closing_until(title(), moment(closes)), words.opening_next()),
                        words.opening_do());
            case CLOSING ->
                news(
                        Duration.between(now, closes).toHours() < 24 ? words.closing_today() : words.closing(),
                        List.of(words.closing_until(title(), moment(closes)), words.closing_done()),
                        words.closing_do());
            case RESULT ->
                news(
                        words.result(),
                        List.of(
                                consultation.resultAt().isPresent()
                                        ? words.result_voted(title())
                                        : words.result_out(title()),
                                consultation.resultAt().isPresent() ? words.result_next_voted() : words.result_next()),
                        words.result_do());
            case ANSWER ->
                news(
                        words.answer(),
                        List.of(
                                words.answer_out(title()),
                                consultation.resultAt().isPresent() ? words.answer_next() : words.answer_last(kept)),
                        words.answer_do());
            case PROGRESS -> throw new IllegalArgumentException("It is about a project");
        };
    }

    /** A project has come further. */
    Letter progress(String project, Progress progress) {
        List<String> text = new ArrayList<>();
        text.add(words.progress_of(
                oneLine(project),
                stage(progress.stage()),
                language.equals(ENGLISH) ? EnglishDates.day(progress.day()) : FrenchDates.day(progress.day()),
                title()));
        if (!progress.text().isEmpty()) {
            text.add(progress.text());
        }
        return news(words.progress(), text, words.progress_do());
    }

    private String stage(Stage stage) {
        return switch (stage) {
            case STUDIED -> words.stage_studied();
            case BUILT -> words.stage_built();
            case DONE -> words.stage_done();
            case DROPPED -> words.stage_dropped();
        };
    }

    /** Where the letters are stopped, by a person's button or a machine's POST. */
    String stop() {
        return address("/suivre/" + token + "/arreter");
    }

    private Letter news(String title, List<String> text, String label) {
        return letter(title, text, page(), label, words.why(town()), stop());
    }

    private Letter letter(String title, List<String> text, String link, String label, String why, String stop) {
        Said said = phrases.say(
                language.equals(ENGLISH) ? Wording.FOLLOWING_ENGLISH : Wording.FOLLOWING,
                Map.of(Blank.MATTER, title, Blank.TITLE, title()));
        MailFrame frame = new MailFrame(
                language,
                words.site(town()),
                home,
                Palette.valueOf(place.palette().toUpperCase(Locale.ROOT)).accent(),
                said);
        News news = new News(title, text, link, label, why, stop, words.stop());
        return new Letter(
                said.subject(), render(Templates.followText(frame, news)), render(Templates.followHtml(frame, news)));
    }

    private String render(TemplateInstance letter) {
        return letter.setLocale(Locale.forLanguageTag(language)).render();
    }

    private String page() {
        return address("/" + consultation.address().orElseThrow());
    }

    private String address(String path) {
        return home + path + (language.equals(ENGLISH) ? "?lang=" + ENGLISH : "");
    }

    private String moment(Instant instant) {
        return language.equals(ENGLISH) ? EnglishDates.moment(instant) : FrenchDates.moment(instant);
    }

    /** On one line, as in a subject. */
    private String title() {
        return oneLine(consultation.title());
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private PlaceName town() {
        return place.name();
    }
}
