package fr.parvis.console.tally;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import fr.parvis.core.pabulib.PabulibFile;
import fr.parvis.core.tally.Outcome;

/** What is printed of each file, in turn. Closing it ends what was begun. */
interface Report extends AutoCloseable {

    /** @param outcome empty when the file's rule is none of ours and no other was asked for */
    void add(String file, PabulibFile election, Optional<Outcome> outcome);

    /**
     * A file could not be read; this was said on the standard error already.
     *
     * @param line where, from 1, if in a line
     */
    default void unread(String file, @Nullable Long line, String reason) {}

    @Override
    default void close() {}

    /** Why there are no winners. */
    static String withoutRule(PabulibFile election) {
        String own = election.ruleName();
        return (own.isEmpty()
                        ? "ce fichier ne dit pas sa règle"
                        : "la règle de ce fichier, «\u00a0" + own
                                + "\u00a0», n’est pas de celles que Parvis sait appliquer")
                + "\u00a0; choisissez-en une avec --rule, ./parvis --help les nomme";
    }
}
