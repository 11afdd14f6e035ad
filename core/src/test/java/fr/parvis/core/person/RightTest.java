package fr.parvis.core.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

/** What the one table says, in sentences that must stay true whoever changes a cell. */
class RightTest {

    @Test
    void every_right_is_somebodys_and_every_role_has_one() {
        Set<Right> held = Arrays.stream(Role.values())
                .flatMap(role -> Right.of(role).stream())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Right.class)));
        assertThat(held).containsExactly(Right.values());
        assertThat(Role.values()).allSatisfy(role -> assertThat(Right.of(role)).isNotEmpty());
    }

    @Test
    void what_pages_name_are_the_rights() {
        assertThat(Arrays.stream(Right.class.getFields())
                        .filter(field -> field.getType() == String.class && Modifier.isStatic(field.getModifiers()))
                        .map(RightTest::value))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Right.values()).map(Enum::name).toList());
    }

    @Test
    void nobody_is_of_the_console_and_of_a_town_hall() {
        for (Role role : Role.values()) {
            Set<Right> rights = EnumSet.copyOf(Right.of(role));
            rights.remove(Right.BELONG);
            assertThat(rights.stream().map(Right::isOfTownHall).distinct())
                    .as(role.name())
                    .hasSize(1);
        }
    }

    @Test
    void whoever_serves_some_communes_only_may_do_nothing_that_reaches_further() {
        assertThat(Right.of(Role.AGENT)).containsAll(Right.of(Role.PORTFOLIO_AGENT));
        assertThat(Right.of(Role.OPERATOR)).containsAll(Right.of(Role.AGENT));
        for (Role role : Role.values()) {
            if (role.isConfined()) {
                assertThat(Right.of(role))
                        .isSubsetOf(
                                Right.SEE,
                                Right.HELP,
                                Right.INVITE,
                                Right.WRITE,
                                Right.DISMISS,
                                Right.HOLD,
                                Right.BELONG);
            }
        }
        assertThat(Right.of(Role.EPCI_AGENT)).contains(Right.HOLD).doesNotContain(Right.DISMISS);
        assertThat(Right.of(Role.PORTFOLIO_AGENT)).doesNotContain(Right.HOLD);
    }

    @Test
    void a_councillor_reads_and_moderates_and_a_visitor_does_not_speak_for_the_town_hall() {
        assertThat(Right.of(Role.COUNCILLOR)).containsOnly(Right.READ, Right.MODERATE, Right.MEET, Right.BELONG);
        assertThat(Right.of(Role.VISITOR)).containsOnly(Right.READ, Right.PREPARE);
        assertThat(Right.of(Role.DEPUTY)).isEqualTo(Right.of(Role.MAYOR));
    }

    private static String value(Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(hidden);
        }
    }
}
