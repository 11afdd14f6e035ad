package fr.parvis.console.tally;

import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import fr.parvis.core.pabulib.PabulibFile;
import fr.parvis.core.pabulib.Remark;
import fr.parvis.core.tally.Candidate;
import fr.parvis.core.tally.Fraction;
import fr.parvis.core.tally.Outcome;
import fr.parvis.core.tally.Rule;
import fr.parvis.core.tally.Step;

/** French text for people: the winners, then how they were found. */
final class TextReport implements Report {

    private static final int LONGEST_NAME = 70;

    private final PrintStream out;
    private boolean begun;

    TextReport(PrintStream out) {
        this.out = out;
    }

    @Override
    public void add(String file, PabulibFile election, Optional<Outcome> outcome) {
        if (begun) {
            line("");
        }
        begun = true;
        line(TallyCommand.name(file));
        line("  " + several(election.election().projects().size(), "projet") + ", "
                + several(election.election().ballots().size(), "bulletin") + ", budget de "
                + number(election.election().budget()));
        if (outcome.isPresent()) {
            winners(election, outcome.get());
            line("  Comment\u00a0:");
            outcome.get().steps().forEach(step -> line("    " + sentence(step)));
        } else {
            line("  Pas de gagnants\u00a0: " + Report.withoutRule(election) + ".");
            line("  Les votes\u00a0:");
            election.count().ranking().forEach(equals -> equals.forEach(candidate -> line("    " + inFull(candidate))));
        }
        for (Remark remark : election.remarks()) {
            line("  Remarque, ligne " + remark.line() + "\u00a0: " + remark.text() + ".");
        }
    }

    private void winners(PabulibFile election, Outcome outcome) {
        Rule rule = outcome.rule();
        line("  Règle\u00a0: " + rule.pabulib() + " (" + inWords(rule) + ")");
        line("  " + several(outcome.winners().size(), "gagnant") + ", pour " + number(outcome.spent()) + "\u00a0:");
        outcome.winners().forEach(candidate -> line("    " + inFull(candidate)));
        // What a city chose says something about its own rule only.
        if (election.rule().filter(rule::equals).isPresent()
                && !election.selected().isEmpty()) {
            Map<String, String> selected = election.selected();
            Set<String> published = selected.keySet().stream()
                    .filter(id -> "1".equals(selected.get(id)))
                    .collect(Collectors.toCollection(HashSet::new));
            Set<String> found = outcome.winners().stream()
                    .map(candidate -> candidate.project().id())
                    .collect(Collectors.toSet());
            if (published.equals(found)) {
                line("  Ce sont ceux que le fichier dit choisis.");
            } else {
                line("  Le fichier en dit d’autres choisis\u00a0: "
                        + differences("en plus", published, found)
                        + differences("en moins", found, published).stripTrailing() + ".");
            }
        }
    }

    private static String differences(String title, Set<String> these, Set<String> without) {
        String ids = these.stream().filter(id -> !without.contains(id)).sorted().collect(Collectors.joining(", "));
        return ids.isEmpty() ? "" : title + " " + ids + " ";
    }

    private static String inWords(Rule rule) {
        return switch (rule) {
            case GREEDY -> "les plus soutenus d’abord, on passe ceux qui ne rentrent plus dans le budget";
            case GREEDY_NO_SKIP ->
                "les plus soutenus d’abord, on s’arrête au premier qui ne rentre plus dans le budget";
            case GREEDY_THRESHOLD -> "les plus soutenus d’abord, s’ils atteignent le seuil";
            case EQUAL_SHARES -> "parts égales";
            case EQUAL_SHARES_COMPARISON -> "parts égales, puis comparaison avec les plus soutenus";
            case EQUAL_SHARES_ADD1 -> "parts égales, agrandies tant que le budget suffit";
            case EQUAL_SHARES_ADD1_COMPARISON ->
                "parts égales, agrandies tant que le budget suffit, puis comparaison avec les plus soutenus";
        };
    }

