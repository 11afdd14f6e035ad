package fr.parvis.console.journal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words around the reason that somebody of the staff gives. */
@MessageBundle(value = "console_reason", locale = "fr")
public interface ReasonMessages {

    @Message("Raison")
    String label();

    @Message("Une phrase, que le syndicat lira dans le journal, et que la mairie ne lit pas. N’y nommez personne.")
    String hint();

    @Message(
            "Une phrase, que le syndicat lira dans le journal{#if role}, et que la mairie ne lit pas{/if}. N’y nommez personne.")
    String hint_of(String role);

    @Message("Écrivez pourquoi : le journal garde la raison.")
    String missing();

    @Message("Raccourcissez cette raison : {most} caractères au plus.")
    String too_long(int most);

    @Message("Raison donnée : {reason}")
    String given(String reason);
}
