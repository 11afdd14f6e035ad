package fr.parvis.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;

import io.restassured.response.Response;

import fr.parvis.installation.Canary.Reach;
import fr.parvis.installation.Row.Filled;

/**
 * What came back.
 *
 * @param text headers and body, in small letters
 */
record Answer(String request, int status, String location, String text) {

    static Answer of(Response response, String request) {
        String location = response.header("Location");
        return new Answer(
                request,
                response.statusCode(),
                location == null ? "" : location,
                (response.headers() + "\n" + response.asString()).toLowerCase(Locale.ROOT));
    }

    /** As the matrix says it. */
    String outcome() {
        return status == 303 && location.endsWith("/connexion") ? "door" : String.valueOf(status);
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
