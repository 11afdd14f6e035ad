package fr.parvis.console.collectivity;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import fr.parvis.console.ListAddress;
import fr.parvis.console.journal.Trace;
import fr.parvis.core.journal.Deed;
import fr.parvis.core.moving.Departures;
import fr.parvis.core.person.Right;
import fr.parvis.core.time.FrenchDates;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.Link;
import fr.parvis.core.web.Listing;
import fr.parvis.core.web.Option;
import fr.parvis.core.web.PageFrame;
import fr.parvis.core.web.Staff;

/** The table of all communes. */
@Path(FleetPages.PATH)
@RolesAllowed(Right.TO_SEE)
public class FleetPages {

    static final String PATH = "/console/communes";

    /** A screen and a half: enough to scan, little enough to send. */
    private static final int ROWS = 50;

    private final Frames frames;
    private final Fleet fleet;
    private final Figures figures;
    private final Departures departures;
    private final StateOptions states;
    private final Staff staff;
    private final Trace trace;
    private final FleetMessages words;
    private final ErrandMessages errands;
    private final AnnouncementMessages announcements;
    private final PolicyMessages policies;
    private final PeriodMessages periods;

    FleetPages(
            Frames frames,
            Fleet fleet,
            Figures figures,
            Departures departures,
            StateOptions states,
            Staff staff,
            Trace trace,
            FleetMessages words,
            ErrandMessages errands,
            AnnouncementMessages announcements,
            PolicyMessages policies,
            PeriodMessages periods) {
        this.frames = frames;
        this.fleet = fleet;
        this.figures = figures;
        this.departures = departures;
        this.states = states;
        this.staff = staff;
        this.trace = trace;
        this.words = words;
        this.errands = errands;
        this.announcements = announcements;
        this.policies = policies;
        this.periods = periods;
    }

    /**
     * What the page shows besides the rows.
     *
     * @param total of all that was asked for, as far as it was counted
     * @param counted when, or empty
     * @param before where the rows before these are, or empty
     * @param after where the rows after these are, or empty
     * @param leaving whether a commune is about to be deleted
     * @param map where all that was asked for is drawn
     * @param csv where all that was asked for is as a file
     */
    public record View(
            Set<String> columns,
            long total,
            int most,
            String counted,
            String before,
            String after,
            String map,
            String csv,
            String xlsx,
            List<Link> views,
            boolean leaving) {

        public boolean shows(String column) {
            return columns.contains(column);
        }

        /** Where the communes of one intercommunal body are. */
        public String ofEpci(String siren) {
            return PATH + "?epci=" + siren;
        }
    }

    @CheckedTemplate(basePath = "console/collectivity", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance fleet(
                PageFrame frame,
                Form query,
                Listing listing,
                View view,
                List<Fleet.Row> rows,
                List<Option> states,
                List<Option> features,
                List<Option> epcis,
                List<Option> columns,
                Form chosen,
                List<Option> reaches,
                List<Option> actions);
    }

    @GET
    @Transactional
    public TemplateInstance show(@Context UriInfo address) {
        return page(address.getQueryParameters(), listing(address), Form.empty().fill(ErrandPages.REACH, "cochees"));
    }

    /** The same page with what is wrong with what was asked of it. */
    @Transactional
    Response refused(Map<String, List<String>> submitted, Form chosen) {
        return Response.status(422)
                .entity(page(submitted, listing(submitted), chosen))
                .build();
    }

    private TemplateInstance page(Map<String, List<String>> parameters, Listing listing, Form chosen) {
        Form query = Form.of(parameters);
        Sought sought = Sought.read(query, listing);
        Fleet.Shown shown = fleet.show(sought, ROWS);
        query.fill(Sought.COLUMNS, words(sought.columns()));
        return Templates.fleet(
                frames.console(PATH),
                query,
                listing,
                view(sought, shown),
                shown.rows(),
                states.all(),
                states.features(),
                fleet.epcis().stream()
                        .map(epci -> Option.of(epci.siren(), epci.name()))
                        .toList(),
                EnumSet.complementOf(EnumSet.of(Column.COMMUNE)).stream()
                        .map(column -> Option.of(column.word(), FleetFile.heading(column, words)))
                        .toList(),
                chosen,
                List.of(Option.of("cochees", errands.reach_ticked()), Option.of(ErrandPages.ALL, errands.reach_all())),
                actions());
    }

