package fr.parvis.mairie.ballot;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import fr.parvis.core.ballot.ElectionKeys;
import fr.parvis.core.ballot.ElectionRecord;
import fr.parvis.core.ballot.KeyShare;
import fr.parvis.core.ballot.Seal;
import fr.parvis.core.ceremony.Witnesses;
import fr.parvis.core.collectivity.Feature;
import fr.parvis.core.collectivity.TownHall;
import fr.parvis.core.person.Email;
import fr.parvis.core.person.Right;
import fr.parvis.core.time.FrenchDates;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.Needs;
import fr.parvis.core.web.PageFrame;
import fr.parvis.core.web.QrCode;
import fr.parvis.core.web.Site;
import fr.parvis.mairie.ballot.Votes.Vote;

/** « Les trois clés »: makes them, prints them once, checks one that was printed, and says what to do when one is lost. */
@Path("/mairie/consultations/{id}/urne")
@Needs(Feature.BUDGET)
@RolesAllowed(Right.TO_RUN)
public class KeyPages {

    /** Which key the page showed, so that a second press does not replace what is being printed. */
    private static final String SEEN = "vue";

    private static final String REPLACE = "remplacer";
    private static final String PART = "part";
    private static final List<String> HOLDERS = List.of("nom-1", "nom-2", "nom-3");
    /** Where a holder gets the head of each evening. */
    private static final List<String> MAILS = List.of("courriel-1", "courriel-2", "courriel-3");

    private static final int LONGEST = 80;

    private final Clock clock;
    private final ElectionKeys keys;
    private final ElectionRecord record;
    private final Frames frames;
    private final Site site;
    private final Votes votes;
    private final Witnesses witnesses;
    private final CeremonyMessages words;

    KeyPages(
            Clock clock,
            ElectionKeys keys,
            ElectionRecord record,
            Frames frames,
            Site site,
            Votes votes,
            Witnesses witnesses,
            CeremonyMessages words) {
        this.clock = clock;
        this.keys = keys;
        this.record = record;
        this.frames = frames;
        this.site = site;
        this.votes = votes;
        this.witnesses = witnesses;
        this.words = words;
    }

    @CheckedTemplate(basePath = "mairie/ballot", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance keys(PageFrame frame, Form form, Vote vote);

        static native TemplateInstance sheets(PageFrame frame, Vote vote, List<Sheet> sheets, Common common);

        static native TemplateInstance verify(PageFrame frame, Form form, Vote vote, int holder);

        static native TemplateInstance lost(PageFrame frame, Vote vote);
    }

    /**
     * What a holder takes home.
     *
     * @param groups of five letters, four lines of three
     */
    public record Sheet(int number, String name, List<List<String>> groups, QrCode code) {}

    /**
     * What stands on all three.
     *
     * @param fingerprint of the key of the seals, in two lines
     */
    public record Common(
            String commune, String period, String phone, String madeOn, String checkAt, List<String> fingerprint) {}

    @GET
    @Path("cles")
    @Transactional
    public Response ask(@PathParam("id") UUID id) {
        Vote vote = votes.vote(id);
        Form form = Form.empty().fill(SEEN, keys.mark(vote.box()));
        return Votes.secret(form, Templates.keys(frames.mairie(), form, vote));
    }

    /** Not one transaction: making a key takes too long for it. */
    @POST
    @Path("cles")
    public Response make(@PathParam("id") UUID id, MultivaluedMap<String, String> submitted) {
        Vote vote = QuarkusTransaction.requiringNew().call(() -> votes.vote(id));
        if (vote.sealed()) {
            return Votes.to(vote.urn() + "/cles");
        }
        Form form = Form.of(submitted);
        names(form);
        Map<Integer, Email> mails = mails(form);
        if (vote.preparation().keys() && !form.has(REPLACE, "oui")) {
            form.reject(REPLACE, words.replace_missing());
        }
        Optional<List<KeyShare>> parts = form.hasErrors() ? Optional.empty() : keys.make(vote.box(), form.value(SEEN));
        return QuarkusTransaction.requiringNew()
                .call(() -> parts.map(three -> made(form, vote, three, mails)).orElseGet(() -> again(id, form)));
    }

