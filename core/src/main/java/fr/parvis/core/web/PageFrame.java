package fr.parvis.core.web;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What surrounds a page, whatever the page: whose site it is, where its links start, who is signed in. Pages hand it to
 * their layout under the name {@code frame}. Each method that adds something answers with a frame of its own.
 */
public final class PageFrame implements Cloneable {

    private final String base;
    private String language = Language.FRENCH.tag();
    private final String palette;
    private final String site;
    private String home = "";
    private String kicker = "";
    private Picture picture = Picture.NONE;
    private Emblem emblem = Emblem.NONE;
    private Help help = Help.NONE;
    private String person = "";
    private String signOut = "";
    private List<Link> navigation = List.of();
    private List<Group> menu = List.of();
    private List<Link> footer = List.of();
    private boolean demo;
    private String translation = "";
    private String canonical = "";
    private String visit = "";
    private String ribbon = "";
    private Sandbox sandbox = Sandbox.NONE;
    private Set<String> rights = Set.of();
    private Set<String> features = Set.of();

    /** Where a page stands for who is in a sandbox: it is one of the sandbox, or one that is real nevertheless. */
    public enum Sandbox {
        NONE,
        INSIDE,
        BESIDE;

        public boolean isInside() {
            return this == INSIDE;
        }

        public boolean isThere() {
            return this != NONE;
        }
    }

    /**
     * Who helps: « Gironde Numérique », « 05 56 00 00 00 ».
     *
     * @param hours when and how, in the words of who helps, or {@code ""}
     */
    public record Help(String name, String telephone, String email, String hours) {
        public static final Help NONE = new Help("", "", "", "");

        /** The number as a telephone dials it. */
        public String dial() {
            return telephone.replaceAll("[^0-9+]", "");
        }
    }

    /**
     * A picture across the band.
     *
     * @param small address of the print for telephones, 640 pixels wide and 213 high, or {@code ""}
     * @param wide address of the print for all others
     * @param description what can be seen, in French
     */
    public record Picture(String small, String wide, String description) {
        public static final Picture NONE = new Picture("", "", "");

        public boolean isThere() {
            return !small.isEmpty();
        }
    }

    /**
     * The coat of arms or the logo beside the name.
     *
     * @param small address of the print for the top of a page, {@code width} by {@code height} there
     * @param large address of the print for posters
     * @param description what it is, in French
     */
    public record Emblem(String small, int width, int height, String large, String description) {
        public static final Emblem NONE = new Emblem("", 0, 0, "", "");

        public boolean isThere() {
            return !small.isEmpty();
        }
    }

    /**
     * Links that belong together.
     *
     * @param title what they are about, or {@code ""} where that needs no word
     */
    public record Group(String title, List<Link> links) {
        public Group {
            links = List.copyOf(links);
        }
    }

    private PageFrame(String base, String palette, String site) {
        this.base = base;
        this.palette = palette;
        this.site = site;
    }

