package fr.parvis.console.demo;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import fr.parvis.core.collectivity.ReferenceCommune;
import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.journal.Actor;
import fr.parvis.core.library.Library;
import fr.parvis.core.model.Theme;
import fr.parvis.core.person.Role;
import fr.parvis.core.sandbox.Invented;
import fr.parvis.core.sandbox.Invented.Subject;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

/** What three communes have asked and let others ask again; the syndicate recommends one. */
@ApplicationScoped
class DemonstrationLibrary {

    /** A consultation that a commune shares: its council has answered. */
    private record Lent(String commune, Subject subject, Theme theme) {}

    private static final Lent RECOMMENDED = new Lent("La Réole", Invented.NIGHT, Theme.NATURE);

    private static final List<Lent> OTHERS = List.of(
            new Lent("Bazas", Invented.HOURS, Theme.SERVICES), new Lent("Le Haillan", Invented.SQUARE, Theme.PLACES));

    private final Actor actor;
    private final Library library;

    DemonstrationLibrary(Actor actor, Library library) {
        this.actor = actor;
        this.library = library;
    }

    /** @param agent who recommends */
    void load(UUID agent) {
        OTHERS.forEach(this::share);
        UUID shared = share(RECOMMENDED);
        Tenancy.run(new Scope.Operator(), () -> {
            actor.is(agent, Role.OF_OPERATOR);
            library.recommend(Demonstration.commune(RECOMMENDED.commune()).insee(), shared, true);
        });
    }

    private UUID share(Lent lent) {
        ReferenceCommune commune = Demonstration.commune(lent.commune());
        return Tenancy.within(commune.insee(), () -> {
            UUID asked = Consultation.all().stream()
                    .filter(consultation ->
                            consultation.title().equals(lent.subject().title()))
                    .findFirst()
                    .orElseThrow()
                    .id();
            library.share(asked, commune.name(), lent.theme());
            return asked;
        });
    }
}
