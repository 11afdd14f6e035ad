package fr.parvis.console.launch;

import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;

import fr.parvis.core.storage.Secrets;

/**
 * The folder that holds an installation: its database, its secrets, its logs, and the version that last wrote it. A folder
 * is for good either a demonstration or an installation, so that invented content never meets real residents.
 */
final class DataFolder {

    private static final long ROOM = 300L << 20;

    private final Path path;

    private DataFolder(Path path) {
        this.path = path;
    }

    /**
     * Opens the folder, which is made if it does not exist, and marks it with this version.
     *
     * @throws Refusal if it cannot be written, has no room, is of the other kind, or was made by a newer version
     */
    static DataFolder open(Path path, String version, boolean demonstration) {
        try {
            Files.createDirectories(path);
            Files.delete(Files.createTempFile(path, "essai", null));
        } catch (IOException e) {
            throw new Refusal(
                    "Le dossier de données " + path + " ne peut pas être écrit (" + reason(e)
                            + ")\u00a0: corrigez ses droits ou choisissez-en un autre avec --data.",
                    e);
        }
        try {
            requireRoom(path);
            requireKnown(path.resolve("VERSION"), version);
            requireKind(path, demonstration);
            Files.writeString(path.resolve("VERSION"), version + "\n");
            return new DataFolder(path.toRealPath());
        } catch (IOException e) {
            throw new Refusal("Le dossier de données " + path + " ne peut pas être lu (" + reason(e) + ").", e);
        }
    }

    /**
     * A folder that an installation or a demonstration has written, as it is.
     *
     * @throws Refusal if there is none, or a newer version wrote it
     */
    static DataFolder existing(Path path, String version) {
        try {
            if (!Files.exists(path.resolve("VERSION"))) {
                throw new Refusal(
                        "Le dossier " + path + " ne contient pas d’installation\u00a0: donnez le sien avec --data.");
            }
            requireKnown(path.resolve("VERSION"), version);
            return new DataFolder(path.toRealPath());
        } catch (IOException e) {
            throw new Refusal("Le dossier de données " + path + " ne peut pas être lu (" + reason(e) + ").", e);
        }
    }

    Path path() {
        return path;
    }

    Secrets secrets() {
        return new Secrets(path.resolve("secrets"));
    }

    Path log() {
        return path.resolve("log").resolve("parvis.log");
    }

    // A database that runs out of disk stops in the middle of somebody's answer; better not to start.
    private static void requireRoom(Path path) throws IOException {
        long room = Files.getFileStore(path).getUsableSpace();
        if (room < ROOM) {
            throw new Refusal("Le disque de " + path + " est plein\u00a0: il reste " + (room >> 20)
                    + "\u00a0Mo, il en faut " + (ROOM >> 20) + ".");
        }
    }

    private static void requireKnown(Path file, String version) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        String written = Files.readString(file).strip();
        try {
            if (Version.parse(written).compareTo(Version.parse(version)) <= 0) {
                return;
            }
        } catch (IllegalArgumentException e) {
            // Not a version that this one knows: the same answer.
        }
        throw new Refusal(
                "Le dossier de données " + file.getParent() + " a été écrit par une version plus récente de Parvis ("
                        + written + ", celle-ci est la " + version + ")\u00a0: utilisez cette version-là.");
    }

    private static void requireKind(Path path, boolean demonstration) throws IOException {
        Path marker = path.resolve("DEMONSTRATION");
        boolean used = Files.exists(path.resolve("VERSION"));
        if (used && demonstration && !Files.exists(marker)) {
            throw new Refusal(
                    "Le dossier " + path
                            + " contient une vraie installation\u00a0: choisissez-en un autre pour la démonstration avec --data.");
        }
        if (!demonstration && Files.exists(marker)) {
            throw new Refusal(
                    "Le dossier " + path
                            + " contient une démonstration\u00a0: choisissez-en un autre pour une vraie installation avec --data.");
        }
        if (demonstration && !used) {
            Files.writeString(marker, "Contenu inventé.\n");
        }
    }

    private static String reason(IOException e) {
        return switch (e.getClass().getSimpleName()) {
            case "AccessDeniedException" -> "droits insuffisants";
            case "FileAlreadyExistsException" -> "ce n’est pas un dossier";
            default -> {
                String message = String.valueOf(e.getMessage());
                if (message.contains("No space left") || message.contains("quota exceeded")) {
                    yield "le disque est plein";
                }
                yield message.contains("Read-only") ? "disque en lecture seule" : message;
            }
        };
    }
}
