package fr.parvis.core.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import fr.parvis.core.collectivity.Directory;
import fr.parvis.core.collectivity.Palette;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.collectivity.Standing;
import fr.parvis.core.collectivity.Syndicate;
import fr.parvis.core.person.Right;
import fr.parvis.core.person.Role;
import fr.parvis.core.setting.Setting;
import fr.parvis.core.setting.Settings;
import fr.parvis.core.time.FrenchDates;

/** Makes the frame of a page from the site, the syndicate and who is signed in. */
@RequestScoped
public class Frames {

    private final Site site;
    private final Staff staff;
    private final Directory directory;
    private final Settings settings;
    private final FrameMessages words;
    private final boolean demo;

    Frames(
            Site site,
            Staff staff,
            Directory directory,
            Settings settings,
            FrameMessages words,
            @ConfigProperty(name = "parvis.demo") boolean demo) {
        this.site = site;
        this.staff = staff;
        this.directory = directory;
        this.settings = settings;
        this.words = words;
        this.demo = demo;
    }

    /** A page of the shared platform that belongs to no commune. */
    public PageFrame portal() {
        String name =
                directory.syndicate().map(Syndicate::name).map(Object::toString).orElseGet(words::platform);
        return PageFrame.of("", Palette.ARDOISE.token(), name)
                .kicker(site.language().words(FrameMessages.class).portal_kicker())
                .language(site.language(), site.translation())
                .demo(demo);
    }

    /** A page of a commune's site. */
    public PageFrame citizen() {
        Place place = site.place();
        FrameMessages spoken = site.language().words(FrameMessages.class);
        PageFrame frame = PageFrame.of(
                        site.base(), place.palette(), place.name().name())
                .kicker(spoken.commune())
                .language(site.language(), site.translation())
                .ribbon(place.standing() == Standing.ARCHIVED ? archived(spoken) : "")
                .features(features(place))
                .sandbox(sandbox())
                .canonical(site.canonical())
                .emblem(emblem())
                .demo(demo);
        return frame.footer(legal(frame));
    }

    private String archived(FrameMessages spoken) {
        return site.successor().map(next -> spoken.ended(next.name().name())).orElseGet(spoken::archived);
    }

    /** The commune's coat of arms or logo; printed twice as dense as it is shown, for sharp screens. */
    private PageFrame.Emblem emblem() {
        return site.emblem()
                .map(shown -> {
                    String address = site.base() + "/blason/" + shown.id();
                    return new PageFrame.Emblem(
                            address + ".png",
                            (shown.smallWidth() + 1) / 2,
                            (shown.smallHeight() + 1) / 2,
                            address + "-grand.png",
                            shown.description());
                })
                .orElse(PageFrame.Emblem.NONE);
    }

    /** The pages that the law wants at the foot of a site. */
    public List<Link> legal(PageFrame frame) {
        FrameMessages spoken = site.language().words(FrameMessages.class);
        return List.of(
                Link.to(spoken.legal_notice(), frame.link("/mentions-legales")),
                Link.to(spoken.privacy(), frame.link("/donnees-personnelles")),
                Link.to(spoken.accessibility(spoken.conformity(Conformity.STATED)), frame.link("/accessibilite")));
    }

    /** A page of the town hall that is there to be printed and bears its coat of arms. */
    public PageFrame paper() {
        return mairie().emblem(emblem());
    }

    /** A page of the town hall, signed in or not. */
    public PageFrame mairie() {
        boolean known = site.hasPlace();
        PageFrame frame = PageFrame.of(
                        "",
                        known ? site.place().palette() : Palette.ARDOISE.token(),
                        known ? site.place().name().name() : words.platform())
                .kicker(words.mairie())
                .ribbon(known ? resting(site.place().standing()) : "")
                .sandbox(sandbox())
                .features(known ? features(site.place()) : Set.of())
                .demo(demo);
        Optional<Syndicate> syndicate = directory.syndicate();
        if (syndicate.isPresent()) {
            String phone = syndicate.get().phone();
            frame = frame.help(new PageFrame.Help(
                    syndicate.get().name().name(),
                    phone == null ? "" : phone,
                    settings.text(Setting.SYNDICATE_EMAIL),
                    settings.text(Setting.SYNDICATE_SUPPORT)));
        }
        if (staff.isVisitor()) {
            // As the town hall sees it: what stays with the town hall says so when it is pressed.
            return frame.visit(FrenchDates.hour(staff.who().until())).rights(Role.SECRETARY.rights());
        }
        return signedIn(frame, "/mairie/deconnexion");
    }

