package fr.parvis.core.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TroubleTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            recipient address not accepted: 550 5.1.1 <jeanne@exemple.fr>: no such user | UNKNOWN_ADDRESS | 550 5.1.1
            550-5.7.1 refused                                                           | UNKNOWN_ADDRESS | 550 5.7.1
            AUTH LOGIN failed 535                                                       | BAD_CREDENTIALS | 535
            Connection refused: smtp.example.fr/192.0.2.1:25                            | UNREACHABLE     | ''
            connection timed out: smtp.example.fr/192.0.2.451:587                       | UNREACHABLE     | ''
            451 try later                                                               | OTHER           | 451
            421-too many messages                                                       | OTHER           | 421
            421 4.7.0 Too many connections, connection closed                           | OTHER           | 421 4.7.0
            refused: auth.550@connect.example                                           | OTHER           | ''
            """)
    void an_answer_is_kept_as_its_kind_and_its_code(String told, Trouble trouble, String reply) {
        assertThat(Trouble.of(new IllegalStateException(told))).isEqualTo(trouble);
        assertThat(Trouble.reply(new IllegalStateException(told))).isEqualTo(reply);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            not accepted: 550 5.1.1 <Jeanne.Dupont@exemple.fr>: unknown     | 550 5.1.1 …: unknown
            550 5.7.1 User Jeanne DUPONT (jeanne) at exemple.fr is away     | 550 5.7.1 User … (…) at … is away
            552 5.2.2 "Jeanne D." over quota, 'jd' too, don't try           | 552 5.2.2 … over quota, … too, don't try
            550 see https://aide.example/x?a=jeanne&c=123456 for help       | 550 see https://aide.example/x… for help
            451 4.7.1 jeanne%40exemple.fr code 123456 id 7f3AbC1234567890xyzw | 451 4.7.1 … code … id …
            554 5.7.1 Client host [192.0.2.7] blocked using zen.example     | 554 5.7.1 Client host [192.0.2.7] blocked using zen.example
            Connection refused: smtp.example.fr/192.0.2.1:25                | ``
            """)
    void an_answer_is_quoted_without_whom_or_what_it_is_about(String told, String said) {
        assertThat(Trouble.said(new IllegalStateException(told), "jeanne.dupont@exemple.fr"))
                .isEqualTo(said);
    }

    @Test
    void a_long_answer_is_cut() {
        IllegalStateException refused = new IllegalStateException("550 " + "not now ".repeat(60));
        assertThat(Trouble.said(refused, "jeanne@exemple.fr"))
                .hasSizeBetween(150, 200)
                .endsWith("…");
    }

    @Test
    void a_failure_without_a_word_is_told_too() {
        assertThat(Trouble.of(new IllegalStateException())).isEqualTo(Trouble.OTHER);
        assertThat(Trouble.reply(new IllegalStateException())).isEmpty();
        assertThat(Trouble.said(new IllegalStateException(), "")).isEmpty();
    }
}
