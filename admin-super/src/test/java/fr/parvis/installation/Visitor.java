package fr.parvis.installation;

import java.util.ArrayList;
import java.util.List;

import fr.parvis.core.fixture.Wire;
import fr.parvis.core.web.SessionCookie;

/**
 * Somebody's browser on a host.
 *
 * @param headers what goes with each request
 */
record Visitor(String host, List<String> headers) {

    private static final String BOUNDARY = "parvis-part";

    static Visitor on(String host, String... headers) {
        return new Visitor(host, List.of(headers));
    }

    /** The same, signed in. */
    Visitor with(String token) {
        return and("Cookie: " + SessionCookie.NAME + "=" + token);
    }

    /** The same, with the town hall that the token is for. */
    Visitor visiting(String token) {
        return and("Cookie: " + SessionCookie.VISIT + "=" + token);
    }

    private Visitor and(String header) {
        List<String> more = new ArrayList<>(headers);
        more.add(header);
        return new Visitor(host, more);
    }

    /** Asks a route, with its form where it takes one. */
    Answer sends(Row row, String path, String form) {
        if (row.isRead()) {
            return asks(row.method(), path);
        }
        if (!form.startsWith(Row.PARTS)) {
            return and("Content-Type: application/x-www-form-urlencoded").asks(row.method(), path, form);
        }
        String[] part = form.substring(Row.PARTS.length()).split("=", 2);
        return and("Content-Type: multipart/form-data; boundary=" + BOUNDARY)
                .asks(row.method(), path, """
                        --%1$s
                        Content-Disposition: form-data; name="%2$s"

                        %3$s
                        --%1$s--
                        """.formatted(BOUNDARY, part[0], part[1])
                        .replace("\n", "\r\n"));
    }

    Answer asks(String method, String path) {
        return asks(method, path, "");
    }

    private Answer asks(String method, String path, String body) {
        return Answer.read(method + " " + path, Wire.ask(method, host, path, body, headers.toArray(String[]::new)));
    }
}
