package fr.parvis.core.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;

class FractionTest {

    @Test
    void in_lowest_terms_with_a_positive_denominator() {
        Fraction minusAThird = Fraction.of(4).dividedBy(Fraction.of(-12));
        assertThat(minusAThird).hasToString("-1/3").isLessThan(Fraction.ZERO);
        assertThat(minusAThird.plus(Fraction.of(new BigDecimal("0.25")))).hasToString("-1/12");
        assertThat(minusAThird.rounded(2)).isEqualByComparingTo("-0.33");
    }
}
