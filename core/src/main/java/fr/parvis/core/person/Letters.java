package fr.parvis.core.person;

import java.net.URI;
import java.time.Instant;
import java.util.Map;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import fr.parvis.core.collectivity.Palette;
import fr.parvis.core.notice.Blank;
import fr.parvis.core.notice.Letter;
import fr.parvis.core.notice.MailFrame;
import fr.parvis.core.notice.Phrases;
import fr.parvis.core.notice.Said;
import fr.parvis.core.notice.Wording;
import fr.parvis.core.time.FrenchDates;

/** The letters of this package, each as plain text and as HTML. */
final class Letters {

    private static final String NOT_YOU =
            "Si c’est vous, vous n’avez rien à faire. Sinon, téléphonez tout de suite à votre syndicat.";

    private static final String NOT_YOU_DEVICE =
            "Si c’est vous, vous n’avez rien à faire. Sinon, connectez-vous, fermez cette"
                    + " connexion dans «\u00a0Votre compte\u00a0», «\u00a0Mes appareils\u00a0», et téléphonez à votre syndicat.";

    private Letters() {}

    @CheckedTemplate(basePath = "core/mail", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance signInText(MailFrame frame, String code, String link);

        static native TemplateInstance signInHtml(MailFrame frame, String code, String link);

        static native TemplateInstance invitationText(MailFrame frame, String link);

        static native TemplateInstance invitationHtml(MailFrame frame, String link);

        static native TemplateInstance accountText(MailFrame frame, News news);

        static native TemplateInstance accountHtml(MailFrame frame, News news);
    }

    static Letter signIn(Phrases phrases, String code, String link) {
        Said said = phrases.say(Wording.SIGN_IN, Map.of(Blank.CODE, code));
        MailFrame frame = MailFrame.of("Parvis", home(link), Palette.ARDOISE).saying(said);
        return new Letter(
                said.subject(),
                Templates.signInText(frame, code, link).render(),
                Templates.signInHtml(frame, code, link).render());
    }

    static Letter invitation(Phrases phrases, String town, Role role, String link, String until) {
        Said said =
                phrases.say(Wording.INVITATION, Map.of(Blank.TOWN, town, Blank.ROLE, role.label(), Blank.DAY, until));
        MailFrame frame = MailFrame.of("Participation " + town, home(link), Palette.ARDOISE)
                .saying(said);
        return new Letter(
                said.subject(),
                Templates.invitationText(frame, link).render(),
                Templates.invitationHtml(frame, link).render());
    }

    /**
     * What happened to an account, before it is put into a letter.
     *
     * @param next what to do
     * @param code to copy, or {@code ""}
     * @param home the address of the site, or {@code ""}
     */
    record News(String title, String text, String next, String code, String home) {

        Letter letter(Phrases phrases) {
            Said said = phrases.say(Wording.ACCOUNT, Map.of(Blank.MATTER, title));
            MailFrame frame = MailFrame.of("Parvis", home, Palette.ARDOISE).saying(said);
            return new Letter(
                    said.subject(),
                    Templates.accountText(frame, this).render(),
                    Templates.accountHtml(frame, this).render());
        }
    }

    /** To somebody whose account a browser enters that it never entered before. */
    static News newDevice(String device, Instant at, String origin) {
        return account(
                "Nouvelle connexion à votre compte",
                "Quelqu’un vient d’entrer dans votre compte avec un appareil que nous ne connaissions pas\u00a0: «\u00a0"
                        + device + "\u00a0», le " + FrenchDates.briefMoment(at) + ".",
                NOT_YOU_DEVICE,
                origin);
    }

    static News factorSet(String origin) {
        return account(
                "Validation en deux étapes activée",
                "Pour entrer dans votre compte, il faut désormais aussi le code d’une application de votre téléphone.",
                NOT_YOU,
                origin);
    }

    static News factorRemoved(String origin) {
        return account(
                "Validation en deux étapes désactivée",
                "Pour entrer dans votre compte, le code reçu par courriel suffit de nouveau.",
                NOT_YOU,
                origin);
    }

    static News factorReset(String origin) {
        return account(
                "Validation en deux étapes retirée",
                "Un agent du syndicat l’a retirée de votre compte et a fermé vos connexions. Vous pourrez l’activer de nouveau"
                        + " quand vous vous connecterez.",
                "Si vous ne l’avez pas demandé, téléphonez à votre syndicat.",
                origin);
    }

    /**
     * To somebody whose role in the console has changed.
     *
     * @param what « Vous êtes maintenant … », a whole sentence
     */
    static News appointed(String what, String origin) {
        return account(
                "Votre rôle a changé",
                what + " Vos connexions sont fermées\u00a0: reconnectez-vous pour continuer.",
                "Si cela vous étonne, téléphonez à votre syndicat.",
                origin);
    }

