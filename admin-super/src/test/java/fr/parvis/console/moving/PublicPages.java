package fr.parvis.console.moving;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import io.restassured.response.Response;

import fr.parvis.core.collectivity.Place;
import fr.parvis.core.fixture.Browser;

/** Everything that a resident can read of a commune, found by following every link: status, type and bytes of each address. */
final class PublicPages {

    private static final Pattern ADDRESS = Pattern.compile("(?:href|src|srcset)=\"(/[^\"#\\s]*)");

    private static final Pattern ATTEMPT = Pattern.compile("(name=\"essai\" value=\")[^\"]*");

    private PublicPages() {}

    static Map<String, String> of(Place place) throws IOException {
        Map<String, String> pages = new TreeMap<>();
        Deque<String> next = new ArrayDeque<>();
        next.add(place.path() + "/");
        while (!next.isEmpty()) {
            String address = next.remove();
            if (pages.containsKey(address)) {
                continue;
            }
            Response answer = Browser.anonymous().urlEncodingEnabled(false).get(address);
            byte[] body = answer.asByteArray();
            String type = String.valueOf(answer.contentType());
            pages.put(address, answer.statusCode() + " " + type + " " + hash(same(type, body)));
            if (type.startsWith("text/html")) {
                Matcher link = ADDRESS.matcher(answer.asString());
                while (link.find()) {
                    String found = link.group(1).replace("&amp;", "&");
                    if (found.startsWith(place.path() + "/")) {
                        next.add(found);
                    }
                }
            }
        }
        return pages;
    }

    /** Without what no two answers to one request have in common: the number of an attempt, and when a spreadsheet was written. */
    private static byte[] same(String type, byte[] body) throws IOException {
        if (type.startsWith("text/html")) {
            return ATTEMPT.matcher(new String(body, UTF_8)).replaceAll("$1").getBytes(UTF_8);
        }
        if (!type.contains("opendocument")) {
            return body;
        }
        ByteArrayOutputStream files = new ByteArrayOutputStream();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(body))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.getName().equals("meta.xml")) {
                    files.write(entry.getName().getBytes(UTF_8));
                    files.write(zip.readAllBytes());
                }
            }
        }
        return files.toByteArray();
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
