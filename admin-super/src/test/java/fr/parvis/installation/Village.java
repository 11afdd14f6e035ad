package fr.parvis.installation;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

import io.quarkus.arc.Arc;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.ballot.ACeremony;
import fr.parvis.core.budget.ProjectDraft;
import fr.parvis.core.budget.Stage;
import fr.parvis.core.budget.Voting;
import fr.parvis.core.budget.Works;
import fr.parvis.core.collectivity.Collectivity;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.consultation.Bin;
import fr.parvis.core.fixture.ACommune;
import fr.parvis.core.fixture.AConsultation;
import fr.parvis.core.fixture.AConsultation.Published;
import fr.parvis.core.fixture.Mailbox;
import fr.parvis.core.fixture.Resident;
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.follow.Following;
import fr.parvis.core.journal.Deed;
import fr.parvis.core.library.Library;
import fr.parvis.core.model.Models;
import fr.parvis.core.model.SketchText;
import fr.parvis.core.model.Theme;
import fr.parvis.core.moderation.Moderation;
import fr.parvis.core.person.Email;
import fr.parvis.core.person.Invitations;
import fr.parvis.core.person.Role;
import fr.parvis.core.person.Team;
import fr.parvis.core.questionnaire.Answer.Ground;
import fr.parvis.core.questionnaire.Answer.Reading;
import fr.parvis.core.questionnaire.QuestionDraft;
import fr.parvis.core.questionnaire.QuestionKind;
import fr.parvis.core.questionnaire.Running;
import fr.parvis.core.roll.ABudgetVote;
import fr.parvis.core.roll.AVote;
import fr.parvis.core.secret.Codes;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;
import fr.parvis.installation.Canary.Reach;

/** A commune on a host of its own, with a town hall and some of everything; more of each is made when it is asked for. */
final class Village {

    private static final AtomicInteger LAST = new AtomicInteger();

    /** Kept open: connecting takes longer than most questions. */
    private static final Connection DATABASE = connect();

    private static final String COLUMNS = """
            select column_name, table_name from information_schema.columns
            where table_schema = 'public' and data_type in ('text', 'character varying')""";

    private static final String TABLES = """
            select table_name, '' from information_schema.columns
            where table_schema = 'public' and table_name <> 'session' and (column_name = 'collectivity_id' or table_name = 'collectivity')""";

    /** So many that a result is shown. */
    private static final int ENOUGH = 12;

    private final int number = LAST.incrementAndGet();
    private final boolean marked;
    private final Set<Canary> canaries = new LinkedHashSet<>();
    private final Set<String> tables = ask(TABLES).keySet();
    private final Map<String, String> values = new HashMap<>();
    private final String host;
    private final Place place;
    private final Worker mayor;
    private final Worker secretary;
    private final PreparedStatement versions;
    private Map<String, String> rows = Map.of();
    private String readAt = "";

    private Village(boolean marked) {
        this.marked = marked;
        host = text(Reach.PUBLIC, "host") + number + ".example";
        place = ACommune.aCommune(text(Reach.PUBLIC, "name")).onHost(host).open();
        versions = versions();
        mayor = named(Worker.mayorOf(place), "mayor");
        secretary = named(Worker.secretaryOf(place), "secretary");
        describeTownHall();
        hang(UUID.randomUUID(), null, "front-photo");
        write(
                "insert into emblem (collectivity_id, id, description, place, width, height, small_width, small_height, large, small, sent_at) values (?, ?, ?, 1, 64, 64, 64, 64, '\\x00', '\\x00', now())",
                place.id(),
                emblem(),
                text(Reach.PUBLIC, "emblem"));
        for (int i = 0; i < 2; i++) {
            draft();
            open();
            closed();
            answered().archived();
        }
        answered();
        shared();
        settled();
        built();
        invitation();
        message();
        request();
        visit();
        note();
        offer(UUID.randomUUID());
        announced();
        lent();
        follower(open());
        writeJournal();
    }

    static Village plain() {
        return new Village(false);
    }

    /** One in which every text is a {@link Canary}. */
    static Village marked() {
        return new Village(true);
    }

    Place place() {
        return place;
    }

    String host() {
        return host;
    }

    Worker mayor() {
        return mayor;
    }

    Worker secretary() {
        return secretary;
    }

    Set<Canary> canaries() {
        return canaries;
    }

    /** Something of this village, to read. */
    String value(String what) {
        return values.computeIfAbsent(what, this::newValue);
    }

