package fr.parvis.core.roll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import fr.parvis.core.roll.Doubt.Found;

class DoubtTest {

    private static Person person(String name, String first, String birth, String... address) {
        return new Person(name, "", first, Person.birth(birth), List.of(address), List.of(), List.of(), true);
    }

    @Test
    void the_same_name_and_day_is_asked_about_and_another_day_is_not() {
        assertThat(Doubt.among(
                        List.of(
                                person("Petit", "Jeanne", "03/05/1961", "1 rue A"),
                                person("PETIT", "Jeanne Marie", "3/5/1961", "2 rue B"),
                                person("Petit", "Jeanne", "04/05/1961", "1 rue A")),
                        Unit.PERSON))
                .containsOnlyKeys(1)
                .containsEntry(1, new Found(Doubt.DUPLICATE, 0));
    }

    @Test
    void who_goes_by_another_name_is_recognised() {
        Person married =
                new Person("Lefèvre", "Petit", "Jeanne", "1961-05-03", List.of("1 rue A"), List.of(), List.of(), true);
        assertThat(Doubt.among(List.of(married, person("Petit", "Jeanne", "03/05/1961", "1 rue A")), Unit.PERSON))
                .containsEntry(1, new Found(Doubt.DUPLICATE, 0));
    }

    @Test
    void dates_that_do_not_tell_apart_make_homonyms() {
        assertThat(Doubt.among(
                        List.of(
                                person("Petit", "Jean", "00/00/1953", "1 rue A"),
                                person("Petit", "Jean", "04/07/1953", "1 rue A"),
                                person("Petit", "Jean", "04/07/1980", "1 rue A"),
                                person("Grand", "Luc", "", "1 rue A"),
                                person("Grand", "Luc", "", "9 rue Z")),
                        Unit.PERSON))
                .containsOnlyKeys(0, 1, 3, 4)
                .containsEntry(0, new Found(Doubt.DATE, -1))
                .containsEntry(1, new Found(Doubt.HOMONYM, 0))
                .containsEntry(3, new Found(Doubt.DATE, -1))
                .containsEntry(4, new Found(Doubt.HOMONYM, 3));
    }

    @Test
    void a_day_that_never_was_is_doubtful_and_so_is_none_where_the_others_have_one() {
        Person never = person("Petit", "Jean", "31/02/1975", "1 rue A");
        Person none = person("Grand", "Luc", "", "2 rue A");
        Person known = person("Blanc", "Anne", "29/02/1976", "3 rue A");
        assertThat(Doubt.among(List.of(never, none, known), Unit.PERSON))
                .containsOnlyKeys(0, 1)
                .containsEntry(0, new Found(Doubt.DATE, -1))
                .containsEntry(1, new Found(Doubt.DATE, -1));
        assertThat(Doubt.among(List.of(none), Unit.PERSON)).isEmpty();
    }

    @Test
    void letters_of_one_name_in_one_house_are_told_apart_by_the_year() {
        assertThat(Person.addressees(Map.of(
                        1, person("Petit", "Jean", "04/07/1953", "1 rue A"),
                        2, person("PETIT", "Jean", "1980", "1, rue a"),
                        3, person("Petit", "Jean", "", "1 rue A"),
                        4, person("Petit", "Jean", "04/07/1953", "2 rue A"))))
                .containsOnly(
                        entry(1, "Jean PETIT (1953)"),
                        entry(2, "Jean PETIT (1980)"),
                        entry(3, "Jean PETIT"),
                        entry(4, "Jean PETIT"));
    }

    @Test
    void no_name_and_no_address_are_noticed_and_two_homes_under_one_roof() {
        assertThat(Doubt.among(List.of(person("", "", "", "1 rue A"), person("Petit", "Jean", "")), Unit.PERSON))
                .containsEntry(0, new Found(Doubt.NO_NAME, -1))
                .containsEntry(1, new Found(Doubt.NO_ADDRESS, -1));
        List<Person> roof = List.of(person("Petit", "Jean", "", "1 rue A"), person("Grand", "Luc", "", "1, rue a"));
        assertThat(Doubt.among(roof, Unit.HOUSEHOLD)).containsEntry(1, new Found(Doubt.SAME_ADDRESS, 0));
        assertThat(Doubt.among(roof, Unit.PERSON)).isEmpty();
    }
}
