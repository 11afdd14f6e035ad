package fr.parvis.core.collectivity;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;

/**
 * A list of communes that an operator pasted or uploaded, read line by line: each line leads to a commune of the reference
 * list, or says in French why it does not.
 *
 * <p>Two forms are understood. Free lines, one commune each: an INSEE code or a name, which a postal code or a département may
 * make precise, and the e-mail address of its mairie. Or a table under a line of headings, as spreadsheets save it: semicolons,
 * commas or tabs; headings in many spellings, other columns ignored. Both in UTF-8, UTF-16 or Windows-1252.
 *
 * <p>A commune is found once; a later line that means the same one is refused and names the first.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param lines one per line that is not blank, in order, headings left out
 */
public record CommuneList(List<Line> lines) {

    /** All of France and some room: more is another kind of file, and is refused as a whole. */
    public static final int MOST_LINES = 40_000;

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    public CommuneList {
        lines = List.copyOf(lines);
    }

    /** A line that is not blank. */
    public sealed interface Line {

        /** As an editor or a spreadsheet counts, from 1; where the line begins, if a cell holds a line break. */
        int number();

        /** What was written, without control characters, shortened if very long. */
        String source();
    }

    /**
     * A line that leads to a commune.
     *
     * @param email of its mairie, if the line has one
     * @param remark what of the line is left out, in French, as the end of a sentence; empty when nothing is
     */
    public record Found(
            int number,
            String source,
            ReferenceCommune commune,
            @Nullable String email,
            String remark) implements Line {}

    /**
     * A line that leads to none.
     *
     * @param reason in French, as the end of a sentence
     */
    public record Refused(int number, String source, String reason) implements Line {

        /** « ligne 12 : « Saint-Sauveur » désigne 11 communes : précisez le code postal ou le code INSEE ». */
        public String sentence() {
            return "ligne " + number + "\u00A0: " + reason;
        }
    }

    /**
     * Reads an uploaded file.
     *
     * @param isEmail whether a text is an e-mail address that can be written to
     */
    public static CommuneList read(byte[] file, Predicate<String> isEmail) {
        return read(decoded(file), isEmail);
    }

    /**
     * Reads a pasted list.
     *
     * @param isEmail whether a text is an e-mail address that can be written to
     */
    public static CommuneList read(String text, Predicate<String> isEmail) {
        return new CommuneList(new CommuneListReader(isEmail).read(text.replace("\uFEFF", "")));
    }

    /** The lines that lead to a commune. */
    public List<Found> found() {
        return only(Found.class);
    }

    /** The lines that lead to none. */
    public List<Refused> refused() {
        return only(Refused.class);
    }

    private <T extends Line> List<T> only(Class<T> kind) {
        return lines.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** Windows-1252 comes last: Excel still writes it, and hardly any bytes are not valid in it. */
    private static String decoded(byte[] file) {
        if (startsWith(file, 0xFF, 0xFE)) {
            return new String(file, UTF_16LE);
        }
        if (startsWith(file, 0xFE, 0xFF)) {
            return new String(file, UTF_16BE);
        }
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
        } catch (CharacterCodingException e) {
            return new String(file, WINDOWS);
        }
    }

    private static boolean startsWith(byte[] file, int first, int second) {
        return file.length >= 2 && (file[0] & 0xFF) == first && (file[1] & 0xFF) == second;
    }
}
