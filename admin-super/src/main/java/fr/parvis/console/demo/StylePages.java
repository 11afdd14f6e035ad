package fr.parvis.console.demo;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import fr.parvis.core.collectivity.Palette;
import fr.parvis.core.notice.MailFrame;
import fr.parvis.core.web.Bars;
import fr.parvis.core.web.Days;
import fr.parvis.core.web.ErrorPage;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Link;
import fr.parvis.core.web.Listing;
import fr.parvis.core.web.Option;
import fr.parvis.core.web.PageFrame;

/** Every tag in every state, on each palette and face, for whoever builds a page. */
@Path("/demo/style")
@PermitAll
public class StylePages {
    private static final String HERE = "/demo/style";

    private final boolean demo;

    StylePages(@ConfigProperty(name = "parvis.demo", defaultValue = "false") boolean demo) {
        this.demo = demo;
    }

    @CheckedTemplate(basePath = "console/demo")
    static class Templates {
        static native TemplateInstance styleCitizen(PageFrame frame, Form form, Samples samples);

        static native TemplateInstance styleMairie(PageFrame frame, Form form, Samples samples);

        static native TemplateInstance styleConsole(PageFrame frame, Form form, Samples samples);

        static native TemplateInstance styleQuestion(PageFrame frame, Form form, Samples samples);

        static native TemplateInstance styleError(PageFrame frame, ErrorPage error);

        static native TemplateInstance styleMessage(MailFrame frame);
    }

    @GET
    public TemplateInstance show(
            @QueryParam("palette") @DefaultValue("tuile") String palette,
            @QueryParam("face") @DefaultValue("citizen") String face,
            @QueryParam("errors") boolean errors,
            @Context UriInfo address) {
        checked(palette);
        Form form = errors ? refused() : Form.empty().fill("who", "habitant");
        Samples samples = new Samples(
                Listing.of(HERE, address.getQueryParameters(), List.of("commune", "habitants", "consultations"), 20)
                        .counted(534));
        return switch (face) {
            case "citizen" ->
                Templates.styleCitizen(
                        frame(palette, "La Réole").kicker("Commune").navigation(faces(palette)), form, samples);
            case "mairie" -> Templates.styleMairie(mairie(palette), form, samples);
            case "console" ->
                Templates.styleConsole(
                        frame(palette, "Gironde Numérique")
                                .kicker("Console")
                                .signedIn("Hugo Lacaze", HERE)
                                .menu(List.of(new PageFrame.Group(
                                        "Menu",
                                        List.of(
                                                Link.to("Aujourd’hui", HERE).icon("clock"),
                                                Link.to("Communes", HERE)
                                                        .icon("landmark")
                                                        .current(true),
                                                Link.to("Consultations", HERE).icon("megaphone"),
                                                Link.to("Modèles", HERE).icon("layers"),
                                                Link.to("Personnes", HERE).icon("users"),
                                                Link.to("Journal", HERE).icon("history"),
                                                Link.to("Réglages", HERE).icon("settings"))))),
                        form,
                        samples);
            default -> throw new NotFoundException();
        };
    }

    /** One question on a page, its label being the heading. */
    @GET
    @Path("/question")
    public TemplateInstance question(
            @QueryParam("palette") @DefaultValue("tuile") String palette, @QueryParam("errors") boolean errors) {
        Form form = errors
                ? Form.empty().reject("format", "Choisissez ce que vous voulez savoir.")
                : Form.empty().fill("format", "choix");
        Samples samples = new Samples(Listing.of(HERE, Map.of(), List.of("commune"), 20));
        return Templates.styleQuestion(mairie(checked(palette)), form, samples);
    }

    /** What people read when something went wrong. */
    @GET
    @Path("/error/{status}")
    public TemplateInstance error(
            @PathParam("status") int status, @QueryParam("palette") @DefaultValue("tuile") String palette) {
        return Templates.styleError(mairie(checked(palette)), new ErrorPage(status, status == 500 ? "7F3A-22C1" : ""));
    }

