package fr.parvis.core.person;

/** How far somebody has come in. Whoever is not inside is nobody, everywhere but on the page that lets them go on. */
public enum Stage {
    /** The address is proved; the code of their application is still wanted. */
    CODE_ASKED,
    /** The address is proved; they have no second factor yet, and must have one. */
    ENROLMENT_ASKED,
    INSIDE
}
