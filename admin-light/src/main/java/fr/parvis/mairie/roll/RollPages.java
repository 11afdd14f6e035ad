package fr.parvis.mairie.roll;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.ballot.ElectionKeys;
import fr.parvis.core.ballot.ElectionRecord;
import fr.parvis.core.ballot.Seal;
import fr.parvis.core.ballot.State;
import fr.parvis.core.collectivity.Feature;
import fr.parvis.core.person.Right;
import fr.parvis.core.person.Role;
import fr.parvis.core.roll.Column;
import fr.parvis.core.roll.Doubt;
import fr.parvis.core.roll.Person;
import fr.parvis.core.roll.Roll;
import fr.parvis.core.roll.Roll.Step;
import fr.parvis.core.roll.Rolls;
import fr.parvis.core.roll.Sheet;
import fr.parvis.core.roll.Unit;
import fr.parvis.core.roll.Unreadable;
import fr.parvis.core.roll.Verdict;
import fr.parvis.core.time.FrenchDates;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Frames;
import fr.parvis.core.web.Needs;
import fr.parvis.core.web.Option;
import fr.parvis.core.web.PageFrame;
import fr.parvis.mairie.roll.Polled.Vote;

/** Brings the list of who votes: a file, its columns, what is doubtful, and it is ready. */
@Path("/mairie/consultations/{id}/liste")
@Needs(Feature.BUDGET)
@RolesAllowed(Right.TO_RUN)
public class RollPages {

    private static final String FILE = "fichier";
    private static final String UNIT = "unite";
    private static final String DOUBT = "ligne-";

    /** On one page, so that it can be scrolled through. */
    private static final int AT_ONCE = 50;

    private static final int SAMPLES = 3;
    private static final int SHORT = 30;

    private final Rolls rolls;
    private final Polled polled;
    private final Frames frames;
    private final RollMessages words;
    private final ElectionKeys keys;
    private final ElectionRecord record;

    RollPages(Rolls rolls, Polled polled, Frames frames, RollMessages words, ElectionKeys keys, ElectionRecord record) {
        this.rolls = rolls;
        this.polled = polled;
        this.frames = frames;
        this.words = words;
        this.keys = keys;
        this.record = record;
    }

    @CheckedTemplate(basePath = "mairie/roll", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance file(PageFrame frame, Form form, Vote vote, List<Option> units, boolean again);

        static native TemplateInstance columns(
                PageFrame frame, Form form, Vote vote, int rows, List<Asked> asked, List<Option> titles);

        static native TemplateInstance review(
                PageFrame frame,
                Form form,
                Vote vote,
                Rolls.Sum sum,
                List<Doubtful> doubts,
                int more,
                int left,
                List<String> joined,
                List<Person> samples);

        static native TemplateInstance ready(
                PageFrame frame, Vote vote, long voices, boolean open, boolean keys, boolean destroyed);

        static native TemplateInstance certificate(
                PageFrame frame, Vote vote, String day, String by, int people, String hash);
    }

    /** One thing that a column may hold. */
    public record Asked(String name, String label, String hint) {}

    /** A line to look at. */
    public record Doubtful(String name, String label, String hint, List<Option> options) {}

    @GET
    @Transactional
    public Response show(@PathParam("id") UUID id) {
        Vote vote = polled.vote(id);
        Optional<Roll> roll = rolls.of(vote.box().id());
        if (roll.isEmpty()) {
            return isDraft(vote) ? Response.ok(filePage(vote, Form.empty())).build() : ready(vote, false);
        }
        return switch (roll.get().state()) {
            case COLUMNS -> to(vote.list() + "/colonnes");
            case REVIEW -> to(vote.list() + "/verifier");
            case READY -> ready(vote, false);
            case DESTROYED ->
                isDraft(vote) ? Response.ok(filePage(vote, Form.empty())).build() : ready(vote, true);
        };
    }

    private Response ready(Vote vote, boolean destroyed) {
        long voices = isDraft(vote)
                ? rolls.sum(vote.box().id()).voices()
                : record.totals(vote.box().id()).voters();
        return Response.ok(Templates.ready(
                        frames.mairie(),
                        vote,
                        voices,
                        isDraft(vote),
                        keys.publicKey(vote.box().id()).isPresent(),
                        destroyed))
                .build();
    }

    @GET
    @Path("fichier")
    @Transactional
    public Response askFile(@PathParam("id") UUID id) {
        Vote vote = polled.vote(id);
        return isDraft(vote) ? Response.ok(filePage(vote, Form.empty())).build() : to(vote.list());
    }

