package fr.parvis.citizen.legal;

import org.jspecify.annotations.Nullable;

import fr.parvis.core.web.Typography;

/**
 * Who publishes a site, as the legal pages name it; what is {@code null} is still to be filled in. Immutable.
 *
 * @param town whether it is a commune or an intercommunal body, whose town hall completes the pages; else the syndicate
 * @param who « la commune d’Ambès »
 * @param ofWhom « de la commune d’Ambès »
 * @param siren nine digits
 * @param director the director of publication; by law the mayor or the president
 * @param dataProtection how the data protection officer is reached
 * @param site the address of the site
 * @param syndicate who runs the platform: « Gironde Numérique »
 * @param ofSyndicate « de Gironde Numérique »
 * @param syndicatePhone its telephone
 * @param hosting who hosts the servers
 * @param operation what else is to be known of who runs the platform
 */
public record Publisher(
        boolean town,
        String who,
        String ofWhom,
        @Nullable String siren,
        @Nullable String street,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String director,
        @Nullable String dataProtection,
        String site,
        String syndicate,
        String ofSyndicate,
        @Nullable String syndicatePhone,
        @Nullable String hosting,
        @Nullable String operation) {

    /** « La commune d’Ambès ». */
    public String capital() {
        return Typography.capital(who);
    }

    /** The syndicate as the first word of a sentence. */
    public String capitalSyndicate() {
        return Typography.capital(syndicate);
    }

    /** Who completes what is missing. */
    public String completedBy() {
        return town ? "la mairie" : "le syndicat";
    }
}
