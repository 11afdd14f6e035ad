package fr.parvis.citizen.error;

import java.sql.SQLException;
import java.util.UUID;

import javax.transaction.xa.XAException;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.RollbackException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

import fr.parvis.core.consultation.Refused;
import fr.parvis.core.person.Throttle;

/** Pages on which everything goes wrong. */
@Path("/c/{commune}/panne")
@PermitAll
public class BrokenPages {

    private final Throttle throttle;

    BrokenPages(Throttle throttle) {
        this.throttle = throttle;
    }

    @GET
    @Path("essais")
    public String tries() {
        String who = UUID.randomUUID().toString();
        for (int i = 0; i < 10; i++) {
            throttle.knock(Throttle.Door.WITHDRAWAL, who);
        }
        return "";
    }

    @GET
    @Path("{what}")
    public String fail(@PathParam("what") String what) {
        throw switch (what) {
            case "refus" -> new Refused(Refused.Reason.NOT_A_DRAFT);
            case "base" -> new IllegalStateException(new SQLException("away", "08006"));
            case "validation" -> uncommitted();
            default -> new IllegalStateException("A secret that nobody may read");
        };
    }

    /** As the transaction manager says that PostgreSQL was killed before it said whether the work is kept. */
    private static RuntimeException uncommitted() {
        RollbackException refused = new RollbackException("Could not commit transaction.");
        refused.addSuppressed(new XAException("local").initCause(new SQLException("postmaster exit", "57P01")));
        return new IllegalStateException(refused);
    }
}