    /**
     * To those who work for a commune already.
     *
     * @param town « de La Réole »
     * @param address of who is invited
     * @param link any of the site
     */
    /** @param role mayor or deputy, who may do the same */
    static News leaderInvited(Role role, String town, String address, String link) {
        return new News(
                "Un " + role.label() + " est invité",
                "Quelqu’un vient d’être invité comme " + role.label() + " " + town + "\u00a0: " + address
                        + ". Dès que l’invitation est acceptée, cette personne publie, clôt et décide qui travaille à la mairie.",
                "Si vous le saviez, vous n’avez rien à faire. Si cela vous étonne, téléphonez tout de suite à votre syndicat.",
                "",
                home(link));
    }

    static News codesRenewed(String origin) {
        return account(
                "Nouveaux codes de secours",
                "Dix codes de secours remplacent les précédents, qui ne servent plus.",
                NOT_YOU,
                origin);
    }

    static News recoveryUsed(long left, String origin) {
        return account(
                "Un code de secours a servi",
                "Quelqu’un vient d’employer un de vos codes de secours. "
                        + (left == 0
                                ? "Il n’en reste aucun\u00a0: demandez-en de nouveaux dans «\u00a0Votre compte\u00a0»."
                                : left == 1 ? "Il en reste un." : "Il en reste " + left + "."),
                NOT_YOU,
                origin);
    }

    static News passkeyAdded(String name, String origin) {
        return account(
                "Clé d’accès ajoutée",
                "Une clé d’accès a été ajoutée à votre compte\u00a0: «\u00a0" + name
                        + "\u00a0». Elle permet d’y entrer.",
                NOT_YOU,
                origin);
    }

    static News passkeyRemoved(String origin) {
        return account(
                "Clé d’accès retirée",
                "Une clé d’accès a été retirée de votre compte. Elle ne permet plus d’y entrer.",
                NOT_YOU,
                origin);
    }

    static News passkeyCopied(String name, String origin) {
        return account(
                "Clé d’accès refusée",
                "Quelqu’un a voulu entrer dans votre compte avec une copie de votre clé d’accès «\u00a0" + name
                        + "\u00a0». Nous l’avons refusée.",
                "Retirez cette clé dans «\u00a0Votre compte\u00a0», et téléphonez à votre syndicat.",
                origin);
    }

    static News sessionsEnded(String origin) {
        return account(
                "Connexions fermées",
                "Un agent du syndicat a fermé une ou plusieurs de vos connexions. Vous pouvez vous connecter de nouveau.",
                "Si vous ne l’avez pas demandé, téléphonez à votre syndicat.",
                origin);
    }

    /** @param day « 3 mars 2026 » */
    static News closesSoon(String day) {
        return distant(
                "Votre compte va se fermer",
                "Personne n’est entré dans votre compte depuis longtemps. Il se fermera le " + day + ".",
                "Pour le garder, connectez-vous une fois avant ce jour. Si vous n’en avez plus besoin, ne faites rien.");
    }

    static News closedIdle() {
        return distant(
                "Votre compte est fermé",
                "Personne n’y est entré depuis longtemps\u00a0: il ne permet plus de se connecter.",
                "S’il vous manque, demandez une nouvelle invitation à la mairie ou à votre syndicat.");
    }

    /** Written by night, when no request says where the site is. */
    private static News distant(String title, String text, String next) {
        return new News(title, text, next, "", "");
    }

    static News addressChanged(String origin) {
        return account(
                "Votre adresse électronique a changé",
                "Votre compte a une nouvelle adresse. Celle-ci ne permet plus d’y entrer.",
                "Si ce n’est pas vous, téléphonez tout de suite à votre syndicat.",
                origin);
    }

    static News addressTaken(String origin) {
        return account(
                "Cette adresse sert déjà",
                "Quelqu’un a demandé que cette adresse devienne celle de son compte. C’est impossible\u00a0: elle est déjà celle"
                        + " d’un autre compte.",
                "Si ce n’est pas vous, ignorez ce message.",
                origin);
    }

    static News addressCode(String code, String origin) {
        return account(
                "Votre code de confirmation\u00a0: " + code,
                "Recopiez ce code pour que cette adresse devienne celle de votre compte. Il sert une fois, pendant dix minutes.",
                "Si ce n’est pas vous, ignorez ce message\u00a0: rien ne change sans lui.",
                code,
                origin);
    }

    private static News account(String title, String text, String next, String origin) {
        return account(title, text, next, "", origin);
    }

    private static News account(String title, String text, String next, String code, String origin) {
        return new News(title, text, next, code, origin + "/");
    }

    /** The site that a link leads to. */
    private static String home(String link) {
        return URI.create(link).resolve("/").toString();
    }
}
