package fr.parvis.core.web;

import jakarta.ws.rs.core.NewCookie;

import fr.parvis.core.person.Sessions;

/** The one cookie of Parvis. The {@code __Host-} prefix binds it to the host that set it and to HTTPS (or localhost). */
public final class SessionCookie {

    public static final String NAME = "__Host-parvis";

    private SessionCookie() {}

    /** The cookie that signs in. */
    public static NewCookie of(String token) {
        return cookie(token, Math.toIntExact(Sessions.LASTS.toSeconds()));
    }

    /** The cookie that signs out. */
    public static NewCookie none() {
        return cookie("", 0);
    }

    private static NewCookie cookie(String value, int maxAge) {
        return new NewCookie.Builder(NAME)
                .value(value)
                .path("/")
                .secure(true)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .maxAge(maxAge)
                .build();
    }
}
