package fr.parvis.core.web;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import fr.parvis.core.collectivity.Directory;
import fr.parvis.core.collectivity.Palette;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.collectivity.Standing;
import fr.parvis.core.collectivity.Syndicate;
import fr.parvis.core.time.FrenchDates;

/** Makes the frame of a page from the site, the syndicate and who is signed in. */
@RequestScoped
public class Frames {

    private final Site site;
    private final Staff staff;
    private final Directory directory;
    private final FrameMessages words;
    private final boolean demo;

    Frames(
            Site site,
            Staff staff,
            Directory directory,
            FrameMessages words,
            @ConfigProperty(name = "parvis.demo") boolean demo) {
        this.site = site;
        this.staff = staff;
        this.directory = directory;
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
                .ribbon(place.standing() == Standing.ARCHIVED ? spoken.archived() : "")
                .demo(demo);
        return frame.footer(legal(frame));
    }

    /** The pages that the law wants at the foot of a site. */
    public List<Link> legal(PageFrame frame) {
        FrameMessages spoken = site.language().words(FrameMessages.class);
        return List.of(
                Link.to(spoken.legal_notice(), frame.link("/mentions-legales")),
                Link.to(spoken.privacy(), frame.link("/donnees-personnelles")),
                Link.to(spoken.accessibility(spoken.conformity(Conformity.STATED)), frame.link("/accessibilite")));
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
                .demo(demo);
        Optional<Syndicate> syndicate = directory.syndicate();
        if (syndicate.isPresent()) {
            String phone = syndicate.get().phone();
            frame = frame.help(syndicate.get().name().name(), phone == null ? "" : phone);
        }
        if (staff.isVisitor()) {
            return frame.visit(FrenchDates.hour(staff.who().until()));
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
                .navigation(List.of(
                        entry(words.to_do(), "/console", "list-checks", here),
                        entry(words.communes(), "/console/communes", "landmark", here),
                        entry(words.errands(), "/console/actions", "square-pen", here),
                        entry(words.openings(), "/console/ouvertures", "layers", here),
                        entry(words.campaigns(), "/console/campagnes", "megaphone", here),
                        entry(words.messages(), "/console/courriels", "mail", here),
                        entry(words.team(), "/console/equipe", "users", here),
                        entry(words.journal(), "/console/journal", "history", here)));
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
        return frame.signedIn(name.isEmpty() ? staff.who().email() : name, signOut);
    }

    private static Link entry(String label, String href, String icon, String here) {
        return Link.to(label, href).icon(icon).current(href.equals(here));
    }
}
