package fr.parvis.core.tenancy;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.hibernate.Session;

import fr.parvis.core.person.Right;

/** Pages that only these tests have: they show every title that the scope of the request lets them see, and filter nothing. */
@Path("/")
@Produces(MediaType.TEXT_PLAIN)
public class ProbePages {

    private final Session database;

    ProbePages(Session database) {
        this.database = database;
    }

    @GET
    @Path("/c/{commune}/{page: (mairie-|assets-)?epreuve}")
    @PermitAll
    @Transactional
    public String site() {
        return titles();
    }

    @GET
    @Path("/mairie/epreuve")
    @RolesAllowed(Right.TO_RUN)
    @Transactional
    public String townHall() {
        return titles();
    }

    private String titles() {
        List<String> titles = database.createNativeQuery("select title from consultation order by title", String.class)
                .getResultList();
        return String.join("\n", titles);
    }
}
