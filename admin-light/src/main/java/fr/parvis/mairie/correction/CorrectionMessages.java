package fr.parvis.mairie.correction;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around a correction. */
@MessageBundle(value = "mairie_correction", locale = "fr")
public interface CorrectionMessages {

    @Message("Retour à la consultation")
    String back();

    @Message("Corriger la consultation")
    String title();

    @Message(
            "Une faute, une date fausse ? Corrigez : les habitants verront qu’il y a eu une correction, et laquelle. Corrigez les mots, pas le sens : des habitants ont peut-être déjà répondu. Les réponses proposées et l’adresse de la page ne changent plus.")
    String lead();

    @Message("Relisez ce qui change")
    String check_title();
}
