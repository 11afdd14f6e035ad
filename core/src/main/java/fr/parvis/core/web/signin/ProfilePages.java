package fr.parvis.core.web.signin;

import java.net.URI;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import fr.parvis.core.person.Email;
import fr.parvis.core.person.Profile;
import fr.parvis.core.person.Right;
import fr.parvis.core.person.SignedIn;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.PageFrame;

/** Changing one's own name and address; a new address counts once it has shown that letters arrive there. */
@RolesAllowed(Right.TO_BELONG)
public abstract class ProfilePages {

    private static final int LONGEST_NAME = 100;

    private static final String NAME = "nom";
    private static final String ADDRESS = "adresse";
    private static final String CODE = "code";

    private final Door door;
    private final Reception reception;
    private final Profile profile;
    private final SignInMessages words;

    ProfilePages(Door door, Reception reception, Profile profile, SignInMessages words) {
        this.door = door;
        this.reception = reception;
        this.profile = profile;
        this.words = words;
    }

    /** For mayors, deputies and secretaries. */
    @Path("/mairie/compte/profil")
    public static class Mairie extends ProfilePages {
        Mairie(Reception reception, Profile profile, SignInMessages words) {
            super(Door.MAIRIE, reception, profile, words);
        }
    }

    /** For the syndicate's staff. */
    @Path("/console/compte/profil")
    public static class Console extends ProfilePages {
        Console(Reception reception, Profile profile, SignInMessages words) {
            super(Door.CONSOLE, reception, profile, words);
        }
    }

    @CheckedTemplate(basePath = "core/signin", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance profileName(PageFrame frame, Door door, Form form);

        static native TemplateInstance profileAddress(PageFrame frame, Door door, Form form, String current);

        static native TemplateInstance profileCode(PageFrame frame, Door door, Form form, String next);
    }

    @GET
    @Path("nom")
    public TemplateInstance askName() {
        SignedIn who = reception.at(door);
        return Templates.profileName(reception.frame(door), door, Form.empty().fill(NAME, who.name()));
    }

    @POST
    @Path("nom")
    public Response rename(MultivaluedMap<String, String> submitted) {
        SignedIn who = reception.at(door);
        Form form = Form.of(submitted);
        if (form.require(NAME, words.name_missing()) && form.text(NAME).length() > LONGEST_NAME) {
            form.reject(NAME, words.name_too_long());
        }
        if (form.hasErrors()) {
            return refused(Templates.profileName(reception.frame(door), door, form));
        }
        profile.rename(who, form.text(NAME));
        return seeOther(door.account() + "?fait=nom");
    }

    @GET
    @Path("adresse")
    public TemplateInstance askAddress() {
        SignedIn who = reception.at(door);
        return Templates.profileAddress(reception.frame(door), door, Form.empty(), who.email());
    }

    @POST
    @Path("adresse")
    public Response sendCode(MultivaluedMap<String, String> submitted) {
        SignedIn who = reception.at(door);
        Form form = Form.of(submitted);
        Optional<Email> next = Email.parse(form.text(ADDRESS));
        if (next.isEmpty()) {
            form.reject(ADDRESS, form.text(ADDRESS).isEmpty() ? words.address_missing() : words.address_wrong());
        } else if (next.get().address().equals(who.email())) {
            form.reject(ADDRESS, words.address_same());
        }
        if (form.hasErrors() || next.isEmpty()) {
            return refused(Templates.profileAddress(reception.frame(door), door, form, who.email()));
        }
        profile.ask(who, next.get(), reception.site().origin());
        return seeOther(door.account() + "/profil/code");
    }

    @GET
    @Path("code")
    public Response askCode() {
        SignedIn who = reception.at(door);
        return profile.awaited(who.person())
                .map(next -> Response.ok(Templates.profileCode(reception.frame(door), door, Form.empty(), next))
                        .build())
                .orElseGet(() -> seeOther(door.account() + "/profil/adresse"));
    }

    @POST
    @Path("code")
    public Response confirm(MultivaluedMap<String, String> submitted) {
        SignedIn who = reception.at(door);
        Form form = Form.of(submitted);
        Optional<String> next = profile.awaited(who.person());
        if (next.isEmpty()) {
            return seeOther(door.account() + "/profil/adresse");
        }
        if (!form.text(CODE).replaceAll("\\D", "").matches("\\d{6}")) {
            form.reject(CODE, words.code_six_digits());
        } else if (!profile.confirm(who, form.text(CODE), reception.site().origin())) {
            form.reject(CODE, words.code_wrong());
        }
        return form.hasErrors()
                ? refused(Templates.profileCode(reception.frame(door), door, form, next.get()))
                : seeOther(door.account() + "?fait=adresse");
    }

    private static Response refused(TemplateInstance page) {
        return Response.status(422).entity(page).build();
    }

    private static Response seeOther(String address) {
        return Response.seeOther(URI.create(address)).build();
    }
}
