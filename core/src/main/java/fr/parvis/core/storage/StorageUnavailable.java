package fr.parvis.core.storage;

import org.jspecify.annotations.Nullable;

/** The data cannot be reached or kept. The message is one French sentence, fit to be shown to whoever starts Parvis. */
public final class StorageUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StorageUnavailable(String message) {
        super(message);
    }

    public StorageUnavailable(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
