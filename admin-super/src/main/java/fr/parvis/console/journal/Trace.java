package fr.parvis.console.journal;

import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import fr.parvis.core.journal.Deed;
import fr.parvis.core.journal.Journal;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;
import fr.parvis.core.web.Staff;

/** Tells the journal of the syndicate what its staff do without changing anything. */
@ApplicationScoped
public class Trace {

    private static final Pattern NAMED = Pattern.compile("filename=\"([^\"]+)\"");

    private final Journal journal;
    private final Staff staff;

    Trace(Journal journal, Staff staff) {
        this.journal = journal;
        this.staff = staff;
    }

    /** Where they work; inside no transaction of another scope. */
    public void tell(Deed deed, String subject) {
        Tenancy.run(new Scope.Within(staff.who().home()), () -> journal.write(deed, subject));
    }

    /** Of each file that leaves the console by its link, those included that nobody has thought of yet; forms tell of theirs. */
    @ServerResponseFilter
    void fileTaken(ContainerRequestContext request, ContainerResponseContext response) {
        // Who it is, is asked last: a request that found no page is answered before anybody knows.
        String named = response.getHeaderString(HttpHeaders.CONTENT_DISPOSITION);
        if (named != null
                && request.getMethod().equals("GET")
                && request.getUriInfo().getPath().startsWith("/console/")
                && staff.isSignedIn()) {
            NAMED.matcher(named).results().findFirst().ifPresent(file -> tell(Deed.FILE_TAKEN, file.group(1)));
        }
    }
}
