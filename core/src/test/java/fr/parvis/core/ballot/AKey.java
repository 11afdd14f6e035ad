package fr.parvis.core.ballot;

/** A key for tests. */
final class AKey {

    static final ElectionKey.Made MADE = ElectionKey.lock(FastRsa.all().get(0));

    private AKey() {}
}
