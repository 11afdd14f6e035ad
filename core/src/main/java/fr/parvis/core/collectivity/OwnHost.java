package fr.parvis.core.collectivity;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A host name of a collectivity's own. Immutable.
 *
 * @param main whether the addresses of the shared platform lead to it
 * @param finding what was found when it was last tried, or nothing before the first time
 * @param seen where the name led then, as DNS said it
 */
public record OwnHost(
        HostName host,
        boolean main,
        @Nullable Finding finding,
        String seen,
        @Nullable Instant checkedAt) {

    /** What can be found when a name is tried. */
    public enum Finding {
        /** It leads here, and what answers is this installation. */
        READY,
        /** DNS knows no such name. */
        NO_SUCH_NAME,
        /** It leads to another machine than the platform's name. */
        ELSEWHERE,
        /** It leads to the right machine, which shows no certificate for this name. */
        NO_CERTIFICATE,
        /** It leads to the right machine, which does not answer. */
        SILENT,
        /** The right machine answers, and it is not this installation that does. */
        ANOTHER_SITE
    }

    public boolean isReady() {
        return finding == Finding.READY;
    }

    public boolean isTried() {
        return finding != null;
    }
}