    /**
     * A page of the console.
     *
     * @param here address of the entry of the side navigation that the page belongs to
     */
    public PageFrame console(String here) {
        String name =
                directory.syndicate().map(Syndicate::name).map(Object::toString).orElseGet(words::platform);
        PageFrame frame = PageFrame.of("", Palette.ARDOISE.token(), name)
                .kicker(words.console())
                .demo(demo);
        if (!staff.isSignedIn()) {
            return frame;
        }
        return signedIn(frame, "/console/deconnexion")
                .menu(List.of(
                        group("", Stream.of(entry(Right.SEE, words.to_do(), "/console", "list-checks", here))),
                        group(
                                words.communes(),
                                Stream.of(
                                        entry(Right.SEE, words.all_communes(), "/console/communes", "landmark", here),
                                        entry(Right.SEE, words.map(), "/console/communes/carte", "map-pin", here),
                                        entry(Right.SEE, words.tree(), "/console/intercommunalites", "handshake", here),
                                        entry(Right.OPEN, words.openings(), "/console/ouvertures", "layers", here),
                                        entry(Right.WRITE, words.errands(), "/console/actions", "square-pen", here))),
                        group(
                                words.consultations(),
                                Stream.of(
                                        entry(
                                                Right.CAMPAIGN,
                                                words.campaigns(),
                                                "/console/campagnes",
                                                "megaphone",
                                                here),
                                        entry(
                                                Right.HOLD,
                                                words.holdings(),
                                                "/console/consultations-intercommunales",
                                                "message-square",
                                                here),
                                        entry(
                                                Right.SEE,
                                                words.statistics(),
                                                "/console/statistiques",
                                                "chart-column",
                                                here))),
                        group(
                                words.exchanges(),
                                Stream.of(
                                        entry(
                                                Right.STEER,
                                                words.announcements(),
                                                "/console/annonces",
                                                "newspaper",
                                                here),
                                        entry(Right.SEE, words.messages(), "/console/courriels", "mail", here))),
                        group(
                                words.syndicate(),
                                Stream.of(
                                        entry(
                                                Right.STEER,
                                                words.features(),
                                                "/console/fonctions",
                                                "shield-check",
                                                here),
                                        entry(
                                                Right.STEER,
                                                words.legal_texts(),
                                                "/console/textes-legaux",
                                                "file-text",
                                                here),
                                        entry(Right.CONFIGURE, words.settings(), "/console/reglages", "settings", here),
                                        entry(Right.APPOINT, words.team(), "/console/equipe", "users", here),
                                        entry(Right.SEE, words.journal(), "/console/journal", "history", here)))));
    }

    private PageFrame.Sandbox sandbox() {
        if (site.hasPlace() && site.place().isSandbox()) {
            return PageFrame.Sandbox.INSIDE;
        }
        return staff.isSignedIn() && staff.who().isInSandbox() ? PageFrame.Sandbox.BESIDE : PageFrame.Sandbox.NONE;
    }

    private static Set<String> features(Place place) {
        return place.equipment().features().stream().map(Enum::name).collect(Collectors.toSet());
    }

    private String resting(Standing standing) {
        return switch (standing) {
            case OPEN -> "";
            case SUSPENDED -> words.mairie_suspended();
            case ARCHIVED -> words.mairie_archived();
        };
    }

    private PageFrame signedIn(PageFrame frame, String signOut) {
        if (!staff.isSignedIn()) {
            return frame;
        }
        String name = staff.who().name();
        return frame.signedIn(name.isEmpty() ? staff.who().email() : name, signOut)
                .rights(staff.who().role().rights());
    }

    private static PageFrame.Group group(String title, Stream<Optional<Link>> entries) {
        return new PageFrame.Group(title, entries.flatMap(Optional::stream).toList());
    }

    private Optional<Link> entry(Right right, String label, String href, String icon, String here) {
        return staff.who().role().may(right)
                ? Optional.of(Link.to(label, href).icon(icon).current(href.equals(here)))
                : Optional.empty();
    }
}
