package fr.parvis.core.follow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import fr.parvis.core.consultation.Audience;
import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.consultation.Format;
import fr.parvis.core.notice.Letter;
import fr.parvis.core.notice.Message.Kind;
import fr.parvis.core.notice.Phrases;
import fr.parvis.core.notice.Specimen;
import fr.parvis.core.notice.Specimens;
import fr.parvis.core.notice.Wording;
import fr.parvis.core.setting.Setting;
import fr.parvis.core.setting.Settings;

/** The letters to followers, in both languages. */
@ApplicationScoped
class FollowSpecimens implements Specimens {

    private final Clock clock;
    private final Settings settings;

    FollowSpecimens(Clock clock, Settings settings) {
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    public List<Specimen> specimens(Phrases phrases) {
        return Stream.of("fr", "en")
                .flatMap(language -> specimens(phrases, language))
                .toList();
    }

    private Stream<Specimen> specimens(Phrases phrases, String language) {
        Instant now = clock.instant();
        // Never kept: it belongs to no transaction.
        Consultation consultation = new Consultation(Format.OPINION, now);
        consultation.describe("La vitesse dans le bourg", "");
        consultation.schedule(now, now.plus(Duration.ofDays(21)), Audience.EVERYONE);
        consultation.publish("la-vitesse-dans-le-bourg", now);
        FollowLetters letters = new FollowLetters(
                phrases,
                Specimen.PLACE,
                consultation,
                Specimen.HOME,
                language,
                "exemple",
                settings.days(Setting.FOLLOWERS_ANSWERED).toDays());
        return Stream.of(
                specimen("Demande d’un habitant qui veut suivre", language, letters.confirm()),
                specimen("Demande de qui suit déjà", language, letters.already()),
                specimen("Ouverture", language, letters.news(FollowerNotice.Kind.OPENING, now)),
                specimen("Bientôt la fin", language, letters.news(FollowerNotice.Kind.CLOSING, now)),
                specimen("Résultat", language, letters.news(FollowerNotice.Kind.RESULT, now)),
                specimen("Réponse du conseil", language, letters.news(FollowerNotice.Kind.ANSWER, now)));
    }

    private static Specimen specimen(String title, String language, Letter letter) {
        return new Specimen(
                Kind.FOLLOWING,
                language.equals("en") ? Wording.FOLLOWING_ENGLISH : Wording.FOLLOWING,
                title,
                language,
                letter);
    }
}
