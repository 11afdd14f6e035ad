package fr.parvis.core.referendum;

/** What tells a formal vote from a consultation: five things that a mayor can say yes or no to. */
public enum Sign {
    /** The result decides in the council's place. */
    DECIDES(1),
    /** Only registered electors may answer. */
    ELECTORS_ONLY(2),
    /** The council convenes the electors. */
    CONVENED(3),
    /** A day, ballot papers, a box. */
    BALLOT_BOX(4),
    /** It would be called a referendum or a vote. */
    CALLED_A_VOTE(5);

    private final int number;

    Sign(int number) {
        this.number = number;
    }

    /** Its place among the questions, from 1. */
    public int number() {
        return number;
    }
}
