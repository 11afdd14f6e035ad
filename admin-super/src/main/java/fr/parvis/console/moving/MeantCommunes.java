package fr.parvis.console.moving;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import fr.parvis.core.collectivity.CommuneList;
import fr.parvis.core.collectivity.Reference;
import fr.parvis.core.moving.Mergers;
import fr.parvis.core.moving.Mergers.Named;
import fr.parvis.core.web.Form;

/** Which of the communes that are open here somebody means: names between commas, or INSEE codes. */
@ApplicationScoped
class MeantCommunes {

    private static final Pattern BETWEEN = Pattern.compile("[,;\\n]");

    /** A five-letter name ends in no digit. */
    private static final Pattern CODES = Pattern.compile("\\p{Alnum}{4}\\d([\\s\\h]+\\p{Alnum}{4}\\d)*");

    private static final int MOST_CANDIDATES = 10;

    private final Mergers mergers;
    private final MergerMessages words;

    MeantCommunes(Mergers mergers, MergerMessages words) {
        this.mergers = mergers;
        this.words = words;
    }

    /**
     * The communes that a field names, each of them once.
     *
     * @param missing what is said beside the field when it names none; what is not clear is told there, too
     */
    List<String> read(Form form, String field, String missing) {
        Set<String> ids = new LinkedHashSet<>();
        StringJoiner unclear = new StringJoiner(" ");
        BETWEEN.splitAsStream(form.text(field))
                .map(String::strip)
                .filter(typed -> !typed.isEmpty())
                .forEach(typed -> {
                    if (CODES.matcher(typed).matches()) {
                        coded(typed, ids, unclear);
                    } else {
                        named(typed, ids, unclear);
                    }
                });
        if (unclear.length() > 0) {
            form.reject(field, unclear.toString());
        } else if (ids.isEmpty()) {
            form.reject(field, missing);
        }
        return List.copyOf(ids);
    }

    /** What to write for a commune so that it is meant: its name, or its code where several have that name. */
    String called(String id) {
        String name = mergers.names(Set.of(id)).getOrDefault(id, "");
        return mergers.named(name).size() == 1 ? name : id;
    }

    private void coded(String typed, Set<String> ids, StringJoiner unclear) {
        List<String> codes = List.of(typed.toUpperCase(Locale.ROOT).split("[\\s\\h]+"));
        Set<String> open = mergers.names(Set.copyOf(codes)).keySet();
        for (String code : codes) {
            if (open.contains(code)) {
                ids.add(code);
            } else {
                unclear.add(words.code_unknown(code));
            }
        }
    }

    private void named(String typed, Set<String> ids, StringJoiner unclear) {
        List<Named> open = mergers.named(typed);
        if (open.size() == 1) {
            ids.add(open.get(0).id());
        } else if (open.size() > 1) {
            unclear.add(words.name_of_several(
                    typed,
                    open.stream()
                            .limit(MOST_CANDIDATES)
                            .map(one -> one.id() + " (" + one.departement() + ")")
                            .collect(Collectors.joining(" ou "))));
        } else if (!Reference.france().named(typed).isEmpty()) {
            unclear.add(words.not_open(typed));
        } else {
            CommuneList.read(typed, text -> false).lines().forEach(line -> described(line, ids, unclear));
        }
    }

    /** « Saint-Sauveur (33) », « 33250 Saint-Sauveur ». */
    private void described(CommuneList.Line line, Set<String> ids, StringJoiner unclear) {
        if (line instanceof CommuneList.Found found) {
            String code = found.commune().insee();
            if (mergers.names(Set.of(code)).isEmpty()) {
                unclear.add(words.not_open(line.source()));
            } else {
                ids.add(code);
            }
        } else if (line instanceof CommuneList.Refused refused) {
            String reason = refused.reason();
            unclear.add(reason.substring(0, 1).toUpperCase(Locale.FRENCH)
                    + reason.substring(1)
                    + (reason.endsWith("?") ? "" : "."));
        }
    }
}
