package fr.parvis.mairie.desk;

import java.net.URI;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;

import fr.parvis.core.ballot.BallotBox;
import fr.parvis.core.ballot.BallotBox.Standing;
import fr.parvis.core.ballot.State;
import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.web.Typography;
import fr.parvis.mairie.Paths;

/** Finds a consultation on which people vote on paper, too. */
@RequestScoped
class OnPaper {

    private final BallotBox boxes;

    OnPaper(BallotBox boxes) {
        this.boxes = boxes;
    }

    /**
     * A consultation on which people vote.
     *
     * @param board the address of its page
     */
    record Vote(UUID id, String title, String board, Standing box) {

        public String desk() {
            return board + "/guichet";
        }

        public String sheets() {
            return board + "/bulletins-papier";
        }

        public String urn() {
            return board + "/urne";
        }

        /** Whether the box is open, and its result and its minutes are there. */
        public boolean isCounted() {
            return box.state().compareTo(State.COUNTED) >= 0;
        }

        /** Whether what lies in the envelopes may be read. */
        public boolean isOver() {
            return box.state().compareTo(State.CLOSED) >= 0;
        }
    }

    /**
     * Within a transaction.
     *
     * @throws NotFoundException when it is not there or has no box
     */
    Vote vote(UUID id) {
        Consultation consultation = Consultation.withId(id).orElseThrow(NotFoundException::new);
        Standing box = boxes.of(id).orElseThrow(NotFoundException::new);
        return new Vote(id, Typography.french(consultation.title()), Paths.consultation(id), box);
    }

    static Response to(String address) {
        return Response.seeOther(URI.create(address)).build();
    }
}
