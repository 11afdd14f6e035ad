package fr.parvis.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;

class QrCodeTest {

    @Test
    void a_short_address_fits_the_small_codes_and_keeps_a_quiet_zone() {
        QrCode code = QrCode.of("https://participer.example.fr/c/la-reole/faut-il-eteindre");

        assertThat(code.size()).isEqualTo(4 * 4 + 17 + 8);
        // The first row of the finder patterns: seven dark modules, four from the edges.
        assertThat(code.path()).startsWith("M4 4h7v1H4z").contains("M30 4h7v1H30z");
    }

    @Test
    void the_picture_has_the_same_modules() throws IOException {
        QrCode code = QrCode.of("https://participer.example.fr/c/la-reole/faut-il-eteindre");

        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(code.png(1200)));

        int dots = picture.getWidth() / code.size();
        assertThat(picture.getWidth()).isEqualTo(picture.getHeight()).isEqualTo(code.size() * dots);
        assertThat(picture.getWidth()).isBetween(1200, 1200 + code.size());
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size(); y++) {
            for (int x = 0; x < code.size(); x++) {
                int from = x;
                while (isDark(picture, x, y, dots)) {
                    x++;
                }
                if (x > from) {
                    path.append("M%d %dh%dv1H%dz".formatted(from, y, x - from, from));
                }
            }
        }
        assertThat(path).hasToString(code.path());
    }

    private static boolean isDark(BufferedImage picture, int x, int y, int dots) {
        return (picture.getRGB(x * dots + dots / 2, y * dots + dots / 2) & 0xff) == 0;
    }
}
