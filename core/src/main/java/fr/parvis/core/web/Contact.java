package fr.parvis.core.web;

/**
 * Whom residents turn to while a site rests; what is not known is empty. Immutable.
 *
 * @param of the commune, with « de » in French
 */
public record Contact(String of, String name, String street, String phone, String email) {

    public boolean isReachable() {
        return !(street + phone + email).isEmpty();
    }

    /** The number as a telephone dials it. */
    public String dial() {
        return phone.replaceAll("[^0-9+]", "");
    }
}