    /** The least a frame needs; the other methods add to it. */
    public static PageFrame of(String base, String palette, String site) {
        return new PageFrame(base, palette, site);
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

    /** The same address in the other language. */
    public String otherwise(Object... parts) {
        return with(frame -> frame.language = Language.of(language).other().tag())
                .link(parts);
    }

    /** Without a way to the other language at the foot: where a link would lose what was typed. */
    public PageFrame untranslated() {
        return language(Language.of(language), "");
    }

    /** The front page of the site. */
    public String home() {
        return home.isEmpty() ? link("/") : home;
    }

    /** Where the way out leads instead, for who is not at home on the front page. */
    public PageFrame home(String address) {
        return with(frame -> frame.home = address);
    }

    /** The front page of the platform that the site stands on. */
    public String portal() {
        return PageFrame.of("", palette, site)
                .language(Language.of(language), "")
                .home();
    }

    /** Where who is signed in finds what Parvis knows of them, beside the way out. */
    public String account() {
        return signOut.replaceFirst("/[^/]*$", "/compte");
    }

    /** Whether the page is not in French, as most are. */
    public boolean translated() {
        return !language.equals(Language.FRENCH.tag());
    }

    /** In which language, and where the same page stands in the other one. */
    public PageFrame language(Language spoken, String address) {
        return with(frame -> {
            frame.language = spoken.tag();
            frame.translation = address;
        });
    }

    /** The one address of the page for search engines, in French, or {@code ""} where this is it. */
    public PageFrame canonical(String address) {
        return with(frame -> frame.canonical = address);
    }

    public String canonical() {
        return !canonical.isEmpty() && translated() ? canonical + "?" + Language.PARAMETER + "=" + language : canonical;
    }

    /** One line above everything: what is special about the whole site. */
    public PageFrame ribbon(String line) {
        return with(frame -> frame.ribbon = line);
    }

    public PageFrame sandbox(Sandbox where) {
        return with(frame -> frame.sandbox = where);
    }

    /** What who is signed in may do: names of rights. */
    public PageFrame rights(Set<String> names) {
        return with(frame -> frame.rights = names);
    }

    /** Whether to show what takes that right; the page behind it asks again. */
    public boolean may(String right) {
        return rights.contains(right);
    }

    /** What the site of the commune has: names of features. */
    public PageFrame features(Set<String> names) {
        return with(frame -> frame.features = names);
    }

    /** Whether to show what needs that feature; the page behind it asks again. */
    public boolean has(String feature) {
        return features.contains(feature);
    }

    public PageFrame kicker(String line) {
        return with(frame -> frame.kicker = line);
    }

    public PageFrame picture(Picture shown) {
        return with(frame -> frame.picture = shown);
    }

    public PageFrame emblem(Emblem shown) {
        return with(frame -> frame.emblem = shown);
    }

    public PageFrame help(Help help) {
        return with(frame -> frame.help = help);
    }

    public PageFrame signedIn(String name, String signOutAddress) {
        return with(frame -> {
            frame.person = name;
            frame.signOut = signOutAddress;
        });
    }

    /** Whoever is signed in looks at these pages with the town hall, until so late: « 14 h 32 ». */
    public PageFrame visit(String hour) {
        return with(frame -> frame.visit = hour);
    }

    public PageFrame navigation(List<Link> links) {
        return with(frame -> frame.navigation = links);
    }

    /** The navigation of who has too many pages for one list; groups without a link are left out. */
    public PageFrame menu(List<Group> groups) {
        return with(frame -> frame.menu =
                groups.stream().filter(group -> !group.links().isEmpty()).toList());
    }

    public PageFrame footer(List<Link> links) {
        return with(frame -> frame.footer = links);
    }

    public PageFrame demo(boolean invented) {
        return with(frame -> frame.demo = invented);
    }

    private PageFrame with(Consumer<PageFrame> addition) {
        PageFrame frame = clone();
        addition.accept(frame);
        return frame;
    }

    @Override
    protected PageFrame clone() {
        try {
            return (PageFrame) super.clone();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What every link starts with: {@code ""} on a commune's own host, {@code /c/la-reole} on the shared one. */
    public String base() {
        return base;
    }

    /** Of the page, as in {@code lang}. */
    public String language() {
        return language;
    }

    /** The commune's colours, a {@link fr.parvis.core.collectivity.Palette#token()}. */
    public String palette() {
        return palette;
    }

    /** The name in the band and after the title: « La Réole », « Gironde Numérique ». */
    public String site() {
        return site;
    }

    /** The small line above the name: « Commune », « Espace mairie », or {@code ""}. */
    public String kicker() {
        return kicker;
    }

    /** In the citizens' band, or {@link Picture#NONE}. */
    public Picture picture() {
        return picture;
    }

    /** In the citizens' band and on posters, or {@link Emblem#NONE}. */
    public Emblem emblem() {
        return emblem;
    }

    /** Who helps the mairie, and their telephone, or {@link Help#NONE}. */
    public Help help() {
        return help;
    }

    /** The name of who is signed in, or {@code ""}. */
    public String person() {
        return person;
    }

    /** Address that a POST signs out at, or {@code ""} when nobody is signed in. */
    public String signOut() {
        return signOut;
    }

    /** The console's side, or the few headings of a commune's site. */
    public List<Link> navigation() {
        return navigation;
    }

    public List<Group> menu() {
        return menu;
    }

    /** Legal notice, privacy, accessibility, in the order shown. */
    public List<Link> footer() {
        return footer;
    }

    /** Whether a ribbon says that the content is invented. */
    /** Whether its site takes nothing: nothing is then offered. */
    public boolean isResting() {
        return !ribbon.isEmpty();
    }

    public String ribbon() {
        return ribbon;
    }

    public boolean demo() {
        return demo;
    }

    /** A band says where somebody is who trains. */
    public Sandbox sandbox() {
        return sandbox;
    }

    /** Until when who is signed in looks at these pages with the town hall, or {@code ""}. */
    public String visit() {
        return visit;
    }

    /** The address of the same page in the other language, or {@code ""}. */
    public String translation() {
        return translation;
    }
}
