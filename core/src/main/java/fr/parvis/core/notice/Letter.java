package fr.parvis.core.notice;

/** What a message says: a subject on one line, the plain text and the same in HTML. Immutable. */
public record Letter(String subject, String text, String html) {

    public Letter {
        if (subject.indexOf('\n') >= 0 || subject.indexOf('\r') >= 0) {
            throw new IllegalArgumentException("A subject is one line");
        }
    }
}
