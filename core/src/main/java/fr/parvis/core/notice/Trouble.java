package fr.parvis.core.notice;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    /** All that the provider said, for whoever tries it out: on one line, and never empty. */
    static String words(Throwable refused) {
        Throwable innermost = refused;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
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
