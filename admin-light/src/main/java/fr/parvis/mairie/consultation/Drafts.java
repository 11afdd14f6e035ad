package fr.parvis.mairie.consultation;

import java.net.URI;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.RedirectionException;
import jakarta.ws.rs.core.Response;

import fr.parvis.core.questionnaire.Drafting;
import fr.parvis.core.questionnaire.Drafting.Draft;

/** Finds the draft that an address names, or says where else to go. */
@ApplicationScoped
class Drafts {

    private final Drafting drafting;

    Drafts(Drafting drafting) {
        this.drafting = drafting;
    }

    /**
     * The draft.
     *
     * @throws NotFoundException when this commune has no such consultation
     * @throws RedirectionException to the board when it is published already
     */
    Draft read(UUID id) {
        return drafting.read(id).orElseThrow(() -> {
            if (drafting.isPublished(id)) {
                return new RedirectionException(Response.Status.SEE_OTHER, URI.create(LaunchWizard.path(id)));
            }
            return new NotFoundException();
        });
    }
}
