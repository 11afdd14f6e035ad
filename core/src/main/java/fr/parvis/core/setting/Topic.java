package fr.parvis.core.setting;

import java.util.Arrays;
import java.util.List;

/** Settings that are changed, and undone, together. */
public enum Topic {
    SYNDICATE("coordonnées du syndicat"),
    MAIL("serveur de courriel"),
    QUOTAS("limite de courriels par jour"),
    RETENTION("durées de conservation"),
    LANGUAGES("langues des habitants"),
    LETTER_SIGN_IN("mots du courriel «\u00a0Code de connexion\u00a0»"),
    LETTER_INVITATION("mots du courriel «\u00a0Invitation\u00a0»"),
    LETTER_CONFIRMATION("mots du courriel «\u00a0Code d’un habitant qui répond\u00a0»"),
    LETTER_ACCOUNT("mots du courriel «\u00a0Nouvelle d’un compte\u00a0»"),
    LETTER_FOLLOWING("mots du courriel «\u00a0Suivi d’une consultation\u00a0»"),
    LETTER_FOLLOWING_ENGLISH("mots du courriel «\u00a0Suivi d’une consultation, en anglais\u00a0»"),
    LETTER_WITNESS("mots du courriel «\u00a0Empreinte de l’urne, chaque soir\u00a0»"),
    LETTER_SYNDICATE("mots du courriel «\u00a0Message du syndicat aux mairies\u00a0»"),
    LETTER_OFFER("mots du courriel «\u00a0Proposition d’une consultation\u00a0»"),
    LETTER_OFFER_AGAIN("mots du courriel «\u00a0Rappel d’une proposition\u00a0»"),
    LETTER_HELD("mots du courriel «\u00a0Consultation d’une intercommunalité\u00a0»"),
    LETTER_HELD_BACK("mots du courriel «\u00a0Annulation d’une consultation d’une intercommunalité\u00a0»");

    private final String label;

    Topic(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** In the order in which they are asked for. */
    public List<Setting> settings() {
        return Arrays.stream(Setting.values())
                .filter(setting -> setting.topic() == this)
                .toList();
    }
}
