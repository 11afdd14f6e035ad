package fr.parvis.console.collectivity;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;

import fr.parvis.core.collectivity.Collectivity;
import fr.parvis.core.collectivity.LegalLine;
import fr.parvis.core.collectivity.LegalLines;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

/** What the syndicate says in legal pages today, and what a page would say. Reads only. */
@ApplicationScoped
public class Policies {

    private final Session database;

    Policies(Session database) {
        this.database = database;
    }

    /**
     * A line and where it holds.
     *
     * @param text for all communes, or empty
     * @param own communes that have another one
     */
    public record Said(LegalLine line, String text, long own) {}

    /**
     * The line as it stands in the page of one commune, and as it would.
     *
     * @param before empty where it is still to be filled in
     */
    public record Preview(String name, String path, LegalLine line, String before, String after) {

        public String page() {
            return path + "/" + line.page();
        }
    }

    List<Said> all() {
        String counts = LegalLine.all().stream()
                .map(line -> "count(*) filter (where " + line.column() + " <> '')")
                .collect(Collectors.joining(", "));
        return Tenancy.in(new Scope.Operator(), () -> {
            LegalLines operator = ofAll();
            Object[] own = database.createNativeQuery(
                            "select " + counts + ", 0 from collectivity where kind = 'COMMUNE'", Object[].class)
                    .getSingleResult();
            return LegalLine.all().stream()
                    .map(line -> new Said(
                            line, operator.get(line), (Long) own[LegalLine.all().indexOf(line)]))
                    .toList();
        });
    }

    /**
     * What the page of a commune would say.
     *
     * @param commune id, or that of the operator for any commune that has no line of its own
     */
    Optional<Preview> preview(String commune, LegalLine line, String text) {
        return Tenancy.in(new Scope.Operator(), () -> {
            LegalLines all = ofAll();
            boolean everywhere = Collectivity.operator()
                    .map(Collectivity::id)
                    .filter(commune::equals)
                    .isPresent();
            Optional<Collectivity> shown = everywhere ? any(line) : Collectivity.withId(commune);
            return shown.map(one -> {
                String before = one.legalLines().or(all, line);
                String after = text.isEmpty() && !everywhere ? all.get(line) : text;
                return new Preview(
                        one.placeName().name(), one.place().path(), line, before == null ? "" : before, after);
            });
        });
    }

    private Optional<Collectivity> any(LegalLine line) {
        return database.createNativeQuery(
                        "select * from collectivity where kind = 'COMMUNE' and " + line.column()
                                + " = '' order by search, id limit 1",
                        Collectivity.class)
                .getResultStream()
                .findFirst();
    }

    private static LegalLines ofAll() {
        return Collectivity.operator().map(Collectivity::legalLines).orElse(LegalLines.NONE);
    }
}
