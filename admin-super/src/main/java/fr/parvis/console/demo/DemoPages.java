package fr.parvis.console.demo;

import java.net.URI;
import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
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

import fr.parvis.core.collectivity.Collectivity;
import fr.parvis.core.notice.Message;
import fr.parvis.core.person.Email;
import fr.parvis.core.person.Post;
import fr.parvis.core.person.Role;
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

    private final Demo demo;
    private final Session database;
    private final SignIn signIn;
    private final Sessions sessions;
    private final Frames frames;
    private final Site site;

    DemoPages(Demo demo, Session database, SignIn signIn, Sessions sessions, Frames frames, Site site) {
        this.demo = demo;
        this.database = database;
        this.signIn = signIn;
        this.sessions = sessions;
        this.frames = frames;
        this.site = site;
    }

    @CheckedTemplate(basePath = "console/demo")
    static class Templates {
        static native TemplateInstance enter(PageFrame frame, String de, String site, boolean removed);

        static native TemplateInstance mails(PageFrame frame, List<SentMail> mails);
    }

    /** An e-mail as the page shows it. */
    public record SentMail(String recipient, String subject, String text, String at) {}

    @GET
    @Transactional
    public TemplateInstance enter(@QueryParam("retiree") @Nullable String removed) {
        demo.require();
        Collectivity village = village();
        return Templates.enter(
                frames.portal(), village.placeName().withDe(), village.place().path() + "/", removed != null);
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
        return Response.seeOther(URI.create(post.role() == Role.OPERATOR ? "/console" : "/mairie"))
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

    private static Collectivity village() {
        return Collectivity.<Collectivity>find(
                        "name = ?1 and departement = ?2", Demonstration.VILLAGE, Demonstration.DEPARTEMENT)
                .firstResult();
    }
}
