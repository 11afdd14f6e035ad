package fr.parvis.mairie.ballot;

import java.net.URI;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;

import io.quarkus.qute.TemplateInstance;

import fr.parvis.core.ballot.State;
import fr.parvis.core.ceremony.Ceremony;
import fr.parvis.core.ceremony.Preparation;
import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Typography;
import fr.parvis.mairie.Paths;

/** Finds consultations that have a ballot box. */
@RequestScoped
class Votes {

    private final Ceremony ceremony;

    Votes(Ceremony ceremony) {
        this.ceremony = ceremony;
    }

    /**
     * A consultation on which people vote.
     *
     * @param board the address of its page
     */
    record Vote(UUID id, String title, String board, Preparation preparation) {

        public String urn() {
            return board + "/urne";
        }

        public UUID box() {
            return preparation.box();
        }

        public boolean sealed() {
            return preparation.sealed();
        }

        /** Whether ballots can be cast. */
        public boolean open() {
            return preparation.state() == State.OPEN && !preparation.over();
        }

        /** Whether nobody can vote any more. */
        public boolean over() {
            return preparation.over() || preparation.state().compareTo(State.CLOSED) >= 0;
        }

        /** Whether the box was opened. */
        public boolean counted() {
            return preparation.state().compareTo(State.COUNTED) >= 0;
        }

        /** Whether there is nothing left that the key would open. */
        public boolean destroyed() {
            return preparation.state() == State.ARCHIVED;
        }
    }

    /**
     * Within a transaction.
     *
     * @throws NotFoundException when it is not there, is a draft again, or has no box
     */
    Vote vote(UUID id) {
        Consultation consultation = Consultation.withId(id)
                .filter(found -> found.publishedAt().isPresent())
                .orElseThrow(NotFoundException::new);
        Preparation preparation = ceremony.of(id).orElseThrow(NotFoundException::new);
        return new Vote(id, Typography.french(consultation.title()), Paths.consultation(id), preparation);
    }

    /** A page that no browser keeps, with 422 when something in its form has to be mended. */
    static Response secret(Form form, TemplateInstance page) {
        return Response.status(form.hasErrors() ? 422 : 200)
                .entity(page)
                .header("Cache-Control", "no-store")
                .build();
    }

    static Response to(String address) {
        return Response.seeOther(URI.create(address)).build();
    }
}
