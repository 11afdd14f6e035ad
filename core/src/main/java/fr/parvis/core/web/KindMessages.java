package fr.parvis.core.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

import fr.parvis.core.questionnaire.QuestionKind;

/** What sort of answer a question takes, for who writes it. */
@MessageBundle(value = "kinds", locale = "fr")
public interface KindMessages {

    @Message(
            "{#when kind}{#is SINGLE}Une réponse parmi plusieurs{#is MULTIPLE}Plusieurs réponses possibles{#is TEXT}Un texte libre{#is NUMBER}Un nombre{#is SCALE}Une note de 1 à 5{#is RANKING}Un classement par ordre de préférence{#is DATE}Une date{/when}")
    String kind(QuestionKind kind);
}
