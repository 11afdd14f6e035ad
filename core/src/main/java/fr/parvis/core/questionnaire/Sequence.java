package fr.parvis.core.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts questions in another order, so that each follow-up still follows the answer that it did. */
public final class Sequence {

    /** In an order: the place of a question that was not there before. */
    public static final int NEW = 0;

    private Sequence() {}

    /**
     * A follow-up that would lose what it follows.
     *
     * @param followUp its place as it stands now, from 1
     * @param earlier the place of the question that it follows
     * @param gone whether that question would be gone, or else come after it
     */
    public record Stranded(int followUp, int earlier, boolean gone) {}

    /**
     * The first follow-up that an order would strand; empty when it strands none.
     *
     * @param order the places of the questions as they stand now, as they shall come; a place left out is a question
     *     deleted, one that comes twice is a question and its copy, {@link #NEW} a new one
     */
    public static Optional<Stranded> stranded(List<QuestionDraft> questions, List<Integer> order) {
        for (int i = 0; i < order.size(); i++) {
            int place = order.get(i);
            Optional<Condition> condition =
                    place == NEW ? Optional.empty() : questions.get(place - 1).condition();
            if (condition.isPresent()) {
                int earlier = condition.get().question();
                int to = order.indexOf(earlier);
                if (to < 0 || to >= i) {
                    return Optional.of(new Stranded(place, earlier, to < 0));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * The questions in an order that strands none of them.
     *
     * @param fresh what a new question is
     */
    public static List<QuestionDraft> of(List<QuestionDraft> questions, List<Integer> order, QuestionDraft fresh) {
        List<QuestionDraft> arranged = new ArrayList<>();
        for (int place : order) {
            QuestionDraft question = place == NEW ? fresh : questions.get(place - 1);
            arranged.add(question.onlyIf(question.condition()
                    .map(condition -> new Condition(order.indexOf(condition.question()) + 1, condition.choice()))));
        }
        return List.copyOf(arranged);
    }
}
