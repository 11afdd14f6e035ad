package fr.parvis.core.collectivity;

/**
 * The ids of sandboxes, which say whose they are: {@code essai-33352} is that of {@code 33352}. The row policies of the database
 * know them by the same beginning.
 */
public final class SandboxId {

    private static final String BEGINNING = "essai-";

    /** What its address ends in: {@code /c/la-reole-essai/}. */
    private static final String ENDING = "-essai";

    private SandboxId() {}

    /** Of the sandbox of a commune. */
    public static String of(String commune) {
        return BEGINNING + commune;
    }

    /** Whether a collectivity is a sandbox. */
    public static boolean is(String collectivity) {
        return collectivity.startsWith(BEGINNING);
    }

    /** The commune that a sandbox belongs to; any other collectivity is itself. */
    public static String owner(String collectivity) {
        return is(collectivity) ? collectivity.substring(BEGINNING.length()) : collectivity;
    }

    /** The address of the sandbox of the commune at an address. */
    public static String address(String ofCommune) {
        return ofCommune + ENDING;
    }
}
