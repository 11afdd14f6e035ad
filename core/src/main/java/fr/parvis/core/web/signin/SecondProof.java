package fr.parvis.core.web.signin;

import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import fr.parvis.core.person.Passkeys;
import fr.parvis.core.person.SecondFactor;
import fr.parvis.core.person.SecondFactor.Held;
import fr.parvis.core.person.SecondFactor.Owner;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.PageFrame;

/** The second proof, by whatever somebody has: the same questions before the door and behind it. */
@RequestScoped
class SecondProof {

    private static final String ANSWER = "reponse";

    private final Reception reception;
    private final SecondFactor factor;
    private final Passkeys passkeys;
    private final SecondFactorMessages words;

    SecondProof(Reception reception, SecondFactor factor, Passkeys passkeys, SecondFactorMessages words) {
        this.reception = reception;
        this.factor = factor;
        this.passkeys = passkeys;
        this.words = words;
    }

    /**
     * What is asked.
     *
     * @param action where the answer goes
     * @param passkey whether they have one that serves here
     * @param elsewhere where one of theirs serves, if none does here; otherwise empty
     */
    public record View(
            String action, String back, boolean inside, boolean application, boolean passkey, String elsewhere) {}

    @CheckedTemplate(basePath = "core/signin", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance secondStep(PageFrame frame, Door door, Form form, View view);
    }

    TemplateInstance page(Door door, UUID person, Form form, String action, String back, boolean inside) {
        Held held = factor.held(person);
        boolean application = held.application() != null;
        var hosts = passkeys.of(person).stream().map(Passkeys.Held::host).toList();
        boolean here =
                reception.takesPasskeys() && hosts.contains(reception.site().host());
        String elsewhere = here || hosts.isEmpty() ? "" : hosts.get(0);
        return Templates.secondStep(
                reception.frame(door), door, form, new View(action, back, inside, application, here, elsewhere));
    }

    /** Looks at the answer; {@code form} says why not. */
    boolean accepts(Owner owner, UUID session, Form form) {
        if (form.has("moyen", "cle")) {
            if (!passkeys.accepts(owner, session, reception.party(), form.value(ANSWER))) {
                form.reject(words.passkey_wrong());
            }
            return !form.hasErrors();
        }
        String field = form.text("secours").isEmpty() ? "code" : "secours";
        if (form.require(field, words.code_missing()) && !factor.accepts(owner, form.text(field))) {
            form.reject(field, field.equals("code") ? words.code_wrong() : words.recovery_wrong());
        }
        return !form.hasErrors();
    }
}
