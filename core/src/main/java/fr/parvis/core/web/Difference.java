package fr.parvis.core.web;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Two wordings of a text compared word by word: what stays, what goes, what comes. Immutable.
 *
 * @param pieces in the order of reading, what goes before what comes in its place
 */
public record Difference(List<Piece> pieces) {

    /** Beyond some two thousand words each, a table of all pairs would be too large. */
    private static final long MOST_PAIRS = 4_000_000;

    /** A stretch of words. */
    public record Piece(Change change, String text) {

        public boolean gone() {
            return change == Change.GONE;
        }

        public boolean come() {
            return change == Change.COME;
        }
    }

    /** What became of it. */
    public enum Change {
        SAME,
        GONE,
        COME
    }

    public static Difference between(String before, String after) {
        List<String> old = words(before);
        List<String> fresh = words(after);
        List<Piece> pieces = new ArrayList<>();
        if ((long) old.size() * fresh.size() > MOST_PAIRS) {
            add(pieces, Change.GONE, before);
            add(pieces, Change.COME, after);
            return new Difference(pieces);
        }
        int[][] common = common(old, fresh);
        int i = 0;
        int j = 0;
        while (i < old.size() || j < fresh.size()) {
            if (i < old.size() && j < fresh.size() && old.get(i).equals(fresh.get(j))) {
                add(pieces, Change.SAME, old.get(i++));
                j++;
            } else if (i < old.size() && (j == fresh.size() || common[i + 1][j] >= common[i][j + 1])) {
                add(pieces, Change.GONE, old.get(i++));
            } else {
                add(pieces, Change.COME, fresh.get(j++));
            }
        }
        return new Difference(Collections.unmodifiableList(pieces));
    }

    public boolean isEmpty() {
        return pieces.stream().allMatch(piece -> piece.change() == Change.SAME);
    }

    /** Words with the blanks after them. */
    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("(?<=\\s)(?=\\S)"));
    }

    /** The length of the longest common subsequence of the words from i and from j on. */
    private static int[][] common(List<String> old, List<String> fresh) {
        int[][] common = new int[old.size() + 1][fresh.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = fresh.size() - 1; j >= 0; j--) {
                common[i][j] = old.get(i).equals(fresh.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static void add(List<Piece> pieces, Change change, String text) {
        if (!pieces.isEmpty() && pieces.get(pieces.size() - 1).change() == change) {
            text = pieces.remove(pieces.size() - 1).text() + text;
        }
        pieces.add(new Piece(change, text));
    }
}
