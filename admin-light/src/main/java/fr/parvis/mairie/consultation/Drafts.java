package fr.parvis.mairie.consultation;

import java.net.URI;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.TemplateInstance;

import fr.parvis.core.collectivity.Feature;
import fr.parvis.core.consultation.Format;
import fr.parvis.core.questionnaire.Drafting;
import fr.parvis.core.questionnaire.Drafting.Draft;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Site;

/** Finds the draft that an address names, or says where else to go; and keeps two people from writing over each other. */
@ApplicationScoped
class Drafts {

    /** The edition of the draft that a form was made for. */
    static final String EDITION = "edition";

    /** The edition that a refused form would write over. */
    private static final String NOW = "edition-actuelle";

    private final Drafting drafting;
    private final Site site;

    Drafts(Drafting drafting, Site site) {
        this.drafting = drafting;
        this.site = site;
    }

    /**
     * The draft.
     *
     * @throws NotFoundException when this commune has no such consultation, or it is a budget where these are switched off
     * @throws RedirectionException to the board when it is published already
     */
    Draft read(UUID id) {
        Draft draft = drafting.read(id).orElseThrow(() -> {
            if (drafting.isPublished(id)) {
                return new RedirectionException(Response.Status.SEE_OTHER, URI.create(LaunchWizard.path(id)));
            }
            return new NotFoundException();
        });
        if (draft.consultation().format() == Format.BUDGET && !site.place().has(Feature.BUDGET)) {
            throw new NotFoundException();
        }
        return draft;
    }

    /**
     * Whether the form was made for what the draft said before somebody else changed it; that is then told in the form, which
     * keeps what was typed and the edition that it was made for. Whoever has read it sends the edition of now along.
     */
    static boolean isOvertaken(Form form, Draft draft, WizardMessages words) {
        String now = draft.edition();
        if (form.values(EDITION).isEmpty() || form.has(EDITION, now)) {
            return false;
        }
        form.fill(NOW, now).reject(EDITION, words.overtaken());
        return true;
    }

    /** Lets the page carry what the draft says now. */
    static Form carry(Form form, Draft draft) {
        return form.fill(EDITION, draft.edition());
    }

    /** The page again, with what was typed. */
    static Response overtaken(TemplateInstance page) {
        return Response.status(Response.Status.CONFLICT).entity(page).build();
    }
}
