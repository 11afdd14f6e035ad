package fr.parvis.console.demo;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.ballot.BallotBox;
import fr.parvis.core.ballot.Voters;
import fr.parvis.core.collectivity.Collectivity;
import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.consultation.Format;
import fr.parvis.core.notice.Message;
import fr.parvis.core.person.Email;
import fr.parvis.core.person.Post;
import fr.parvis.core.person.Sessions;
import fr.parvis.core.person.SignIn;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;
import fr.parvis.core.time.FrenchDates;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.PageFrame;
import fr.parvis.core.web.SessionCookie;
import fr.parvis.core.web.Site;

/** The way into the demonstration, in one click, as anybody; and the e-mails that it would have sent. */
@Path("/demo")
@PermitAll
public class DemoPages {

    private static final int MAILS = 50;

    private final BallotBox boxes;
    private final Clock clock;
    private final Demo demo;
    private final Session database;
    private final SignIn signIn;
    private final Sessions sessions;
    private final Frames frames;
    private final Site site;
    private final Voters voters;

    DemoPages(
            BallotBox boxes,
            Clock clock,
            Demo demo,
            Session database,
            SignIn signIn,
            Sessions sessions,
            Frames frames,
            Site site,
            Voters voters) {
        this.boxes = boxes;
        this.clock = clock;
        this.demo = demo;
        this.database = database;
        this.signIn = signIn;
        this.sessions = sessions;
        this.frames = frames;
        this.site = site;
        this.voters = voters;
    }

    @CheckedTemplate(basePath = "console/demo")
    static class Templates {
        static native TemplateInstance enter(
                PageFrame frame, String de, String site, Optional<Letter> letter, boolean removed);

        static native TemplateInstance mails(PageFrame frame, List<SentMail> mails);
    }

    /**
     * What a voter's letter would say.
     *
     * @param de « de Villandraut »
     * @param code as it would be printed
     * @param href where its QR code leads
     */
    public record Letter(String de, String code, String href) {}

    /**
     * A piece of what an e-mail says.
     *
     * @param isLink whether it is an address to follow
     */
    public record Piece(String text, boolean isLink) {}

    /** An e-mail as the page shows it. */
    public record SentMail(String recipient, String subject, String text, String at) {

        private static final Pattern AROUND_ADDRESSES =
                Pattern.compile("(?=https?://)|(?<=https?://\\S{1,500})(?=\\s)");

        /** Its text, in which addresses can be followed as in a mail reader. */
        public List<Piece> pieces() {
            return AROUND_ADDRESSES
                    .splitAsStream(text)
                    .map(piece -> new Piece(piece, piece.startsWith("http")))
                    .toList();
        }
    }

    @GET
    public TemplateInstance enter(@QueryParam("retiree") @Nullable String removed) {
        demo.require();
        Collectivity village = Tenancy.in(new Scope.Nobody(), () -> village(Demonstration.VILLAGE));
        return Templates.enter(
                frames.portal(),
                village.placeName().withDe(),
                village.place().path() + "/",
                letter(Tenancy.in(new Scope.Nobody(), () -> village(Demonstration.VOTING_VILLAGE))),
                removed != null);
    }

    /** A code that nobody has voted with yet; none once all are used, or the vote is over. */
    private Optional<Letter> letter(Collectivity village) {
        return Tenancy.within(village.id(), () -> Consultation.running(clock.instant()).stream()
                .filter(consultation -> consultation.format() == Format.BUDGET)
                .findFirst()
                .flatMap(vote -> boxes.of(vote.id())
                        .filter(box -> box.takesBallots(clock.instant()))
                        .flatMap(box -> Demonstration.CODES.stream()
                                .filter(code -> voters.withLocator(box.id(), code.locator())
                                        .filter(voter -> !voters.hasVoted(box.id(), voter.id()))
                                        .isPresent())
                                .findFirst())
                        .map(code -> new Letter(
                                village.placeName().withDe(),
                                code.printed(),
                                village.place().path() + "/" + vote.address().orElseThrow() + "/voter#"
                                        + code.compact()))));
    }

    /** One click; there is no session to steal here that everybody cannot have. */
    @POST
    @Path("/entrer")
    public Response enter(@FormParam("who") String who, @HeaderParam("User-Agent") @Nullable String agent) {
        demo.require();
        Email email =
                switch (who == null ? "" : who) {
                    case "mayor" -> Demonstration.MAYOR;
                    case "secretary" -> Demonstration.SECRETARY;
                    case "operator" -> Demonstration.AGENT;
                    default -> throw new NotFoundException();
                };
        List<?> person = Tenancy.in(new Scope.Nobody(), () -> database.createNativeQuery(
                        "select id from person where email = :email", UUID.class)
                .setParameter("email", email.address())
                .getResultList());
        List<Post> posts = person.isEmpty() ? List.of() : signIn.posts((UUID) person.get(0));
        if (posts.isEmpty()) {
            // Somebody tried « Retirer » on this very person.
            return Response.seeOther(URI.create("/demo?retiree=oui")).build();
        }
        UUID id = (UUID) person.get(0);
        Post post = posts.get(0);
        String token = sessions.open(id, post, site.host(), agent == null ? "" : agent);
        return Response.seeOther(URI.create(post.role().isOfConsole() ? "/console" : "/mairie"))
                .cookie(SessionCookie.of(token))
                .build();
    }

    @GET
    @Path("/courriels")
    public TemplateInstance mails() {
        demo.require();
        List<SentMail> mails = Tenancy.in(new Scope.Operator(), () -> Message.newest(MAILS).stream()
                .map(mail -> new SentMail(
                        mail.recipient(), mail.subject(), mail.text(), FrenchDates.moment(mail.createdAt())))
                .toList());
        return Templates.mails(frames.portal(), mails);
    }

    private static Collectivity village(String name) {
        return Collectivity.<Collectivity>find("name = ?1 and departement = ?2", name, Demonstration.DEPARTEMENT)
                .firstResult();
    }
}