    private List<Option> actions() {
        Option message = Option.of("message", errands.write_to());
        Option invite = Option.of("inviter", errands.invite());
        Stream<Option> dressing = staff.who().role().may(Right.DRESS)
                ? Stream.of(Option.of("couleurs", errands.palette()), Option.of("fonctions", errands.features()))
                : Stream.of();
        Stream<Option> campaigning = staff.who().role().may(Right.CAMPAIGN)
                ? Stream.of(Option.of("campagne", errands.campaign()))
                : Stream.of();
        Stream<Option> steering = staff.who().role().may(Right.STEER)
                ? Stream.of(
                        Option.of("annoncer", announcements.announce()),
                        Option.of("textes", policies.change()),
                        Option.of("durees", periods.change()))
                : Stream.of();
        Stream<Option> keeping =
                staff.who().role().may(Right.KEEP) ? Stream.of(Option.of("suspendre", errands.suspend())) : Stream.of();
        return Stream.of(Stream.of(message, invite), campaigning, dressing, steering, keeping)
                .flatMap(options -> options)
                .toList();
    }

    /** Counts all figures anew. */
    @POST
    @RolesAllowed(Right.TO_OPEN)
    public Response count() {
        figures.countAll();
        trace.tell(Deed.COMMUNES_COUNTED, "");
        return Response.seeOther(URI.create(PATH)).build();
    }

    /** The list that an address asks for, without the place in it: whoever sorts or filters begins at the beginning. */
    static Listing listing(UriInfo address) {
        if (address.getQueryParameters().containsKey("page")) {
            throw new BadRequestException();
        }
        ListAddress.read(address, Column.words(), Sought.PARAMETERS, ROWS);
        return listing(address.getQueryParameters());
    }

    /** The list that a form of its page names, with whatever else the form holds. */
    static Listing listing(Map<String, List<String>> submitted) {
        Set<String> kept = Set.of(
                Sought.SEARCH,
                Sought.STATE,
                Sought.EPCI,
                Sought.DEPARTEMENT,
                Sought.OPENING,
                Sought.FEATURE,
                Sought.COLUMNS,
                "tri",
                "sens");
        Map<String, List<String>> parameters = new HashMap<>();
        submitted.forEach((name, values) -> {
            if (kept.contains(name)) {
                parameters.put(name, values);
            }
        });
        return Listing.of(PATH, parameters, Column.words(), ROWS);
    }

    private View view(Sought sought, Fleet.Shown shown) {
        Instant counted = fleet.totals().countedAt();
        String file = sought.fromTheBeginning().address();
        return new View(
                Set.copyOf(words(sought.columns())),
                shown.total(),
                Fleet.COUNTED,
                counted.equals(Instant.EPOCH) ? "" : FrenchDates.briefMoment(counted),
                shown.before() == null ? "" : PATH + shown.before().address(),
                shown.after() == null ? "" : PATH + shown.after().address(),
                MapPages.PATH + file,
                FleetFilePages.PATH + "/communes.csv" + file,
                FleetFilePages.PATH + "/communes.xlsx" + file,
                views(sought),
                staff.who().role().may(Right.KEEP) && departures.isAnyUnderWay());
    }

    private List<Link> views(Sought sought) {
        String here = sought.fromTheBeginning().address();
        List<Link> views = new ArrayList<>();
        for (Link view : List.of(
                Link.to(words.view_all(), PATH),
                Link.to(words.view_running(), PATH + "?etat=en-cours&tri=echeance"),
                Link.to(words.view_late(), PATH + "?etat=retard&tri=retard&sens=desc"),
                Link.to(words.view_unopened(), PATH + "?etat=invitation-oubliee"),
                Link.to(words.view_dormant(), PATH + "?etat=sans-nouvelles&tri=connexion"),
                Link.to(words.view_share(), PATH + "?tri=participation&sens=desc"))) {
            views.add(view.current(view.href().equals(PATH + here)));
        }
        return views;
    }

    private static List<String> words(Set<Column> columns) {
        return columns.stream().map(Column::word).collect(Collectors.toList());
    }
}