    /** Something of this village that no deed has spoilt yet. */
    String newValue(String what) {
        return switch (what) {
            case "commune" -> place.address();
            case "insee" -> place.id();
            case "mayor" -> address("mayor");
            case "draft" -> draft().toString();
            case "request" -> request().toString();
            case "announced" -> announced().toString();
            case "offer" -> offer(UUID.randomUUID()).toString();
            case "lent" -> lent().toString();
            case "binned" -> binned().toString();
            case "open" -> open().id().toString();
            case "listed" -> AVote.in(place).listed().toString();
            case "sealed" -> AVote.in(place).sealed().toString();
            case "destroyed" -> AVote.in(place).destroyed().toString();
            case "running" -> open().address();
            case "closed" -> closed().id().toString();
            case "answered" -> answered().id().toString();
            case "finished" -> answered().address();
            case "text" -> unread(open()).toString();
            case "budget" -> budget(Reach.TOWN_HALL).draftIn(place).toString();
            case "project" -> "1";
            case "built" -> built().id().toString();
            case "told" -> built().address();
            case "vote" -> ACeremony.in(place).id().toString();
            case "votable" -> ACeremony.in(place).listed(3).keyed().id().toString();
            case "voted" -> ACeremony.in(place).sealed(3).due().over().id().toString();
            case "counted" ->
                ACeremony.in(place)
                        .sealed(3)
                        .due()
                        .over()
                        .hours()
                        .counted()
                        .id()
                        .toString();
            case "enveloped" -> enveloped().toString();
            case "settled" -> settled().toString();
            case "batch-number" -> "1";
            case "model" -> "vitesse";
            case "shared" -> shared().address();
            case "receipt" -> Resident.of(open()).receipt("q1", "1");
            case "invitation" -> invitation();
            case "pending" -> pending().toString();
            case "person" -> Worker.secretaryOf(place).person().toString();
            case "message" -> message().toString();
            case "merger" -> merger().toString();
            case "departure" -> departure(false).toString();
            case "departed" -> departure(true).toString();
            case "batch" -> batch().toString();
            case "announcement" -> announcement().toString();
            case "errand" -> errand().toString();
            case "campaign" -> campaign(false).toString();
            case "offered" -> offered().toString();
            case "holding" -> holding(false).toString();
            case "held" -> holding(true).toString();
            case "reason" -> reason().toString();
            case "newcomer" -> "nouvelle" + LAST.incrementAndGet() + "@mairie.example";
            case "emblem" -> emblem() + ".png";
            case "host" -> host();
            case "new-host" -> "nouveau" + LAST.incrementAndGet() + ".example";
            case "follower" -> follower(open());
            case "attempt" -> Codes.token();
            case "nowhere" -> UUID.randomUUID().toString();
            case "nothing" -> "rien";
            case "letter" -> "invitation";
            case "table" -> "mois";
            case "type" -> "csv";
            case "year" -> "2026";
            case "photo" -> photo(open().id()) + "-640.jpg";
            case "picture" -> "question-1.svg";
            case "voting" ->
                ABudgetVote.openIn(place, 1, Voting.USUAL).consultation().address();
            case "file" -> "chain.jsonl";
            case "feature" -> "alertes";
            default -> throw new IllegalArgumentException(what);
        };
    }

    /** The versions of all rows that the database keeps of this village, table by table; who has signed in is no deed. */
    Map<String, String> rows() {
        String now = ask("select 'seen', pg_current_snapshot()").toString();
        // Whose snapshot is the same sees the same rows (PostgreSQL, 9.28.12); most requests write nothing.
        if (!now.equals(readAt)) {
            try (ResultSet found = versions.executeQuery()) {
                rows = read(found);
            } catch (SQLException refused) {
                throw new IllegalStateException(refused);
            }
            readAt = now;
        }
        return rows;
    }

