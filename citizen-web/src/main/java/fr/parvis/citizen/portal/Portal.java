package fr.parvis.citizen.portal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.hibernate.query.SelectionQuery;

import fr.parvis.core.collectivity.Collectivity;
import fr.parvis.core.collectivity.Reference;
import fr.parvis.core.collectivity.ReferenceCommune;
import fr.parvis.core.collectivity.SearchText;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;
import fr.parvis.core.web.Language;
import fr.parvis.core.web.Listing;
import fr.parvis.core.web.PageFrame;
import fr.parvis.core.web.Typography;

/** What the platform shows across communes: only what they have published, in a fixed number of queries. */
@ApplicationScoped
class Portal {

    private static final int MOST_STRANGERS = 3;

    /** More words than any name has; a longer query is cut. */
    private static final int MOST_WORDS = 8;

    private static final String OPEN = """
            from Consultation c join Collectivity p on p.id = c.collectivityId
            where p.standing = OPEN and c.publishedAt is not null and c.closedAt is null and c.answeredAt is null
              and c.opensAt <= :now and c.closesAt > :now""";

    private final Clock clock;
    private final Session database;

    Portal(Clock clock, Session database) {
        this.clock = clock;
        this.database = database;
    }

    private record Open(String title, String address, Instant closesAt, String town, String townAddress) {}

    /** The communes found on this installation, or else those of France that somebody may mean. */
    Towns find(String typed, PageFrame frame) {
        String sought = SearchText.fold(typed);
        if (sought.length() < 2) {
            return Towns.none(typed.strip());
        }
        List<Town> towns = Tenancy.in(new Scope.Portal(), () -> named(sought)).stream()
                .map(town -> Town.of(
                        town.placeName().name(),
                        town.departement(),
                        frame.link(town.place().path(), "/")))
                .toList();
        List<Town> strangers = towns.isEmpty()
                ? Reference.france().search(typed, MOST_STRANGERS).stream()
                        .map(Portal::stranger)
                        .toList()
                : List.of();
        boolean many = towns.size() > Towns.MOST;
        return new Towns(typed.strip(), many ? towns.subList(0, Towns.MOST) : towns, many, strangers);
    }

    /** What is open at this moment, what closes first on top. */
    OpenNow openNow(Listing asked, PageFrame frame) {
        Instant now = clock.instant();
        return Tenancy.in(new Scope.Portal(), () -> {
            Long open = database.createQuery("select count(*) " + OPEN, Long.class)
                    .setParameter("now", now)
                    .getSingleResult();
            Listing listing = asked.counted(open);
            List<OpenNow.Notice> notices = database
                    .createQuery(
                            "select new fr.parvis.citizen.portal.Portal$Open(c.title, c.address, c.closesAt, p.name, p.address) "
                                    + OPEN + " order by c.closesAt, c.collectivityId, c.id",
                            Open.class)
                    .setParameter("now", now)
                    .setFirstResult(listing.offset())
                    .setMaxResults(listing.size())
                    .getResultList()
                    .stream()
                    .map(found -> new OpenNow.Notice(
                            Typography.french(found.title()),
                            found.town(),
                            frame.link("/c/", found.townAddress(), "/", found.address()),
                            Language.of(frame.language()).moment(found.closesAt())))
                    .toList();
            return new OpenNow(listing, notices);
        });
    }

    private List<Collectivity> named(String sought) {
        List<String> conditions = new ArrayList<>();
        Map<String, String> values = new HashMap<>();
        List<String> words = Arrays.stream(sought.split(" ")).limit(MOST_WORDS).toList();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            values.put("w" + i, "% " + word + "%");
            conditions.add(
                    Character.isDigit(word.charAt(0))
                            ? "(' ' || postalCodes like :w" + i + " or ' ' || lower(id) like :w" + i + ")"
                            : "' ' || search like :w" + i);
        }
        SelectionQuery<Collectivity> query = database.createSelectionQuery(
                "from Collectivity where kind <> OPERATOR and " + String.join(" and ", conditions)
                        + " order by case when search = :sought then 0 when search like :begins then 1 else 2 end,"
                        + " population desc, id",
                Collectivity.class);
        values.forEach(query::setParameter);
        return query.setParameter("sought", sought)
                .setParameter("begins", sought + "%")
                .setMaxResults(Towns.MOST + 1)
                .getResultList();
    }

    private static Town stranger(ReferenceCommune commune) {
        return Town.of(commune.name().name(), commune.departement(), "");
    }
}
