package fr.parvis.console.ballot;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.nayuki.qrcodegen.QrCode;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import fr.parvis.core.fixture.Worker;
import fr.parvis.core.roll.ABudgetVote;
import fr.parvis.core.storage.TestDatabase;
import fr.parvis.inspection.Chromium;

/** The desk where a letter is held before the camera of the computer. */
@QuarkusTest
@WithTestResource(TestDatabase.class)
class DeskBrowserTest {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final byte WHITE = (byte) 235;
    private static final byte BLACK = 16;
    private static final byte NO_COLOUR = (byte) 128;

    private final String home = ConfigProvider.getConfig().getValue("test.url", String.class);

    @Test
    void the_camera_reads_the_code_of_a_letter_there_and_works_nowhere_else(@TempDir Path folder) throws IOException {
        ABudgetVote vote = ABudgetVote.open(1);
        String letter = "https://participer.example.fr" + vote.path() + "#"
                + vote.codes().get(0).compact();
        String board = home + "/mairie/consultations/" + vote.box().consultation();
        try (Chromium chromium = Chromium.withCamera(film(folder, letter))) {
            Page page = Chromium.signedIn(
                    chromium.desktop(),
                    home,
                    Worker.secretaryOf(vote.consultation().place()).token());
            page.navigate(board + "/guichet");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lire le QR avec la caméra"))
                    .click();
            assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Enregistré");
            assertThat(page.locator(".received")).containsText("1 enveloppe");

            page.navigate(board);
            assertThat(page.evaluate(
                            "navigator.mediaDevices.getUserMedia({video: true}).then(() => 'seen', no => no.name)"))
                    .isEqualTo("NotAllowedError");
        }
    }

    /** What the camera sees: the QR code, in YUV4MPEG2. */
    private static Path film(Path folder, String said) throws IOException {
        QrCode code = QrCode.encodeText(said, QrCode.Ecc.MEDIUM);
        int module = HEIGHT * 2 / 3 / code.size;
        int left = (WIDTH - code.size * module) / 2;
        int top = (HEIGHT - code.size * module) / 2;
        byte[] light = new byte[WIDTH * HEIGHT];
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                boolean dark = code.getModule(Math.floorDiv(x - left, module), Math.floorDiv(y - top, module));
                light[y * WIDTH + x] = dark ? BLACK : WHITE;
            }
        }
        byte[] colour = new byte[WIDTH * HEIGHT / 2];
        Arrays.fill(colour, NO_COLOUR);
        ByteArrayOutputStream film = new ByteArrayOutputStream();
        film.write("YUV4MPEG2 W%d H%d F10:1 Ip A1:1 C420jpeg\n"
                .formatted(WIDTH, HEIGHT)
                .getBytes(US_ASCII));
        for (int frame = 0; frame < 2; frame++) {
            film.write("FRAME\n".getBytes(US_ASCII));
            film.write(light);
            film.write(colour);
        }
        return Files.write(folder.resolve("letter.y4m"), film.toByteArray());
    }
}
