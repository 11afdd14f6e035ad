package fr.parvis.mairie.share;

import java.text.Normalizer;

/**
 * A text message, counted as operators bill it (3GPP TS 23.038): a message of the 7-bit alphabet holds 160 characters, one
 * with any other character 70; joined ones hold 153 and 67 each. That alphabet has é, è, à and ù, but neither ê, ç, œ nor ’.
 * Immutable.
 */
public record Sms(String text) {

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    /** Each of these is sent as two characters. */
    private static final String EXTENSION = "\f^{}\\[~]|€";

    /** The nearest text that the 7-bit alphabet can write: « forêt » becomes « foret », « l’été » « l'été ». */
    public static String plain(String text) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("«[\\s\\h]*|[\\s\\h]*»", "\"")
                .codePoints()
                .forEach(c -> plain.append(plain(c)));
        return plain.toString();
    }

    private static String plain(int c) {
        String same = Character.toString(c);
        if (BASIC.contains(same) || EXTENSION.contains(same)) {
            return same;
        }
        return switch (c) {
            case '’', '‘' -> "'";
            case '“', '”' -> "\"";
            case '–', '—', '‑' -> "-";
            case '…' -> "...";
            case 'œ' -> "oe";
            case 'Œ' -> "Oe";
            case '\u00a0', '\u202f' -> " ";
            default -> {
                String bare = Normalizer.normalize(same, Normalizer.Form.NFD).replaceAll("\\p{M}+", "");
                yield BASIC.contains(bare) ? bare : "";
            }
        };
    }

    /** Whether the 7-bit alphabet can write it. */
    public boolean isPlain() {
        return text.chars().allMatch(c -> BASIC.indexOf(c) >= 0 || EXTENSION.indexOf(c) >= 0);
    }

    /** How many characters are counted. */
    public int length() {
        return text.length()
                + (isPlain()
                        ? (int) text.chars()
                                .filter(c -> EXTENSION.indexOf(c) >= 0)
                                .count()
                        : 0);
    }

    /** How many messages are billed. */
    public int messages() {
        int alone = isPlain() ? 160 : 70;
        int joined = isPlain() ? 153 : 67;
        return length() <= alone ? 1 : (length() + joined - 1) / joined;
    }
}
