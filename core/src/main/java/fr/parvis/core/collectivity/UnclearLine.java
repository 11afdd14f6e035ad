package fr.parvis.core.collectivity;

/** A line does not lead to one commune and at most one e-mail address. */
class UnclearLine extends Exception {

    private final String reason;

    UnclearLine(String reason) {
        super(reason);
        this.reason = reason;
    }

    /** What is wrong or missing, in French, as the end of a sentence. */
    String reason() {
        return reason;
    }
}
