package fr.parvis.core.storage;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** The PostgreSQL binaries of this machine, as the zonky project packs them: an xz tar archive on the class path. */
final class ServerProgram {

    private ServerProgram() {}

    /**
     * Unpacks the server under {@code parent}, in a folder named for the archive's digest, unless it is there already.
     * Several processes may do so at once.
     *
     * @return the folder that holds {@code bin/postgres}
     */
    static Path unpack(Path parent) throws IOException {
        String archive = archiveName();
        Path home = parent.resolve("program-" + digest(archive));
        if (Files.isDirectory(home)) {
            return home;
        }
        Files.createDirectories(parent);
        Path draft = Files.createTempDirectory(parent, "unpacking-");
        try {
            extract(archive, draft);
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(draft, home);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            }
        } finally {
            if (Files.exists(draft)) {
                deleteTree(draft);
            }
        }
        return home;
    }

    private static String archiveName() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? "darwin" : "linux";
        String processor = List.of("aarch64", "arm64").contains(System.getProperty("os.arch")) ? "arm_64" : "x86_64";
        return "/postgres-" + system + "-" + processor + ".txz";
    }

    private static InputStream open(String archive) {
        InputStream stream = ServerProgram.class.getResourceAsStream(archive);
        if (stream == null) {
            throw new StorageUnavailable("Cette construction de Parvis n’embarque pas PostgreSQL pour cette machine ("
                    + archive.substring(1) + ")\u00a0: reconstruisez-la ici ou indiquez QUARKUS_DATASOURCE_JDBC_URL.");
        }
        return stream;
    }

    private static String digest(String archive) throws IOException {
        try (InputStream stream = open(archive)) {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[1 << 16];
            for (int n = stream.read(buffer); n >= 0; n = stream.read(buffer)) {
                sha.update(buffer, 0, n);
            }
            return HexFormat.of().formatHex(sha.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void extract(String archive, Path target) throws IOException {
        try (InputStream stream = open(archive);
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(stream))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("Entry outside the archive: " + entry.getName());
                }
                Files.createDirectories(requireNonNull(file.getParent()));
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else {
                    Files.copy(tar, file);
                    // Readable by all: a server started by root runs under another account.
                    boolean program = requireNonNull(file.getParent()).endsWith("bin");
                    Files.setPosixFilePermissions(
                            file, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
                }
            }
        }
    }

    static void deleteTree(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
