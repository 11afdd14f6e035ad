package fr.parvis.console.collectivity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

import fr.parvis.console.person.Colleagues;
import fr.parvis.core.collectivity.CommuneList;
import fr.parvis.core.collectivity.Departement;
import fr.parvis.core.collectivity.Opening;
import fr.parvis.core.collectivity.Opening.Line;
import fr.parvis.core.collectivity.Reference;
import fr.parvis.core.collectivity.ReferenceCommune;
import fr.parvis.core.collectivity.ReferenceEpci;
import fr.parvis.core.collectivity.SearchText;
import fr.parvis.core.person.Email;
import fr.parvis.core.person.Right;
import fr.parvis.core.time.FrenchDates;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.Option;
import fr.parvis.core.web.PageFrame;

/** Opening many communes: a département, an intercommunal body or a list becomes a batch, which is looked at before it begins. */
@Path(SeveralCommunesPages.PATH)
@RolesAllowed(Right.TO_OPEN)
public class SeveralCommunesPages {

    static final String PATH = "/console/communes/plusieurs";

    private static final int MOST_EPCIS = 8;

    /** Beyond that, a spreadsheet is at hand. */
    private static final int MOST_PASTED = 600;

    private final Frames frames;
    private final Fleet fleet;
    private final Opening opening;
    private final Colleagues colleagues;
    private final OpeningMessages words;
    private final Clock clock;

    SeveralCommunesPages(
            Frames frames, Fleet fleet, Opening opening, Colleagues colleagues, OpeningMessages words, Clock clock) {
        this.frames = frames;
        this.fleet = fleet;
        this.opening = opening;
        this.colleagues = colleagues;
        this.words = words;
        this.clock = clock;
    }

    /** An intercommunal body that somebody who searches may mean. */
    public record Epci(String siren, String label, long communes) {}

    @CheckedTemplate(basePath = "console/collectivity", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance severalCommunes(
                PageFrame frame, Form form, List<Option> departements, List<Epci> epcis, String sought);

        static native TemplateInstance severalCommunes$results(List<Epci> epcis, String sought);
    }

    @GET
    @Transactional
    public TemplateInstance show(
            @QueryParam("q") @DefaultValue("") String sought, @QueryParam(Sought.OPENING) @Nullable UUID opened) {
        return page(Form.empty().fill("q", sought).fill("lignes", opened == null ? "" : uninvited(opened)), sought);
    }

    /** The communes of an opening in which nobody is invited, as a list that wants their addresses only. */
    private String uninvited(UUID opened) {
        List<String> communes = fleet.ids(Sought.uninvited(opened));
        return communes.isEmpty() || communes.size() > MOST_PASTED
                ? ""
                : communes.stream()
                        .flatMap(insee -> Reference.france().commune(insee).stream())
                        .map(commune -> commune.insee() + ";" + commune.name().name() + ";")
                        .collect(Collectors.joining("\n", words.list_headings() + "\n", "\n"));
    }

    /** The intercommunal bodies alone, for the script that searches as one types. */
    @GET
    @Path("intercommunalites")
    public TemplateInstance results(@QueryParam("q") @DefaultValue("") String sought) {
        return Templates.severalCommunes$results(epcis(sought), sought.strip());
    }

    @POST
    @Path("departement")
    public Response departement(MultivaluedMap<String, String> submitted) {
        Form form = Form.of(submitted);
        Optional<Departement> departement = Reference.france().departement(form.value("departement"));
        if (departement.isEmpty()) {
            return refused(form.reject("departement", words.departement_missing()));
        }
        Departement chosen = departement.get();
        return drafted(
                words.label_departement(chosen.name().withDe()),
                wanted(Reference.france().communesOf(chosen)));
    }

    @POST
    @Path("intercommunalite")
    public Response epci(MultivaluedMap<String, String> submitted) {
        Form form = Form.of(submitted);
        Optional<ReferenceEpci> epci = Reference.france().epci(form.value("siren"));
        if (epci.isEmpty()) {
            return refused(form.reject("q", words.epci_missing()));
        }
        return drafted(
                epci.get().name().name(),
                wanted(Reference.france().communesOfEpci(epci.get().siren())));
    }

    @POST
    @Path("liste")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response list(@RestForm("lignes") @Nullable String pasted, @RestForm("fichier") @Nullable FileUpload file) {
        String lines = pasted == null ? "" : pasted;
        boolean uploaded = file != null && file.size() > 0;
        if (!uploaded && lines.isBlank()) {
            return refused(Form.empty().reject("lignes", words.list_missing()));
        }
        CommuneList list = uploaded && file != null
                ? CommuneList.read(content(file), SeveralCommunesPages::isEmail)
                : CommuneList.read(lines, SeveralCommunesPages::isEmail);
        String label =
                uploaded && file != null ? file.fileName() : words.label_pasted(FrenchDates.day(clock.instant()));
        Set<String> barred = colleagues.barred();
        return drafted(
                label, list.lines().stream().map(line -> line(line, barred)).toList());
    }

    private Line line(CommuneList.Line line, Set<String> barred) {
        if (line instanceof CommuneList.Found found) {
            if (barred.contains(address(found.email()))) {
                return Line.refused(found.number(), found.source(), words.line_of_staff());
            }
            return found.remark().isEmpty()
                    ? Line.of(found.number(), found.commune(), found.email())
                    : Line.remarked(found.number(), found.source(), found.commune(), found.email(), found.remark());
        }
        CommuneList.Refused refused = (CommuneList.Refused) line;
        return Line.refused(refused.number(), refused.source(), refused.reason());
    }

    private static String address(@Nullable String email) {
        return Optional.ofNullable(email)
                .flatMap(Email::parse)
                .map(Email::address)
                .orElse("");
    }

    private static List<Line> wanted(List<ReferenceCommune> communes) {
        List<Line> lines = new ArrayList<>();
        communes.forEach(commune -> lines.add(Line.of(lines.size() + 1, commune, null)));
        return lines;
    }

    private Response drafted(String label, List<Line> lines) {
        UUID batch = opening.draft(label, lines);
        return Response.seeOther(URI.create(OpeningPages.PATH + "/" + batch)).build();
    }

    private Response refused(Form form) {
        return Response.status(422).entity(page(form, form.text("q"))).build();
    }

    private TemplateInstance page(Form form, String sought) {
        List<Option> departements = Reference.france().departements().stream()
                .map(one -> Option.of(one.code(), one.code() + " – " + one.name()))
                .toList();
        return Templates.severalCommunes(
                frames.console(OpeningPages.PATH), form, departements, epcis(sought), sought.strip());
    }

    private static List<Epci> epcis(String sought) {
        Set<String> words = Set.of(SearchText.fold(sought).split(" "));
        if (sought.isBlank()) {
            return List.of();
        }
        return Reference.france().epcis().stream()
                .filter(epci -> contains(epci, words))
                .sorted(Comparator.comparing(ReferenceEpci::label))
                .limit(MOST_EPCIS)
                .map(epci -> new Epci(
                        epci.siren(),
                        epci.name().name(),
                        Reference.france().communesOfEpci(epci.siren()).size()))
                .toList();
    }

    private static boolean contains(ReferenceEpci epci, Set<String> words) {
        String label = " " + SearchText.fold(epci.label());
        return words.stream().allMatch(word -> label.contains(" " + word));
    }

    private static boolean isEmail(String text) {
        return Email.parse(text).isPresent();
    }

    private static byte[] content(FileUpload file) {
        try {
            return Files.readAllBytes(file.uploadedFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
