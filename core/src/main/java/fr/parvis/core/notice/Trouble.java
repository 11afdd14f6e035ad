package fr.parvis.core.notice;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.smallrye.mutiny.TimeoutException;

/** Why a message did not leave, as far as the provider's answer tells. */
public enum Trouble {
    NONE,
    UNKNOWN_ADDRESS,
    BAD_CREDENTIALS,
    UNREACHABLE,
    /** It waited until nobody could use it any more: no mail server was configured, or nobody sent. */
    TOO_LATE,
    /** Its commune has sent enough today. */
    QUOTA,
    /** Nobody may write to its address. */
    SUPPRESSED,
    OTHER;

    /** Of what a server says of itself. */
    private static final int LONGEST = 300;

    private static final Pattern ADDRESS = Pattern.compile("\\S*@\\S*");

    /**
     * RFC 5321, 4.2: three digits at the beginning of the answer, which the client quotes after words of its own; after them
     * the detail of RFC 3463, where the server gives one.
     */
    private static final Pattern REPLY =
            Pattern.compile("(?<!\\S)([45]\\d\\d)(?:[ -]([45](?:\\.\\d{1,3}){2}))?(?![^\\s-])");

    /** Of what is kept of a provider's words with a message. */
    private static final int MOST_SAID = 200;

    private static final String MASKED = "…";

    /** At the beginning of the second line of an answer and of those that follow. */
    private static final Pattern CONTINUED =
            Pattern.compile("[\\r\\n]+(?:[45]\\d\\d(?:[ -](?:[45](?:\\.\\d{1,3}){2})?)?)?");

    /**
     * What quotes whom or what was refused: addresses, bare or as an address holds them; names and subjects within marks; what an
     * address of a page brings along; codes, numbers and tokens.
     */
    private static final List<Pattern> QUOTING = Stream.of(
                    "<[^<>]*>",
                    "\"[^\"]*\"|«[^»]*»|“[^”]*”|(?<=[\\s(:])'[^']*'(?=[\\s).,;:]|$)",
                    "\\S*(?:@|[%=]40)\\S*",
                    "(?<=https?://[^\\s?#]{1,99})[?#]\\S*",
                    "(?=[\\w+=-]*\\d)[\\w+=-]{20,}",
                    "\\d{6,}")
            .map(Pattern::compile)
            .toList();

    static Trouble of(Throwable refused) {
        if (refused instanceof TimeoutException) {
            return UNREACHABLE;
        }
        String told = told(refused).toLowerCase(Locale.ROOT);
        if (told.contains("recipient")
                || told.contains("mailbox")
                || told.matches("(?s).*\\b(550|551|553|5\\.1\\.\\d)\\b.*")) {
            return UNKNOWN_ADDRESS;
        }
        if (told.contains("auth") || told.contains("credential") || told.matches("(?s).*\\b(535|530)\\b.*")) {
            return BAD_CREDENTIALS;
        }
        // Who answers was reached: « 421 4.7.0 Too many connections ».
        if (!reply(refused).isEmpty()) {
            return OTHER;
        }
        if (told.contains("connect")
                || told.contains("timed out")
                || told.contains("timeout")
                || told.contains("resolve")
                || told.contains("closed")) {
            return UNREACHABLE;
        }
        return OTHER;
    }

    /** The codes of the provider's answer, « 550 5.1.1 » or « 550 »; empty when there was none. */
    static String reply(Throwable refused) {
        Matcher reply = REPLY.matcher(told(refused));
        if (!reply.find()) {
            return "";
        }
        return reply.group(2) == null ? reply.group(1) : reply.group(1) + " " + reply.group(2);
    }

    /**
     * The provider's answer in its own words, from its code on: for staff, to look up or to quote to the provider.
     *
     * @param recipient whom the message was for: neither that address nor a part of it is told
     * @return one line of at most 200 characters, masked; empty when there was no answer
     */
    static String said(Throwable refused, String recipient) {
        String message = refused.getMessage() == null ? "" : refused.getMessage();
        Matcher reply = REPLY.matcher(message);
        if (!reply.find()) {
            return "";
        }
        String said = CONTINUED
                .matcher(message.substring(reply.start()).replaceFirst("^(\\d{3})-", "$1 "))
                .replaceAll(" ");
        for (Pattern quoting : QUOTING) {
            said = quoting.matcher(said).replaceAll(MASKED);
        }
        said = partsOf(recipient)
                .matcher(said)
                .replaceAll(MASKED)
                .replaceAll("[\\s\\p{Cntrl}\\p{Cf}]+", " ")
                .replaceAll(MASKED + "(?:[ .-]?" + MASKED + ")+", MASKED)
                .strip();
        return said.length() <= MOST_SAID
                ? said
                : said.substring(0, MOST_SAID - 1).strip() + MASKED;
    }

    /** The words that an address is made of: « jeanne », « dupont » and « exemple.fr » of jeanne.dupont@exemple.fr. */
    private static Pattern partsOf(String address) {
        String[] sides = address.split("@", 2);
        String words = Stream.concat(
                        Arrays.stream(sides).filter(side -> !side.isEmpty()),
                        Arrays.stream(sides[0].split("[^\\p{L}\\d]+")).filter(word -> word.length() > 2))
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        return Pattern.compile(
                "(?<![\\p{L}\\d])(?:" + (words.isEmpty() ? "(?!)" : words) + ")(?![\\p{L}\\d])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** All that the provider said, for whoever tries it out: on one line, and empty only when nothing came in time. */
    static String words(Throwable refused) {
        Throwable innermost = refused;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        if (innermost instanceof TimeoutException) {
            return "";
        }
        String message = innermost.getMessage();
        String words = (message == null ? "" : message)
                .replaceAll("[\\s\\p{Cntrl}]+", " ")
                .strip();
        return words.isEmpty()
                ? innermost.getClass().getSimpleName()
                : words.substring(0, Math.min(words.length(), LONGEST));
    }

    /** What the provider said, without the addresses that it quotes: they say nothing of the trouble. */
    private static String told(Throwable refused) {
        String message = refused.getMessage();
        return message == null ? "" : ADDRESS.matcher(message).replaceAll("");
    }
}
