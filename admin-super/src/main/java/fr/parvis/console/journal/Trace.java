package fr.parvis.console.journal;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import fr.parvis.core.journal.Deed;
import fr.parvis.core.journal.Journal;
import fr.parvis.core.tenancy.Scope;
import fr.parvis.core.tenancy.Tenancy;
import fr.parvis.core.web.Staff;

/** Tells the journal of the syndicate what its staff do without changing anything. */
@ApplicationScoped
public class Trace {

    private static final Pattern NAMED = Pattern.compile("attachment; filename=\"([^\"]+)\"");

    /** What a list is narrowed to, by its address: codes and days, never what was typed freely, which may name somebody. */
    private static final Map<String, Pattern> CODES = Map.of(
            "commune", Pattern.compile("[0-9][0-9AB][0-9]{3}"),
            "departement", Pattern.compile("[0-9][0-9AB][0-9]?"),
            "epci", Pattern.compile("[0-9]{9}"),
            "annee", Pattern.compile("[0-9]{4}"),
            "ouverture", Pattern.compile("[0-9]{4}"),
            "du", Pattern.compile("[0-9]{1,4}[/-][0-9]{1,2}[/-][0-9]{1,4}"),
            "au", Pattern.compile("[0-9]{1,4}[/-][0-9]{1,2}[/-][0-9]{1,4}"));

    /** The words that the lists take and that their pages check, by where these are. */
    private static final Map<String, Set<String>> WORDS = Map.of(
            "/console/communes/fichiers/", Set.of("etat", "fonction"), JournalPages.PATH + "/", Set.of(Search.WHAT));

    private final Journal journal;
    private final Staff staff;

    Trace(Journal journal, Staff staff) {
        this.journal = journal;
        this.staff = staff;
    }

    /** Where they work; inside no transaction of another scope. */
    public void tell(Deed deed, String subject) {
        tell(deed, subject, "");
    }

    private void tell(Deed deed, String subject, String detail) {
        Tenancy.run(new Scope.Within(staff.who().home()), () -> journal.write(deed, subject, detail));
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
            NAMED.matcher(named)
                    .results()
                    .findFirst()
                    .ifPresent(file -> tell(Deed.FILE_TAKEN, file.group(1), narrowed(request.getUriInfo())));
        }
    }

    private static String narrowed(UriInfo address) {
        Set<String> words = WORDS.entrySet().stream()
                .filter(list -> address.getPath().startsWith(list.getKey()))
                .findFirst()
                .map(Map.Entry::getValue)
                .orElse(Set.of());
        return address.getQueryParameters().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(filter -> filter.getValue().stream()
                        .filter(value -> !value.isEmpty()
                                && (words.contains(filter.getKey())
                                        || (CODES.containsKey(filter.getKey())
                                                && CODES.get(filter.getKey())
                                                        .matcher(value)
                                                        .matches())))
                        .map(value -> filter.getKey() + "=" + value))
                .collect(Collectors.joining(", "));
    }
}
