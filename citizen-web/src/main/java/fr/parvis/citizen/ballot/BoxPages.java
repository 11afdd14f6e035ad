package fr.parvis.citizen.ballot;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jboss.resteasy.reactive.Cache;

import fr.parvis.citizen.consultation.Published;
import fr.parvis.core.ballot.BallotBox;
import fr.parvis.core.ballot.BallotBox.Standing;
import fr.parvis.core.ballot.DailyHeads;
import fr.parvis.core.ballot.ElectionRecord;
import fr.parvis.core.ballot.Seal;
import fr.parvis.core.ballot.State;
import fr.parvis.core.ballot.Tracker;
import fr.parvis.core.budget.VoteResult;
import fr.parvis.core.budget.VoteResults;
import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.PageFrame;
import fr.parvis.core.web.SealView;
import fr.parvis.core.web.Site;
import fr.parvis.core.web.Typography;

/** The box as everybody may see it: its seals, whether a ballot is in it, and at the end the files to check the count with. */
@Path("/c/{commune}")
@PermitAll
public class BoxPages {

    private static final String HERE = "{consultation: [a-z0-9-]+}/urne";

    private static final String TRACKERS = "trackers.txt";

    /** What to check the files with comes with them. */
    private static final Set<String> VERIFIERS = Set.of("verify.html", "verify.py");

    /** Of those files that are not JSON. */
    private static final Map<String, String> TYPES =
            Map.of("verify.html", MediaType.TEXT_HTML, "verify.py", "text/x-python", TRACKERS, MediaType.TEXT_PLAIN);

    private final BallotBox boxes;
    private final DailyHeads heads;
    private final ElectionRecord record;
    private final VoteResults results;
    private final Frames frames;
    private final Site site;

    BoxPages(BallotBox boxes, DailyHeads heads, ElectionRecord record, VoteResults results, Frames frames, Site site) {
        this.boxes = boxes;
        this.heads = heads;
        this.record = record;
        this.results = results;
        this.frames = frames;
        this.site = site;
    }

    @CheckedTemplate(basePath = "citizen/ballot", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance box(PageFrame frame, String title, String path, BoxView box);
    }

    /**
     * The box.
     *
     * @param fingerprint of the key of its seals
     * @param sought the number that was asked for, or empty
     * @param days how far it was each evening
     * @param files to download, once it is published
     * @param whole whether everybody can count again what is sealed
     * @param together whether that is held back, and the choices of both sides are published in one
     * @param kept until when ballots are kept, or empty
     */
    record BoxView(
            String fingerprint,
            List<SealView> seals,
            String sought,
            boolean found,
            List<Evening> days,
            List<String> files,
            boolean whole,
            boolean together,
            String kept) {}

    /**
     * How far the box was when a day ended.
     *
     * @param head in groups
     */
    public record Evening(String day, long size, String head) {}

    @GET
    @Path(HERE)
    @Produces(MediaType.TEXT_HTML)
    @Transactional
    public TemplateInstance look(@PathParam("consultation") String address) {
        return box(address, "");
    }

    /** The same, with the answer to whether a ballot is in it. A number in the address would stand in every log on its way. */
    @POST
    @Path(HERE)
    @Produces(MediaType.TEXT_HTML)
    @Transactional
    @Cache(noStore = true)
    public TemplateInstance find(@PathParam("consultation") String address, MultivaluedMap<String, String> submitted) {
        return box(address, Form.of(submitted).text("suivi"));
    }

    private TemplateInstance box(String address, String tracker) {
        Consultation consultation = Published.at(address);
        Standing box = sealed(consultation.id());
        String sought = tracker.toLowerCase(Locale.ROOT).replaceAll("[^0-9a-f]", "");
        boolean found = sought.length() == 64 && record.holds(box.id(), new Tracker(sought));
        List<String> files = record.exported(box.id());
        Optional<VoteResult> result = results.of(consultation.id());
        return Templates.box(
                frames.citizen(),
                Typography.french(consultation.title()),
                "/" + address,
                new BoxView(
                        Seal.fingerprint(record.verifyingKey(box.id())),
                        SealView.of(record.seals(box.id()), site.language()),
                        tracker,
                        found,
                        heads.days(box.id()).stream()
                                .map(day -> new Evening(
                                        site.language().day(day.day()),
                                        day.size(),
                                        Seal.grouped(day.head().hex())))
                                .toList(),
                        files,
                        files.isEmpty()
                                || result.filter(VoteResult::sealsChoices).isPresent(),
                        result.filter(told -> !told.onlySums()).isPresent(),
                        box.state() == State.PUBLISHED
                                ? boxes.destroyedOn(box.id())
                                        .map(site.language()::day)
                                        .orElse("")
                                : ""));
    }

    /** A file of a published box, the trackers of an open one, or a verifier. */
    @GET
    @Path(HERE + "/{file: [a-z]+[.][a-z]+}")
    @Cache(maxAge = 15)
    @Transactional
    public Response file(@PathParam("consultation") String address, @PathParam("file") String name) {
        Standing box = sealed(Published.at(address).id());
        String content;
        if (name.equals(TRACKERS)) {
            content = trackers(box.id());
        } else if (VERIFIERS.contains(name)) {
            content = verifier(name);
        } else {
            content = record.file(box.id(), name).orElseThrow(NotFoundException::new);
        }
        return Response.ok(content.getBytes(UTF_8))
                .type(TYPES.getOrDefault(name, MediaType.APPLICATION_JSON) + ";charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }

    /** By the day, in the order of the alphabet: the hour of a ballot would tell whose it is. */
    private String trackers(UUID box) {
        StringBuilder list = new StringBuilder();
        long before = 0;
        for (DailyHeads.Day day : heads.days(box)) {
            list.append("# ").append(day.day()).append(' ').append(day.size()).append(' ');
            list.append(day.head().hex()).append('\n');
            for (Tracker tracker : heads.trackers(box, before, day.size())) {
                list.append(tracker.hex()).append('\n');
            }
            before = day.size();
        }
        return list.toString();
    }

    private static String verifier(String name) {
        try (InputStream file = Objects.requireNonNull(BallotBox.class.getResourceAsStream(name))) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Standing sealed(UUID consultation) {
        return boxes.of(consultation).filter(box -> box.state() != State.DRAFT).orElseThrow(NotFoundException::new);
    }
}