    @POST
    @Path("fichier")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response bring(
            @PathParam("id") UUID id,
            @RestForm(FILE) @Nullable FileUpload file,
            @RestForm(UNIT) @Nullable String unitName) {
        Vote vote = QuarkusTransaction.requiringNew().call(() -> polled.vote(id));
        if (!isDraft(vote)) {
            return to(vote.list());
        }
        Form form = Form.empty().fill(UNIT, unitName);
        Optional<Unit> unit = Arrays.stream(Unit.values())
                .filter(each -> form.has(UNIT, each.name()))
                .findFirst();
        if (file == null || file.size() == 0) {
            form.reject(FILE, words.file_missing());
        } else if (file.size() > Sheet.HEAVIEST) {
            form.reject(FILE, words.file_heavy());
        }
        if (unit.isEmpty()) {
            form.reject(UNIT, words.unit_missing());
        }
        if (file != null && unit.isPresent() && !form.hasErrors()) {
            try {
                rolls.bring(id, unit.get(), Files.readAllBytes(file.uploadedFile()));
            } catch (Unreadable unreadable) {
                form.reject(FILE, told(unreadable.reason()));
            } catch (IOException lost) {
                throw new UncheckedIOException(lost);
            }
        }
        return form.hasErrors()
                ? Response.status(422)
                        .entity(QuarkusTransaction.requiringNew().call(() -> filePage(vote, form)))
                        .build()
                : to(vote.list() + "/colonnes");
    }

    private String told(Unreadable.Reason reason) {
        return switch (reason) {
            case FORMAT -> words.file_format();
            case OLD_SPREADSHEET -> words.file_old();
            case EMPTY -> words.file_empty();
            case ONLY_TITLES -> words.file_only_titles();
            case NO_TABLE -> words.file_no_table();
            case TOO_LONG -> words.file_long();
            case NO_NAMES -> words.name_empty();
            case NO_VOTERS -> words.only_european();
        };
    }

    private TemplateInstance filePage(Vote vote, Form form) {
        return Templates.file(
                frames.mairie(),
                form,
                vote,
                List.of(
                        Option.of(Unit.PERSON.name(), words.unit_person(), words.unit_person_hint()),
                        Option.of(Unit.HOUSEHOLD.name(), words.unit_household(), words.unit_household_hint())),
                rolls.of(vote.box().id()).isPresent());
    }

    @GET
    @Path("colonnes")
    @Transactional
    public Response askColumns(@PathParam("id") UUID id) {
        Vote vote = polled.vote(id);
        Optional<Sheet> sheet = sheet(vote);
        if (sheet.isEmpty()) {
            return to(vote.list());
        }
        Form form = Form.empty();
        rolls.of(vote.box().id()).orElseThrow().columns().forEach((column, place) -> form.fill(field(column), place));
        return Response.ok(columnsPage(vote, form, sheet.get())).build();
    }

    @POST
    @Path("colonnes")
    @Transactional
    public Response sort(@PathParam("id") UUID id, MultivaluedMap<String, String> submitted) {
        Vote vote = polled.vote(id);
        Optional<Sheet> sheet = sheet(vote);
        if (sheet.isEmpty()) {
            return to(vote.list());
        }
        Form form = Form.of(submitted);
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        for (Column column : Column.values()) {
            place(form.text(field(column)), sheet.get()).ifPresent(place -> {
                if (columns.containsValue(place)) {
                    form.reject(field(column), words.column_twice());
                }
                columns.put(column, place);
            });
        }
        if (!columns.containsKey(Column.NAME)) {
            form.reject(field(Column.NAME), words.name_missing());
        }
        if (!form.hasErrors()) {
            try {
                rolls.sort(id, columns);
                return to(vote.list() + "/verifier");
            } catch (Unreadable unreadable) {
                Column wrong = unreadable.reason() == Unreadable.Reason.NO_VOTERS ? Column.LIST : Column.NAME;
                form.reject(field(wrong), told(unreadable.reason()));
            }
        }
        return Response.status(422).entity(columnsPage(vote, form, sheet.get())).build();
    }

    private static Optional<Integer> place(String typed, Sheet sheet) {
        return typed.matches("\\d{1,3}")
                        && Integer.parseInt(typed) < sheet.titles().size()
                ? Optional.of(Integer.valueOf(typed))
                : Optional.empty();
    }

