package fr.parvis.core.advice;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import fr.parvis.core.advice.Remark.Subject;

/**
 * Finds questions about what articles 9 and 87 of the RGPD protect more than the rest: health, religion, political opinion,
 * trade union, and the numbers that name a person; and words that promise a vote where there is none.
 */
final class Sensitive {

    private static final Map<Subject, Pattern> WORDS = Map.of(
            Subject.HEALTH,
            Wording.french(
                    "\\b(?:(?:votre|vos|leur|son|sa|ses) (?:état de )?santé|problèmes? de santé|malade|maladies?|handicaps?"
                            + "|handicapée?s?|vaccinée?s?|enceinte|grossesse|allerg(?:ies?|iques?)|médicaments?|traitement médical"
                            + "|invalidité|dépression)\\b"),
            Subject.RELIGION,
            Wording.french("\\b(?:religions?|religieu(?:x|ses?)|croyante?s?|pratiquante?s?|catholiques?|protestante?s?"
                    + "|musulmane?s?|juive?s?|juifs?|athées?|halal|casher|à la messe)\\b"),
            Subject.POLITICS,
            Wording.french(
                    "\\b(?:opinions? politiques?|(?:avez|auriez)-vous voté|voterez-vous|pour qui (?:avez|allez|votez)"
                            + "|parti politique|de gauche ou de droite|de droite ou de gauche|bord politique)\\b"),
            // « Le syndicat des eaux » is a public body.
            Subject.UNION,
            Wording.french(
                    "\\b(?:syndiquée?s?|adhérente?s? (?:d['’]un|à un) syndicat|membres? d['’]un syndicat"
                            + "|appartenance syndicale|(?:votre|un|quel) syndicat(?! (?:des|de l|d['’]|mixte|intercommunal|de copro)))\\b"),
            Subject.VOTE,
            Wording.french("\\b(?:r[ée]f[ée]rendums?|votations?|scrutins?)\\b"),
            Subject.IDENTITY,
            Wording.french(
                    "\\b(?:numéro (?:de )?(?:sécurité sociale|sécu)|NIR|n[°o] de sécu(?:rité sociale)?"
                            + "|carte d['’]identité|passeport|permis de conduire|numéro fiscal|RIB|IBAN|carte bancaire|carte vitale)\\b"));

    private Sensitive() {}

    static List<Remark> in(String text, int question) {
        return WORDS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .flatMap(entry -> {
                    Matcher found = entry.getValue().matcher(text);
                    return found.find()
                            ? Stream.of(new Remark(entry.getKey(), question, found.group(), ""))
                            : Stream.of();
                })
                .toList();
    }
}
