package fr.parvis.core.web;

import java.util.Base64;

import jakarta.enterprise.context.ApplicationScoped;

import fr.parvis.core.secret.Keys;

/** What this installation alone says on each of its hosts: so it knows itself again when a name is tried. */
@ApplicationScoped
public class HostMarks {

    /** Where it is said. */
    public static final String PATH = "/.well-known/parvis";

    private final Keys keys;

    HostMarks(Keys keys) {
        this.keys = keys;
    }

    /** What is said on that host. */
    public String of(String host) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(keys.hash(Keys.Purpose.HOST, host));
    }
}
