package fr.parvis.core.notice;

/** What the words of a letter leave open, between braces, until it is written. */
public enum Blank {
    CODE("code", "le code, par exemple 482915", false),
    TOWN("de-commune", "la commune, par exemple «\u00a0de La Réole\u00a0»", false),
    MAIRIE("la-mairie", "par exemple «\u00a0la mairie de La Réole\u00a0»", false),
    ROLE("role", "ce que la personne fera, par exemple «\u00a0maire\u00a0»", true),
    DAY("jour", "le dernier jour du lien, par exemple «\u00a03 mars 2026\u00a0»", true),
    TITLE("consultation", "le titre de la consultation", true),
    HOLDER("organisme", "qui consulte, par exemple «\u00a0la communauté de communes du Réolais\u00a0»", true),
    PERIOD("periode", "par exemple «\u00a0du 3 mars à 8 h au 20 mars à 18 h\u00a0»", true),
    MATTER("objet", "ce que le courriel annonce, qui change d’un courriel à l’autre", true),
    SYNDICATE("syndicat", "le nom du syndicat, tel qu’il est dans les réglages", false),
    PHONE("telephone", "le téléphone du syndicat, tel qu’il est dans les réglages", false);

    private final String name;
    private final String gives;
    private final boolean needed;

    Blank(String name, String gives, boolean needed) {
        this.name = name;
        this.gives = gives;
        this.needed = needed;
    }

    /** As it is written: « {code} ». */
    public String written() {
        return "{" + name + "}";
    }

    /** What stands there in the letter. */
    public String gives() {
        return gives;
    }

    /** Whether it must stay where Parvis has it: nothing else in the letter says so. */
    boolean isNeeded() {
        return needed;
    }

    /** Whether any letter may say it. */
    boolean isEverywhere() {
        return this == SYNDICATE || this == PHONE;
    }
}