    /** Kept as well: to plan what reads all tables takes longer than to read them. */
    private PreparedStatement versions() {
        String question = tables.stream()
                .map(table ->
                        "select '%s', md5(string_agg(ctid::text || xmin::text, ' ' order by ctid)) from %s where %s"
                                .formatted(table, table, isMine(table)))
                .collect(Collectors.joining(" union all "));
        try {
            return DATABASE.prepareStatement(question);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** {@code table.column} of texts in which no row of this village has a canary. */
    Set<String> textsWithoutCanary() {
        Set<String> silent = new TreeSet<>();
        for (String table : tables) {
            for (String column :
                    ask(COLUMNS + " and table_name = '" + table + "'").keySet()) {
                String song = "select 1, count(*) from %s where %s and %s ilike '%%%s%%'"
                        .formatted(table, isMine(table), column, Canary.SONG);
                if (!isMine(table).startsWith(column) && ask(song).containsValue("0")) {
                    silent.add(table + "." + column);
                }
            }
        }
        return silent;
    }

    private String isMine(String table) {
        String mine = (table.equals("collectivity") ? "id" : "collectivity_id") + " = '" + place.id() + "'";
        // That somebody was refused is written beside the request, at a time of its own.
        return table.equals("journal") ? mine + " and action <> '" + Deed.PAGE_REFUSED.inJournal() + "'" : mine;
    }

    /** The second column by the first. */
    private static Map<String, String> ask(String question) {
        try (Statement statement = DATABASE.createStatement();
                ResultSet rows = statement.executeQuery(question)) {
            return read(rows);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static Map<String, String> read(ResultSet rows) throws SQLException {
        Map<String, String> answers = new TreeMap<>();
        while (rows.next()) {
            answers.put(rows.getString(1), String.valueOf(rows.getString(2)));
        }
        return answers;
    }

    private String text(Reach reach, String what) {
        if (!marked) {
            return what;
        }
        Canary canary = new Canary(reach, what);
        canaries.add(canary);
        return canary.word();
    }

    private String address(String of) {
        return text(Reach.SYNDICATE, of + "-address") + number + "@mairie.example";
    }

    private Worker named(Worker worker, String role) {
        write(
                "update person set name = ?, email = ? where id = ?",
                text(Reach.SYNDICATE, role + "-name"),
                address(role),
                worker.person());
        return worker;
    }

    private void describeTownHall() {
        write(
                "update town_hall set street = ?, phone = ?, email = ?, director = ?, data_protection = ? where collectivity_id = ?",
                text(Reach.PUBLIC, "street"),
                text(Reach.PUBLIC, "phone"),
                text(Reach.PUBLIC, "email"),
                text(Reach.PUBLIC, "director"),
                text(Reach.PUBLIC, "data-protection"),
                place.id());
    }

    private UUID draft() {
        return AConsultation.aQuestionnaire(
                        text(Reach.SYNDICATE, "draft-title"),
                        new QuestionDraft(
                                QuestionKind.SINGLE,
                                text(Reach.TOWN_HALL, "draft-question"),
                                text(Reach.TOWN_HALL, "draft-help"),
                                List.of(text(Reach.TOWN_HALL, "draft-choice"), "non"),
                                false))
                .because(text(Reach.TOWN_HALL, "draft-reason"))
                .draftIn(place);
    }

    private UUID enveloped() {
        return ACeremony.in(place)
                .sealed(3)
                .due()
                .hours()
                .onPaper()
                .over()
                .hours()
                .id();
    }

    /** Its sheets are read; one envelope was empty. */
    private UUID settled() {
        UUID settled = enveloped();
        write(
                "insert into paper_record (collectivity_id, box_id, envelopes, sheets, note) select collectivity_id, id, 1, 0, ? from ballot_box where consultation_id = ?",
                text(Reach.TOWN_HALL, "paper-note"),
                settled);
        write(
                "insert into witness (collectivity_id, box_id, holder, email, home) select collectivity_id, id, 1, ? || '@exemple.fr', ? from ballot_box where consultation_id = ?",
                text(Reach.SEALED, "witness").toLowerCase(Locale.ROOT),
                text(Reach.SEALED, "witness-home"),
                settled);
        return settled;
    }

    /** Its result is out, and a project that won is being built. */
    private Published built() {
        Published vote = ABudgetVote.openIn(place, 1, Voting.USUAL)
                .voted(1, "1")
                .published()
                .consultation();
        Tenancy.run(new Scope.Within(place.id()), () -> bean(Works.class)
                .tell(vote.id(), "1", Stage.BUILT, LocalDate.of(2026, 1, 5), text(Reach.PUBLIC, "progress-text")));
        return vote;
    }

    private Published shared() {
        return budget(Reach.PUBLIC).publishedIn(place);
    }

    private AConsultation budget(Reach reach) {
        // The syndicate reads the titles of drafts.
        String title = text(reach == Reach.TOWN_HALL ? Reach.SYNDICATE : reach, "budget-title");
        return AConsultation.aBudget(
                        title,
                        10_000,
                        new ProjectDraft(
                                text(reach, "project-title"),
                                text(reach, "project-text"),
                                OptionalInt.of(4_000),
                                text(reach, "project-place")),
                        new ProjectDraft(text(reach, "project-title"), "", OptionalInt.of(7_000), ""))
                .because(text(reach, "budget-reason"));
    }

    /** The id of the photo that an open consultation has. */
    private static UUID photo(UUID consultation) {
        return UUID.nameUUIDFromBytes(("photo of " + consultation).getBytes(StandardCharsets.UTF_8));
    }

    private UUID request() {
        UUID id = UUID.randomUUID();
        write(
                "insert into help_request (collectivity_id, id, page, sentence, asked_by, asked_at) values (?, ?, ?, ?, ?, now())",
                place.id(),
                id,
                text(Reach.SYNDICATE, "help-page"),
                text(Reach.SYNDICATE, "help-sentence"),
                mayor.person());
        return id;
    }

    private void visit() {
        write(
                "insert into visit (collectivity_id, id, person_id, began_at, until) values (?, ?, ?, now(), now() + interval '1 minute')",
                place.id(),
                UUID.randomUUID(),
                Worker.operator().person());
    }

    private void note() {
        write(
                "insert into note (collectivity_id, id, text, written_by, written_at) values (?, ?, ?, ?, now())",
                place.id(),
                UUID.randomUUID(),
                text(Reach.SYNDICATE, "note-text"),
                Worker.operator().person());
    }

    /** What the syndicate has prepared for this village. */
    private UUID announced() {
        UUID id = UUID.randomUUID();
        write(
                "insert into announced (collectivity_id, id, announcement_id, title, text, starts_on, ends_on) values (?, ?, ?, ?, ?, current_date - 1, current_date + 1)",
                place.id(),
                id,
                UUID.randomUUID(),
                text(Reach.TOWN_HALL, "announced-title"),
                text(Reach.TOWN_HALL, "announced-text"));
        return id;
    }

    private UUID announcement() {
        UUID id = UUID.randomUUID();
        write(
                "insert into announcement (id, title, text, starts_on, ends_on, created_by, created_at) values (?, 'Maintenance', 'Demain', current_date, current_date, ?, now())",
                id,
                Worker.operator().person());
        return id;
    }

    private UUID offer(UUID campaign) {
        UUID id = UUID.randomUUID();
        String sketch = """
                {"format": "OPINION", "title": "%s", "reason": "", "choices": [], "questions": [], "comment": false, "audience": "EVERYONE", "lasts": "P21D"}""";
        write(
                "insert into offer (collectivity_id, id, campaign_id, sketch, offered_at, told_at, sentence, word) values (?, ?, ?, ?, now(), now(), ?, ?)",
                place.id(),
                id,
                campaign,
                sketch.formatted(text(Reach.TOWN_HALL, "offered-title")),
                text(Reach.TOWN_HALL, "offered-sentence"),
                text(Reach.SYNDICATE, "word"));
        return id;
    }

    /** For other communes to ask again. */
    private UUID lent() {
        Published answered = answered();
        Tenancy.run(
                new Scope.Within(place.id()), () -> bean(Library.class).share(answered.id(), place.name(), Theme.LIFE));
        return answered.id();
    }

    private UUID binned() {
        UUID draft = draft();
        Tenancy.run(new Scope.Within(place.id()), () -> bean(Bin.class).put(draft));
        return draft;
    }

    private Published open() {
        Published open = AConsultation.aQuestionnaire(
                        text(Reach.PUBLIC, "title"),
                        new QuestionDraft(
                                        QuestionKind.SINGLE,
                                        text(Reach.PUBLIC, "question"),
                                        text(Reach.PUBLIC, "help"),
                                        List.of(text(Reach.PUBLIC, "choice"), "non"),
                                        false)
                                .onPage(Optional.of(text(Reach.PUBLIC, "page")))
                                .withComment(true),
                        new QuestionDraft(QuestionKind.TEXT, text(Reach.PUBLIC, "free-question"), List.of(), true)
                                .onPage(Optional.of("")))
                .because(text(Reach.PUBLIC, "reason"))
                .publishedIn(place)
                .answered(
                        1,
                        "q1",
                        "1",
                        "q1-commentaire",
                        text(Reach.TOWN_HALL, "unread-comment"),
                        "q2",
                        text(Reach.TOWN_HALL, "unread-text"))
                .yesterday();
        write(
                "insert into correction (collectivity_id, id, consultation_id, corrected_at, note) values (?, ?, ?, now(), ?)",
                place.id(),
                UUID.randomUUID(),
                open.id(),
                text(Reach.PUBLIC, "correction"));
        hang(photo(open.id()), open.id(), "photo");
        return open;
    }

    private void hang(UUID photo, @Nullable UUID consultation, String what) {
        write(
                "insert into photo (collectivity_id, id, consultation_id, description, width, wide, small, sent_at) values (?, ?, ?, ?, 640, '\\x00', '\\x00', now())",
                place.id(),
                photo,
                consultation,
                text(Reach.PUBLIC, what));
    }

    private UUID emblem() {
        return UUID.nameUUIDFromBytes(("emblem of " + place.id()).getBytes(StandardCharsets.UTF_8));
    }

    /** The council's answer is being written. */
    private Published closed() {
        Published closed = open().closed();
        Tenancy.run(new Scope.Within(place.id()), () -> bean(Running.class)
                .prepareAnswer(
                        closed.id(),
                        text(Reach.TOWN_HALL, "prepared-heard"),
                        text(Reach.TOWN_HALL, "prepared-decided"),
                        text(Reach.TOWN_HALL, "prepared-explained")));
        return closed;
    }

    private Published answered() {
        Published answered = open();
        String shown = text(Reach.PUBLIC, "shown-text");
        String hidden = text(Reach.TOWN_HALL, "hidden-text");
        String comment = text(Reach.PUBLIC, "shown-comment");
        answered.answered(ENOUGH, "q1", "1", "q1-commentaire", comment, "q2", shown)
                .answered(1, "q1", "1", "q2", hidden);
        answered.showing(shown, comment);
        Tenancy.run(new Scope.Within(place.id()), () -> {
            Moderation moderation = bean(Moderation.class);
            moderation.hide(
                    moderation.texts(answered.id(), Reading.TO_READ, 0, 2 * ENOUGH).stream()
                            .filter(text -> text.text().equals(hidden))
                            .map(Moderation.FreeText::id)
                            .toList(),
                    Ground.PERSON);
        });
        return answered.closed()
                .decided(text(Reach.PUBLIC, "heard"), text(Reach.PUBLIC, "decided"), text(Reach.PUBLIC, "explained"));
    }

    private UUID unread(Published consultation) {
        return Tenancy.within(place.id(), () -> bean(Moderation.class)
                .texts(consultation.id(), Reading.TO_READ, 0, 1)
                .get(0)
                .id());
    }

    /** The secret half of a link. */
    private String invitation() {
        String invited = text(Reach.SYNDICATE, "invited") + LAST.incrementAndGet() + "@mairie.example";
        Tenancy.run(new Scope.Within(place.id()), () -> bean(Invitations.class)
                .invite(
                        Collectivity.withId(place.id()).orElseThrow(),
                        new Email(invited),
                        Role.SECRETARY,
                        "http://localhost/mairie/invitation/"));
        String link = Mailbox.link(invited);
        return link.substring(link.indexOf('.') + 1);
    }

    /** The secret part of the links in the letters to somebody who has asked for news. */
    private String follower(Published consultation) {
        String email =
                (text(Reach.SEALED, "follower") + LAST.incrementAndGet() + "@exemple.fr").toLowerCase(Locale.ROOT);
        String home = "http://localhost/" + text(Reach.SEALED, "home");
        Resident.in(place, () -> {
            bean(Following.class).ask(consultation.id(), new Email(email), home, "fr", Resident.NETWORK);
            return Boolean.TRUE;
        });
        String link = Mailbox.link(email);
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private UUID pending() {
        invitation();
        return Tenancy.within(
                place.id(), () -> bean(Team.class).expected().get(0).invitation());
    }

    /** One to a town hall and one to a resident, which both came back; newer than all others, so that they stand on top. */
    private UUID message() {
        UUID id = UUID.randomUUID();
        String insert = """
                insert into message (collectivity_id, id, kind, recipient, subject, text, html, unsubscribe, state, created_at, next_try_at, tries, trouble, expires_at, said)
                values (?, ?, ?, ?, ?, ?, ?, ?, 'FAILED', now() + interval '1 day', now() + interval '1 day', 3, 'OTHER', now() + interval '30 days', ?)""";
        write(
                insert,
                place.id(),
                id,
                "INVITATION",
                text(Reach.SYNDICATE, "recipient"),
                text(Reach.SEALED, "subject"),
                text(Reach.SEALED, "letter"),
                text(Reach.SEALED, "html"),
                "",
                text(Reach.SYNDICATE, "said"));
        write(
                insert,
                place.id(),
                UUID.randomUUID(),
                "CONFIRMATION",
                text(Reach.SEALED, "resident"),
                text(Reach.SEALED, "code"),
                text(Reach.SEALED, "letter"),
                text(Reach.SEALED, "html"),
                text(Reach.SEALED, "unsubscribe"),
                "");
        return id;
    }

    private void writeJournal() {
        String insert = """
                insert into journal (collectivity_id, at, actor, action, subject, detail)
                values (?, now() + interval '1 day', 'parvis', ?, ?, ?)""";
        write(insert, place.id(), text(Reach.SYNDICATE, "deed"), "", "");
        write(insert, place.id(), "host added", text(Reach.SYNDICATE, "journal-subject"), "");
        write(insert, place.id(), "person joined", "", text(Reach.SYNDICATE, "journal-detail"));
        write(insert, place.id(), "commune suspended", "SUSPENDED", reason().toString());
    }

    private UUID reason() {
        UUID id = UUID.randomUUID();
        write(
                "insert into reason (collectivity_id, id, text, written_at) values (?, ?, ?, now())",
                place.id(),
                id,
                text(Reach.SYNDICATE, "reason-text"));
        return id;
    }

    /** Of a commune that nobody opened, so that this one stays. */
    private UUID departure(boolean done) {
        UUID id = UUID.randomUUID();
        write(
                "insert into departure (id, commune, name, asked_by, asked_at) values (?, ?, 'Une commune', ?, now() - interval '9 days')",
                id,
                "parti-" + LAST.incrementAndGet(),
                Worker.operator().person());
        if (done) {
            write("""
                    update departure set confirmed_by = ?, confirmed_at = now() - interval '8 days', due_at = now() - interval '1 day',
                      done_at = now(), rows = 12, head = '' where id = ?""", Worker.operator().person(), id);
        }
        return id;
    }

    /** Of communes that nobody opened. */
    private UUID merger() {
        UUID id = UUID.randomUUID();
        write(
                "insert into merger (id, ended, successor, takes_place, people_added, origin, asked_by, asked_at) values (?, array[?], 'reste', current_date + 9, false, '', ?, now())",
                id,
                "fini-" + LAST.incrementAndGet(),
                Worker.operator().person());
        return id;
    }

    /** A batch with nothing to open. */
    private UUID batch() {
        UUID id = UUID.randomUUID();
        write(
                "insert into opening (id, label, created_by, created_at) values (?, 'Une liste', ?, now())",
                id,
                Worker.operator().person());
        write("insert into opening_line (opening_id, line, source, state) values (?, 1, 'rien', 'REFUSED')", id);
        return id;
    }

    /** Something for many communes that nobody has begun. */
    private UUID errand() {
        UUID id = UUID.randomUUID();
        write(
                "insert into errand (id, kind, created_by, created_at) values (?, 'PALETTE', ?, now())",
                id,
                Worker.operator().person());
        return id;
    }

    private UUID offered() {
        UUID campaign = campaign(true);
        offer(campaign);
        return campaign;
    }

    /** Of the syndicate, with nobody to whom it is offered. */
    private static UUID campaign(boolean offered) {
        UUID id = UUID.randomUUID();
        write(
                "insert into campaign (id, sketch, created_by, created_at, offered_at) values (?, ?, ?, now(), case when ? then now() end)",
                id,
                SketchText.write(Models.withId("vitesse").orElseThrow().sketch()),
                Worker.operator().person(),
                offered);
        return id;
    }

    /** Of the intercommunal body of the matrix, or of another one's: to be published tomorrow, or over. */
    private UUID holding(boolean held) {
        UUID id = campaign(held);
        write("""
                update campaign set epci = ?, opens_at = now() - interval '9 days',
                  closes_at = now() + case when ? then interval '-1 day' else interval '9 days' end where id = ?""", marked ? "elsewhere" : "matrix", held, id);
        return id;
    }

    private static Connection connect() {
        try {
            return TestDatabase.administrator();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    static void write(String sql, @Nullable Object... values) {
        try (PreparedStatement statement = DATABASE.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** Of all collectivities, without refused pages, which are told a moment later. */
    static long linesOfAllJournals() {
        try (PreparedStatement statement =
                        DATABASE.prepareStatement("select count(*) from journal where action <> 'page refused'");
                ResultSet lines = statement.executeQuery()) {
            lines.next();
            return lines.getLong(1);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static <T> T bean(Class<T> type) {
        return Arc.container().instance(type).get();
    }
}
