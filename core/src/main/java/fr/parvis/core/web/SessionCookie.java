package fr.parvis.core.web;

import java.time.Duration;

import jakarta.ws.rs.core.NewCookie;

import fr.parvis.core.help.Visits;
import fr.parvis.core.person.Sessions;

/** The cookies of Parvis. The {@code __Host-} prefix binds them to the host that set them and to HTTPS (or localhost). */
public final class SessionCookie {

    public static final String NAME = "__Host-parvis";

    /** Of who looks at the pages of a town hall with it; the console goes on beside. */
    public static final String VISIT = "__Host-parvis-visite";

    private SessionCookie() {}

    /** The cookie that signs in. */
    public static NewCookie of(String token) {
        return cookie(NAME, token, Sessions.LASTS);
    }

    /** The cookie that signs out. */
    public static NewCookie none() {
        return cookie(NAME, "", Duration.ZERO);
    }

    /** The cookie that leads into the pages of a town hall. */
    public static NewCookie visit(String token) {
        return cookie(VISIT, token, Visits.LASTS);
    }

    /** The cookie that leads out of them. */
    public static NewCookie noVisit() {
        return cookie(VISIT, "", Duration.ZERO);
    }

    private static NewCookie cookie(String name, String value, Duration lasts) {
        return new NewCookie.Builder(name)
                .value(value)
                .path("/")
                .secure(true)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .maxAge(Math.toIntExact(lasts.toSeconds()))
                .build();
    }
}
