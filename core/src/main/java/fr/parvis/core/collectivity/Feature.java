package fr.parvis.core.collectivity;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What the site of a commune has or has not: hidden until it is switched on. What already runs when it is switched off goes on to
 * its end, and what is over stays readable.
 */
public enum Feature {
    BUDGET(
            "budget",
            "Budget participatif avec vote",
            "Une somme, des projets, et les habitants votent par code ou au guichet.",
            "La mairie ne peut plus en préparer, et ses brouillons attendent. Un vote publié va jusqu’au bout."),
    ALERTS(
            "alertes",
            "Alertes par courriel",
            "Les habitants laissent une adresse pour être prévenus de la suite : « Me prévenir ».",
            "Le bouton « Me prévenir » disparaît. Qui suit déjà une consultation reçoit la suite."),
    LIBRARY(
            "bibliotheque",
            "Bibliothèque partagée",
            "La mairie reprend ce que d’autres communes ont demandé, et partage ses consultations terminées.",
            "La bibliothèque et le partage disparaissent. Ce qui est partagé le reste."),
    ENGLISH(
            "anglais",
            "Pages en anglais",
            "Les habitants peuvent lire le site en anglais.",
            "Le lien « English » disparaît, et les adresses anglaises répondent en français."),
    CAMPAIGNS(
            "campagnes",
            "Campagnes du syndicat",
            "Le syndicat propose à la mairie des consultations prêtes à publier.",
            "Les propositions du syndicat disparaissent, et aucune n’arrive plus. Ce qui en est publié continue.");

    private final String word;
    private final String label;
    private final String line;
    private final String hides;

    Feature(String word, String label, String line, String hides) {
        this.word = word;
        this.label = label;
        this.line = line;
        this.hides = hides;
    }

    /** In an address. */
    public String word() {
        return word;
    }

    /** As people read it. */
    public String label() {
        return label;
    }

    /** What it is for, in a line. */
    public String line() {
        return line;
    }

    /** What is no longer there without it, and what stays. */
    public String hides() {
        return hides;
    }

    public static Optional<Feature> named(String word) {
        return all().stream().filter(feature -> feature.word.equals(word)).findFirst();
    }

    public static List<Feature> all() {
        return Arrays.asList(values());
    }
}
