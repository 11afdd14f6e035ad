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
            refused: auth.550@connect.example                                           | OTHER           | ''
            """)
    void an_answer_is_kept_as_its_kind_and_its_code(String told, Trouble trouble, String reply) {
        assertThat(Trouble.of(new IllegalStateException(told))).isEqualTo(trouble);
        assertThat(Trouble.reply(new IllegalStateException(told))).isEqualTo(reply);
    }

    @Test
    void a_failure_without_a_word_is_told_too() {
        assertThat(Trouble.of(new IllegalStateException())).isEqualTo(Trouble.OTHER);
        assertThat(Trouble.reply(new IllegalStateException())).isEmpty();
    }
}
