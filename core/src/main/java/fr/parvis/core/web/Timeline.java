package fr.parvis.core.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import fr.parvis.core.budget.Progress;
import fr.parvis.core.budget.VoteResult;
import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.consultation.Phase;
import fr.parvis.core.time.FrenchDates;

/** Where a participatory budget stands on its way from the first projects to the last stone. Immutable. */
public record Timeline(List<Step> steps) {

    private static final int VOTE = 1;

    /**
     * A part of the way.
     *
     * @param when in words, or empty
     * @param state {@code done}, {@code now} or {@code later}
     */
    public record Step(String label, String when, String state) {

        public boolean done() {
            return state.equals("done");
        }

        public boolean now() {
            return state.equals("now");
        }
    }

    /**
     * The way of a published budget.
     *
     * @param sealed whether there is a box that can be voted in: without one its day may come, and nobody votes
     * @param result once it is out
     * @param told of its winners, the latest first
     */
    public static Timeline of(
            Consultation consultation,
            Instant now,
            boolean sealed,
            Optional<VoteResult> result,
            List<Progress> told,
            Language language) {
        BudgetMessages words = language.words(BudgetMessages.class);
        String opens = language.day(FrenchDates.dayOf(consultation.opensAt().orElseThrow()));
        String closes = language.day(FrenchDates.dayOf(consultation.closesAt().orElseThrow()));
        int current = current(consultation.phase(now), result, told);
        List<String> labels = List.of(words.step_study(), words.step_vote(), words.step_result(), words.step_works());
        List<String> whens = List.of(
                words.until_day(opens),
                words.from_to(opens, closes),
                consultation
                        .resultAt()
                        .map(out -> words.on_day(language.day(out)))
                        .orElseGet(words::after_count),
                told.stream()
                        .findFirst()
                        .map(latest -> words.latest_news(language.day(latest.day())))
                        .orElse(""));
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            boolean waits = i > current || (i == VOTE && !sealed && consultation.phase(now) == Phase.OPEN);
            steps.add(new Step(labels.get(i), whens.get(i), i < current ? "done" : waits ? "later" : "now"));
        }
        return new Timeline(List.copyOf(steps));
    }

    private static int current(Phase phase, Optional<VoteResult> result, List<Progress> told) {
        if (result.isPresent()) {
            return isBuilt(result.get(), told) ? 4 : 3;
        }
        return switch (phase) {
            case DRAFT, COMING -> 0;
            case OPEN -> VOTE;
            case CLOSED, ANSWERED, ARCHIVED -> 2;
        };
    }

    /** Whether nothing more is to come of any winner. */
    public static boolean isBuilt(VoteResult result, List<Progress> told) {
        Map<String, Progress> latest = new HashMap<>();
        told.forEach(one -> latest.putIfAbsent(one.project(), one));
        return result.winners().stream()
                .map(winner -> Optional.ofNullable(latest.get(winner.project().id())))
                .allMatch(last -> last.filter(one -> one.stage().isLast()).isPresent());
    }
}