    private Response made(Form form, Vote vote, List<KeyShare> parts, Map<Integer, Email> mails) {
        witnesses.name(vote.box(), mails, site.address());
        return Votes.secret(form, Templates.sheets(frames.paper(), vote, sheets(form, vote, parts), common(vote)));
    }

    private Response again(UUID id, Form form) {
        if (!form.hasErrors()) {
            form.reject(words.made_meanwhile()).fill(REPLACE, null);
        }
        Vote vote = votes.vote(id);
        form.fill(SEEN, keys.mark(vote.box()));
        return Votes.secret(form, Templates.keys(frames.mairie(), form, vote));
    }

    private void names(Form form) {
        List<String> labels = List.of(words.holder_1(), words.holder_2(), words.holder_3());
        List<String> before = new ArrayList<>();
        for (String field : HOLDERS) {
            String name = form.text(field);
            if (form.require(field, words.name_missing(labels.get(HOLDERS.indexOf(field))))) {
                if (name.length() > LONGEST) {
                    form.reject(field, words.name_long(LONGEST));
                } else if (before.contains(name.toLowerCase(Locale.FRENCH))) {
                    form.reject(field, words.name_twice());
                }
            }
            before.add(name.toLowerCase(Locale.FRENCH));
        }
    }

    /** The addresses that were given, by the holder's number. */
    private Map<Integer, Email> mails(Form form) {
        Map<Integer, Email> mails = new HashMap<>();
        for (String field : MAILS) {
            String typed = form.text(field);
            Email.parse(typed).ifPresentOrElse(mail -> mails.put(MAILS.indexOf(field) + 1, mail), () -> {
                if (!typed.isEmpty()) {
                    form.reject(field, words.mail_wrong());
                }
            });
        }
        return mails;
    }

    private List<Sheet> sheets(Form form, Vote vote, List<KeyShare> parts) {
        return parts.stream()
                .map(part -> {
                    String text = keys.text(vote.box(), part);
                    return new Sheet(
                            part.holder(),
                            form.text(HOLDERS.get(part.holder() - 1)),
                            lines(List.of(text.split("-")), 3),
                            QrCode.of(text));
                })
                .toList();
    }

    private Common common(Vote vote) {
        String phone = TownHall.current().phone();
        return new Common(
                site.place().name().name(),
                FrenchDates.period(
                        vote.preparation().opensAt(), vote.preparation().closesAt()),
                phone == null ? "" : phone,
                FrenchDates.day(clock.instant()),
                site.origin() + vote.urn() + "/verifier",
                lines(List.of(Seal.fingerprint(record.verifyingKey(vote.box())).split(" ")), 4).stream()
                        .map(line -> String.join(" ", line))
                        .toList());
    }

    private static List<List<String>> lines(List<String> groups, int each) {
        return IntStream.range(0, (groups.size() + each - 1) / each)
                .mapToObj(line -> groups.subList(line * each, Math.min((line + 1) * each, groups.size())))
                .collect(Collectors.toList());
    }

    @GET
    @Path("verifier")
    @Transactional
    public Response askPart(@PathParam("id") UUID id) {
        return Votes.secret(Form.empty(), Templates.verify(frames.mairie(), Form.empty(), votes.vote(id), 0));
    }

    @POST
    @Path("verifier")
    @Transactional
    public Response verify(@PathParam("id") UUID id, MultivaluedMap<String, String> submitted) {
        Vote vote = votes.vote(id);
        Form form = Form.of(submitted);
        Optional<KeyShare> part = Optional.empty();
        if (form.require(PART, words.part_missing())) {
            part = keys.part(vote.box(), form.text(PART));
            if (part.isEmpty()) {
                form.reject(PART, words.part_wrong());
            }
        }
        return Votes.secret(
                form,
                Templates.verify(
                        frames.mairie(), form, vote, part.map(KeyShare::holder).orElse(0)));
    }

    @GET
    @Path("part-perdue")
    @Transactional
    public TemplateInstance lost(@PathParam("id") UUID id) {
        return Templates.lost(frames.mairie(), votes.vote(id));
    }
}
