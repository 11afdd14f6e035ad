package fr.parvis.citizen.participation;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import org.jboss.resteasy.reactive.Cache;
import org.jspecify.annotations.Nullable;

import fr.parvis.citizen.consultation.Published;
import fr.parvis.core.consultation.Audience;
import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.consultation.Format;
import fr.parvis.core.consultation.Phase;
import fr.parvis.core.notice.Message;
import fr.parvis.core.person.Email;
import fr.parvis.core.person.Throttle;
import fr.parvis.core.questionnaire.AnswerSheet;
import fr.parvis.core.questionnaire.Participation;
import fr.parvis.core.questionnaire.Participation.Outcome;
import fr.parvis.core.questionnaire.Question;
import fr.parvis.core.secret.Codes;
import fr.parvis.core.web.Asked;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.Network;
import fr.parvis.core.web.PageFrame;
import fr.parvis.core.web.Site;
import fr.parvis.core.web.Typography;

/**
 * The form, the code and the receipt. Each POST answers with the next screen itself instead of a redirect: the receipt's
 * number is a secret and must not stand in an address, and there is no session to keep it in. Sending the same form again is
 * harmless, since the attempt counts once.
 */
@Path("/c/{commune}")
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class ParticipationPages {

    private static final String HERE = "{consultation: [a-z0-9-]+}/participer";
    private static final String CONFIRM = "{consultation: [a-z0-9-]+}/confirmer";

    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;

    private final Clock clock;
    private final Frames frames;
    private final Site site;
    private final Participation participation;

    ParticipationPages(Clock clock, Frames frames, Site site, Participation participation) {
        this.clock = clock;
        this.frames = frames;
        this.site = site;
        this.participation = participation;
    }

    @CheckedTemplate(basePath = "citizen/participation", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance questions(PageFrame frame, Form form, Sheet sheet);

        static native TemplateInstance check(PageFrame frame, Sheet sheet);

        static native TemplateInstance code(PageFrame frame, Form form, Sheet sheet, List<Message> unsent);

        static native TemplateInstance receipt(PageFrame frame, Sheet sheet, Receipt receipt, Form form);

        static native TemplateInstance refused(PageFrame frame, Sheet sheet, Refusal refusal);
    }

    /** Why an answer was not counted. */
    public enum Refusal {
        NOT_OPEN,
        NOT_OPEN_YET,
        VOTED_BEFORE,
        WITHDRAWN,
        /** The questions were taken back and published anew since the form was opened. */
        OTHER_QUESTIONS
    }

    /** A consultation with its questions, read in one go. */
    private record Read(UUID id, Consultation consultation, List<Question> questions) {}

    @GET
    @Path(HERE)
    @Cache(noStore = true)
    public Response questions(@PathParam("consultation") String address) {
        Read read = read(address);
        PageFrame frame = frames.citizen();
        if (phase(read) != Phase.OPEN) {
            return Response.seeOther(URI.create(frame.link("/", address))).build();
        }
        Form form = Form.empty().fill(Sheet.ATTEMPT, Codes.token());
        return Response.ok(Templates.questions(frame.untranslated(), form, sheet(read, form)))
                .build();
    }

    /**
     * Whatever the button asks for: the next page, an earlier one, all answers to check, or to send them. All that was answered
     * so far comes with the form and goes on with the next one.
     */
    @POST
    @Path(HERE)
    public Response answer(
            @PathParam("consultation") String address,
            MultivaluedMap<String, String> submitted,
            @Context HttpServerRequest request) {
        Read read = read(address);
        Form form = Form.of(submitted);
        Sheet sheet = sheet(read, form);
        if (phase(read) != Phase.OPEN) {
            return refused(read, sheet);
        }
        if (sheet.outdated()) {
            return refused(sheet, Refusal.OTHER_QUESTIONS);
        }
        String to = form.text(Sheet.TO);
        if (to.matches("\\d{1,3}")) {
            return page(200, sheet.at(Integer.parseInt(to)));
        }
        if (form.has(Sheet.BACK, "oui")) {
            return page(200, sheet.at(sheet.lastPage()));
        }
        AnswerSheet answers = AnswerSheet.read(read.questions(), form::values);
        boolean sending = to.equals(Sheet.SEND);
        boolean over = sending || sheet.last() || sheet.checking();
        if (!sending) {
            check(sheet, answers, sheet.shown());
            if (form.hasErrors()) {
                return page(UNPROCESSABLE, sheet);
            }
            OptionalInt further = over ? unseen(sheet, answers) : OptionalInt.of(sheet.next());
            if (further.isPresent()) {
                return page(200, sheet.at(further.getAsInt()));
            }
        }
        check(sheet, answers, sheet.questionsAsked());
        checkWhole(sheet, answers);
        if (form.hasErrors()) {
            return page(UNPROCESSABLE, sheet.at(firstWrong(sheet)));
        }
        if (!sending && !sheet.single() && !sheet.oneEach()) {
            form.fill(Sheet.CHECKING, "oui");
            return step(Response.ok(Templates.check(frames.citizen(), sheet)));
        }
        return send(read, sheet, answers, Network.of(request));
    }

    private Response send(Read read, Sheet sheet, AnswerSheet answers, String network) {
        @Nullable Email sendTo = sheet.oneEach() ? Email.parse(sheet.email()).orElseThrow() : null;
        try {
            return outcome(
                    read,
                    sheet,
                    participation.submit(
                            read.id(),
                            sheet.attempt(),
                            answers,
                            sendTo,
                            network,
                            site.place().name().withDe()));
        } catch (Throttle.TooManyTries tooMany) {
            sheet.form().reject(Sheet.EMAIL, words().too_many_codes(Waits.of(tooMany.pause(), words())));
            return Response.fromResponse(page(TOO_MANY, sheet.at(sheet.lastPage())))
                    .header("Retry-After", tooMany.pause().toSeconds() + 1)
                    .build();
        }
    }

    @POST
    @Path(CONFIRM)
    public Response confirm(@PathParam("consultation") String address, MultivaluedMap<String, String> submitted) {
        Read read = read(address);
        Form form = Form.of(submitted);
        Sheet sheet = sheet(read, form);
        if (phase(read) != Phase.OPEN) {
            return refused(read, sheet);
        }
        String code = form.text(Sheet.CODE).replaceAll("\\D", "");
        if (code.length() != 6) {
            form.reject(Sheet.CODE, words().code_is_six_digits());
            return secret(
                    Response.status(UNPROCESSABLE).entity(Templates.code(frames.citizen(), form, sheet, unsent())));
        }
        return outcome(read, sheet, participation.confirm(read.id(), sheet.attempt(), code));
    }

    /** Where a browser lands that reopens the code page by its address: what was sent is still waiting for its code. */
    @GET
    @Path(CONFIRM)
    @Cache(noStore = true)
    public Response reopened(@PathParam("consultation") String address) {
        return Response.seeOther(URI.create(frames.citizen().link("/", address, "/participer")))
                .build();
    }

    private void check(Sheet sheet, AnswerSheet answers, List<Asked> asked) {
        Form form = sheet.form();
        Map<String, AnswerSheet.Problem> problems = answers.problems();
        for (Asked question : asked) {
            AnswerSheet.Problem problem = problems.get(question.field());
            if (problem != null) {
                form.reject(question.field(), inWords(problem, question));
            }
            if (problems.get(question.commentField()) == AnswerSheet.Problem.TOO_LONG) {
                form.reject(question.commentField(), words().too_long(AnswerSheet.LONGEST_TEXT));
            }
        }
        if (!sheet.attempt().matches("[A-Za-z0-9_-]{32}")) {
            form.fill(Sheet.ATTEMPT, Codes.token()).reject(words().send_again());
        }
    }

    private void checkWhole(Sheet sheet, AnswerSheet answers) {
        Form form = sheet.form();
        if (!form.hasErrors() && answers.isBlank()) {
            form.reject(sheet.questions().get(0).field(), words().nothing_answered());
        }
        if (sheet.oneEach() && Email.parse(sheet.email()).isEmpty()) {
            form.reject(Sheet.EMAIL, sheet.email().isEmpty() ? words().email_missing() : words().email_wrong());
        }
    }

    /** The page of what an answer has just called for: nobody is told off for a question that was not before them. */
    private static OptionalInt unseen(Sheet sheet, AnswerSheet answers) {
        List<Asked> shown = sheet.shown();
        OptionalInt followUp = sheet.questionsAsked().stream()
                .filter(question -> question.given().isPresent()
                        && !shown.contains(question)
                        && answers.problems().get(question.field()) == AnswerSheet.Problem.MISSING)
                .mapToInt(sheet::pageOf)
                .findFirst();
        boolean unasked =
                sheet.paged() && sheet.oneEach() && !sheet.form().names().contains(Sheet.EMAIL);
        return followUp.isEmpty() && unasked ? OptionalInt.of(sheet.lastPage()) : followUp;
    }

    /** The first page on which something has to be mended. */
    private static int firstWrong(Sheet sheet) {
        return sheet.questions().stream()
                .filter(question ->
                        sheet.form().hasError(question.field()) || sheet.form().hasError(question.commentField()))
                .findFirst()
                .map(sheet::pageOf)
                .orElseGet(sheet::lastPage);
    }

    private String inWords(AnswerSheet.Problem problem, Asked question) {
        return switch (problem) {
            case MISSING ->
                switch (question.kind()) {
                    case SINGLE, SCALE -> words().choose_one();
                    case MULTIPLE -> words().tick_one();
                    case NUMBER -> words().write_number();
                    case TEXT -> words().write_text();
                    case RANKING -> words().rank_all();
                    case DATE -> words().write_day();
                };
            case NOT_OFFERED, SEVERAL -> words().choose_one();
            case NOT_A_NUMBER -> words().write_number();
            case TWO_NUMBERS -> words().write_number_plainly();
            case OUT_OF_BOUNDS ->
                words().write_number_within(question.lowest(site.language()), question.highest(site.language()));
            case NOT_RANKED -> words().rank_all();
            case NOT_A_DATE -> words().write_day();
            case TOO_LONG -> words().too_long(AnswerSheet.LONGEST_TEXT);
        };
    }

    private Response outcome(Read read, Sheet sheet, Outcome outcome) {
        PageFrame frame = frames.citizen();
        if (outcome instanceof Outcome.Counted counted) {
            String host = site.origin().replaceFirst("^https?://", "");
            Receipt receipt = new Receipt(
                    counted.receipt(),
                    counted.before(),
                    host + frame.base() + sheet.path(),
                    host + frame.base() + "/retirer");
            return secret(Response.ok(Templates.receipt(frame, sheet, receipt, Form.empty())));
        }
        if (outcome instanceof Outcome.CodeSent) {
            // Beside the code stand all answers; whoever mends one comes back here, not to the next question.
            sheet.form().fill(Sheet.CHECKING, "oui");
            return secret(Response.ok(Templates.code(frame, sheet.form(), sheet, unsent())));
        }
        if (outcome instanceof Outcome.WrongCode) {
            sheet.form().reject(Sheet.CODE, words().wrong_code());
            return secret(Response.status(UNPROCESSABLE).entity(Templates.code(frame, sheet.form(), sheet, unsent())));
        }
        if (outcome instanceof Outcome.NotOpen) {
            return refused(read, sheet);
        }
        return refused(sheet, outcome instanceof Outcome.VotedBefore ? Refusal.VOTED_BEFORE : Refusal.WITHDRAWN);
    }

    private Response page(int status, Sheet sheet) {
        return step(Response.status(status)
                .entity(Templates.questions(frames.citizen().untranslated(), sheet.form(), sheet)));
    }

    /** May be shown again by the browser's own way back, which otherwise ends on an error since the page answers a POST. */
    private static Response step(Response.ResponseBuilder answer) {
        return answer.header("Cache-Control", "private, max-age=0").build();
    }

    private static Response secret(Response.ResponseBuilder answer) {
        return answer.header("Cache-Control", "no-store").build();
    }

    private Response refused(Read read, Sheet sheet) {
        return refused(sheet, phase(read) == Phase.COMING ? Refusal.NOT_OPEN_YET : Refusal.NOT_OPEN);
    }

    private Response refused(Sheet sheet, Refusal refusal) {
        return secret(
                Response.status(Response.Status.CONFLICT).entity(Templates.refused(frames.citizen(), sheet, refusal)));
    }

    /** What is asked; a budget asks nothing here, one votes for its projects. */
    private Read read(String address) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Consultation consultation = Published.at(address);
            if (consultation.format() == Format.BUDGET) {
                throw new RedirectionException(
                        Response.Status.SEE_OTHER, URI.create(frames.citizen().link("/", address)));
            }
            return new Read(consultation.id(), consultation, Question.of(consultation.id()));
        });
    }

    private Phase phase(Read read) {
        return read.consultation().phase(clock.instant());
    }

    private Sheet sheet(Read read, Form form) {
        Consultation consultation = read.consultation();
        return new Sheet(
                site.place(),
                Typography.french(consultation.title()),
                consultation.address().orElseThrow(),
                site.language().moment(consultation.closesAt().orElseThrow()),
                consultation.audience() == Audience.ONE_EACH,
                consultation.holder(),
                Question.edition(read.questions()),
                Asked.all(read.questions().stream().map(Question::draft).toList()),
                AnswerSheet.read(read.questions(), form::values).asked(),
                form);
    }

    private ParticipationMessages words() {
        return site.language().words(ParticipationMessages.class);
    }

    /** No letter leaves a sandbox: what would have brought the code stands beside the field for it. */
    private List<Message> unsent() {
        return site.place().isSandbox()
                ? QuarkusTransaction.requiringNew().call(() -> Message.shownInSandbox(1))
                : List.of();
    }
}
