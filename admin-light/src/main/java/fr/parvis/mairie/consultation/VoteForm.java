package fr.parvis.mairie.consultation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import fr.parvis.core.budget.BallotForm;
import fr.parvis.core.budget.BudgetRule;
import fr.parvis.core.budget.Voting;
import fr.parvis.core.web.Form;
import fr.parvis.core.web.Option;

/** The fourth screen of a budget as it was filled in: how one votes, how winners are chosen, and when. */
final class VoteForm {

    static final String FORM = "forme";
    static final String RULE = "regle";
    static final String THRESHOLD = "seuil";

    private final Form form;
    private final Clock clock;

    VoteForm(Form form, Clock clock) {
        this.form = form;
        this.clock = clock;
    }

    /** How and when, ready to be kept. */
    record Chosen(Voting voting, DatesForm.Chosen dates) {}

    /** Fills the fields in as they were left; each form has its own number, so that changing one's mind loses none. */
    static Form fill(Form form, Voting voting) {
        form.fill(FORM, word(voting.form())).fill(RULE, word(voting.rule()));
        for (BallotForm each : BallotForm.values()) {
            if (each.asksLimit()) {
                form.fill(limit(each), each == voting.form() ? voting.limit() : each.usual());
            }
        }
        return form.fill(THRESHOLD, voting.threshold().map(String::valueOf).orElse(""));
    }

    /** Checks the screen; {@code null} when something has to be mended, which is then told beside its field. */
    @Nullable
    Chosen check(WizardMessages words, ProjectMessages own) {
        Optional<BallotForm> ballot = chosen(BallotForm.values(), VoteForm::word, FORM);
        Optional<BudgetRule> rule = chosen(BudgetRule.values(), VoteForm::word, RULE);
        if (ballot.isEmpty()) {
            form.reject(FORM, own.form_missing());
        }
        Optional<Integer> limit = ballot.flatMap(chosen -> limit(chosen, own));
        if (rule.isEmpty()) {
            form.reject(RULE, own.rule_missing());
        }
        Optional<Integer> threshold = threshold(ballot, rule, own);
        // A vote has an electorate: who may vote is no question of this screen.
        form.fill(DatesForm.WHO, DatesForm.ONE_EACH);
        // Nor is it whether it begins at once: the box has to be sealed before, and letters have to come.
        form.fill(DatesForm.BEGIN, DatesForm.DAY);
        LocalDate first = form.date(DatesForm.BEGIN_DAY);
        if (first != null && !first.isAfter(LocalDate.now(clock))) {
            form.reject(DatesForm.BEGIN_DAY, own.begin_too_soon());
        }
        DatesForm.Chosen dates = new DatesForm(form, clock).check(words);
        if (form.hasErrors() || dates == null) {
            return null;
        }
        return new Chosen(new Voting(ballot.orElseThrow(), limit.orElseThrow(), rule.orElseThrow(), threshold), dates);
    }

    private Optional<Integer> limit(BallotForm ballot, ProjectMessages own) {
        if (!ballot.asksLimit()) {
            return Optional.of(ballot.usual());
        }
        Optional<Integer> limit = whole(form.text(limit(ballot))).filter(ballot::allows);
        if (limit.isEmpty()) {
            form.reject(limit(ballot), own.limit_wrong(ballot.least(), ballot.most()));
        }
        return limit;
    }

    private Optional<Integer> threshold(Optional<BallotForm> ballot, Optional<BudgetRule> rule, ProjectMessages own) {
        if (form.text(THRESHOLD).isEmpty()) {
            return Optional.empty();
        }
        Optional<Integer> votes = whole(form.text(THRESHOLD)).filter(n -> n >= 1 && n <= Voting.MOST_THRESHOLD);
        if (votes.isEmpty()) {
            form.reject(THRESHOLD, own.threshold_wrong());
        } else if (ballot.isPresent() && rule.isPresent() && !Voting.canHaveThreshold(ballot.get(), rule.get())) {
            form.reject(THRESHOLD, own.threshold_useless());
        }
        return votes;
    }

    private static Optional<Integer> whole(String text) {
        String digits = text.replaceAll("[\\s\\h]+", "");
        return digits.matches("\\d{1,6}") ? Optional.of(Integer.parseInt(digits)) : Optional.empty();
    }

    private <T> Optional<T> chosen(T[] all, Function<T, String> word, String field) {
        return Arrays.stream(all)
                .filter(one -> form.has(field, word.apply(one)))
                .findFirst();
    }

    private static String word(BallotForm ballot) {
        return switch (ballot) {
            case UP_TO -> "choisir";
            case WITHIN -> "enveloppe";
            case POINTS -> "points";
            case RANKED -> "classer";
            case GRADES -> "mention";
        };
    }

    private static String word(BudgetRule rule) {
        return switch (rule) {
            case MOST_VOTES -> "voix";
            case EQUAL_SHARES -> "parts";
        };
    }

    private static String limit(BallotForm ballot) {
        return "nombre-" + word(ballot);
    }

    /** Whether what few town halls need is filled in, or has to be mended. */
    static boolean special(Form form) {
        return !form.value(THRESHOLD).isEmpty() || form.hasError(THRESHOLD);
    }

    static List<Option> forms(ProjectMessages own) {
        return Arrays.stream(BallotForm.values())
                .map(each -> switch (each) {
                    case UP_TO -> Option.of(word(each), own.form_up_to(), own.form_up_to_hint());
                    case WITHIN -> Option.of(word(each), own.form_within(), own.form_within_hint());
                    case POINTS -> Option.of(word(each), own.form_points(), own.form_points_hint());
                    case RANKED -> Option.of(word(each), own.form_ranked(), own.form_ranked_hint());
                    case GRADES -> Option.of(word(each), own.form_grades(), own.form_grades_hint());
                })
                .toList();
    }

    static List<Option> rules(ProjectMessages own) {
        return List.of(
                Option.of(word(BudgetRule.MOST_VOTES), own.rule_most(), own.rule_most_hint()),
                Option.of(word(BudgetRule.EQUAL_SHARES), own.rule_shares(), own.rule_shares_hint()));
    }
}
