package fr.parvis.console.moving;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.parvis.core.ballot.ACeremony;
import fr.parvis.core.budget.Stage;
import fr.parvis.core.budget.Voting;
import fr.parvis.core.budget.Works;
import fr.parvis.core.collectivity.Directory;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.fixture.ACommune;
import fr.parvis.core.fixture.AConsultation;
import fr.parvis.core.fixture.APhoto;
import fr.parvis.core.fixture.APicture;
import fr.parvis.core.fixture.AnEmblem;
import fr.parvis.core.fixture.Browser;
import fr.parvis.core.fixture.Mailbox;
import fr.parvis.core.fixture.Resident;
import fr.parvis.core.fixture.TheSyndicate;
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.follow.Following;
import fr.parvis.core.journal.Check;
import fr.parvis.core.journal.Deed;
import fr.parvis.core.journal.Journal;
import fr.parvis.core.journal.JournalWatch;
import fr.parvis.core.moving.Departures;
import fr.parvis.core.person.Email;
import fr.parvis.core.person.Invitations;
import fr.parvis.core.person.Role;
import fr.parvis.core.photo.Spot;
import fr.parvis.core.questionnaire.QuestionDraft;
import fr.parvis.core.questionnaire.QuestionKind;
import fr.parvis.core.roll.ABudgetVote;
import fr.parvis.core.secret.Keys;
import fr.parvis.core.storage.SchemaRules;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

