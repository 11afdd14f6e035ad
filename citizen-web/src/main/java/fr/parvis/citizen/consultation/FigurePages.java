package fr.parvis.citizen.consultation;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import io.vertx.core.http.HttpServerResponse;
import org.jboss.resteasy.reactive.Cache;

import fr.parvis.core.budget.VoteResults;
import fr.parvis.core.collectivity.Palette;
import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.consultation.Format;
import fr.parvis.core.opendata.Table;
import fr.parvis.core.questionnaire.Results;
import fr.parvis.core.web.Bars;
import fr.parvis.core.web.Language;
import fr.parvis.core.web.Site;
import fr.parvis.core.web.WebMessages;

/** A result to take away: its figures as files, and each question as a picture. There is none before the end. */
@Path("/c/{commune}")
@PermitAll
public class FigurePages {

    private static final String BELOW = "{consultation: [a-z0-9-]+}/";
    private static final String SVG = "image/svg+xml";
    private static final String PNG = "image/png";

    private final Clock clock;
    private final Site site;
    private final Results results;
    private final VoteResults votes;

    FigurePages(Clock clock, Site site, Results results, VoteResults votes) {
        this.clock = clock;
        this.site = site;
        this.results = results;
        this.votes = votes;
    }

    @GET
    @Path(BELOW + "resultat.csv")
    @Produces("text/csv;charset=UTF-8")
    @Cache(maxAge = 15)
    @Transactional
    public Response csv(@PathParam("consultation") String address) {
        return file(
                vote(address)
                        .map(Table::csv)
                        .orElseGet(() -> file(address).table().csv()),
                address,
                "csv");
    }

    @GET
    @Path(BELOW + "resultat.ods")
    @Produces("application/vnd.oasis.opendocument.spreadsheet")
    @Cache(maxAge = 15)
    @Transactional
    public Response ods(@PathParam("consultation") String address) {
        return file(
                vote(address).map(table -> table.ods("Résultat")).orElseGet(() -> file(address)
                        .ods()),
                address,
                "ods");
    }

    @GET
    @Path(BELOW + "resultat.json")
    @Produces(MediaType.APPLICATION_JSON)
    @Cache(maxAge = 15)
    @Transactional
    public Response json(@PathParam("consultation") String address) {
        return file(file(address).document(), address, "json");
    }

    /** All ballots of a vote, those on paper among the others; there is no such file of a few. No seal of the box tells its hash. */
    @GET
    @Path(BELOW + "resultat.pb")
    @Produces("text/plain;charset=UTF-8")
    @Cache(maxAge = 15)
    @Transactional
    public Response pabulib(@PathParam("consultation") String address) {
        Consultation consultation = Published.at(address);
        return file(
                votes.file(consultation.id(), VoteFile.meta(site.place(), consultation))
                        .orElseThrow(NotFoundException::new),
                address,
                "pb");
    }

    @GET
    @Path(BELOW + "question-{number: [0-9]{1,4}}.svg")
    @Produces(SVG)
    @Transactional
    public Response svg(
            @PathParam("consultation") String address,
            @PathParam("number") int number,
            @Context Request request,
            @Context HttpServerResponse response) {
        return picture(address, number, SVG, request, response);
    }

    @GET
    @Path(BELOW + "question-{number: [0-9]{1,4}}.png")
    @Produces(PNG)
    @Transactional
    public Response png(
            @PathParam("consultation") String address,
            @PathParam("number") int number,
            @Context Request request,
            @Context HttpServerResponse response) {
        return picture(address, number, PNG, request, response);
    }

    private Response picture(String address, int number, String type, Request request, HttpServerResponse response) {
        Picture picture = picture(finished(address), number);
        String svg = picture.svg();
        EntityTag tag = new EntityTag(UUID.nameUUIDFromBytes((type + svg).getBytes(StandardCharsets.UTF_8))
                .toString());
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        // Painting costs more than counting: who has the picture does not make us paint it again.
        Response.ResponseBuilder answer =
                unchanged != null ? unchanged : Response.ok(type.equals(SVG) ? svg : picture.png(), type);
        // The header that all pages have keeps others from showing them; a town's own site may show this.
        response.headers().set("Cross-Origin-Resource-Policy", "cross-origin");
        return answer.tag(tag).header("Cache-Control", "max-age=15").build();
    }

    private Picture picture(Consultation consultation, int number) {
        Language language = site.language();
        Findings findings = new Wording(language).of(consultation.format(), results.of(consultation.id()));
        Findings.Part part = findings.parts().stream()
                .filter(found -> found.position() == number)
                .findFirst()
                .orElseThrow(NotFoundException::new);
        Bars bars = part.bars();
        if (bars == null) {
            throw new NotFoundException();
        }
        String period = language.period(
                consultation.opensAt().orElseThrow(), consultation.closesAt().orElseThrow());
        return Picture.of(
                bars,
                part.sentence().isEmpty() ? findings.sentence() : part.sentence(),
                Palette.valueOf(site.place().palette().toUpperCase(Locale.ROOT)).accent(),
                language.words(WebMessages.class).bars_hidden(),
                List.of(
                        language.words(ConsultationMessages.class)
                                .picture_credits(site.place().name().name(), findings.people(), period),
                        site.origin().replaceFirst("^https?://", "")
                                + site.base()
                                + "/"
                                + consultation.address().orElseThrow()));
    }

    /** What came out of a vote; empty where answers are counted instead. */
    private Optional<Table> vote(String address) {
        Consultation consultation = Published.at(address);
        return consultation.format() == Format.BUDGET
                ? votes.of(consultation.id()).map(result -> VoteFile.of(site.place(), consultation, result))
                : Optional.empty();
    }

    private FigureFile file(String address) {
        Consultation consultation = finished(address);
        return new FigureFile(site.place(), consultation, results.of(consultation.id()));
    }

    private Consultation finished(String address) {
        Consultation consultation = Published.at(address);
        // The figures of a vote are those of its count.
        if (!ConsultationPages.isOver(consultation, clock.instant()) || consultation.format() == Format.BUDGET) {
            throw new NotFoundException();
        }
        return consultation;
    }

    private Response file(Object content, String address, String extension) {
        return Response.ok(content)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"" + site.place().address() + "-" + address + "." + extension + "\"")
                .build();
    }
}
