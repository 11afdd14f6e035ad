package fr.parvis.core.storage;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * The secrets folder of an installation: each secret is 256 random bits in base64, in a file of its own that only its
 * owner can read. A secret is made the first time it is asked for and never changes afterwards.
 */
public final class Secrets {

    private static final int BYTES = 32;

    private final Path folder;

    public Secrets(Path folder) {
        this.folder = folder;
    }

    /** The secret of that name, made now if it does not exist. */
    public String named(String name) {
        return existing(name).orElseGet(() -> make(name));
    }

    /** The secret of that name, if it was ever made. */
    public Optional<String> existing(String name) {
        Path file = folder.resolve(name);
        try {
            return Files.exists(file)
                    ? Optional.of(Files.readString(file, US_ASCII).strip())
                    : Optional.empty();
        } catch (IOException e) {
            throw new StorageUnavailable("Le fichier " + file + " ne peut pas être lu.", e);
        }
    }

    private String make(String name) {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String secret = Base64.getEncoder().encodeToString(random);
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            // Written aside, then linked into place: a full disk must not leave an empty secret behind, nor may two
            // processes that start together each believe in a secret of their own.
            Path draft = Files.createTempFile(
                    folder,
                    name,
                    ".new",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try {
                Files.writeString(draft, secret + "\n", US_ASCII);
                Files.createLink(folder.resolve(name), draft);
                return secret;
            } catch (FileAlreadyExistsException e) {
                return existing(name).orElseThrow(() -> new StorageUnavailable("Secret introuvable\u00a0: " + name, e));
            } finally {
                Files.delete(draft);
            }
        } catch (IOException e) {
            throw new StorageUnavailable("Le dossier " + folder + " ne peut pas être écrit.", e);
        }
    }
}
