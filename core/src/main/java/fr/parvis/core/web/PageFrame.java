package fr.parvis.core.web;

import java.util.List;

/**
 * What surrounds a page, whatever the page: whose site it is, where its links start, who is signed in. Pages hand it to
 * their layout under the name {@code frame}.
 *
 * @param base what every link starts with: {@code ""} on a commune's own host, {@code /c/la-reole} on the shared one
 * @param language of the page, as in {@code lang}
 * @param palette the commune's colours, a {@link fr.parvis.core.collectivity.Palette#token()}
 * @param site the name in the band and after the title: « La Réole », « Gironde Numérique »
 * @param kicker the small line above the name: « Commune », « Espace mairie », or {@code ""}
 * @param picture address of the picture in the citizens' band, or {@code ""}
 * @param help who helps the mairie, and their telephone, or {@link Help#NONE}
 * @param person the name of who is signed in, or {@code ""}
 * @param signOut address that a POST signs out at, or {@code ""} when nobody is signed in
 * @param navigation the console's side, or the few headings of a commune's site
 * @param footer legal notice, privacy, accessibility, in the order shown
 * @param demo whether a ribbon says that the content is invented
 * @param translation the address of the same page in the other language, or {@code ""}
 */
public record PageFrame(
        String base,
        String language,
        String palette,
        String site,
        String kicker,
        String picture,
        Help help,
        String person,
        String signOut,
        List<Link> navigation,
        List<Link> footer,
        boolean demo,
        String translation) {

    /** Who helps: « Gironde Numérique », « 05 56 00 00 00 ». */
    public record Help(String name, String telephone) {
        public static final Help NONE = new Help("", "");

        /** The number as a telephone dials it. */
        public String dial() {
            return telephone.replaceAll("[^0-9+]", "");
        }
    }

    /** The least a frame needs; the other methods add to it. */
    public static PageFrame of(String base, String palette, String site) {
        return new PageFrame(base, "fr", palette, site, "", "", Help.NONE, "", "", List.of(), List.of(), false, "");
    }

    /** An address below the base, from its parts: {@code link('/consultation/', id)}; the language goes along. */
    public String link(Object... parts) {
        StringBuilder address = new StringBuilder(base);
        for (Object part : parts) {
            address.append(part);
        }
        if (translated()) {
            address.append('?').append(Language.PARAMETER).append('=').append(language);
        }
        return address.toString();
    }

    /** The front page of the site. */
    public String home() {
        return link("/");
    }

    /** The front page of the platform that the site stands on. */
    public String portal() {
        return PageFrame.of("", palette, site)
                .language(Language.of(language), "")
                .home();
    }

    /** Whether the page is not in French, as most are. */
    public boolean translated() {
        return !language.equals(Language.FRENCH.tag());
    }

    /** In which language, and where the same page stands in the other one. */
    public PageFrame language(Language spoken, String translation) {
        return new PageFrame(
                base,
                spoken.tag(),
                palette,
                site,
                kicker,
                picture,
                help,
                person,
                signOut,
                navigation,
                footer,
                demo,
                translation);
    }

    public PageFrame kicker(String line) {
        return new PageFrame(
                base,
                language,
                palette,
                site,
                line,
                picture,
                help,
                person,
                signOut,
                navigation,
                footer,
                demo,
                translation);
    }

    public PageFrame picture(String address) {
        return new PageFrame(
                base,
                language,
                palette,
                site,
                kicker,
                address,
                help,
                person,
                signOut,
                navigation,
                footer,
                demo,
                translation);
    }

    public PageFrame help(String name, String telephone) {
        return new PageFrame(
                base,
                language,
                palette,
                site,
                kicker,
                picture,
                new Help(name, telephone),
                person,
                signOut,
                navigation,
                footer,
                demo,
                translation);
    }

    public PageFrame signedIn(String name, String signOutAddress) {
        return new PageFrame(
                base,
                language,
                palette,
                site,
                kicker,
                picture,
                help,
                name,
                signOutAddress,
                navigation,
                footer,
                demo,
                translation);
    }

    public PageFrame navigation(List<Link> links) {
        return new PageFrame(
                base,
                language,
                palette,
                site,
                kicker,
                picture,
                help,
                person,
                signOut,
                links,
                footer,
                demo,
                translation);
    }

    public PageFrame footer(List<Link> links) {
        return new PageFrame(
                base,
                language,
                palette,
                site,
                kicker,
                picture,
                help,
                person,
                signOut,
                navigation,
                links,
                demo,
                translation);
    }

    public PageFrame demo(boolean invented) {
        return new PageFrame(
                base,
                language,
                palette,
                site,
                kicker,
                picture,
                help,
                person,
                signOut,
                navigation,
                footer,
                invented,
                translation);
    }
}
