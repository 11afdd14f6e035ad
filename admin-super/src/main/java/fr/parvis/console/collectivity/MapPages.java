package fr.parvis.console.collectivity;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

import fr.parvis.console.ListAddress;
import fr.parvis.console.Numbers;
import fr.parvis.console.collectivity.CommuneMap.Sign;
import fr.parvis.console.collectivity.CommuneMap.Spot;
import fr.parvis.core.collectivity.PositionList;
import fr.parvis.core.collectivity.Positions;
import fr.parvis.core.collectivity.Reference;
import fr.parvis.core.person.Right;
import fr.parvis.core.time.FrenchDates;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.Listing;
import fr.parvis.core.web.Option;
import fr.parvis.core.web.PageFrame;

/** The communes that the table shows, where they are. */
@Path(MapPages.PATH)
@RolesAllowed(Right.TO_SEE)
public class MapPages {

    static final String PATH = "/console/communes/carte";

    private static final String FILE = "fichier";

    /** Enough to see what is missing; the file is the place to look for the others. */
    private static final int NAMED = 60;

    private final Frames frames;
    private final Fleet fleet;
    private final Positions positions;
    private final StateOptions states;
    private final MapMessages words;

    MapPages(Frames frames, Fleet fleet, Positions positions, StateOptions states, MapMessages words) {
        this.frames = frames;
        this.fleet = fleet;
        this.positions = positions;
        this.states = states;
        this.words = words;
    }

    /** How many communes of a département have which sign. */
    public record Region(String code, String name, int communes, int asking, int waiting, int asked) {}

    /**
     * What the page shows besides the drawing.
     *
     * @param table where the same communes are as a table
     * @param counted when, or empty
     * @param placed how many communes of the drawing have a place
     * @param most communes that can be told apart
     * @param unnamed how many without a place are not named
     * @param regions instead of the table where there are too many communes
     */
    public record View(
            String table,
            String counted,
            int communes,
            String most,
            int placed,
            List<Spot> unplaced,
            int unnamed,
            List<Region> regions) {}

    @CheckedTemplate(basePath = "console/collectivity", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance map(
                PageFrame frame,
                Form query,
                Listing listing,
                View view,
                CommuneMap map,
                List<Spot> spots,
                List<Option> states,
                List<Option> features,
                List<Option> epcis);

        static native TemplateInstance positions(PageFrame frame, Form form, long placed, List<String> done);
    }

    @GET
    @Transactional
    public TemplateInstance show(@Context UriInfo address) {
        if (address.getQueryParameters().containsKey("page")) {
            throw new BadRequestException();
        }
        Listing listing = ListAddress.read(address, Column.words(), Sought.PARAMETERS, 1);
        Form query = Form.of(address.getQueryParameters());
        Sought sought = Sought.read(query, listing);
        List<Spot> spots = fleet.spots(sought);
        CommuneMap map = CommuneMap.of(spots);
        boolean few = spots.size() <= CommuneMap.MOST_SIGNS;
        Instant counted = fleet.totals().countedAt();
        View view = new View(
                FleetPages.PATH + sought.fromTheBeginning().address(),
                counted.equals(Instant.EPOCH) ? "" : FrenchDates.briefMoment(counted),
                spots.size(),
                Numbers.grouped(CommuneMap.MOST_SIGNS),
                spots.size() - map.unplaced().size(),
                map.unplaced().stream().limit(NAMED).toList(),
                Math.max(0, map.unplaced().size() - NAMED),
                few ? List.of() : regions(spots));
        return Templates.map(
                frames.console(PATH),
                query,
                listing,
                view,
                map,
                few ? spots : List.of(),
                states.all(),
                states.features(),
                fleet.epcis().stream()
                        .map(epci -> Option.of(epci.siren(), epci.name()))
                        .toList());
    }

    private static List<Region> regions(List<Spot> spots) {
        Map<String, Map<Sign, Integer>> counts = new TreeMap<>();
        spots.forEach(spot -> counts.computeIfAbsent(spot.departement(), any -> new EnumMap<>(Sign.class))
                .merge(spot.sign(), 1, Integer::sum));
        List<Region> regions = new ArrayList<>();
        counts.forEach((code, signs) -> regions.add(new Region(
                code,
                Reference.france()
                        .departement(code)
                        .map(departement -> departement.name().name())
                        .orElse(code),
                signs.values().stream().mapToInt(Integer::intValue).sum(),
                signs.getOrDefault(Sign.ASKING, 0),
                signs.getOrDefault(Sign.WAITING, 0),
                signs.getOrDefault(Sign.ASKED, 0))));
        regions.sort(Comparator.comparing(Region::code));
        return regions;
    }

    @GET
    @Path("positions")
    @RolesAllowed(Right.TO_OPEN)
    @Transactional
    public TemplateInstance positions() {
        return positions(Form.empty(), List.of());
    }

    @POST
    @Path("positions")
    @RolesAllowed(Right.TO_OPEN)
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response place(@RestForm(FILE) @Nullable FileUpload file) {
        if (file == null || file.size() == 0) {
            return refused(words.file_missing());
        }
        try (InputStream content = Files.newInputStream(file.uploadedFile())) {
            PositionList list = positions.place(content);
            if (!list.readable()) {
                return refused(words.file_columns());
            }
            if (list.positions().isEmpty()) {
                return refused(words.file_nothing());
            }
            return Response.ok(positions(Form.empty(), told(list))).build();
        } catch (IOException unreadable) {
            return refused(words.file_unreadable());
        }
    }

    private List<String> told(PositionList list) {
        List<String> told = new ArrayList<>();
        told.add(words.done(
                list.positions().size(), Numbers.grouped(list.positions().size())));
        if (list.left() > 0) {
            told.add(words.left(
                    list.left(),
                    Numbers.grouped(list.left()),
                    String.join(
                            ", ", list.examples().stream().map(Numbers::grouped).toList())));
        }
        return told;
    }

    private Response refused(String why) {
        return Response.status(422)
                .entity(positions(Form.empty().reject(FILE, why), List.of()))
                .build();
    }

    private TemplateInstance positions(Form form, List<String> done) {
        return Templates.positions(frames.console(PATH), form, positions.placed(), done);
    }
}