/** Archive, deletion and restoration of a commune, by the pages of the console. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class MovingTest {

    private static final String ELSEWHERE = "8J3k0mB0rY2JtQb0c1m8V5n7t3o9w1x4z6A8C0E2G4I=";

    /** Of other communes, or of nobody: what does not go with one. */
    private static final Set<String> WITHHELD = Set.of(
            "announced", "journal_link", "message", "note", "offer", "reason", "roll_entry", "roll_name", "visit");

    @Inject
    Departures departures;

    @Inject
    Directory directory;

    @Inject
    Following following;

    @Inject
    Invitations invitations;

    @Inject
    Journal journal;

    @Inject
    JournalWatch watch;

    @Inject
    Works works;

    private String token = "";

    @BeforeEach
    void an_operator() {
        token = Worker.operator().token();
    }

    /** A village with some of everything that residents read. */
    private Place village() throws Exception {
        TheSyndicate.exists();
        Place place = ACommune.aCommune("Saint-Émilion").open();
        write("update collectivity set keep_followers_answered = 12 where id = '" + place.id() + "'");
        Worker.mayorOf(place);
        Worker.secretaryOf(place);
        APhoto.hung(place, Spot.FRONT_PAGE, APicture.jpeg(1200, 800), "La place");
        AnEmblem.of(place);
        var open = AConsultation.aQuestionnaire(
                        "Un marché ?",
                        new QuestionDraft(
                                        QuestionKind.SINGLE,
                                        "Quel jour ?",
                                        "Le matin.",
                                        List.of("Samedi", "Dimanche"),
                                        false)
                                .withComment(true),
                        new QuestionDraft(QuestionKind.TEXT, "Une idée ?", List.of(), true))
                .publishedIn(place)
                .answered(3, "q1", "1", "q1-commentaire", "Près de l’église", "q2", "Des \\x00 « bancs »\tet 1,50 €");
        Resident.in(place, () -> {
            following.ask(
                    open.id(),
                    new Email("jeanne" + place.id() + "@exemple.fr"),
                    "http://localhost" + place.path(),
                    "fr",
                    Resident.NETWORK);
            return Boolean.TRUE;
        });
        AConsultation.anOpinion("Une halle ?")
                .publishedIn(place)
                .answered(12, "q1", "1")
                .closed()
                .decided("Oui, en majorité", "Elle sera construite", "Le budget le permet");
        AConsultation.anOpinion("Un brouillon").draftIn(place);
        var vote = ABudgetVote.openIn(place, 12, Voting.USUAL)
                .voted(12, "1")
                .published()
                .consultation();
        Tenancy.run(
                new Scope.Within(place.id()),
                () -> works.tell(vote.id(), "1", Stage.BUILT, LocalDate.of(2026, 1, 5), "Le toit est posé"));
        // Prepared, and not sealed.
        ACeremony.in(place).listed(3);
        return place;
    }

    private byte[] packed(Place place) {
        return Browser.with(token)
                .post("/console/communes/" + place.id() + "/vie/archive")
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .header(
                        "Content-Disposition",
                        containsString("parvis-" + place.id().toLowerCase(Locale.ROOT) + "-"))
                .extract()
                .asByteArray();
    }

    private ValidatableResponse restore(byte[] archive, String deed) {
        return Browser.with(token)
                .multiPart("geste", deed)
                .multiPart("archive", "commune.zip", archive, "application/zip")
                .post("/console/restauration")
                .then();
    }

    /** Asked by one, confirmed by another, and the days have passed. */
    private void delete(Place place) {
        String asked = Browser.with(token)
                .formParam("nom", place.name().name())
                .formParam("raison-suppression", "Elle quitte le syndicat")
                .post("/console/communes/" + place.id() + "/vie/depart")
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceFirst("\\?.*", "");
        Browser.with(Worker.operator().token())
                .formParam("nom", place.name().name())
                .post(asked + "/confirmer")
                .then()
                .statusCode(303);
        daysPass(place);
        departures.carryOut();
        directory.forget();
    }

    private static void daysPass(Place place) {
        write("""
                update departure set asked_at = asked_at - interval '8 days', confirmed_at = confirmed_at - interval '8 days',
                  due_at = due_at - interval '8 days' where commune = '%s' and done_at is null""".formatted(place.id()));
    }

    @Test
    void a_commune_that_was_taken_away_deleted_and_brought_back_is_the_same_byte_for_byte() throws Exception {
        Place place = village();
        Map<String, String> before = PublicPages.of(place);
        System.out.printf("%d public addresses compared%n", before.size());
        assertThat(before).hasSizeGreaterThan(20);
        assertThat(before.values()).allSatisfy(answer -> assertThat(answer).startsWith("200 "));
        Map<String, String> kept = rows(place);
        byte[] archive = packed(place);
        watch.verify();

        delete(place);
        Browser.anonymous().get(place.path() + "/").then().statusCode(404);
        assertThat(rows(place))
                .allSatisfy((table, rows) -> assertThat(rows).as(table).isEqualTo("0 "));
        Check check = watch.verify();
        assertThat(check.faults()).noneMatch(fault -> fault.collectivity().equals(place.id()));
        assertThat(check.faults()).noneMatch(fault -> fault.collectivity().equals(TheSyndicate.id()));

        restore(archive, "verifier").statusCode(200).body(containsString("Cette archive peut être restaurée"));
        Browser.anonymous().get(place.path() + "/").then().statusCode(404);
        restore(archive, "restaurer").statusCode(303).header("Location", endsWith(place.id() + "?fait=restauree"));
        assertThat(PublicPages.of(place)).isEqualTo(before);
        Map<String, String> back = rows(place);
        Set<String> changed = new TreeSet<>(WITHHELD);
        // Its chain goes on; what was prepared for a vote is prepared again; letters were written since.
        changed.addAll(Set.of("journal", "ballot_box", "roll", "voter"));
        back.forEach((table, rows) -> {
            if (!changed.contains(table)) {
                assertThat(rows).as(table).isEqualTo(kept.get(table));
            }
        });
        assertThat(watch.verify().faults())
                .noneMatch(fault -> fault.collectivity().equals(place.id()));
        restore(archive, "restaurer").statusCode(422).body(containsString("est déjà ouverte ici"));
        assertThat(PublicPages.of(place)).isEqualTo(before);
    }

    /** The database is emptied and the secret is another: nothing is left of the installation that made the archive. */
    @Test
    void on_another_installation_that_is_empty_it_is_the_same_too() throws Exception {
        TheSyndicate.exists();
        Place place = ACommune.aCommune("La Réole").open();
        Worker mayor = Worker.mayorOf(place);
        APhoto.hung(place, Spot.FRONT_PAGE, APicture.jpeg(1200, 800), "La place");
        AnEmblem.of(place);
        var open = AConsultation.anOpinion("Un marché ?").publishedIn(place).answered(3, "q1", "1");
        AConsultation.anOpinion("Une halle ?")
                .publishedIn(place)
                .answered(12, "q1", "1")
                .closed()
                .decided("Oui, en majorité", "Elle sera construite", "Le budget le permet");
        Resident.in(place, () -> {
            following.ask(
                    open.id(), new Email("jeanne@exemple.fr"), "http://ailleurs.example/c/x", "fr", Resident.NETWORK);
            return Boolean.TRUE;
        });
        ACeremony.in(place).listed(3);
        Map<String, String> before = PublicPages.of(place);
        byte[] archive = packed(place);

        write("truncate collectivity, person cascade");
        TheSyndicate.exists();
        directory.forget();
        Keys another = Keys.of(ELSEWHERE);
        QuarkusMock.installMockForType(another, Keys.class);
        token = Worker.operator().token();
        // Somebody who works for another commune here, under another id.
        Place elsewhere = ACommune.aCommune("Gironde-sur-Dropt").open();
        UUID known = Tenancy.within(
                elsewhere.id(), () -> invitations.join(new Email(mayor.email()), "Claire Martin", Role.SECRETARY));
        restore(archive, "verifier")
                .statusCode(200)
                .body(containsString("rien ne prouve qu’elle n’a pas été modifiée"), containsString(mayor.email()));
        restore(archive, "restaurer").statusCode(303);

        assertThat(PublicPages.of(place)).isEqualTo(before);
        assertThat(watch.verify().faults())
                .noneMatch(fault -> fault.collectivity().equals(place.id()));
        // The letters to come carry links of this installation.
        assertThat(text("select home from follower where collectivity_id = '" + place.id() + "'"))
                .endsWith(place.path());
        assertThat(texts("select person_id::text || role from membership where collectivity_id = '" + place.id() + "'"))
                .containsExactly(known + "MAYOR");
        Resident.in(place, () -> {
            following.ask(
                    open.id(),
                    new Email("jeanne@exemple.fr"),
                    "http://localhost" + place.path(),
                    "fr",
                    Resident.NETWORK);
            return Boolean.TRUE;
        });
        Browser.anonymous()
                .get(Mailbox.link("jeanne@exemple.fr").replaceFirst("^https?://[^/]*", ""))
                .then()
                .statusCode(200);
    }

    @Test
    void a_vote_that_another_installation_sealed_is_refused_there() throws Exception {
        TheSyndicate.exists();
        Place place = ACommune.aCommune("Bazas").open();
        ABudgetVote.openIn(place, 1, Voting.USUAL).voted(1, "1").published();
        byte[] archive = packed(place);
        QuarkusMock.installMockForType(Keys.of(ELSEWHERE), Keys.class);
        token = Worker.operator().token();
        String refused = restore(archive, "verifier").statusCode(422).extract().asString();
        assertThat(refused).contains("est déjà ouverte ici");
        restore(renamed(archive, place), "verifier")
                .statusCode(422)
                .body(containsString("a été scellé par une autre installation"));
    }

    /** The same archive of a commune that is not here. */
    private static byte[] renamed(byte[] archive, Place place) throws IOException {
        return changed(
                archive,
                (name, content) -> name.equals("manifest.json")
                        ? new String(content, UTF_8)
                                .replace("\"" + place.id() + "\"", "\"ZZ" + place.id() + "\"")
                                .replace("\"" + place.address() + "\"", "\"zz-" + place.address() + "\"")
                                .getBytes(UTF_8)
                        : content);
    }

    @Test
    void an_archive_that_has_a_column_which_was_dropped_since_is_restored() throws Exception {
        TheSyndicate.exists();
        Place place = ACommune.aCommune("Saint-Macaire").open();
        ABudgetVote.openIn(place, 1, Voting.USUAL).voted(1, "1").published();
        write("alter table voter add column revoked boolean not null default false");
        byte[] archive;
        try {
            archive = packed(place);
        } finally {
            write("alter table voter drop column revoked");
        }
        delete(place);
        restore(archive, "restaurer").statusCode(303);
    }

    @Test
    void a_commune_that_votes_does_not_leave_and_does_not_come_back() throws Exception {
        Place place = ACommune.aCommune("Langon").open();
        ACeremony.in(place).sealed(3);
        Browser.with(token)
                .formParam("nom", "Langon")
                .formParam("raison-suppression", "Elle quitte le syndicat")
                .post("/console/communes/" + place.id() + "/vie/depart")
                .then()
                .statusCode(422)
                .body(containsString("Un vote est en cours dans cette commune"));
    }

    @Test
    void what_is_no_archive_or_was_damaged_changed_or_made_by_a_newer_version_is_refused() throws Exception {
        Place place = ACommune.aCommune("Blaye").open();
        AConsultation.anOpinion("Un quai ?").publishedIn(place).answered(2, "q1", "1");
        byte[] archive = packed(place);
        delete(place);
        Map<String, byte[]> refused = new LinkedHashMap<>();
        refused.put("n’est pas une archive de Parvis", "pas un zip".getBytes(UTF_8));
        refused.put(
                "Ce fichier n’est pas une archive",
                changed(archive, (name, content) -> name.equals("manifest.json") ? null : content));
        refused.put(
                "abîmée",
                changed(archive, (name, content) -> name.equals("tables/answer.jsonl") ? new byte[0] : content));
        refused.put(
                "tables/question.jsonl n’est pas tel",
                changed(archive, (name, content) -> name.equals("tables/question.jsonl") ? null : content));
        refused.put(
                "a été modifiée depuis",
                changed(
                        archive,
                        (name, content) -> name.equals("manifest.json")
                                ? new String(content, UTF_8)
                                        .replace("Blaye", "Bourg")
                                        .getBytes(UTF_8)
                                : content));
        refused.put(
                "version plus récente",
                changed(
                        archive,
                        (name, content) -> name.equals("manifest.json")
                                ? new String(content, UTF_8)
                                        .replace("\"format\" : 1", "\"format\" : 2")
                                        .getBytes(UTF_8)
                                : content));
        // A small file that unfolds into a line which no memory holds; the manifest of another installation vouches for
        // it.
        byte[] endless = new byte[17 << 20];
        Arrays.fill(endless, (byte) ' ');
        refused.put("tables/submission.jsonl n’est pas tel", changed(archive, (name, content) -> switch (name) {
            case "tables/submission.jsonl" -> endless;
            case "manifest.json" -> vouching(content, endless);
            default -> content;
        }));
        refused.forEach(
                (why, file) -> restore(file, "restaurer").statusCode(422).body(containsString(why)));
        assertThat(text("select count(*)::text from collectivity where id = '" + place.id() + "'"))
                .isEqualTo("0");
        restore(archive, "restaurer").statusCode(303);
    }

    @Test
    void one_person_alone_deletes_nothing_and_anybody_cancels() {
        Place place = ACommune.aCommune("Créon").open();
        String life = "/console/communes/" + place.id() + "/vie";
        Browser.with(token)
                .formParam("nom", "Langon")
                .post(life + "/depart")
                .then()
                .statusCode(422)
                .body(
                        containsString("Écrivez le nom de la commune, exactement"),
                        containsString("Écrivez pourquoi"),
                        containsString("value=\"Langon\""));
        String departure = Browser.with(token)
                .formParam("nom", "creon")
                .formParam("raison-suppression", "Elle quitte le syndicat")
                .post(life + "/depart")
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceFirst("\\?.*", "");
        Browser.with(token).get(departure).then().body(containsString("Raison donnée\u00a0: Elle quitte le syndicat"));
        Browser.with(token)
                .get("/console/journal?commune=" + place.id())
                .then()
                .body(containsString("«\u00a0Elle quitte le syndicat\u00a0»"));
        Browser.with(token)
                .formParam("nom", "Créon")
                .post(departure + "/confirmer")
                .then()
                .statusCode(422)
                .body(containsString("un collègue doit la confirmer"));
        Browser.with(token)
                .get("/console/communes")
                .then()
                .body(containsString("Des suppressions de communes sont en cours"));
        departures.carryOut();
        String colleague = Worker.operator().token();
        Browser.with(colleague).get("/console").then().body(containsString("Supprimer Créon"));
        Browser.with(token).get("/console").then().body(not(containsString("Supprimer Créon")));
        Browser.with(colleague)
                .formParam("nom", "Créon")
                .post(departure + "/confirmer")
                .then()
                .statusCode(303);
        // Not before its day.
        departures.carryOut();
        Browser.anonymous().get(place.path() + "/").then().statusCode(200);
        Browser.with(token).get(departure + "/certificat.pdf").then().statusCode(404);
        Browser.with(token).post(departure + "/annuler").then().statusCode(303);
        daysPass(place);
        departures.carryOut();
        Browser.anonymous().get(place.path() + "/").then().statusCode(200);
        assertThat(texts("select action from journal where collectivity_id = '" + place.id() + "' order by id"))
                .contains("departure asked", "departure confirmed", "departure cancelled");
    }

    @Test
    void who_worked_there_alone_is_gone_with_it_and_a_certificate_is_left() {
        Place place = ACommune.aCommune("Pauillac").open();
        Place neighbour = ACommune.aCommune("Lesparre").open();
        Worker alone = Worker.mayorOf(place);
        Worker both = Worker.secretaryOf(place, neighbour);
        alone.token();
        delete(place);
        assertThat(texts("select email from person where email in ('%s', '%s')".formatted(alone.email(), both.email())))
                .containsExactly(both.email());
        assertThat(texts("select subject from journal where action = 'commune deleted'"))
                .contains(place.id());
        String departure =
                "/console/departs/" + text("select id::text from departure where commune = '" + place.id() + "'");
        Browser.with(token)
                .get(departure)
                .then()
                .statusCode(200)
                .body(containsString("Pauillac a été supprimée"), containsString("Elle quitte le syndicat"));
        byte[] certificate = Browser.with(token)
                .get(departure + "/certificat.pdf")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
        assertThat(new String(certificate, 0, 5, US_ASCII)).isEqualTo("%PDF-");
    }

    @Test
    void the_journal_of_a_commune_may_go_with_it_and_no_other_way() {
        Place deleted = ACommune.aCommune("Macau").open();
        Place wiped = ACommune.aCommune("Arcins").open();
        Worker.mayorOf(deleted, wiped);
        Tenancy.run(
                new Scope.Operator(), () -> journal.writeEach(List.of(deleted.id(), wiped.id()), Deed.HELP_ASKED, ""));
        assertThat(faulty(watch.verify())).doesNotContain(deleted.id(), wiped.id());

        delete(deleted);
        write(
                "delete from journal_link where collectivity_id = '%1$s'; delete from journal where collectivity_id = '%1$s'"
                        .formatted(wiped.id()));
        assertThat(faulty(watch.verify())).contains(wiped.id()).doesNotContain(deleted.id());
    }

    private static List<String> faulty(Check check) {
        return check.faults().stream().map(Check.Fault::collectivity).toList();
    }

    @Test
    void its_sandbox_goes_with_it() {
        Place place = ACommune.aCommune("Pauillac").open();
        String inside = Worker.mayorOf(place)
                .browser()
                .post("/mairie/bac-a-sable/entrer")
                .then()
                .statusCode(303)
                .extract()
                .cookie("__Host-parvis");
        Browser.with(inside).get("/mairie").then().statusCode(200);
        delete(place);
        assertThat(texts("select id from collectivity where id in ('%1$s', 'essai-%1$s')".formatted(place.id())))
                .isEmpty();
        Browser.with(inside).get("/mairie").then().statusCode(303);
    }

    /** Read from the catalog: a table that is made tomorrow is in the archive, or somebody has said why not. */
    @Test
    void every_table_of_a_commune_is_in_the_archive_or_left_out_for_a_reason() throws Exception {
        Place place = ACommune.aCommune("Cadillac").open();
        Worker.mayorOf(place);
        Place neighbour = ACommune.aCommune("Voisine-sur-Garonne").open();
        Worker neighbours = Worker.mayorOf(neighbour);
        AConsultation.anOpinion("La girafe du voisin").publishedIn(neighbour).answered(1, "q1", "1");
        Set<String> packed = new TreeSet<>();
        String manifest = "";
        String readme = "";
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed(place)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String content = new String(zip.readAllBytes(), UTF_8);
                assertThat(content)
                        .as(entry.getName())
                        .doesNotContain("girafe", neighbours.email(), "Voisine", "\"" + neighbour.id() + "\"");
                if (entry.getName().startsWith("tables/")) {
                    packed.add(entry.getName().replaceAll("tables/|\\.jsonl", ""));
                } else if (entry.getName().equals("manifest.json")) {
                    manifest = content;
                } else if (entry.getName().equals("LISEZMOI.txt")) {
                    readme = content;
                }
            }
        }
        try (Connection administrator = TestDatabase.administrator()) {
            Set<String> expected = new HashSet<>(SchemaRules.tenantTables(administrator));
            expected.removeAll(WITHHELD);
            expected.addAll(Set.of("collectivity", "person", "host_name"));
            assertThat(packed).isEqualTo(new TreeSet<>(expected));
        }
        assertThat(manifest).contains(WITHHELD);
        assertThat(readme).contains(WITHHELD).contains("Cadillac", "SHA-256");
    }

    /** A manifest of another installation, which says that of the answers. */
    private static byte[] vouching(byte[] manifest, byte[] answers) {
        String part = "(\"file\" : \"tables/submission.jsonl\",.*?\"size\" : )[0-9]+(,\\s*\"sha256\" : \")[0-9a-f]+";
        return new String(manifest, UTF_8)
                .replaceFirst("\"installation\" : \"[0-9a-f]+", "\"installation\" : \"00")
                .replaceFirst("(?s)" + part, "$1" + answers.length + "$2" + sha256(answers))
                .getBytes(UTF_8);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] changed(byte[] archive, BiFunction<String, byte[], byte @Nullable []> change)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive));
                ZipOutputStream copy = new ZipOutputStream(out)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = change.apply(entry.getName(), zip.readAllBytes());
                if (content != null) {
                    copy.putNextEntry(new ZipEntry(entry.getName()));
                    copy.write(content);
                }
            }
        }
        return out.toByteArray();
    }

    /** How many rows of each table are the commune's, and a hash of them. */
    private static Map<String, String> rows(Place place) {
        Map<String, String> rows = new TreeMap<>();
        try (Connection administrator = TestDatabase.administrator()) {
            for (String table : SchemaRules.tenantTables(administrator)) {
                rows.put(
                        table,
                        text(
                                "select count(*) || ' ' || coalesce(md5(string_agg(t::text, '' order by t::text)), '') from "
                                        + table + " t where collectivity_id = '" + place.id() + "'"));
            }
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
        return rows;
    }

    private static String text(String query) {
        return texts(query).get(0);
    }

    private static List<String> texts(String query) {
        List<String> texts = new ArrayList<>();
        try (Connection administrator = TestDatabase.administrator();
                Statement statement = administrator.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
        return texts;
    }

    private static void write(String sql) {
        try (Connection administrator = TestDatabase.administrator();
                Statement statement = administrator.createStatement()) {
            statement.execute(sql);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
