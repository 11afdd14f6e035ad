package fr.parvis.console.launch;

import org.jspecify.annotations.Nullable;

/** Parvis cannot start as asked. The message is one French sentence that says what to do. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Refusal(String message) {
        super(message);
    }

    public Refusal(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
