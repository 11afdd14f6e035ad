package fr.parvis.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import fr.parvis.installation.Canary.Reach;
import fr.parvis.installation.Row.Filled;

/**
 * What came back.
 *
 * @param text headers and body, in small letters
 */
record Answer(String request, int status, String location, String text) {

    private static final Pattern LOCATION = Pattern.compile("\nlocation: (.*)\n");

    /** Reads what came over the wire. */
    static Answer read(String request, String wire) {
        String text = wire.toLowerCase(Locale.ROOT);
        Matcher location = LOCATION.matcher(text.substring(0, text.indexOf("\n\n") + 1));
        return new Answer(
                request, Integer.parseInt(wire.substring(0, 3)), location.find() ? location.group(1) : "", text);
    }

    /** As the matrix says it. */
    String outcome() {
        boolean door = status == 401 ? text.contains("href=\"/mairie/connexion\"") : location.endsWith("/connexion");
        return (status == 303 || status == 401) && door ? "door" : String.valueOf(status);
    }

    /** Checks that no canary sings but these; what whoever asked has said is no news. */
    void tellsNothingBut(Set<Reach> allowed, Filled asked) {
        String heard = asked.unsaid(text);
        for (Reach reach : Reach.values()) {
            if (!allowed.contains(reach)) {
                assertThat(heard).as(request).doesNotContain(Canary.sung(reach));
            }
        }
    }

    @Override
    public String toString() {
        return request + " → " + status + " " + location;
    }
}
