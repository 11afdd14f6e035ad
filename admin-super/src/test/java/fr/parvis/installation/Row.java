package fr.parvis.installation;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of the matrix: a route, what is sent to it, and what it answers to whom.
 *
 * @param path with values to fill in: {@code {draft}} is of the village that is asked for, {@code {=commune}} always of one's own
 * @param nobody what somebody who is not signed in gets, who never was or is no longer
 * @param neighbour what the staff of one village get who put in values of another
 * @param elsewhere what they get on the host of another
 * @param form what is sent, {@code name={value}&…}; or as separate parts
 */
record Row(
        String method,
        String path,
        String nobody,
        String secretary,
        String mayor,
        String operator,
        String neighbour,
        String elsewhere,
        String form) {

    /** In the column of a case that does not arise. */
    static final String NONE = "-";

    /** What the form begins with that is sent in separate parts. */
    static final String PARTS = "parts:";

    private static final Pattern VALUE = Pattern.compile("\\{(=?)([a-z-]+)}");

    /** What a town hall does together with somebody of the syndicate: all pages that show, and drafts; nothing that anybody else sees. */
    private static final Set<String> WITH_A_VISITOR = Set.of("""
            GET /mairie
            GET /mairie/textes
            GET /mairie/decisions
            GET /mairie/archives
            GET /mairie/corbeille
            GET /mairie/fiche
            GET /mairie/fonctions
            POST /mairie/visites/terminer
            GET /mairie/referendum
            GET /mairie/referendum/reponse
            GET /mairie/consultations/nouvelle
            POST /mairie/consultations/nouvelle
            GET /mairie/consultations/{draft}
            GET /mairie/consultations/{draft}/format
            POST /mairie/consultations/{draft}/format
            GET /mairie/consultations/{draft}/suite
            GET /mairie/consultations/{draft}/questions
            POST /mairie/consultations/{draft}/questions
            GET /mairie/consultations/{draft}/adapter
            POST /mairie/consultations/{draft}/adapter
            GET /mairie/consultations/{draft}/dates
            POST /mairie/consultations/{draft}/dates
            GET /mairie/consultations/{draft}/verifier
            GET /mairie/consultations/{budget}/budget
            POST /mairie/consultations/{budget}/budget
            GET /mairie/consultations/{budget}/projets
            POST /mairie/consultations/{budget}/projets
            GET /mairie/consultations/{budget}/projets/importer
            POST /mairie/consultations/{budget}/projets/importer
            GET /mairie/consultations/{budget}/vote
            POST /mairie/consultations/{budget}/vote
            GET /mairie/consultations/{draft}/photo/{photo}
            GET /mairie/consultations/{open}
            GET /mairie/consultations/{open}/participation
            GET /mairie/consultations/{open}/faire-connaitre
            GET /mairie/consultations/{open}/faire-connaitre/affiche
            GET /mairie/consultations/{open}/faire-connaitre/code.svg
            GET /mairie/consultations/{open}/faire-connaitre/code.png
            """.split("\n"));

    static List<Row> table(String table) {
        return table.lines()
                .filter(line -> !line.isBlank())
                .map(line -> line.strip().split("\\s+"))
                .map(cells -> new Row(
                        cells[0],
                        cells[1],
                        cells[2],
                        cells[3],
                        cells[4],
                        cells[5],
                        cells[6],
                        cells[7],
                        cells.length > 8 ? cells[8] : ""))
                .toList();
    }

    String route() {
        return method + " " + Routes.shape(path);
    }

    boolean isRead() {
        return method.equals("GET");
    }

    /** Whether somebody has to be inside to get anything. */
    boolean isShut() {
        return nobody.equals("door") && !operator.equals("door");
    }

    boolean isOfSite() {
        return path.startsWith("/c/");
    }

    String expected(Who who) {
        return switch (who) {
            case NOBODY, RESIDENT -> nobody;
            case SECRETARY -> secretary;
            case MAYOR -> mayor;
            case OPERATOR -> operator;
            case VISITOR -> visitor();
        };
    }

    /** In the town hall, what is shared with a visitor, and else that it stays there; nothing is sent to the residents' site. */
    private String visitor() {
        if (path.startsWith("/mairie")) {
            boolean shut = nobody.equals("door") && !secretary.equals("door");
            return shut && !WITH_A_VISITOR.contains(method + " " + path) ? "403" : secretary;
        }
        return isRead() || path.startsWith("/console") ? nobody : "403";
    }

    /** Whether something may be otherwise afterwards. */
    boolean isDone(Who who) {
        return !isRead() && !expected(who).equals("door") && !expected(who).equals("404");
    }

    /** The request, its values filled in; where it writes, of things that are there for it alone. */
    Filled filled(Village own, Village other) {
        return filled(own, other, !isRead());
    }

    /** The request that changes nothing for who sends it: the same things do for all. */
    Filled refused(Village own, Village other) {
        return filled(own, other, false);
    }

    private Filled filled(Village own, Village other, boolean anew) {
        Set<String> said = new HashSet<>();
        return new Filled(fill(path, own, other, anew, said), fill(form, own, other, anew, said), said);
    }

    private static String fill(String text, Village own, Village other, boolean anew, Set<String> said) {
        Matcher value = VALUE.matcher(text);
        return value.replaceAll(found -> {
            Village whose = found.group(1).isEmpty() ? other : own;
            String filled = anew ? whose.newValue(found.group(2)) : whose.value(found.group(2));
            said.add(filled.toLowerCase(Locale.ROOT));
            return Matcher.quoteReplacement(filled);
        });
    }

    /**
     * A request.
     *
     * @param said the values that whoever asks knows, in small letters
     */
    record Filled(String path, String form, Set<String> said) {

        /** The path as it is on the host of the commune, where its site stands at the root. */
        String onOwnHost() {
            String path = this.path.replaceFirst("^/c/[^/]+", "");
            return path.isEmpty() ? "/" : path;
        }

        /** An answer in small letters, without what whoever asks has said. */
        String unsaid(String answer) {
            String heard = answer.toLowerCase(Locale.ROOT);
            for (String word : said) {
                heard = heard.replace(word, "");
            }
            return heard;
        }
    }

    /** Who asks. */
    enum Who {
        /** Somebody whose session has ended; the cookie is still there. */
        NOBODY,
        RESIDENT,
        SECRETARY,
        MAYOR,
        OPERATOR,
        /** Somebody of the syndicate who looks at the pages of the town hall with it. */
        VISITOR
    }

    @Override
    public String toString() {
        return method + " " + path + " " + form;
    }
}
