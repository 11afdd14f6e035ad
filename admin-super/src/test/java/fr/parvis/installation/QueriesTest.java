package fr.parvis.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;

import fr.parvis.console.collectivity.Figures;
import fr.parvis.core.campaign.Campaigns;
import fr.parvis.core.collectivity.Directory;
import fr.parvis.core.collectivity.Opening;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.collectivity.Reference;
import fr.parvis.core.fixture.AConsultation;
import fr.parvis.core.fixture.Browser;
import fr.parvis.core.fixture.TheSyndicate;
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.journal.Actor;
import fr.parvis.core.model.Models;
import fr.parvis.core.person.Role;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

/** What pages cost does not grow with the installation. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class QueriesTest {

    private static final Reference FRANCE = Reference.france();
    private static final String VILLAGE = "33352";

    /** Every commune that asks nothing yet asks what the village does, and has been answered as often. */
    private static final List<String> EVERYWHERE = List.of("""
            insert into consultation (collectivity_id, id, format, title, reason, address, audience, opens_at, closes_at, published_at,
              closed_at, heard, decided, explained, answered_at, created_at)
            select p.id, gen_random_uuid(), c.format, c.title, c.reason, c.address, c.audience, c.opens_at, c.closes_at, c.published_at,
              c.closed_at, c.heard, c.decided, c.explained, c.answered_at, c.created_at
            from collectivity p, consultation c
            where p.kind = 'COMMUNE' and p.id <> c.collectivity_id""", """
            insert into submission (collectivity_id, id, consultation_id, attempt, receipt, state, day)
            select collectivity_id, gen_random_uuid(), id, '\\x00', uuid_send(id), 'COUNTED', current_date
            from consultation where collectivity_id <> '%s'""".formatted(VILLAGE), """
            insert into offer (collectivity_id, id, campaign_id, sketch, offered_at, told_at)
            select p.id, gen_random_uuid(), o.campaign_id, o.sketch, o.offered_at, o.told_at from collectivity p, offer o
            where p.kind = 'COMMUNE' and p.id <> o.collectivity_id""");

    @Inject
    Opening opening;

    @Inject
    Directory directory;

    @Inject
    SessionFactory sessions;

    @Inject
    Figures figures;

    @Inject
    Campaigns campaigns;

    @Inject
    Actor actor;

    @Inject
    Clock clock;

    @Test
    void pages_cost_the_same_with_one_commune_and_with_534() {
        write("truncate collectivity, person cascade");
        TheSyndicate.exists();
        opening.openOne(VILLAGE);
        Place village = directory.withId(VILLAGE).orElseThrow();
        String mayor = Worker.mayorOf(village).token();
        String operator = Worker.operator().token();
        String agent = Worker.ofConsole(
                        Role.EPCI_AGENT,
                        Objects.requireNonNull(
                                FRANCE.commune(VILLAGE).orElseThrow().epci()))
                .token();
        var open = AConsultation.anOpinion("Un marché ?").publishedIn(village).answered(1, "q1", "1");
        var over = AConsultation.anOpinion("Une halle ?")
                .publishedIn(village)
                .answered(12, "q1", "1")
                .closed()
                .decided("Oui", "Oui", "Oui");
        UUID campaign = offered();
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("/", "");
        pages.put("/?q=reole", "");
        pages.put("/communes?q=reole", "");
        pages.put(village.path() + "/", "");
        pages.put(open.path(), "");
        pages.put(open.path() + "/participer", "");
        pages.put(over.path(), "");
        pages.put("/mairie", mayor);
        pages.put("/mairie/consultations/" + open.id(), mayor);
        pages.put("/console", operator);
        pages.put("/console/communes", operator);
        pages.put("/console/communes?q=reole&etat=en-cours&tri=participation&sens=desc", operator);
        pages.put("/console/communes/carte", operator);
        pages.put("/console/statistiques", operator);
        pages.put("/console/statistiques/" + LocalDate.now(clock).getYear() + ".pdf", operator);
        pages.put("/console/statistiques?commune=" + VILLAGE, operator);
        pages.put("/console/communes/" + VILLAGE, operator);
        pages.put("/console/journal", operator);
        pages.put("/console/courriels", operator);
        pages.put("/console/intercommunalites", operator);
        pages.put("/console/reglages", operator);
        pages.put("/console/equipe", operator);
        pages.put("/console/equipe/portefeuilles", operator);
        // Of one who serves an intercommunal body: whatever is after « ? » only tells the page from that of the
        // operator.
        pages.put("/console?de=agent", agent);
        pages.put("/console/communes?tri=habitants", agent);
        pages.put("/console/intercommunalites?de=agent", agent);
        pages.put("/console/journal?q=ouverte", agent);
        pages.put("/console/campagnes", operator);
        pages.put("/console/campagnes/" + campaign, operator);
        pages.put("/console/campagnes/" + campaign + "/communes", operator);
        pages.put("/console/campagnes/" + campaign + "/resultats", operator);
        figures.countAll();
        Map<String, Long> one = queries(pages);

        opening.openAll(FRANCE.communesOf(FRANCE.departement("33").orElseThrow()));
        EVERYWHERE.forEach(QueriesTest::write);
        figures.countAll();

        Map<String, Long> all = queries(pages);
        all.forEach((page, queries) ->
                System.out.printf("%s: %d queries with 1 commune, %d with 534%n", page, one.get(page), queries));
        assertThat(all).isEqualTo(one);
    }

    private UUID offered() {
        UUID person = Worker.operator().person();
        return Tenancy.in(new Scope.Operator(), () -> {
            actor.is(person, Role.OF_OPERATOR);
            UUID campaign =
                    campaigns.prepare(Models.withId("vitesse").orElseThrow().sketch(), null, null);
            campaigns.offer(campaign, List.of(VILLAGE), "http://localhost");
            return campaign;
        });
    }

    private Map<String, Long> queries(Map<String, String> pages) {
        Map<String, Long> queries = new LinkedHashMap<>();
        pages.forEach((page, token) -> queries.put(page, queries(page, token)));
        return queries;
    }

    /** Caches apart, and what a job asks meanwhile: the page is asked for once before it is measured, and measured twice. */
    private long queries(String page, String token) {
        Browser.with(token).get(page).then().statusCode(200);
        return Math.min(measured(page, token), measured(page, token));
    }

    private long measured(String page, String token) {
        Statistics statistics = sessions.getStatistics();
        statistics.setStatisticsEnabled(true);
        statistics.clear();
        Browser.with(token).get(page).then().statusCode(200);
        long prepared = statistics.getPrepareStatementCount();
        statistics.setStatisticsEnabled(false);
        return prepared;
    }

    private static void write(String sql) {
        try (Connection database = TestDatabase.administrator();
                Statement statement = database.createStatement()) {
            statement.execute(sql);
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
