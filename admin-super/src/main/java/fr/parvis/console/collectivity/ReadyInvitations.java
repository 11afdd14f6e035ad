package fr.parvis.console.collectivity;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;

import fr.parvis.core.collectivity.Collectivity;
import fr.parvis.core.person.Invitations;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;

/** The mayors' invitations that a batch prepared and nobody has sent yet. */
@ApplicationScoped
class ReadyInvitations {

    private final Session database;
    private final Invitations invitations;

    ReadyInvitations(Session database, Invitations invitations) {
        this.database = database;
        this.invitations = invitations;
    }

    long count(UUID opening) {
        return communes(opening).size();
    }

    /** Sends them commune by commune, so that a stop in between leaves only the rest to send. */
    void send(UUID opening, String linkBase) {
        for (String commune : communes(opening)) {
            Tenancy.within(
                    commune,
                    () -> invitations.sendPrepared(Collectivity.withId(commune).orElseThrow(), linkBase));
        }
    }

    private List<String> communes(UUID opening) {
        return Tenancy.in(new Scope.Operator(), () -> database.createNativeQuery("""
                        select distinct i.collectivity_id from invitation i
                        join opening_line l on l.insee = i.collectivity_id
                        where l.opening_id = :opening and i.token_hash is null and i.revoked_at is null
                        order by 1""", String.class)
                .setParameter("opening", opening)
                .getResultList());
    }
}
