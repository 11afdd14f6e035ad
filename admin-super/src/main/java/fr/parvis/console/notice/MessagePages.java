package fr.parvis.console.notice;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import fr.parvis.console.ListAddress;
import fr.parvis.core.collectivity.SearchText;
import fr.parvis.core.notice.Carrier;
import fr.parvis.core.notice.Message;
import fr.parvis.core.notice.Outbox;
import fr.parvis.core.notice.Suppression;
import fr.parvis.core.person.Right;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.Listing;
import fr.parvis.core.web.Option;
import fr.parvis.core.web.PageFrame;

/** The outbox: what waits, what left, what did not and why. */
@Path(MessagePages.PATH)
@RolesAllowed(Right.TO_SEE)
public class MessagePages {

    static final String PATH = "/console/courriels";

    private static final String SUPPRESSED = "adresse";

    private static final int ROWS = 50;

    private final Frames frames;
    private final Watch watch;
    private final Outbox outbox;
    private final Suppression suppression;
    private final WatchMessages words;
    private final Carrier carrier;

    MessagePages(
            Frames frames, Watch watch, Outbox outbox, Suppression suppression, WatchMessages words, Carrier carrier) {
        this.frames = frames;
        this.watch = watch;
        this.outbox = outbox;
        this.suppression = suppression;
        this.words = words;
        this.carrier = carrier;
    }

    /**
     * What surrounds the rows.
     *
     * @param newer address of the page before, or {@code ""}
     * @param older address of the page after, or {@code ""}
     * @param done what was just done, in words, or {@code ""}
     */
    public record View(
            Listing listing,
            List<Option> states,
            List<Option> kinds,
            String newer,
            String older,
            String done,
            boolean sends) {}

    @CheckedTemplate(basePath = "console/notice", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance messages(PageFrame frame, Form query, Watch.Shown shown, View view);
    }

    @GET
    @Transactional
    public TemplateInstance show(@Context UriInfo address) {
        if (address.getQueryParameters().containsKey("page")) {
            throw new BadRequestException();
        }
        ListAddress.read(address, List.of("date"), Watch.PARAMETERS, ROWS);
        Form query = Form.of(address.getQueryParameters());
        Watch.Shown shown = watch.show(query, ROWS);
        Map<String, List<String>> filters = address.getQueryParameters().entrySet().stream()
                .filter(parameter -> Watch.FILTERS.contains(parameter.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        Watch.Place newer = shown.newer();
        Watch.Place older = shown.older();
        return Templates.messages(
                frames.console(PATH),
                query,
                shown,
                new View(
                        Listing.of(PATH, filters, List.of("date"), ROWS),
                        List.of(
                                Option.of("attente", words.waiting()),
                                Option.of("demain", words.tomorrow()),
                                Option.of("echec", words.failed()),
                                Option.of("parti", words.sent())),
                        Arrays.stream(Message.Kind.values())
                                .map(kind -> Option.of(Watch.word(kind), called(kind)))
                                .toList(),
                        newer == null ? "" : address(query, newer.newer()),
                        older == null ? "" : address(query, older.older()),
                        done(query.text("fait")),
                        carrier.sends()));
    }

    private String called(Message.Kind kind) {
        return switch (kind) {
            case SIGN_IN -> words.kind_sign_in();
            case INVITATION -> words.kind_invitation();
            case CONFIRMATION -> words.kind_confirmation();
            case ACCOUNT -> words.kind_account();
            case FOLLOWING -> words.kind_following();
            case SYNDICATE -> words.kind_syndicate();
            case OFFER -> words.kind_offer();
        };
    }

    private String done(String what) {
        return what.equals(SUPPRESSED) ? words.suppressed() : what.matches("\\d{1,9}") ? words.retried(what) : "";
    }

    private static String address(Form query, String more) {
        return PATH
                + Stream.concat(
                                Watch.FILTERS.stream()
                                        .filter(name -> !query.text(name).isEmpty())
                                        .map(name -> name + "=" + encode(query.text(name), UTF_8)),
                                Stream.of(more))
                        .collect(Collectors.joining("&", "?", ""));
    }

    @POST
    @Path("{collectivity}/{id}/relancer")
    @RolesAllowed(Right.TO_HELP)
    public Response retry(
            @PathParam("collectivity") String collectivity,
            @PathParam("id") UUID id,
            MultivaluedMap<String, String> submitted) {
        boolean retried = outbox.retry(collectivity, id);
        if (Form.of(submitted).has("depuis", "commune")) {
            return Response.seeOther(UriBuilder.fromPath("/console/communes/{commune}")
                            .queryParam("fait", retried ? "relance" : "deja-relance")
                            .build(collectivity))
                    .build();
        }
        return to(Form.empty(), retried ? "1" : "0");
    }

    /** All that failed of what the filters show. */
    @POST
    @Path("relancer")
    @RolesAllowed(Right.TO_HELP)
    public Response retryFailed(MultivaluedMap<String, String> submitted) {
        Form filters = Form.of(submitted);
        int retried =
                outbox.retryFailed(SearchText.fold(filters.text(Watch.COMMUNE)), Watch.kind(filters.text(Watch.KIND)));
        return to(filters, String.valueOf(retried));
    }

    @POST
    @Path("{collectivity}/{id}/ne-plus-ecrire")
    @RolesAllowed(Right.TO_STOP_MAIL)
    public Response suppress(@PathParam("collectivity") String collectivity, @PathParam("id") UUID id) {
        return to(Form.empty(), suppression.suppressFor(collectivity, id) ? SUPPRESSED : "");
    }

    private static Response to(Form filters, String done) {
        return Response.seeOther(URI.create(address(filters, "fait=" + done))).build();
    }
}
