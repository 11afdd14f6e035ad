package fr.parvis.mairie.referendum;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.advice.Election;
import fr.parvis.core.person.Right;
import fr.parvis.core.referendum.Calendar;
import fr.parvis.core.referendum.Procedure;
import fr.parvis.core.referendum.Sign;
import fr.parvis.core.time.FrenchDates;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.Option;
import fr.parvis.core.web.PageFrame;

/** Five questions, and the way to go. Answers stand in the address and are kept nowhere. */
@Path("/mairie/referendum")
@RolesAllowed(Right.TO_READ)
public class ReferendumPages {

    private static final String YES = "oui";
    private static final String NO = "non";
    private static final String DAY = "jour";

    private final Clock clock;
    private final Frames frames;
    private final ReferendumMessages words;

    ReferendumPages(Clock clock, Frames frames, ReferendumMessages words) {
        this.clock = clock;
        this.frames = frames;
        this.words = words;
    }

    @CheckedTemplate(basePath = "mairie/referendum", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance questions(PageFrame frame, Form form, List<Ask> asks, List<Option> answers);

        static native TemplateInstance verdict(
                PageFrame frame,
                Form form,
                Procedure procedure,
                boolean calledAVote,
                List<Ask> asks,
                String change,
                @Nullable Plan plan);
    }

    /** A question, and the name of its field. */
    public record Ask(String field, String label, String hint) {}

    /** A calendar in words; each step with its last day. Empty texts where there is nothing to warn of. */
    public record Plan(List<Line> lines, String tooSoon, String barred) {

        public record Line(String deed, String day, String article) {}
    }

    @GET
    public TemplateInstance ask(@Context UriInfo address) {
        return questions(Form.of(address.getQueryParameters()));
    }

    @GET
    @Path("reponse")
    public Response answer(@Context UriInfo address) {
        Form form = Form.of(address.getQueryParameters());
        Set<Sign> signs = EnumSet.noneOf(Sign.class);
        for (Sign sign : Sign.values()) {
            if (form.has(field(sign), YES)) {
                signs.add(sign);
            } else if (!form.has(field(sign), NO)) {
                form.reject(field(sign), words.missing(sign.number()));
            }
        }
        if (form.hasErrors()) {
            return Response.status(422).entity(questions(form)).build();
        }
        Procedure procedure = Procedure.of(signs);
        Plan plan = procedure.onPaper() && !form.text(DAY).isEmpty() ? plan(procedure, form) : null;
        TemplateInstance page = Templates.verdict(
                frames.mairie(),
                form,
                procedure,
                signs.contains(Sign.CALLED_A_VOTE),
                asks(),
                "/mairie/referendum?" + query(form),
                plan);
        return Response.status(form.hasErrors() ? 422 : 200).entity(page).build();
    }

    private TemplateInstance questions(Form form) {
        return Templates.questions(
                frames.mairie(), form, asks(), List.of(Option.of(YES, words.yes()), Option.of(NO, words.no())));
    }

    private @Nullable Plan plan(Procedure procedure, Form form) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = form.date(DAY);
        if (day == null) {
            form.reject(DAY, words.day_wrong());
            return null;
        }
        if (!day.isAfter(today)) {
            form.reject(DAY, words.day_past());
            return null;
        }
        Calendar calendar = Calendar.of(procedure, day, today);
        return new Plan(
                calendar.steps().stream()
                        .map(step -> new Plan.Line(deed(step.deed()), FrenchDates.day(step.day()), step.article()))
                        .toList(),
                calendar.tooSoon() ? words.too_soon(FrenchDates.day(calendar.earliest())) : "",
                calendar.barred().map(Election::name).map(words::barred).orElse(""));
    }

    private String deed(Calendar.Deed deed) {
        return switch (deed) {
            case DECIDE -> words.deed_decide();
            case SEND -> words.deed_send();
            case REFER -> words.deed_refer();
            case CAMPAIGN_OPENS -> words.deed_campaign_opens();
            case CAMPAIGN_ENDS -> words.deed_campaign_ends();
            case BALLOT -> words.deed_ballot();
        };
    }

    private List<Ask> asks() {
        List<Ask> asks = new ArrayList<>();
        for (Sign sign : Sign.values()) {
            asks.add(
                    switch (sign) {
                        case DECIDES -> new Ask(field(sign), words.decides(), words.decides_hint());
                        case ELECTORS_ONLY -> new Ask(field(sign), words.electors_only(), words.electors_only_hint());
                        case CONVENED -> new Ask(field(sign), words.convened(), words.convened_hint());
                        case BALLOT_BOX -> new Ask(field(sign), words.ballot_box(), words.ballot_box_hint());
                        case CALLED_A_VOTE -> new Ask(field(sign), words.called_a_vote(), words.called_a_vote_hint());
                    });
        }
        return asks;
    }

    private static String field(Sign sign) {
        return "q" + sign.number();
    }

    /** Only what was checked: an address is not a place for what anybody typed. */
    private static String query(Form form) {
        List<String> parts = new ArrayList<>();
        for (Sign sign : Sign.values()) {
            parts.add(field(sign) + "=" + (form.has(field(sign), YES) ? YES : NO));
        }
        return String.join("&", parts);
    }
}
