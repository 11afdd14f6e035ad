package fr.parvis.core.web;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;

/** Says on each host the mark that it has. */
@Path(HostMarks.PATH)
@PermitAll
public class HostMarkPages {

    private final HostMarks marks;
    private final Site site;

    HostMarkPages(HostMarks marks, Site site) {
        this.marks = marks;
        this.site = site;
    }

    @GET
    @Produces("text/plain;charset=UTF-8")
    public String here() {
        return marks.of(site.host());
    }
}
