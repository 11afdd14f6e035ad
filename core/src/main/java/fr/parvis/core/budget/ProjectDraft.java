package fr.parvis.core.budget;

import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * A project as a town hall has written it so far. Immutable.
 *
 * @param id names it on a ballot; empty until it is saved
 * @param title one line
 * @param description formatted or not
 * @param cost in whole euros, empty while it is missing
 * @param place in words, or empty
 */
public record ProjectDraft(String id, String title, String description, OptionalInt cost, String place) {

    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST_DESCRIPTION = 2_000;
    public static final int LONGEST_PLACE = 120;

    /** Nothing yet. */
    public static final ProjectDraft BLANK = new ProjectDraft("", "", OptionalInt.empty(), "");

    private static final Pattern ID = Pattern.compile("[0-9A-Za-z]{1,8}");

    /** Kept without the blanks around it; a title and a place are one line without signs that nobody sees. */
    public ProjectDraft {
        title = line(title);
        description = description
                .replaceAll("\\R", "\n")
                .replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
                .strip();
        place = line(place);
    }

    /** One that is not saved yet. */
    public ProjectDraft(String title, String description, OptionalInt cost, String place) {
        this("", title, description, cost, place);
    }

    /** The same under this id, or without one where nothing on a ballot can be named so. */
    public ProjectDraft named(String id) {
        return new ProjectDraft(isId(id) ? id : "", title, description, cost, place);
    }

    /** What it says, whatever it is named. */
    public ProjectDraft said() {
        return new ProjectDraft(title, description, cost, place);
    }

    /** Whether a ballot can name a project so. */
    static boolean isId(String id) {
        return ID.matcher(id).matches();
    }

    /** Whether residents can be asked about it. */
    public boolean isComplete() {
        return !title.isEmpty() && cost.isPresent();
    }

    public boolean isBlank() {
        return said().equals(BLANK);
    }

    private static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
