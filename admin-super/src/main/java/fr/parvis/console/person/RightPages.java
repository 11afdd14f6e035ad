package fr.parvis.console.person;

import java.util.Arrays;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import fr.parvis.core.person.Right;
import fr.parvis.core.person.Role;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.PageFrame;

/** The table of who may do what, as it stands in {@link Right}. */
@Path(RightPages.PATH)
@RolesAllowed(Right.TO_SEE)
public class RightPages {

    static final String PATH = "/console/droits";

    private static final List<Role> CONSOLE = List.of(Role.OPERATOR, Role.AGENT, Role.PORTFOLIO_AGENT, Role.EPCI_AGENT);
    private static final List<Role> TOWN_HALL =
            List.of(Role.MAYOR, Role.DEPUTY, Role.SECRETARY, Role.COUNCILLOR, Role.VISITOR);

    private final Frames frames;
    private final RightMessages words;

    RightPages(Frames frames, RightMessages words) {
        this.frames = frames;
        this.words = words;
    }

    /** A right, and who has it, in the order of the roles. */
    public record Line(String right, List<Boolean> held) {}

    /** The rights of one kind of pages. */
    public record Table(String id, String title, List<String> roles, List<Line> lines) {}

    @CheckedTemplate(basePath = "console/person", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance rights(PageFrame frame, List<Table> tables);
    }

    @GET
    public TemplateInstance show() {
        return Templates.rights(
                frames.console(TeamPages.PATH),
                List.of(table("console", words.console(), CONSOLE), table("mairie", words.town_hall(), TOWN_HALL)));
    }

    private Table table(String id, String title, List<Role> roles) {
        return new Table(
                id,
                title,
                roles.stream().map(this::called).toList(),
                Arrays.stream(Right.values())
                        .filter(right -> roles.stream().anyMatch(role -> role.may(right)))
                        .map(right -> new Line(
                                called(right),
                                roles.stream().map(role -> role.may(right)).toList()))
                        .toList());
    }

    private String called(Role role) {
        return switch (role) {
            case OPERATOR -> words.operator();
            case AGENT -> words.agent();
            case PORTFOLIO_AGENT -> words.portfolio_agent();
            case EPCI_AGENT -> words.epci_agent();
            case MAYOR -> words.mayor();
            case DEPUTY -> words.deputy();
            case SECRETARY -> words.secretary();
            case COUNCILLOR -> words.councillor();
            case VISITOR -> words.visitor();
        };
    }

    private String called(Right right) {
        return switch (right) {
            case SEE -> words.see();
            case HELP -> words.help();
            case INVITE -> words.invite();
            case WRITE -> words.write();
            case DISMISS -> words.dismiss();
            case DRESS -> words.dress();
            case OPEN -> words.open();
            case STEER -> words.steer();
            case CAMPAIGN -> words.campaign();
            case HOLD -> words.hold();
            case KEEP -> words.keep();
            case VERIFY -> words.verify();
            case APPOINT -> words.appoint();
            case STOP_MAIL -> words.stop_mail();
            case CONFIGURE -> words.configure();
            case READ -> words.read();
            case MODERATE -> words.moderate();
            case PREPARE -> words.prepare();
            case RUN -> words.run();
            case LEAD -> words.lead();
            case MEET -> words.meet();
            case BELONG -> words.belong();
        };
    }
}
