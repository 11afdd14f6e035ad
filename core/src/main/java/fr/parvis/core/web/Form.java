package fr.parvis.core.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import fr.parvis.core.time.FrenchDates;

/**
 * A form as a person filled it in: what was typed, untouched, and what is wrong with it, field by field.
 *
 * <p>Nothing is converted on the way in, so that a refused page gives back exactly what was typed. Problems keep the order
 * in which they were found, which is the order of the page when the checks are; only the first one of a field is kept,
 * since people mend one thing at a time. A form lives within one request and is not thread-safe.
 */
public final class Form {
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final Map<String, Problem> problems = new LinkedHashMap<>();

    private Form() {}

    /** A form that nobody has filled in yet. */
    public static Form empty() {
        return new Form();
    }

    /** The fields of a request, body or query: a JAX-RS {@code MultivaluedMap} is such a map. */
    public static Form of(Map<String, ? extends Collection<String>> submitted) {
        Form form = new Form();
        submitted.forEach((name, typed) -> form.values.put(name, List.copyOf(typed)));
        return form;
    }

    /** Sets what a field shows at first, from what is already known; {@code null} leaves it empty. */
    public Form fill(String name, @Nullable Object value) {
        if (value == null) {
            values.remove(name);
        } else if (value instanceof Collection<?> several) {
            values.put(name, several.stream().map(String::valueOf).toList());
        } else {
            values.put(name, List.of(value.toString()));
        }
        return this;
    }

    /** What was typed in the field, or nothing ({@code ""}). */
    public String value(String name) {
        List<String> typed = values(name);
        return typed.isEmpty() ? "" : typed.get(0);
    }

    /** All that was ticked or typed under the name, in the order of the page. */
    public List<String> values(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** The fields that came or were filled, in the order of the page. */
    public Set<String> names() {
        return Collections.unmodifiableSet(values.keySet());
    }

    /** Whether the choice is ticked or selected. */
    public boolean has(String name, String value) {
        return values(name).contains(value);
    }

    /** What was typed without the blanks around it, non-breaking ones included. */
    public String text(String name) {
        return value(name).replaceAll("^[\\s\\h]+|[\\s\\h]+$", "");
    }

    /**
     * The date typed in the field, as {@code 2026-03-02} (browsers with a calendar) or {@code 2/3/2026} (the others), or
     * {@code null} when it is empty or no date of the calendar.
     */
    public @Nullable LocalDate date(String name) {
        return FrenchDates.read(text(name)).orElse(null);
    }

    /** Notes the problem if the field is blank; returns whether it holds something. */
    public boolean require(String name, String message) {
        if (text(name).isEmpty()) {
            reject(name, message);
            return false;
        }
        return true;
    }

    /** Notes what is wrong with a field, in words that say how to mend it. */
    public Form reject(String name, String message) {
        problems.putIfAbsent(name, new Problem(name, message));
        return this;
    }

    /** Notes what is wrong with the whole form, when no field is to blame. */
    public Form reject(String message) {
        return reject("", message);
    }

    public boolean hasErrors() {
        return !problems.isEmpty();
    }

    public boolean hasError(String name) {
        return problems.containsKey(name);
    }

    /** What is wrong with the field, or nothing ({@code ""}). */
    public String error(String name) {
        Problem problem = problems.get(name);
        return problem == null ? "" : problem.message();
    }

    /** What is wrong, in the order of the page. */
    public List<Problem> errors() {
        return new ArrayList<>(problems.values());
    }

    /** What is wrong with one field; its name is also the id of the control, or {@code ""} for the form as a whole. */
    public record Problem(String name, String message) {}
}