    /** Empty, too, when the list is ready: it is taken back with the button that says so. */
    private Optional<Sheet> sheet(Vote vote) {
        UUID box = vote.box().id();
        boolean isOpen = isDraft(vote)
                && rolls.of(box).filter(roll -> roll.state() != Step.READY).isPresent();
        return isOpen ? rolls.sheet(box) : Optional.empty();
    }

    private static String field(Column column) {
        return "colonne-" + column.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private TemplateInstance columnsPage(Vote vote, Form form, Sheet sheet) {
        List<Option> titles = new ArrayList<>();
        for (int i = 0; i < sheet.titles().size(); i++) {
            int place = i;
            String title = sheet.titles().get(i);
            titles.add(Option.of(
                    String.valueOf(i),
                    sheet.rows().stream()
                            .map(row -> row.get(place))
                            .filter(cell -> !cell.isEmpty())
                            .findFirst()
                            .map(sample -> words.column_option(title, shortened(sample)))
                            .orElse(title)));
        }
        return Templates.columns(
                frames.mairie(),
                form,
                vote,
                sheet.rows().size(),
                Arrays.stream(Column.values())
                        .map(column -> new Asked(
                                field(column), label(column), column == Column.LIST ? words.column_list_hint() : ""))
                        .toList(),
                titles);
    }

    private static String shortened(String sample) {
        return sample.length() > SHORT ? sample.substring(0, SHORT) + "…" : sample;
    }

    private String label(Column column) {
        return switch (column) {
            case NAME -> words.column_name();
            case OTHER_NAME -> words.column_other_name();
            case FIRST_NAMES -> words.column_first_names();
            case BIRTH -> words.column_birth();
            case NUMBER -> words.column_number();
            case STREET -> words.column_street();
            case EXTRA -> words.column_extra();
            case EXTRA_2 -> words.column_extra_2();
            case PLACE -> words.column_place();
            case POSTCODE -> words.column_postcode();
            case TOWN -> words.column_town();
            case COUNTRY -> words.column_country();
            case LIST -> words.column_list();
        };
    }

    @GET
    @Path("verifier")
    @Transactional
    public Response review(@PathParam("id") UUID id) {
        Vote vote = polled.vote(id);
        if (!isInReview(vote)) {
            return to(vote.list());
        }
        Form form = Form.empty();
        List<Rolls.Question> questions = rolls.questions(vote.box().id(), AT_ONCE);
        questions.forEach(question ->
                question.verdict().ifPresent(verdict -> form.fill(DOUBT + question.entry(), verdict.name())));
        return Response.ok(reviewPage(vote, form, questions)).build();
    }

    @POST
    @Path("verifier")
    @Transactional
    public Response decide(@PathParam("id") UUID id, MultivaluedMap<String, String> submitted) {
        Vote vote = polled.vote(id);
        if (!isInReview(vote)) {
            return to(vote.list());
        }
        UUID box = vote.box().id();
        Form form = Form.of(submitted);
        List<Rolls.Question> questions = rolls.questions(box, Integer.MAX_VALUE);
        Map<UUID, Verdict> verdicts = new HashMap<>();
        boolean rest = form.value("action").equals("garder");
        for (Rolls.Question question : questions) {
            Optional<Verdict> chosen = Arrays.stream(Verdict.values())
                    .filter(verdict -> form.has(DOUBT + question.entry(), verdict.name()))
                    .findFirst();
            if (chosen.isPresent()) {
                verdicts.put(question.entry(), chosen.get());
            } else if (rest && question.verdict().isEmpty()) {
                verdicts.put(question.entry(), question.doubt() == Doubt.NO_NAME ? Verdict.OUT : Verdict.KEEP);
            }
        }
        rolls.decide(id, verdicts);
        if (!form.value("action").equals("prete")) {
            return to(vote.list() + "/verifier");
        }
        if (rolls.settle(id)) {
            return to(vote.list());
        }
        List<Rolls.Question> shown = rolls.questions(box, AT_ONCE);
        shown.stream()
                .filter(question -> question.verdict().isEmpty())
                .forEach(question -> form.reject(DOUBT + question.entry(), words.undecided()));
        if (!form.hasErrors()) {
            form.reject(words.nobody());
        }
        return Response.status(422).entity(reviewPage(vote, form, shown)).build();
    }

    private boolean isInReview(Vote vote) {
        return isDraft(vote)
                && rolls.of(vote.box().id())
                        .filter(roll -> roll.state() == Step.REVIEW)
                        .isPresent();
    }

    private TemplateInstance reviewPage(Vote vote, Form form, List<Rolls.Question> questions) {
        Rolls.Sum sum = rolls.sum(vote.box().id());
        boolean households = rolls.of(vote.box().id()).orElseThrow().unit() == Unit.HOUSEHOLD;
        List<Doubtful> doubts = questions.stream()
                .map(question -> new Doubtful(
                        DOUBT + question.entry(),
                        words.line(question.line(), name(question.person())),
                        hint(question),
                        options(question.doubt(), households)))
                .toList();
        int open = (int) questions.stream()
                .filter(question -> question.verdict().isEmpty())
                .count();
        return Templates.review(
                frames.mairie(),
                form,
                vote,
                sum,
                doubts,
                Math.max(0, sum.undecided() - open),
                rolls.leftOut(vote.box().id()),
                rolls.joined(vote.box().id()).stream().map(this::told).toList(),
                rolls.sample(vote.box().id(), SAMPLES));
    }

    private String told(Rolls.Joined joined) {
        return words.joined_lines(
                String.join(", ", joined.lines().stream().map(String::valueOf).toList()),
                described(joined.household()));
    }

    private String name(Person person) {
        return person.name().isEmpty() ? words.nameless() : person.addressee();
    }

    private String described(Person person) {
        String born = person.hasFullBirth() ? ", " + words.born(french(person.birth())) : "";
        String address = person.address().isEmpty() ? "" : ", " + String.join(", ", person.address());
        return name(person) + born + address;
    }

    private static String french(String birth) {
        String[] parts = birth.split("-", -1);
        return parts[2] + "/" + parts[1] + "/" + parts[0];
    }

    private String hint(Rolls.Question question) {
        String other = question.other().map(this::described).orElse("");
        String here = String.join(", ", question.person().address());
        return switch (question.doubt()) {
            case NO_NAME -> words.doubt_no_name(here);
            case DUPLICATE -> words.doubt_duplicate(other, described(question.person()));
            case HOMONYM -> words.doubt_homonym(other, described(question.person()));
            case SAME_ADDRESS ->
                question.person().located()
                        ? words.doubt_same_address(other)
                        : words.doubt_same_address(other) + " " + words.doubt_no_number();
            case DATE -> {
                String birth = question.person().birth();
                yield birth.isEmpty()
                        ? words.doubt_date_missing()
                        : birth.equals("?") ? words.doubt_date_wrong() : words.doubt_date();
            }
            case NO_ADDRESS -> words.doubt_no_address();
        };
    }

    private List<Option> options(Doubt doubt, boolean households) {
        Option out = Option.of(Verdict.OUT.name(), words.out());
        if (doubt == Doubt.NO_NAME) {
            return List.of(out);
        }
        if (!doubt.hasOther()) {
            return List.of(Option.of(Verdict.KEEP.name(), words.keep()), out);
        }
        return List.of(
                Option.of(Verdict.KEEP.name(), households ? words.keep_both_households() : words.keep_both()),
                Option.of(Verdict.SAME.name(), households ? words.same_household() : words.same()),
                out);
    }

    @POST
    @Path("reprendre")
    @Transactional
    public Response reopen(@PathParam("id") UUID id) {
        Vote vote = polled.vote(id);
        if (isDraft(vote) && rolls.of(vote.box().id()).isPresent()) {
            rolls.reopen(id);
        }
        return to(vote.list());
    }

    @GET
    @Path("attestation")
    @Transactional
    public TemplateInstance certificate(@PathParam("id") UUID id) {
        Vote vote = polled.vote(id);
        Roll roll = rolls.of(vote.box().id())
                .filter(each -> each.state() == Step.DESTROYED)
                .orElseThrow(NotFoundException::new);
        return Templates.certificate(
                frames.paper(),
                vote,
                FrenchDates.moment(roll.destroyedAt().orElseThrow()),
                by(roll.destroyedBy()),
                roll.destroyedPeople(),
                Seal.grouped(roll.destroyedHash().orElseThrow().hex()));
    }

    /** Who it was, by what they are; whoever was not signed in is the clock. */
    private String by(String role) {
        return Arrays.stream(Role.values())
                .filter(each -> each.name().equals(role))
                .findFirst()
                .map(Role::label)
                .orElseGet(words::certificate_by_itself);
    }

    private static boolean isDraft(Vote vote) {
        return vote.box().state() == State.DRAFT;
    }

    private static Response to(String address) {
        return Response.seeOther(URI.create(address)).build();
    }
}
