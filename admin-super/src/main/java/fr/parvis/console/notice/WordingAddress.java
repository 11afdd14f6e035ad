package fr.parvis.console.notice;

import java.util.Locale;

import fr.parvis.core.notice.Wording;

/** Where a letter is worded. */
public final class WordingAddress {

    private WordingAddress() {}

    public static String of(Wording wording) {
        return WordingPages.PATH + "/" + wording.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
