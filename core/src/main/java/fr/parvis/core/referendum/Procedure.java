package fr.parvis.core.referendum;

import java.util.Set;

/** What a commune is about to do, in the eyes of the law. */
public enum Procedure {
    /** Anybody may be asked anything, online too; the council stays free. */
    CONSULTATION,
    /** « Consultation des électeurs », CGCT L1112-15 and following: an opinion, on paper. */
    ELECTORS,
    /** « Référendum local », CGCT LO1112-1 and following: a decision, on paper. */
    REFERENDUM;

    /** @param signs those that were answered yes */
    public static Procedure of(Set<Sign> signs) {
        if (signs.contains(Sign.DECIDES)) {
            return REFERENDUM;
        }
        return signs.contains(Sign.ELECTORS_ONLY) || signs.contains(Sign.CONVENED) || signs.contains(Sign.BALLOT_BOX)
                ? ELECTORS
                : CONSULTATION;
    }

    public boolean onPaper() {
        return this != CONSULTATION;
    }
}
