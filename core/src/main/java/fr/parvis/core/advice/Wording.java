package fr.parvis.core.advice;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Finds questions that lead to their answer, or ask two things at once. A few turns of phrase, chosen so that they are seldom
 * wrong: a false alarm teaches people to read no advice.
 */
final class Wording {

    private static final String INFINITIVE = "(?:"
            + "(?!(?:hiver|hier|mer|fer|cher|l[ée]ger|entier|quartier|premier|dernier|atelier|escalier|sentier|chantier|potager"
            + "|danger|foyer|loyer|verger|clocher|rocher|papier|m[ée]tier|courrier|particulier|routier|boulanger|janvier"
            + "|f[ée]vrier|goûter|dîner|d[ée]jeuner|soir|loisir|avenir|plaisir|souvenir|scolaire)\\b)"
            + "\\p{L}{2,}(?:er|ir)"
            + "|(?:re)?faire|(?:per|re)?mettre|(?:re)?prendre|(?:re)?construire|d[ée]truire|(?:re)?vendre|rendre|r[ée]duire"
            + "|[ée]tendre|[ée]teindre|entreprendre|(?:pré)?voir|recevoir|avoir)";

    /**
     * A turn of phrase that leads, and how to say it otherwise.
     *
     * @param better what the words found become; null where somebody has to think
     */
    private record Leading(Pattern phrase, @Nullable Function<MatchResult, String> better) {

        Optional<Remark> in(String text, int question) {
            Matcher found = phrase.matcher(text);
            if (!found.find()) {
                return Optional.empty();
            }
            String said = better == null
                    ? ""
                    : text.substring(0, found.start()) + better.apply(found) + text.substring(found.end());
            return Optional.of(
                    new Remark(Remark.Subject.LEADING, question, found.group().strip(), sentence(said)));
        }
    }

    private static final List<Leading> LEADING = List.of(
            // « Ne pensez-vous pas que… » becomes « Pensez-vous que… »
            new Leading(
                    french("\\bn(?:e |['’])(\\p{L}+-(?:t-)?(?:vous|on|il|elle))((?: \\p{L}+)?) pas\\b"),
                    found -> found.group(1) + found.group(2)),
            new Leading(french("[ ,]*\\bn['’]est-ce pas\\b"), found -> ""),
            new Leading(
                    french("\\b((?:êtes|seriez)-vous) pour(?! ou)\\b(?=[^?]*\\?)"),
                    found -> found.group(1) + " pour ou contre"),
            new Leading(
                    french("\\b((?:êtes|seriez)-vous favorables?)(?! ou)\\b"), found -> found.group(1) + " ou opposé"),
            new Leading(french("\\b((?:êtes|seriez)-vous d['’]accord)(?! ou)\\b"), found -> found.group(1) + " ou non"),
            new Leading(french("[ ,]*\\b(?:enfin|évidemment|bien sûr|bien entendu|naturellement)\\b,?"), found -> ""),
            new Leading(
                    french(
                            "\\b(?:scandaleu(?:x|ses?)|inacceptables?|insupportables?|absurdes?|indispensables?|inutiles?"
                                    + "|magnifiques?|ambitieu(?:x|ses?)|beaux? projets?|comme tout le monde|tout le monde sait)\\b"),
                    null));

    private static final Pattern TWO_DEEDS = french("^(.*?)\\b(" + INFINITIVE
            + "\\b[^?]*?),? et (?:de |d['’]|à )?((?:(?:les?|la|l['’]|y|en) ?)?" + INFINITIVE + "\\b[^?]*?)\\s*\\?");

    private static final Pattern TWO_THINGS =
            french("et/ou|\\bainsi que\\b|\\?.+\\?|\\b(?:satisfaite?s?|contente?s?|pensez-vous"
                    + "|note donnez-vous)\\b[^?]* et (?:de |du |des |d['’]|à |au |aux )");

    private Wording() {}

    static Optional<Remark> leading(String text, int question) {
        return LEADING.stream()
                .flatMap(phrase -> phrase.in(text, question).stream())
                .findFirst();
    }

    static Optional<Remark> twofold(String text, int question) {
        Matcher deeds = TWO_DEEDS.matcher(text);
        if (deeds.find()) {
            String better = deeds.group(1) + deeds.group(2) + " ? " + deeds.group(1) + deeds.group(3) + " ?";
            return Optional.of(new Remark(Remark.Subject.DOUBLE, question, text, better));
        }
        return TWO_THINGS.matcher(text).find()
                ? Optional.of(new Remark(Remark.Subject.DOUBLE, question, text, ""))
                : Optional.empty();
    }

    static Pattern french(String words) {
        return Pattern.compile(
                words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);
    }

    private static String sentence(String text) {
        String tidy = text.replaceAll("\\s+", " ").strip();
        return tidy.isEmpty() ? "" : tidy.substring(0, 1).toUpperCase(Locale.FRENCH) + tidy.substring(1);
    }
}
