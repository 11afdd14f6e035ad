package fr.parvis.core.moving;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import fr.parvis.core.moving.Manifest.Part;
import fr.parvis.core.moving.NotRestorable.Reason;
import fr.parvis.core.secret.Keys;

/** An archive whose every byte was compared with its manifest. */
final class Archive implements Closeable {

    /** Of what is held as a whole: the manifest, a line of a table, a picture. Some kilobytes are usual. */
    private static final int LONGEST_PIECE = 16 << 20;

    private static final int BUFFER = 64 << 10;

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final ZipFile zip;
    private final Manifest manifest;
    private final boolean ours;

    private Archive(ZipFile zip, Manifest manifest, boolean ours) {
        this.zip = zip;
        this.manifest = manifest;
        this.ours = ours;
    }

    /** Opens it, and reads all of it once. */
    static Archive open(Path file, Keys keys) throws NotRestorable {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile(), UTF_8);
        } catch (IOException | IllegalArgumentException broken) {
            throw new NotRestorable(Reason.NO_ARCHIVE, "");
        }
        try {
            Archive archive = read(zip, keys);
            archive.compare();
            return archive;
        } catch (NotRestorable refused) {
            close(zip);
            throw refused;
        } catch (IOException | RuntimeException broken) {
            close(zip);
            throw new NotRestorable(Reason.DAMAGED, "");
        }
    }

    private static Archive read(ZipFile zip, Keys keys) throws NotRestorable, IOException {
        byte[] written = bytes(zip, Manifest.FILE).orElseThrow(() -> new NotRestorable(Reason.NO_ARCHIVE, ""));
        Manifest manifest;
        try {
            JsonNode format = JSON.readTree(written).path("format");
            if (!format.canConvertToInt()) {
                throw new NotRestorable(Reason.NO_ARCHIVE, "");
            }
            // Before anything else is read of it: what a later format says may mean something else.
            if (format.intValue() > Manifest.FORMAT) {
                throw new NotRestorable(Reason.NEWER, "");
            }
            manifest = JSON.readValue(written, Manifest.class);
        } catch (JsonProcessingException broken) {
            throw new NotRestorable(Reason.DAMAGED, Manifest.FILE);
        }
        boolean ours = manifest.installation().equals(Packing.installation(keys));
        String seal = new String(bytes(zip, Manifest.SEAL).orElse(new byte[0]), UTF_8);
        if (ours
                && !MessageDigest.isEqual(
                        seal.getBytes(UTF_8), Packing.seal(keys, written).getBytes(UTF_8))) {
            throw new NotRestorable(Reason.CHANGED, Manifest.FILE);
        }
        return new Archive(zip, manifest, ours);
    }

    private static Optional<byte[]> bytes(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return Optional.of(in.readNBytes(LONGEST_PIECE));
        }
    }

    private void compare() throws NotRestorable, IOException {
        Set<String> told = manifest.parts().stream().map(Part::file).collect(Collectors.toSet());
        told.add(Manifest.FILE);
        told.add(Manifest.SEAL);
        List<String> stray = zip.stream()
                .map(ZipEntry::getName)
                .filter(name -> !told.contains(name))
                .toList();
        if (!stray.isEmpty()) {
            throw new NotRestorable(Reason.DAMAGED, stray.get(0));
        }
        for (Part part : manifest.parts()) {
            compare(part);
        }
    }

    private void compare(Part part) throws NotRestorable, IOException {
        ZipEntry entry = zip.getEntry(part.file());
        if (entry == null) {
            throw new NotRestorable(Reason.DAMAGED, part.file());
        }
        MessageDigest digest = Packing.sha256();
        long left = part.size();
        long piece = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] buffer = new byte[BUFFER];
            int read = in.read(buffer);
            // No further than it says of itself: a small file may unfold without end.
            while (read > 0 && left >= 0) {
                digest.update(buffer, 0, read);
                left -= read;
                for (int i = 0; i < read; i++) {
                    piece = buffer[i] == '\n' ? 0 : piece + 1;
                    if (piece > LONGEST_PIECE) {
                        throw new NotRestorable(Reason.DAMAGED, part.file());
                    }
                }
                read = in.read(buffer);
            }
        }
        if (left != 0 || !HexFormat.of().formatHex(digest.digest()).equals(part.sha256())) {
            throw new NotRestorable(Reason.DAMAGED, part.file());
        }
    }

    Manifest manifest() {
        return manifest;
    }

    /** Whether an installation with this secret made it. */
    boolean isOurs() {
        return ours;
    }

    /** What is done with each line of a table, in their order. */
    @FunctionalInterface
    interface Line<E extends Exception> {
        void read(String json) throws E;
    }

    <E extends Exception> void lines(String table, Line<E> line) throws IOException, E {
        Optional<Part> part = manifest.table(table);
        if (part.isEmpty()) {
            return;
        }
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(zip.getInputStream(zip.getEntry(part.get().file())), UTF_8))) {
            String json = in.readLine();
            while (json != null) {
                line.read(json);
                json = in.readLine();
            }
        }
    }

    byte[] picture(String table, String id, String column) throws IOException, NotRestorable {
        String file = Manifest.picture(table, id, column);
        ZipEntry entry = zip.getEntry(file);
        if (entry == null) {
            throw new NotRestorable(Reason.DAMAGED, file);
        }
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    static JsonNode json(String line) throws NotRestorable {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException broken) {
            throw new NotRestorable(Reason.DAMAGED, "");
        }
    }

    private static void close(ZipFile zip) {
        try {
            zip.close();
        } catch (IOException forgotten) {
            // It was only read.
        }
    }

    @Override
    public void close() {
        close(zip);
    }
}
