package fr.parvis.core.web.signin;

import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

import fr.parvis.core.person.SecondFactor;
import fr.parvis.core.person.SecondFactor.Offer;
import fr.parvis.core.person.SecondFactor.Owner;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.PageFrame;
import fr.parvis.core.web.QrCode;

/** Teaching an application its secret: the same page before the door and behind it. */
@RequestScoped
class Enrolment {

    private static final String OFFER = "cle";
    private static final String CODE = "code";
    private static final String CURRENT = "actuel";

    private final Reception reception;
    private final SecondFactor factor;
    private final SecondFactorMessages words;

    Enrolment(Reception reception, SecondFactor factor, SecondFactorMessages words) {
        this.reception = reception;
        this.factor = factor;
        this.words = words;
    }

    @CheckedTemplate(basePath = "core/signin", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance enrolment(
                PageFrame frame,
                Door door,
                Form form,
                Offer offer,
                QrCode code,
                boolean inside,
                boolean replaces,
                boolean passkeys);

        static native TemplateInstance recoveryCodes(PageFrame frame, Door door, List<String> codes, String next);
    }

    /** Who asks: somebody before the door, or inside, who has proved lately that it is them or has not. */
    enum Standing {
        OUTSIDE,
        INSIDE,
        PROVED
    }

    /** The page with a secret that nobody has seen yet. */
    Response show(Door door, Owner owner, Standing standing) {
        return page(200, door, owner, Form.empty(), factor.offer(owner), standing);
    }

    /** Keeps the secret; empty when {@code form} now says why not. */
    Optional<List<String>> done(Owner owner, Form form, Standing standing) {
        if (!form.text(CODE).replaceAll("\\D", "").matches("\\d{6}")) {
            form.reject(CODE, words.code_six_digits());
            return Optional.empty();
        }
        SecondFactor.Enrolment enrolment = factor.enrol(
                owner, form.value(OFFER), form.text(CODE), form.text(CURRENT), standing == Standing.PROVED);
        if (enrolment instanceof SecondFactor.Enrolment.Done done) {
            return Optional.of(done.recoveryCodes());
        }
        if (enrolment instanceof SecondFactor.Enrolment.WrongCurrentCode) {
            form.reject(CURRENT, words.current_wrong());
        } else {
            form.reject(CODE, words.enrolment_code_wrong());
        }
        return Optional.empty();
    }

    /** The page again, with the same secret while it serves. */
    Response refused(Door door, Owner owner, Form form, Standing standing) {
        Offer offer = factor.again(owner, form.value(OFFER)).orElseGet(() -> factor.offer(owner));
        return page(422, door, owner, form, offer, standing);
    }

    private Response page(int status, Door door, Owner owner, Form form, Offer offer, Standing standing) {
        boolean inside = standing != Standing.OUTSIDE;
        return secret(Response.status(status)
                .entity(Templates.enrolment(
                        reception.frame(door),
                        door,
                        form,
                        offer,
                        QrCode.of(offer.address()),
                        inside,
                        standing != Standing.PROVED && factor.isOn(owner.person()),
                        !inside && reception.takesPasskeys())));
    }

    /** The ten codes. */
    Response.ResponseBuilder codes(Door door, List<String> codes, String next) {
        return Response.ok(Templates.recoveryCodes(reception.frame(door), door, codes, next))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static Response secret(Response.ResponseBuilder page) {
        return page.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
