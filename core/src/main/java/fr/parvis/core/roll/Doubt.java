package fr.parvis.core.roll;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What a person has to look at before a list is settled. */
public enum Doubt {
    /** A row with something in it, but nobody's name. */
    NO_NAME,
    /** The same name and the same day of birth as another. */
    DUPLICATE,
    /** The same name as another, and the dates do not tell them apart. */
    HOMONYM,
    /** Another household at the same address; where that tells no house from another, one of the same name. */
    SAME_ADDRESS,
    /** A date of birth that is not whole: found by name alone later on. */
    DATE,
    /** No letter can be sent. */
    NO_ADDRESS;

    /** Whether there is another row to compare with. */
    public boolean hasOther() {
        return this == DUPLICATE || this == HOMONYM || this == SAME_ADDRESS;
    }

    /**
     * A doubt about somebody.
     *
     * @param other place of the one that it is compared with, or -1
     */
    record Found(Doubt doubt, int other) {}

    /** What is doubtful, by place on the list; one doubt each, the gravest. */
    static Map<Integer, Found> among(List<Person> people, Unit unit) {
        Map<Integer, Found> found = new LinkedHashMap<>();
        Map<String, List<Integer>> byName = new HashMap<>();
        Map<String, Integer> byAddress = new HashMap<>();
        boolean dated =
                people.stream().filter(person -> !person.birth().isEmpty()).count() > people.size() / 2;
        for (int i = 0; i < people.size(); i++) {
            of(people, i, unit, dated, byName, byAddress).ifPresent(put(found, i));
            for (Person.Named named : people.get(i).names()) {
                List<Integer> same = byName.computeIfAbsent(key(named), name -> new ArrayList<>());
                if (!same.contains(i)) {
                    same.add(i);
                }
            }
            for (String home : homes(people.get(i))) {
                byAddress.putIfAbsent(home, i);
            }
        }
        return found;
    }

    /** « Le Bourg » alone says nothing of two families: there it takes the name, too. */
    private static List<String> homes(Person person) {
        String address = person.foldedAddress();
        return person.located()
                ? List.of(address)
                : Stream.of(person.name(), person.otherName())
                        .map(Person::folded)
                        .filter(name -> !name.isEmpty())
                        .map(name -> name + "/" + address)
                        .toList();
    }

    private static java.util.function.Consumer<Found> put(Map<Integer, Found> all, int place) {
        return found -> all.put(place, found);
    }

    /** @param dated whether the list tells when most people were born, so that whoever it does not tell it of is doubtful */
    private static Optional<Found> of(
            List<Person> people,
            int i,
            Unit unit,
            boolean dated,
            Map<String, List<Integer>> byName,
            Map<String, Integer> byAddress) {
        Person person = people.get(i);
        if (Person.folded(person.name()).isEmpty()) {
            return Optional.of(new Found(NO_NAME, -1));
        }
        Optional<Found> twin = twin(people, person, byName);
        if (twin.isPresent()) {
            return twin;
        }
        Optional<Integer> neighbour = homes(person).stream()
                .filter(byAddress::containsKey)
                .findFirst()
                .map(byAddress::get);
        if (unit == Unit.HOUSEHOLD && neighbour.isPresent() && !person.address().isEmpty()) {
            return Optional.of(new Found(SAME_ADDRESS, neighbour.get()));
        }
        if (person.birth().isEmpty() ? dated : !person.hasFullBirth()) {
            return Optional.of(new Found(DATE, -1));
        }
        return person.address().isEmpty() ? Optional.of(new Found(NO_ADDRESS, -1)) : Optional.empty();
    }

    private static Optional<Found> twin(List<Person> people, Person person, Map<String, List<Integer>> byName) {
        Found homonym = null;
        for (Person.Named named : person.names()) {
            for (int other : byName.getOrDefault(key(named), List.of())) {
                String birth = people.get(other).birth();
                if (person.hasFullBirth() && birth.equals(person.birth())) {
                    return Optional.of(new Found(DUPLICATE, other));
                }
                if (homonym == null && mayBe(birth, person.birth())) {
                    homonym = new Found(HOMONYM, other);
                }
            }
        }
        return Optional.ofNullable(homonym);
    }

    /** Whether two dates can be the same day, as far as they go. */
    private static boolean mayBe(String one, String other) {
        return one.equals("?") || other.equals("?") || one.startsWith(other) || other.startsWith(one);
    }

    private static String key(Person.Named named) {
        return named.name() + "/" + named.firstName();
    }
}
