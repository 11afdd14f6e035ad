package fr.parvis.console.ballot;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Locale;

/**
 * One voter's connection to a running Parvis: it stays open from one ballot to the next, and sends nothing twice by itself.
 * Written out, since on two cores a client that is a library takes as much of them as what it measures.
 */
final class CastingLine implements AutoCloseable {

    private static final int PATIENCE_MILLISECONDS = 30_000;

    private static final int STATUS = "HTTP/1.1 ".length();

    private final Socket socket;
    private final InputStream answers;
    private final int port;

    CastingLine(int port) throws IOException {
        this.port = port;
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE_MILLISECONDS);
        answers = new BufferedInputStream(socket.getInputStream());
    }

    /** What came back. */
    record Answer(int status, String page) {}

    /**
     * Sends a form as a browser does.
     *
     * @throws IOException when no whole answer came
     */
    Answer post(String path, String form) throws IOException {
        byte[] body = form.getBytes(UTF_8);
        String head = "POST " + path + " HTTP/1.1\r\nHost: localhost:" + port
                + "\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                + body.length + "\r\n\r\n";
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head.getBytes(ISO_8859_1));
        request.writeBytes(body);
        socket.getOutputStream().write(request.toByteArray());
        int status = Integer.parseInt(line().substring(STATUS, STATUS + 3));
        int length = 0;
        boolean pieces = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String small = header.toLowerCase(Locale.ROOT);
            if (small.startsWith("content-length:")) {
                length = Integer.parseInt(
                        header.substring(header.indexOf(':') + 1).strip());
            }
            pieces |= small.startsWith("transfer-encoding:");
        }
        return new Answer(status, new String(pieces ? pieces() : exactly(length), UTF_8));
    }

    private byte[] pieces() throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (int length = Integer.parseInt(line(), 16); length > 0; length = Integer.parseInt(line(), 16)) {
            whole.writeBytes(exactly(length));
            line();
        }
        line();
        return whole.toByteArray();
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = answers.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int letter = answers.read(); letter != '\n'; letter = answers.read()) {
            if (letter < 0) {
                throw new EOFException();
            }
            line.write(letter);
        }
        return line.toString(ISO_8859_1).strip();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
