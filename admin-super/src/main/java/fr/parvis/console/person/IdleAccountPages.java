package fr.parvis.console.person;

import java.net.URI;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.person.IdleAccounts;
import fr.parvis.core.person.IdleAccounts.Rule;
import fr.parvis.core.person.IdleAccounts.Warned;
import fr.parvis.core.person.Right;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.Link;
import fr.parvis.core.web.PageFrame;

/** After how long accounts that nobody enters close themselves, and whose do next. */
@Path(IdleAccountPages.PATH)
@RolesAllowed(Right.TO_APPOINT)
public class IdleAccountPages {

    static final String PATH = TeamPages.PATH + "/comptes-inactifs";

    private static final String TOWN_HALLS = "mairies";
    private static final String SYNDICATE = "syndicat";

    private final Frames frames;
    private final IdleAccounts accounts;
    private final TeamMessages words;

    IdleAccountPages(Frames frames, IdleAccounts accounts, TeamMessages words) {
        this.frames = frames;
        this.accounts = accounts;
        this.words = words;
    }

    @CheckedTemplate(basePath = "console/person", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance idleAccounts(
                PageFrame frame, List<Link> trail, Form form, List<Warned> warned, boolean done);
    }

    @GET
    public TemplateInstance show(@QueryParam("fait") @Nullable String done) {
        Rule rule = accounts.rule();
        return page(Form.empty().fill(TOWN_HALLS, rule.townHall()).fill(SYNDICATE, rule.console()), done != null);
    }

    @POST
    public Response change(MultivaluedMap<String, String> submitted) {
        Form form = Form.of(submitted);
        int townHalls = months(form, TOWN_HALLS, Rule.TOWN_HALL_LEAST, Rule.TOWN_HALL_MOST);
        int syndicate = months(form, SYNDICATE, Rule.CONSOLE_LEAST, Rule.CONSOLE_MOST);
        if (form.hasErrors()) {
            return Response.status(422).entity(page(form, false)).build();
        }
        accounts.follow(new Rule(townHalls, syndicate));
        return Response.seeOther(URI.create(PATH + "?fait=oui")).build();
    }

    private int months(Form form, String name, int least, int most) {
        String typed = form.text(name);
        int months = typed.matches("\\d{1,3}") ? Integer.parseInt(typed) : 0;
        if (months < least || months > most) {
            form.reject(name, words.idle_wrong(least, most));
        }
        return months;
    }

    private TemplateInstance page(Form form, boolean done) {
        return Templates.idleAccounts(
                frames.console(TeamPages.PATH),
                List.of(Link.to(words.title(), TeamPages.PATH), Link.here(words.idle_title())),
                form,
                accounts.warned(),
                done);
    }
}
