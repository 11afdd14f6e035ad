package fr.parvis.core.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.runtime.LaunchMode;

/**
 * Addresses of static files, as {@code {asset:url('parvis.css')}}. The address changes with the content, so that browsers
 * may keep a file for a year and still see the next version at once.
 */
@TemplateExtension(namespace = "asset")
public final class Assets {
    private static final String FOLDER = "assets/";
    private static final Map<String, String> VERSIONS = new ConcurrentHashMap<>();

    private Assets() {}

    /**
     * The address of a file.
     *
     * @param file below {@code META-INF/resources/assets} of any module, such as {@code console/console.css}
     * @throws IllegalArgumentException if no module has the file
     */
    public static String url(String file) {
        String version = LaunchMode.current() == LaunchMode.DEVELOPMENT
                ? hash(file)
                : VERSIONS.computeIfAbsent(file, Assets::hash);
        return "/" + FOLDER + file + "?v=" + version;
    }

    private static String hash(String file) {
        ClassLoader modules = Thread.currentThread().getContextClassLoader();
        try (InputStream content = modules.getResourceAsStream("META-INF/resources/" + FOLDER + file)) {
            if (content == null) {
                throw new IllegalArgumentException("No static file " + FOLDER + file);
            }
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
            return HexFormat.of().formatHex(digest, 0, 5);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
