package fr.parvis.core.web;

import java.time.LocalDate;

/** How far the pages meet the RGAA, in the three words of the décret 2019-768; « non conforme » as long as no audit says better. */
public enum Conformity {
    NONE("non conforme"),
    PARTIAL("partiellement conforme"),
    TOTAL("totalement conforme");

    /** What every footer and every accessibility statement says; the next audit changes this line, and the day below. */
    public static final Conformity STATED = NONE;

    /** When it was stated. A statement is renewed every three years at most. */
    public static final LocalDate STATED_ON = LocalDate.of(2026, 11, 22);

    private final String words;

    Conformity(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
