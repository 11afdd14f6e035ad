package fr.parvis.core.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import fr.parvis.core.advice.Remark.Subject;
import fr.parvis.core.consultation.Format;
import fr.parvis.core.model.Model;
import fr.parvis.core.model.Models;
import fr.parvis.core.questionnaire.QuestionDraft;
import fr.parvis.core.questionnaire.QuestionKind;
import fr.parvis.core.questionnaire.Sketch;

class AdviceTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Ne pensez-vous pas que l’on roule trop vite ? | Pensez-vous que l’on roule trop vite ?
            N’êtes-vous pas gêné par le bruit ?           | Êtes-vous gêné par le bruit ?
            Ne faut-il pas éteindre la nuit ?             | Faut-il éteindre la nuit ?
            Ne devrait-on vraiment pas refaire le toit ?  | Devrait-on vraiment refaire le toit ?
            Le bourg est trop bruyant, n’est-ce pas ?     | Le bourg est trop bruyant ?
            Êtes-vous pour un composteur partagé ?        | Êtes-vous pour ou contre un composteur partagé ?
            Êtes-vous favorable à l’extinction ?          | Êtes-vous favorable ou opposé à l’extinction ?
            Êtes-vous d'accord pour éteindre la nuit ?    | Êtes-vous d'accord ou non pour éteindre la nuit ?
            Faut-il enfin refaire la place ?              | Faut-il refaire la place ?
            """)
    void a_question_that_leads_is_said_otherwise(String question, String better) {
        assertThat(Advice.on(single(question), 1)).singleElement().satisfies(remark -> {
            assertThat(remark.subject()).isEqualTo(Subject.LEADING);
            assertThat(remark.better()).isEqualTo(better);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Que pensez-vous de ce beau projet ?",
                "Ce bruit insupportable vous gêne-t-il ?",
                "Quel équipement indispensable manque-t-il ?"
            })
    void words_that_judge_are_pointed_out(String question) {
        assertThat(subjects(single(question))).containsExactly(Subject.LEADING);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Faut-il refaire la place et planter des arbres ?          | Faut-il refaire la place ? Faut-il planter des arbres ?
            Faut-il fermer la rue aux voitures et l’ouvrir aux vélos ? | Faut-il fermer la rue aux voitures ? Faut-il l’ouvrir aux vélos ?
            Êtes-vous satisfait de la cantine et de la garderie ?     | ''
            Que pensez-vous de la vitesse et du stationnement ?       | ''
            Faut-il un banc et/ou un arbre ?                          | ''
            Viendrez-vous ? Et vos enfants ?                          | ''
            """)
    void two_questions_in_one_are_taken_apart(String question, String better) {
        assertThat(Advice.on(single(question), 1)).singleElement().satisfies(remark -> {
            assertThat(remark.subject()).isEqualTo(Subject.DOUBLE);
            assertThat(remark.better()).isEqualTo(better);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Faut-il éteindre l’éclairage public de 23 h à 5 h ?",
                "Faut-il un banc et un arbre près de l’atelier ?",
                "Que pensez-vous de la vitesse dans le bourg ?",
                "Êtes-vous pour ou contre un composteur partagé ?",
                "Viendrez-vous à la fête du quartier et au marché d’hiver ?",
                "Faut-il aménager le sentier entre le lavoir et le clocher ?",
                "La cantine et la garderie vous conviennent-elles ?",
                "Faut-il une maison de santé ?",
                "Le syndicat des eaux doit-il relever le prix ?",
                "Faut-il restaurer le maître-autel de l’église ?",
                "Quel candidat au poste de garde champêtre ?"
            })
    void plain_questions_are_left_in_peace(String question) {
        assertThat(Advice.on(single(question), 1)).isEmpty();
    }

    @Test
    void who_may_tick_several_answers_may_be_asked_two_things() {
        QuestionDraft several = new QuestionDraft(
                QuestionKind.MULTIPLE, "Que pensez-vous de la vitesse et du stationnement ?", List.of("A", "B"), false);

        assertThat(Advice.on(several, 1)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Avez-vous un handicap ?                        | HEALTH
            Vos enfants ont-ils des allergies ?            | HEALTH
            Comment jugez-vous votre état de santé ?       | HEALTH
            Quelle est votre religion ?                    | RELIGION
            Allez-vous à la messe le dimanche ?            | RELIGION
            Pour qui avez-vous voté en mars ?              | POLITICS
            Quelles sont vos opinions politiques ?         | POLITICS
            Êtes-vous syndiqué ?                           | UNION
            Quel est votre numéro de sécurité sociale ?    | IDENTITY
            Votation : quel avenir pour le bourg ?         | VOTE
            Donnez votre NIR.                              | IDENTITY
            Quel est le numéro de votre carte d’identité ? | IDENTITY
            """)
    void what_the_law_protects_is_pointed_out(String question, Subject subject) {
        assertThat(subjects(new QuestionDraft(QuestionKind.TEXT, question, List.of(), false)))
                .containsExactly(subject);
    }

    @Test
    void the_answers_that_are_offered_are_read_too() {
        assertThat(subjects(new QuestionDraft(
                        QuestionKind.SINGLE, "Quel menu ?", List.of("Sans viande", "Halal", "Peu importe"), false)))
                .containsExactly(Subject.RELIGION);
    }

    static Stream<Model> models() {
        return Models.all().stream();
    }

    @ParameterizedTest
    @MethodSource("models")
    void no_model_gives_rise_to_advice(Model model) {
        Sketch sketch = model.sketch();
        List<QuestionDraft> questions = sketch.format() == Format.QUESTIONNAIRE
                ? sketch.questions()
                : List.of(new QuestionDraft(QuestionKind.SINGLE, sketch.title(), sketch.choices(), false));

        assertThat(questions)
                .allSatisfy(question -> assertThat(Advice.on(question, 1)).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "2028-06-20, 2028-07-13, false",
        "2028-06-20, 2028-07-14, true",
        "2028-08-31, 2028-09-20, true",
        "2028-09-01, 2028-09-20, false",
        "2028-06-01, 2028-10-01, true"
    })
    void the_summer_is_from_the_fourteenth_of_july_to_the_end_of_august(
            LocalDate first, LocalDate last, boolean summer) {
        assertThat(Advice.on(first, last).stream().anyMatch(remark -> remark.subject() == Subject.SUMMER))
                .isEqualTo(summer);
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-01, 2027-03-17, ''",
        "2027-03-01, 2027-03-18, l’élection présidentielle",
        "2027-05-08, 2027-05-20, ''",
        "2028-03-10, 2028-03-20, les élections départementales et régionales",
        "2031-08-01, 2031-08-31, ''",
        "2031-08-20, 2031-09-01, les élections municipales",
        "2032-03-31, 2032-04-20, les élections municipales"
    })
    void the_weeks_before_an_election_are_known(LocalDate first, LocalDate last, String election) {
        assertThat(Advice.on(first, last).stream()
                        .filter(remark -> remark.subject() == Subject.RESERVE)
                        .map(Remark::found)
                        .findFirst()
                        .orElse(""))
                .isEqualTo(election);
    }

    @Test
    void every_election_has_its_source_and_ends_after_it_begins() {
        assertThat(Election.KNOWN).allSatisfy(election -> {
            assertThat(election.source()).contains("article");
            assertThat(election.last()).isAfterOrEqualTo(election.first());
            assertThat(election.reserveFrom()).isBefore(election.first());
        });
        assertThat(Election.nextMunicipal(LocalDate.of(2026, 11, 1)).map(Election::reserveFrom))
                .contains(LocalDate.of(2031, 9, 1));
    }

    private static QuestionDraft single(String label) {
        return new QuestionDraft(QuestionKind.SINGLE, label, List.of("Oui", "Non"), false);
    }

    private static List<Subject> subjects(QuestionDraft question) {
        return Advice.on(question, 1).stream().map(Remark::subject).toList();
    }
}
