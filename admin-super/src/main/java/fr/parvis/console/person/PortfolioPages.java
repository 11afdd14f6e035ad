package fr.parvis.console.person;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

import fr.parvis.console.collectivity.Fleet;
import fr.parvis.core.collectivity.CommuneList;
import fr.parvis.core.collectivity.Reference;
import fr.parvis.core.person.Perimeters;
import fr.parvis.core.person.Perimeters.Portfolio;
import fr.parvis.core.person.Right;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.Link;
import fr.parvis.core.web.Option;
import fr.parvis.core.web.PageFrame;
import fr.parvis.core.web.Staff;

/** The named sets of communes that agents serve. */
@Path(PortfolioPages.PATH)
@RolesAllowed(Right.TO_APPOINT)
public class PortfolioPages {

    static final String PATH = TeamPages.PATH + "/portefeuilles";

    private static final String NAME = "nom";
    private static final String EPCIS = "epci";
    private static final String COMMUNES = "communes";
    private static final int LONGEST = 80;
    private static final int QUOTED = 3;

    private final Frames frames;
    private final Perimeters perimeters;
    private final Fleet fleet;
    private final Staff staff;
    private final PortfolioMessages words;
    private final TeamMessages team;

    PortfolioPages(
            Frames frames,
            Perimeters perimeters,
            Fleet fleet,
            Staff staff,
            PortfolioMessages words,
            TeamMessages team) {
        this.frames = frames;
        this.perimeters = perimeters;
        this.fleet = fleet;
        this.staff = staff;
        this.words = words;
        this.team = team;
    }

    @CheckedTemplate(basePath = "console/person", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance portfolios(
                PageFrame frame, List<Portfolio> portfolios, String deed, List<Link> trail);

        static native TemplateInstance portfolio(
                PageFrame frame,
                Form form,
                List<Option> epcis,
                String title,
                String address,
                boolean removable,
                List<Link> trail);
    }

    @GET
    @Transactional
    public TemplateInstance list(@QueryParam("fait") @Nullable String done) {
        return Templates.portfolios(
                frames.console(TeamPages.PATH),
                perimeters.portfolios(),
                Objects.requireNonNullElse(done, ""),
                List.of(Link.to(team.title(), TeamPages.PATH), Link.here(team.portfolios())));
    }

    @GET
    @Path("nouveau")
    @Transactional
    public TemplateInstance begin() {
        return page(Form.empty(), null);
    }

    @POST
    @Path("nouveau")
    @Transactional
    public Response compose(MultivaluedMap<String, String> submitted) {
        Form form = Form.of(submitted);
        List<String> areas = areas(form);
        if (!form.hasErrors()
                && perimeters.compose(syndicate(), form.text(NAME), areas).isEmpty()) {
            form.reject(NAME, words.name_taken());
        }
        return form.hasErrors() ? refused(page(form, null)) : done("compose");
    }

    @GET
    @Path("{id}")
    @Transactional
    public TemplateInstance show(@PathParam("id") UUID id) {
        Portfolio portfolio = portfolio(id);
        Form form = Form.empty().fill(NAME, portfolio.name());
        form.fill(
                EPCIS,
                portfolio.areas().stream()
                        .filter(area -> Reference.france().epci(area).isPresent())
                        .toList());
        form.fill(
                COMMUNES,
                portfolio.areas().stream()
                        .flatMap(area -> Reference.france().commune(area).stream())
                        .map(commune -> commune.insee() + " " + commune.name().name())
                        .collect(Collectors.joining("\n")));
        return page(form, portfolio);
    }

    @POST
    @Path("{id}")
    @Transactional
    public Response recompose(@PathParam("id") UUID id, MultivaluedMap<String, String> submitted) {
        Portfolio portfolio = portfolio(id);
        Form form = Form.of(submitted);
        List<String> areas = areas(form);
        if (!form.hasErrors() && !perimeters.recompose(syndicate(), id, form.text(NAME), areas)) {
            form.reject(NAME, words.name_taken());
        }
        return form.hasErrors() ? refused(page(form, portfolio)) : done("change");
    }

    /** Only what nobody serves; of one that somebody serves the page does not offer it. */
    @POST
    @Path("{id}/supprimer")
    @Transactional
    public Response discard(@PathParam("id") UUID id) {
        portfolio(id);
        return done(perimeters.discard(syndicate(), id) ? "suppression" : "servi");
    }

    private List<String> areas(Form form) {
        if (form.require(NAME, words.name_missing()) && form.text(NAME).length() > LONGEST) {
            form.reject(NAME, words.name_long(LONGEST));
        }
        List<String> areas = new ArrayList<>(form.values(EPCIS).stream()
                .filter(siren -> Reference.france().epci(siren).isPresent())
                .toList());
        CommuneList list = CommuneList.read(form.value(COMMUNES), text -> false);
        list.found().forEach(found -> areas.add(found.commune().insee()));
        if (!list.refused().isEmpty()) {
            form.reject(
                    COMMUNES,
                    list.refused().stream()
                            .limit(QUOTED)
                            .map(CommuneList.Refused::sentence)
                            .collect(Collectors.joining(" ; ")));
        } else if (areas.isEmpty()) {
            form.reject(COMMUNES, words.communes_missing());
        }
        return areas;
    }

    private TemplateInstance page(Form form, @Nullable Portfolio portfolio) {
        return Templates.portfolio(
                frames.console(TeamPages.PATH),
                form,
                epcis(form.values(EPCIS)),
                portfolio == null ? words.compose() : portfolio.name(),
                PATH + "/" + (portfolio == null ? "nouveau" : portfolio.id()),
                portfolio != null && portfolio.isUnused(),
                List.of(
                        Link.to(team.title(), TeamPages.PATH),
                        Link.to(team.portfolios(), PATH),
                        Link.here(portfolio == null ? words.compose() : portfolio.name())));
    }

    /** Those of which communes are open, and those that are chosen already: what is not shown would be lost. */
    private List<Option> epcis(List<String> chosen) {
        Map<String, String> names = new LinkedHashMap<>();
        fleet.epcis().forEach(epci -> names.put(epci.siren(), epci.name()));
        chosen.stream()
                .flatMap(siren -> Reference.france().epci(siren).stream())
                .forEach(epci -> names.putIfAbsent(epci.siren(), epci.label()));
        return names.entrySet().stream()
                .map(epci -> Option.of(epci.getKey(), epci.getValue()))
                .toList();
    }

    private Portfolio portfolio(UUID id) {
        return Optional.of(id).flatMap(perimeters::portfolio).orElseThrow(NotFoundException::new);
    }

    private String syndicate() {
        return staff.who().collectivity();
    }

    private static Response refused(TemplateInstance page) {
        return Response.status(422).entity(page).build();
    }

    private static Response done(String deed) {
        return Response.seeOther(URI.create(PATH + "?fait=" + deed)).build();
    }
}
