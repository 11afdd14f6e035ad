package fr.parvis.core.web.signin;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;

import fr.parvis.core.person.Passkeys;
import fr.parvis.core.person.SecondFactor.Owner;
import fr.parvis.core.web.Form;

/** Making a passkey: the same before the door and behind it. */
@RequestScoped
class KeyMaking {

    private static final int LONGEST_NAME = 60;

    private static final String NAME = "nom";

    private final Reception reception;
    private final Passkeys passkeys;
    private final Enrolment enrolment;
    private final SecondFactorMessages words;

    KeyMaking(Reception reception, Passkeys passkeys, Enrolment enrolment, SecondFactorMessages words) {
        this.reception = reception;
        this.passkeys = passkeys;
        this.enrolment = enrolment;
        this.words = words;
    }

    /** Keeps the key; recovery codes if it is the first factor; empty when {@code form} now says why not. */
    Optional<List<String>> made(Owner owner, UUID session, Form form) {
        if (form.require(NAME, words.passkey_name_missing()) && form.text(NAME).length() > LONGEST_NAME) {
            form.reject(NAME, words.passkey_name_too_long());
        }
        if (form.hasErrors()) {
            return Optional.empty();
        }
        Passkeys.Registration made =
                passkeys.register(owner, session, reception.party(), form.text(NAME), form.value("reponse"));
        if (made instanceof Passkeys.Registration.Done done) {
            return Optional.of(done.recoveryCodes());
        }
        form.reject(words.passkey_not_made());
        return Optional.empty();
    }

    Response.ResponseBuilder codes(Door door, List<String> codes, String next) {
        return enrolment.codes(door, codes, next);
    }
}
