package fr.parvis.core.budget;

import java.util.OptionalInt;

/**
 * A project as a town hall has written it so far. Immutable.
 *
 * @param title one line
 * @param description formatted or not
 * @param cost in whole euros, empty while it is missing
 * @param place in words, or empty
 */
public record ProjectDraft(String title, String description, OptionalInt cost, String place) {

    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST_DESCRIPTION = 2_000;
    public static final int LONGEST_PLACE = 120;

    /** Nothing yet. */
    public static final ProjectDraft BLANK = new ProjectDraft("", "", OptionalInt.empty(), "");

    /** Kept without the blanks around it; a title and a place are one line without signs that nobody sees. */
    public ProjectDraft {
        title = line(title);
        description = description
                .replaceAll("\\R", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
                .strip();
        place = line(place);
    }

    /** Whether residents can be asked about it. */
    public boolean isComplete() {
        return !title.isEmpty() && cost.isPresent();
    }

    public boolean isBlank() {
        return equals(BLANK);
    }

    private static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
