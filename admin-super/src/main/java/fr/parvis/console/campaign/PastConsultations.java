package fr.parvis.console.campaign;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.BadRequestException;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.collectivity.Collectivity;
import fr.parvis.core.collectivity.Kind;
import fr.parvis.core.collectivity.PlaceName;
import fr.parvis.core.collectivity.SearchText;
import fr.parvis.core.library.Library;
import fr.parvis.core.model.Model;
import fr.parvis.core.model.Models;
import fr.parvis.core.questionnaire.Drafting;
import fr.parvis.core.questionnaire.Sketch;
import fr.parvis.core.questionnaire.Source;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;
import fr.parvis.core.web.Form;

/** What communes have asked and finished, in the operator's scope: what others could ask again. */
@ApplicationScoped
public class PastConsultations {

    private final Clock clock;
    private final Session database;
    private final Drafting drafting;
    private final Library library;

    PastConsultations(Clock clock, Session database, Drafting drafting, Library library) {
        this.clock = clock;
        this.database = database;
        this.drafting = drafting;
        this.library = library;
    }

    /**
     * What a campaign begins with.
     *
     * @param source of what a commune has asked only where it shares it, and so counts its versions
     */
    record Begun(Sketch sketch, @Nullable Source source) {}

    /**
     * What a form begins with: a model, or what a commune has asked.
     *
     * @throws BadRequestException when it names neither
     */
    Begun chosen(Form form) {
        return Models.withId(form.value("modele"))
                .map(model -> new Begun(model.sketch(), model.source()))
                .or(() -> again(form.value("commune"), form.value("consultation")))
                .orElseThrow(BadRequestException::new);
    }

    /** In the scope of the commune that asked it first; its name gives way to everybody's. */
    private Optional<Begun> again(String commune, String consultation) {
        return name(commune).flatMap(name -> {
            try {
                UUID id = UUID.fromString(consultation);
                // As anybody finds it: who serves an intercommunal body reads no row of the library.
                Source source =
                        library.find(commune, id).map(Library.Entry::source).orElse(null);
                return Tenancy.within(commune, () -> drafting.again(id))
                        .map(sketch -> new Begun(Model.of(sketch, name), source));
            } catch (IllegalArgumentException noUuid) {
                throw new BadRequestException(noUuid);
            }
        });
    }

    /** A consultation that is over. Immutable. */
    public record Past(String commune, UUID id, String name, String title, Instant closedAt, long participants) {}

    /** The latest ones; of those whose title or commune holds what is sought. */
    List<Past> find(String sought, int limit) {
        return database.createNativeQuery("""
                        select k.collectivity_id, k.id, c.name, k.title, coalesce(k.closed_at, k.closes_at),
                          (select count(*) from submission s where s.collectivity_id = k.collectivity_id
                            and s.consultation_id = k.id and s.state = 'COUNTED')
                        from consultation k join collectivity c on c.id = k.collectivity_id
                        where k.published_at is not null and k.binned_at is null and k.format <> 'BUDGET'
                          and (k.closed_at is not null or k.answered_at is not null or k.closes_at <= :now)
                          and (position(lower(:sought) in lower(k.title)) > 0 or ' ' || c.search like :words)
                        order by 5 desc, k.id limit :limit""", Past.class)
                .setParameter("now", clock.instant())
                .setParameter("sought", sought.strip())
                .setParameter("words", "% " + SearchText.fold(sought) + "%")
                .setParameter("limit", limit)
                .getResultList();
    }

    /** The name of a commune; empty when there is none. */
    private Optional<PlaceName> name(String commune) {
        return Tenancy.in(new Scope.Operator(), () -> Collectivity.withId(commune)
                .filter(found -> found.kind() == Kind.COMMUNE)
                .map(Collectivity::placeName));
    }
}
