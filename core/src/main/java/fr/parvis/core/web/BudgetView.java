package fr.parvis.core.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import fr.parvis.core.budget.BudgetDraft;
import fr.parvis.core.budget.BudgetRule;
import fr.parvis.core.budget.ProjectDraft;
import fr.parvis.core.budget.Voting;
import fr.parvis.core.photo.Photo;

/**
 * A participatory budget as pages show it, to residents and to whoever is about to publish it. Immutable.
 *
 * @param envelope « 20 000 € », or empty while it is missing
 * @param share the same in whole euros
 * @param total what all projects cost together
 * @param sum again in whole euros
 * @param how how one votes, in a sentence
 * @param winners how winners are found, in a few
 * @param threshold how many votes a project needs, in a sentence, or empty
 */
public record BudgetView(
        String envelope,
        int share,
        String total,
        long sum,
        List<Card> cards,
        String how,
        String winners,
        String example,
        String threshold) {

    /**
     * A project.
     *
     * @param id names it on a ballot
     * @param cost « 12 000 € », or empty while it is missing
     * @param description as typed, formatted or not
     */
    public record Card(String id, String title, String cost, String place, String description, Optional<Photo> photo) {}

    /** @param photos of the projects, by their ids */
    public static BudgetView of(BudgetDraft budget, Map<String, Photo> photos, Language language) {
        BudgetMessages words = language.words(BudgetMessages.class);
        Voting voting = budget.voting();
        String envelope = euros(budget.envelope(), language, words);
        List<Card> cards = new ArrayList<>();
        for (ProjectDraft project : budget.projects()) {
            cards.add(new Card(
                    project.id(),
                    Typography.french(project.title()),
                    euros(project.cost().orElse(0), language, words),
                    Typography.french(project.place()),
                    project.description(),
                    Optional.ofNullable(photos.get(project.id()))));
        }
        return new BudgetView(
                envelope,
                budget.envelope(),
                euros(budget.cost(), language, words),
                budget.cost(),
                List.copyOf(cards),
                how(voting, envelope, words),
                winners(voting, words),
                example(voting, words),
                voting.threshold()
                        .map(votes -> words.threshold(language.number(votes)))
                        .orElse(""));
    }

    public int count() {
        return cards.size();
    }

    private static String euros(long sum, Language language, BudgetMessages words) {
        return sum == 0 ? "" : words.euros(language.number(sum));
    }

    private static String how(Voting voting, String envelope, BudgetMessages words) {
        return switch (voting.form()) {
            case UP_TO -> words.how_up_to(voting.limit());
            case WITHIN -> words.how_within(envelope);
            case POINTS -> words.how_points(voting.limit());
            case RANKED ->
                voting.rule() == BudgetRule.EQUAL_SHARES
                        ? words.how_listed(voting.limit())
                        : words.how_ranked(voting.limit());
            case GRADES -> words.how_grades();
        };
    }

    private static String winners(Voting voting, BudgetMessages words) {
        if (voting.rule() == BudgetRule.EQUAL_SHARES) {
            return (words.winners_shares() + " " + supported(voting, words)).strip();
        }
        return switch (voting.form()) {
            case UP_TO, WITHIN -> words.winners_votes();
            case POINTS, RANKED -> words.winners_points();
            case GRADES -> words.winners_grades();
        };
    }

    /** What a ballot says of support, which is all that equal shares look at: what it names with more than nothing. */
    private static String supported(Voting voting, BudgetMessages words) {
        return switch (voting.form()) {
            case UP_TO, WITHIN -> "";
            case POINTS -> words.supported_points();
            case RANKED -> words.supported_ranked();
            case GRADES -> words.supported_grades();
        };
    }

    private static String example(Voting voting, BudgetMessages words) {
        if (voting.rule() == BudgetRule.EQUAL_SHARES) {
            return words.example_shares();
        }
        return switch (voting.form()) {
            case UP_TO, WITHIN -> words.example_most(words.votes());
            case POINTS, RANKED -> words.example_most(words.points());
            case GRADES -> words.example_grades();
        };
    }
}
