package fr.parvis.core.ballot;

import java.util.Locale;

/** Where a ballot was sealed; the voter's receipt says it. */
public enum Sealing {
    /** On the voter's own device: nobody else has ever had the choice. */
    BROWSER,
    /** By the server at once, for a browser that runs no script. */
    SERVER;

    /** Its name in a receipt: never to be changed. */
    String inReceipt() {
        return name().toLowerCase(Locale.ROOT);
    }
}
