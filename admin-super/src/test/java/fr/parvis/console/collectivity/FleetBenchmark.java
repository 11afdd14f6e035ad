package fr.parvis.console.collectivity;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import fr.parvis.core.collectivity.Opening;
import fr.parvis.core.collectivity.Reference;
import fr.parvis.core.collectivity.ReferenceCommune;
import fr.parvis.core.fixture.TheSyndicate;
import fr.parvis.core.fixture.Worker;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.core.web.SessionCookie;

/**
 * How long the table of communes and the home of the console take over HTTP, with the 534 communes of Gironde and with all of
 * France and 200,000 consultations. Run by hand (README, « What is shown, and where »).
 */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class FleetBenchmark {

    private static final Reference FRANCE = Reference.france();
    private static final int CONSULTATIONS = Integer.getInteger("parvis.consultations", 200_000);
    private static final int TIMES = Integer.getInteger("parvis.times", 100);

    /** For the second compiler of Java, before anything is measured. */
    private static final int WARM_UP = 500;

    private static final List<String> PAGES = List.of(
            "/console/communes",
            "/console/communes?tri=participation&sens=desc",
            "/console/communes?tri=habitants&sens=desc&apres=1000_33063",
            "/console/communes?etat=reponse",
            "/console/communes?etat=sans-nouvelles&tri=connexion",
            "/console/communes?q=saint",
            "/console",
            "/console/bibliotheque");

    /** These show all communes at once, and take longer with more of them. */
    private static final List<String> WHOLE = List.of(
            "/console/communes/carte",
            "/console/communes/carte?departement=33",
            "/console/statistiques",
            "/console/statistiques?departement=33",
            "/console/statistiques/2026.pdf");

    /** Where communes might be, for a map that is drawn and not looked at. */
    private static final String PLACED = """
            insert into place_on_map (insee, longitude, latitude)
            select id, -1 + (hashtext(id) & 1023) / 170.0, 43 + (hashtext('n' || id) & 1023) / 170.0 from collectivity
            where kind = 'COMMUNE' and id !~ '^9[78]' on conflict do nothing""";

    /** As many for each commune. Some are drafts, some are to come, some run, some are over, and of these some wait for the council. */
    private static final String ASKED = """
            insert into consultation (collectivity_id, id, format, title, reason, address, audience, opens_at, closes_at, published_at,
              heard, decided, explained, answered_at, created_at)
            select c.id, gen_random_uuid(), 'OPINION', 'Un marché ?', 'Pour savoir', 'marche-' || n, 'EVERYONE', o.at, o.at + interval '21 days',
              case when o.fate > 0 then o.at end, case when o.fate > 3 then 'Oui' else '' end, case when o.fate > 3 then 'Oui' else '' end,
              case when o.fate > 3 then 'Oui' else '' end, case when o.fate > 3 then o.at + interval '40 days' end, o.at
            from (select id, row_number() over (order by md5(id)) as place, count(*) over () as communes from collectivity
                where kind = 'COMMUNE') c
              cross join lateral generate_series(1, (%1$d * c.place) / c.communes - (%1$d * (c.place - 1)) / c.communes) n
              cross join lateral (select now() - interval '1 day' * ((n * 67 + c.place) %% 400 - 5) as at, (n + c.place) %% 10 as fate) o
            on conflict do nothing""";

    private static final String ANSWERED = """
            insert into submission (collectivity_id, id, consultation_id, attempt, receipt, state, day)
            select k.collectivity_id, gen_random_uuid(), k.id, uuid_send(gen_random_uuid()), uuid_send(gen_random_uuid()), 'COUNTED', current_date
            from consultation k, generate_series(1, 3) where k.published_at is not null
              and not exists (select from submission s where s.collectivity_id = k.collectivity_id and s.consultation_id = k.id)""";

    /** In three of ten communes nobody has come yet. */
    private static final String PEOPLE = """
            with c as (select id from collectivity c where kind = 'COMMUNE' and abs(hashtext(id) % 10) > 2
                and not exists (select from membership m where m.collectivity_id = c.id)),
              p as (insert into person (id, email, created_at)
                select gen_random_uuid(), lower(id) || '@mairie.example', now() - interval '1 year' from c returning id, email)
            insert into membership (collectivity_id, person_id, role, created_at)
            select upper(split_part(email, '@', 1)), id, 'MAYOR', now() - interval '1 day' * (hashtext(email) & 255) from p""";

    @Inject
    Opening opening;

    @Inject
    Figures figures;

    @TestHTTPResource
    @SuppressWarnings("NullAway.Init") // by Quarkus
    URI site;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void the_table_and_the_home_cost_as_much_with_all_of_france_as_with_a_departement() throws Exception {
        List<ReferenceCommune> gironde =
                FRANCE.communesOf(FRANCE.departement("33").orElseThrow());
        long communes = FRANCE.communes().count();
        int some = (int) (CONSULTATIONS * (long) gironde.size() / communes);
        String token = anew(gironde, some);
        for (int i = 0; i < WARM_UP; i++) {
            get(PAGES.get(i % PAGES.size()), token);
        }
        Map<String, Time> few = times(token);
        tellWhole(gironde.size(), token);
        fill(FRANCE.communes().toList(), CONSULTATIONS);
        Map<String, Time> many = times(token);
        tellWhole((int) communes, token);
        // Once more, since the machine may have been busier then than now.
        Map<String, Time> again = times(anew(gironde, some));
        double worst = 0;
        for (String page : PAGES) {
            Time all = requireNonNull(many.get(page));
            double before = (requireNonNull(few.get(page)).fast()
                            + requireNonNull(again.get(page)).fast())
                    / 2;
            double ratio = all.fast() / before;
            worst = Math.max(worst, ratio);
            System.out.printf(
                    "fleet: %s takes %.1f ms with %d communes, %.1f ms with %d: %.2f; half of them %.1f ms, nine in ten %.1f ms%n",
                    page, before, gironde.size(), all.fast(), communes, ratio, all.median(), all.slow());
        }
        assertThat(many.values()).allMatch(time -> time.median() < 100);
        assertThat(worst).isLessThanOrEqualTo(1.5);
    }

    /** An installation with these communes alone; returns the session of an agent. */
    private String anew(List<ReferenceCommune> communes, int consultations) {
        write("truncate collectivity, person, place_on_map cascade");
        TheSyndicate.exists();
        fill(communes, consultations);
        return Worker.operator().token();
    }

    private void fill(List<ReferenceCommune> communes, int consultations) {
        opening.openAll(communes);
        write(ASKED.formatted(consultations));
        write(ANSWERED);
        write(PEOPLE);
        write(PLACED);
        write("analyze");
        long start = System.nanoTime();
        figures.countAll();
        long first = System.nanoTime();
        figures.countAll();
        System.out.printf(
                "fleet: counting %d communes takes %.1f s, and %.1f s when nothing has changed%n",
                communes.size(), (first - start) / 1e9, (System.nanoTime() - first) / 1e9);
        write("vacuum analyze");
    }

    /**
     * Milliseconds that a page takes.
     *
     * @param fast what nine in ten are slower than, to compare by, since other work on the machine only adds
     */
    private record Time(double fast, double median, double slow) {

        static Time of(List<Double> all) {
            Collections.sort(all);
            return new Time(all.get(all.size() / 10), all.get(all.size() / 2), all.get(all.size() * 9 / 10));
        }
    }

    /** By turns. */
    private Map<String, Time> times(String token) throws Exception {
        Map<String, List<Double>> times = new LinkedHashMap<>();
        for (int i = 0; i < TIMES; i++) {
            for (String page : PAGES) {
                long start = System.nanoTime();
                get(page, token);
                times.computeIfAbsent(page, ignored -> new ArrayList<>()).add((System.nanoTime() - start) / 1e6);
            }
        }
        Map<String, Time> told = new LinkedHashMap<>();
        times.forEach((page, all) -> told.put(page, Time.of(all)));
        return told;
    }

    private void tellWhole(int communes, String token) throws Exception {
        for (String page : WHOLE) {
            long fastest = Long.MAX_VALUE;
            int bytes = 0;
            for (int i = 0; i < 10; i++) {
                long start = System.nanoTime();
                bytes = get(page, token);
                fastest = Math.min(fastest, System.nanoTime() - start);
            }
            System.out.printf(
                    "fleet: %s takes %.0f ms with %d communes, for %d kB%n",
                    page, fastest / 1e6, communes, bytes / 1024);
        }
    }

    /** Returns how many bytes came. */
    private int get(String page, String token) throws Exception {
        HttpResponse<byte[]> answer = client.send(
                HttpRequest.newBuilder(site.resolve(page))
                        .header("Cookie", SessionCookie.NAME + "=" + token)
                        .build(),
                BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body().length;
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
