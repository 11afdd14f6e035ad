package fr.parvis.console.launch;

import java.net.BindException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

import fr.parvis.core.storage.StorageUnavailable;

/** What a failure of Quarkus to start means to whoever started it. */
final class Failures {

    private Failures() {}

    /** Prints one sentence for what is foreseen, the whole story for what is not. */
    static void tell(Throwable failure, Path data) {
        Optional<String> sentence = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .map(cause -> sentence(cause, data))
                .flatMap(Optional::stream)
                .reduce((outer, inner) -> inner);
        if (sentence.isPresent()) {
            Parvis.ERR.println("Parvis\u00a0: " + sentence.get());
        } else {
            Parvis.ERR.println("Parvis\u00a0: le démarrage a échoué pour une raison imprévue.");
            failure.printStackTrace(Parvis.ERR);
        }
    }

    private static Optional<String> sentence(Throwable cause, Path data) {
        String message = String.valueOf(cause.getMessage());
        if (cause instanceof Refusal || cause instanceof StorageUnavailable) {
            return Optional.of(message);
        }
        if (message.contains("No space left on device")
                || (cause instanceof SQLException sql && "53100".equals(sql.getSQLState()))) {
            return Optional.of("Le disque de " + data + " est plein.");
        }
        if (cause instanceof BindException) {
            return Optional.of("Un port est déjà pris (" + message + ")\u00a0: choisissez-en un autre avec --port.");
        }
        return Optional.empty();
    }
}