    private static String sentence(Step step) {
        if (step instanceof Step.Tie tie) {
            return "À égalité, dans l’ordre\u00a0: " + ids(tie.tied()) + ".";
        } else if (step instanceof Step.Taken taken) {
            return inShort(taken.candidate()) + "\u00a0: retenu, il reste " + number(taken.left()) + ".";
        } else if (step instanceof Step.TooDear tooDear) {
            return inShort(tooDear.candidate()) + "\u00a0: trop cher, il manque " + number(tooDear.missing()) + ".";
        } else if (step instanceof Step.Stopped stopped) {
            return inShort(stopped.candidate()) + "\u00a0: trop cher, il manque " + number(stopped.missing())
                    + "\u00a0; on s’arrête là.";
        } else if (step instanceof Step.NotReached notReached) {
            return inShort(notReached.candidate()) + "\u00a0: pas examiné.";
        } else if (step instanceof Step.BelowThreshold below) {
            return inShort(below.candidate()) + "\u00a0: sous le seuil de " + number(below.threshold()) + ".";
        } else if (step instanceof Step.Withdrawn withdrawn) {
            return inShort(withdrawn.candidate()) + "\u00a0: retiré pendant le vote.";
        } else if (step instanceof Step.Shared shared) {
            return "Part de chaque votant (ils sont " + shared.voters() + ")\u00a0: " + number(shared.share()) + ".";
        } else if (step instanceof Step.Enlarged enlarged) {
            return enlarged(enlarged);
        } else if (step instanceof Step.Bought bought) {
            return inShort(bought.candidate()) + "\u00a0: retenu, " + number(bought.price())
                    + (bought.payInFull() > 1 ? " pour chacun de " : " pour ") + several(bought.payInFull(), "votant")
                    + (bought.payTheirRest() > 0
                            ? ", et tout ce qui reste à " + several(bought.payTheirRest(), "autre")
                            : "")
                    + ".";
        } else if (step instanceof Step.OutOfReach outOfReach) {
            return inShort(outOfReach.candidate()) + "\u00a0: il manque " + number(outOfReach.missing())
                    + " à ses soutiens.";
        } else if (step instanceof Step.Compared compared) {
            return "Les plus soutenus seraient " + ids(compared.greedy()) + "\u00a0: "
                    + several(compared.preferGreedy(), "votant")
                    + " y auraient plus de leurs projets, " + compared.preferShares() + " moins. "
                    + (compared.greedyWins() ? "Ils l’emportent." : "Les parts égales l’emportent.");
        }
        throw new IllegalStateException("A step without a sentence: " + step);
    }

    private static String enlarged(Step.Enlarged enlarged) {
        String portion = enlarged.times().signum() == 0
                ? "Les parts ne peuvent pas être agrandies"
                : "Les parts sont portées à " + number(enlarged.share()) + ", une unité à la fois";
        return portion
                + (enlarged.beyond().isEmpty()
                        ? "\u00a0: tout ce que quelqu’un soutient est retenu."
                        : "\u00a0; une unité de plus donnerait " + ids(enlarged.beyond()) + ", pour "
                                + number(enlarged.beyond().stream()
                                        .map(candidate -> candidate.project().cost())
                                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                                + ", plus que le budget.");
    }

    private static String ids(List<Candidate> candidates) {
        return candidates.isEmpty()
                ? "aucun projet"
                : candidates.stream().map(candidate -> candidate.project().id()).collect(Collectors.joining(", "));
    }

    private static String inShort(Candidate candidate) {
        return candidate.project().id() + " (" + support(candidate) + ", coût "
                + number(candidate.project().cost()) + ")";
    }

    private static String inFull(Candidate candidate) {
        String name = candidate.project().name().replaceAll("\\s+", " ");
        String shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) + "…" : name;
        return inShort(candidate) + (shown.isEmpty() ? "" : " " + shown);
    }

    private static String support(Candidate candidate) {
        String votes = several(candidate.votes(), "vote");
        return candidate.score().compareTo(BigDecimal.valueOf(candidate.votes())) == 0
                ? votes
                : number(candidate.score()) + " points, " + votes;
    }

    /** {@code 0 vote}, {@code 1 vote}, {@code 2 votes}. */
    private static String several(long number, String word) {
        return number(BigDecimal.valueOf(number)) + " " + word + (number < 2 ? "" : "s");
    }

    private static String number(Fraction fraction) {
        return number(fraction.rounded(2));
    }

    private static String number(BigDecimal number) {
        NumberFormat format = NumberFormat.getInstance(Locale.FRANCE);
        format.setMaximumFractionDigits(2);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(number);
    }

    private void line(String text) {
        out.print(text);
        out.print(System.lineSeparator());
    }
}
