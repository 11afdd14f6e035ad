package fr.parvis.core.consultation;

/** « Vous avez dit / Nous avons décidé / Pourquoi ». None of the three can be empty. Immutable. */
public record CouncilAnswer(String heard, String decided, String explained) {

    public CouncilAnswer {
        heard = heard.strip();
        decided = decided.strip();
        explained = explained.strip();
        if (heard.isEmpty() || decided.isEmpty() || explained.isEmpty()) {
            throw new IllegalArgumentException("A council's answer has three parts");
        }
    }
}
