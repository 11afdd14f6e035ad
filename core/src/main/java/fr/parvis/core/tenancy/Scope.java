package fr.parvis.core.tenancy;

/** Whose rows a transaction may see. Immutable. */
public sealed interface Scope {

    /** The tenant that Hibernate takes for « all of them »; the database forbids it as the id of a collectivity. */
    String EVERYWHERE = "*";

    /** What {@code app.collectivity} is set to while the transaction lasts. */
    default String setting() {
        return "";
    }

    /** What Hibernate filters on. */
    default String tenant() {
        return "";
    }

    /** Nothing but the global tables. */
    record Nobody() implements Scope {}

    /** One collectivity. */
    record Within(String collectivity) implements Scope {
        @Override
        public String setting() {
            return collectivity;
        }

        @Override
        public String tenant() {
            return collectivity;
        }
    }

    /** What every collectivity has published, to read. */
    record Portal() implements Scope {
        @Override
        public String setting() {
            return EVERYWHERE;
        }

        @Override
        public String tenant() {
            return EVERYWHERE;
        }
    }

    /** The syndicate's reads across collectivities, by the database role of that name and its own policies. */
    record Operator() implements Scope {
        @Override
        public String tenant() {
            return EVERYWHERE;
        }
    }
}
