package fr.parvis.console.statistics;

/**
 * Which communes statistics are of. Immutable.
 *
 * @param code of a département, of a commune, or the SIREN of an intercommunal body; empty for all
 */
record Territory(Kind kind, String code) {

    static final Territory EVERYWHERE = new Territory(Kind.EVERYWHERE, "");

    /** What an address calls it, and what its code is compared with, in SQL. */
    enum Kind {
        EVERYWHERE("", ""),
        DEPARTEMENT("departement", "f.departement"),
        EPCI("epci", "f.epci"),
        COMMUNE("commune", "f.id");

        private final String word;
        private final String column;

        Kind(String word, String column) {
            this.word = word;
            this.column = column;
        }

        String word() {
            return word;
        }

        String column() {
            return column;
        }
    }

    /** For an address that has a parameter already: {@code &epci=243301223}. */
    String parameter() {
        return kind == Kind.EVERYWHERE ? "" : "&" + kind.word() + "=" + code;
    }
}