    /** A message as mail programs show it. */
    @GET
    @Path("/message")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance message(@QueryParam("palette") @DefaultValue("tuile") String palette) {
        return Templates.styleMessage(MailFrame.of(
                "Mairie de La Réole",
                "https://participer.example.fr/c/la-reole/",
                Palette.valueOf(checked(palette).toUpperCase(Locale.ROOT))));
    }

    private String checked(String palette) {
        if (!demo
                || Arrays.stream(Palette.values())
                        .noneMatch(known -> known.token().equals(palette))) {
            throw new NotFoundException();
        }
        return palette;
    }

    private static PageFrame mairie(String palette) {
        return frame(palette, "La Réole")
                .kicker("Espace mairie")
                .help(new PageFrame.Help("Gironde Numérique", "05 56 00 00 00", "", ""))
                .signedIn("Claire Martin", HERE);
    }

    private static PageFrame frame(String palette, String site) {
        return PageFrame.of("", palette, site)
                .footer(List.of(
                        Link.to("Mentions légales", HERE),
                        Link.to("Données personnelles", HERE),
                        Link.to("Accessibilité : partiellement conforme", HERE)))
                .demo(true);
    }

    private static List<Link> faces(String palette) {
        return List.of(
                Link.to("Consultations", HERE + "?palette=" + palette).current(true),
                Link.to("Décisions", HERE + "?face=mairie&palette=" + palette));
    }

    private static Form refused() {
        return Form.of(Map.of(
                        "mail", List.of("claire.martin@"),
                        "opinion", List.of("Le marché <du samedi> & l’école"),
                        "topics", List.of("ecole", "voirie")))
                .reject("mail", "Complétez l’adresse électronique, par exemple claire.martin@exemple.fr.")
                .reject("opinion", "Raccourcissez votre texte : 500 signes au plus, il en a 512.")
                .reject("who", "Choisissez la réponse qui vous décrit.")
                .reject("topics", "Gardez un seul thème.")
                .reject("canton", "Choisissez un canton.")
                .reject("start", "Donnez un jour qui existe, par exemple 14/03/2026.")
                .reject("list", "Choisissez un fichier CSV.")
                .reject("agree", "Cochez la case pour continuer.");
    }

    /** What the tags show on the page. */
    public record Samples(Listing listing) {
        public List<Palette> palettes() {
            return List.of(Palette.values());
        }

        public List<String> badges() {
            return List.of("todo", "edit", "ok", "draft", "scheduled", "live", "done", "archived", "waiting", "failed");
        }

        public List<Link> trail() {
            return List.of(Link.to("Accueil", HERE), Link.to("Consultations", HERE), Link.here("La place du marché"));
        }

        public List<Option> people() {
            return List.of(
                    Option.of("habitant", "J’habite la commune"),
                    Option.of("travail", "J’y travaille sans y habiter"),
                    Option.of("autre", "Autre"));
        }

        public List<Option> formats() {
            return List.of(
                    Option.of("avis", "Un avis", "Pour, contre ou sans opinion sur un projet.")
                            .icon("vote"),
                    Option.of("choix", "Un choix entre plusieurs possibilités", "Le nom d’une salle, une date de fête.")
                            .icon("list-checks"),
                    Option.of("questionnaire", "Un questionnaire", "Quelques questions à la suite.")
                            .icon("file-text"));
        }

        public List<Option> scale() {
            return List.of("1", "2", "3", "4", "5").stream()
                    .map(mark -> Option.of(mark, mark))
                    .toList();
        }

        public Bars bars() {
            return Bars.of("Faut-il rendre la place du marché piétonne le samedi ?", "Réponse", 312)
                    .with("Pour", 187)
                    .with("Contre", 96)
                    .with("Sans opinion", 29)
                    .withHidden("Autre réponse");
        }

        public Days days() {
            Map<LocalDate, Integer> counts = new TreeMap<>();
            int[] answers = {12, 54, 41, 22, 9, 3, 0, 18, 31, 12, 8, 5, 2, 1, 14, 22, 17, 9, 6, 11, 15};
            for (int day = 0; day < answers.length; day++) {
                counts.put(LocalDate.of(2026, 3, 1).plusDays(day), answers[day]);
            }
            return Days.of(counts);
        }
    }
}
