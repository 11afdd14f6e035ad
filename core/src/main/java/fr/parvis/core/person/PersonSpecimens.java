package fr.parvis.core.person;

import java.time.Clock;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import fr.parvis.core.notice.Message.Kind;
import fr.parvis.core.notice.Phrases;
import fr.parvis.core.notice.Specimen;
import fr.parvis.core.notice.Specimens;
import fr.parvis.core.notice.Wording;
import fr.parvis.core.time.FrenchDates;

/** The letters of accounts. Those that tell of one differ by two sentences: some of them stand for all. */
@ApplicationScoped
class PersonSpecimens implements Specimens {

    private final Clock clock;

    PersonSpecimens(Clock clock) {
        this.clock = clock;
    }

    @Override
    public List<Specimen> specimens(Phrases phrases) {
        String soon = FrenchDates.day(clock.instant().plus(Invitations.LASTS));
        return List.of(
                new Specimen(
                        Kind.SIGN_IN,
                        Wording.SIGN_IN,
                        "Code de connexion",
                        "fr",
                        Letters.signIn(phrases, "482915", Specimen.ORIGIN + "/mairie/connexion/lien/exemple")),
                new Specimen(
                        Kind.INVITATION,
                        Wording.INVITATION,
                        "Invitation",
                        "fr",
                        Letters.invitation(
                                phrases,
                                Specimen.PLACE.name().withDe(),
                                Role.MAYOR,
                                Specimen.ORIGIN + "/mairie/invitation/exemple",
                                soon)),
                new Specimen(
                        Kind.ACCOUNT,
                        Wording.ACCOUNT,
                        "Nouvel appareil",
                        "fr",
                        Letters.newDevice("Firefox sur Android", clock.instant(), Specimen.ORIGIN)
                                .letter(phrases)),
                new Specimen(
                        Kind.ACCOUNT,
                        Wording.ACCOUNT,
                        "Changement d’adresse",
                        "fr",
                        Letters.addressCode("482915", Specimen.ORIGIN).letter(phrases)),
                new Specimen(
                        Kind.ACCOUNT,
                        Wording.ACCOUNT,
                        "Compte inactif",
                        "fr",
                        Letters.closesSoon(soon).letter(phrases)),
                new Specimen(
                        Kind.ACCOUNT,
                        Wording.ACCOUNT,
                        "Maire invité",
                        "fr",
                        Letters.leaderInvited(
                                        Role.MAYOR,
                                        Specimen.PLACE.name().withDe(),
                                        "maire@exemple.fr",
                                        Specimen.ORIGIN + "/mairie/invitation/exemple")
                                .letter(phrases)));
    }
}
