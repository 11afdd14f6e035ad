package fr.parvis.citizen.portal;

import java.util.List;

import fr.parvis.core.web.Listing;

/** Consultations that are open at this moment, one page of them. Immutable. */
public record OpenNow(Listing listing, List<Notice> notices) {

    /**
     * One of them.
     *
     * @param town who asks
     * @param until « dimanche 22 mars 2026 à minuit »
     */
    public record Notice(String title, String town, String href, String until) {}
}
