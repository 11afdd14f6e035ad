package fr.parvis.citizen.consultation;

import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;

import fr.parvis.core.consultation.Consultation;

/** The consultation that a resident's address names, for every page and file about it. */
public final class Published {

    private Published() {}

    /**
     * The published consultation of the current commune at {@code address}.
     *
     * @throws NotFoundException when there is none
     * @throws ClientErrorException with status 410 when it was published and has been taken back
     */
    public static Consultation at(String address) {
        return Consultation.publishedAt(address)
                .orElseThrow(() -> Consultation.isTakenBack(address)
                        ? new ClientErrorException(Response.Status.GONE)
                        : new NotFoundException());
    }
}
