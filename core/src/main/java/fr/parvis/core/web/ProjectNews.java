package fr.parvis.core.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import fr.parvis.core.budget.Progress;
import fr.parvis.core.budget.Stage;
import fr.parvis.core.photo.Photo;

/**
 * What was told of a project that won, as pages show it. Immutable.
 *
 * @param badge kind of the badge
 * @param stage « En travaux »
 * @param day in words
 * @param text as typed, or empty
 */
public record ProjectNews(String badge, String stage, String day, String text, Optional<Photo> photo) {

    /**
     * By what names the projects on a ballot, in the order in which it was told.
     *
     * @param photos by what they stand beside
     */
    public static Map<String, List<ProjectNews>> of(List<Progress> told, Map<UUID, Photo> photos, Language language) {
        return told.stream()
                .collect(Collectors.groupingBy(
                        Progress::project,
                        Collectors.mapping(
                                one -> new ProjectNews(
                                        badge(one.stage()),
                                        stage(one.stage(), language),
                                        language.day(one.day()),
                                        one.text(),
                                        Optional.ofNullable(photos.get(one.id()))),
                                Collectors.toList())));
    }

    /** « En travaux ». */
    public static String stage(Stage stage, Language language) {
        BudgetMessages words = language.words(BudgetMessages.class);
        return switch (stage) {
            case STUDIED -> words.stage_studied();
            case BUILT -> words.stage_built();
            case DONE -> words.stage_done();
            case DROPPED -> words.stage_dropped();
        };
    }

    private static String badge(Stage stage) {
        return switch (stage) {
            case STUDIED -> "scheduled";
            case BUILT -> "waiting";
            case DONE -> "ok";
            case DROPPED -> "failed";
        };
    }
}
