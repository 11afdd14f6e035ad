package fr.parvis.console.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import java.util.Random;

import org.junit.jupiter.api.Test;

class VeilTest {

    @Test
    void a_few_people_are_not_counted_and_another_figure_goes_with_them() {
        assertThat(Veil.over(List.of(0L, 3L, 40L, 12L)))
                .containsExactly(OptionalLong.of(0), OptionalLong.empty(), OptionalLong.of(40), OptionalLong.empty());
    }

    @Test
    void enough_people_are_counted() {
        assertThat(Veil.over(List.of(0L, 10L, 40L)))
                .containsExactly(OptionalLong.of(0), OptionalLong.of(10), OptionalLong.of(40));
    }

    @Test
    void nobody_can_reckon_a_small_figure_from_the_sum() {
        Random random = new Random(10);
        for (int i = 0; i < 2000; i++) {
            int bound = 2 + random.nextInt(40);
            int size = 1 + random.nextInt(12);
            check(random.longs(size, 0, bound).boxed().toList());
        }
    }

    private static void check(List<Long> people) {
        List<OptionalLong> shown = Veil.over(people);
        long hidden = 0;
        int count = 0;
        for (int i = 0; i < shown.size(); i++) {
            if (shown.get(i).isPresent()) {
                assertThat(Veil.isSmall(people.get(i))).isFalse();
                assertThat(shown.get(i)).hasValue(people.get(i));
            } else {
                hidden += people.get(i);
                count++;
            }
        }
        long sum = people.stream().mapToLong(Long::longValue).sum();
        // Where all that there is is hidden, the sum is hidden as well when it is small.
        assertThat(count == 0 || (count > 1 && hidden >= Veil.SMALLEST) || hidden == sum)
                .isTrue();
    }
}
