package fr.parvis.core.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What many communes answered together, in words. */
@MessageBundle(value = "pooled", locale = "fr")
public interface PooledMessages {

    @Message(
            "Ces chiffres réunissent les réponses des communes où la consultation est terminée. Comme dans le résultat d’une commune, rien n’est dit de moins de dix personnes ; et rien ne peut se déduire non plus en comparant avec ce que publie chaque commune. C’est pourquoi une commune n’est ajoutée qu’avec d’autres, et parfois pas.")
    String lead();

    @Message("Réponses de {communes} communes.")
    String summed(int communes);

    @Message(
            "{#if count == 1}Une autre ne peut{#else}{count} autres ne peuvent{/if} pas y être ajoutées sans dire ce que peu de personnes ont répondu.")
    String summed_left(long count);

    @Message("Pas encore de somme qui puisse être dite. D’après ce que les communes publient elles-mêmes, au moins :")
    String at_least();

    @Message("Réponse")
    String answer();

    @Message("Personnes")
    String people();

    @Message("Part")
    String share();

    @Message("Dans")
    String told_by();

    @Message("{#if count == 1}1 commune{#else}{count} communes{/if}")
    String told_communes(int count);

    @Message("au moins {number}")
    String least(String number);

    @Message("non publié")
    String untold();

    @Message("{choices} (ensemble)")
    String merged(String choices);

    @Message("Premières places : {label}")
    String first_places(String label);

    @Message("Ce qui est écrit librement, les nombres et les dates se lisent dans chaque commune.")
    String others();

    @Message("Sans réponse")
    String no_answer();
}
