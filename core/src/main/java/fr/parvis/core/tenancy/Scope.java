package fr.parvis.core.tenancy;

import java.util.Set;
import java.util.UUID;

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

    /**
     * The reads of who serves some communes of the syndicate only, by the database role {@code parvis_agent}, which sees those.
     *
     * @param person whose own errands there are
     * @param home the syndicate, where their account is
     * @param communes that they serve
     * @param epci the SIREN of the intercommunal body that they work for, whose campaigns are theirs; empty when it is none
     */
    record Perimeter(UUID person, String home, Set<String> communes, String epci) implements Scope {

        public Perimeter(UUID person, String home, Set<String> communes) {
            this(person, home, communes, "");
        }

        public Perimeter {
            communes = Set.copyOf(communes);
        }

        @Override
        public String tenant() {
            return EVERYWHERE;
        }

        /** What {@code app.perimeter} is set to: their codes, which hold no blank, and that of the body, which is no commune's. */
        String named() {
            return (String.join(" ", communes) + " " + epci).strip();
        }

        /** Whether they may work within a collectivity. */
        boolean reaches(String collectivity) {
            return collectivity.equals(home) || communes.contains(collectivity);
        }
    }
}
