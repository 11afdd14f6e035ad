package fr.parvis.core.photo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import fr.parvis.core.fixture.APicture;
import fr.parvis.core.photo.Unusable.Reason;

class DarkroomTest {

    private final Darkroom darkroom = new Darkroom();

    @ParameterizedTest
    @CsvSource({
        "2400, 1800, 1600, 1067",
        "1800, 2400, 1600, 1067",
        "1200, 900, 1200, 800",
        "640, 427, 640, 427",
        "2001, 1999, 1600, 1067",
        "7700, 5000, 1600, 1067",
    })
    void a_photo_is_cropped_to_three_by_two_and_never_enlarged(int width, int height, int wide, int high)
            throws Exception {
        for (byte[] file : new byte[][] {APicture.jpeg(width, height), APicture.png(width, height)}) {
            Prints prints = darkroom.develop(file, Focus.CENTRE, Cut.PICTURE);
            BufferedImage large = read(prints.wide());
            BufferedImage small = read(prints.small());
            assertThat(prints.width()).isEqualTo(wide);
            assertThat(new int[] {large.getWidth(), large.getHeight()}).containsExactly(wide, high);
            assertThat(new int[] {small.getWidth(), small.getHeight()}).containsExactly(640, 427);
            assertThat(Cut.PICTURE.height(640)).isEqualTo(427);
        }
    }

    @ParameterizedTest
    @CsvSource({"64, 64, 64, 64", "1200, 1200, 600, 600", "3000, 500, 600, 100", "100, 4000, 15, 600"})
    void an_emblem_stays_whole_light_and_a_png(int width, int height, int wide, int high) throws Exception {
        for (byte[] file : new byte[][] {APicture.jpeg(width, height), APicture.png(width, height)}) {
            EmblemPrints prints = darkroom.draw(file);
            BufferedImage large = read(prints.large());
            BufferedImage small = read(prints.small());
            assertThat(new int[] {large.getWidth(), large.getHeight()}).containsExactly(wide, high);
            assertThat(prints.width()).isEqualTo(wide);
            assertThat(prints.height()).isEqualTo(high);
            assertThat(prints.small()).hasSizeLessThanOrEqualTo(4_000).startsWith(0x89, 'P', 'N', 'G');
            assertThat(small.getWidth()).isEqualTo(prints.smallWidth()).isLessThanOrEqualTo(240);
            assertThat(small.getHeight()).isEqualTo(prints.smallHeight()).isLessThanOrEqualTo(96);
        }
    }

    @Test
    void what_is_transparent_stays_so() throws Exception {
        BufferedImage arms = new BufferedImage(300, 300, BufferedImage.TYPE_INT_ARGB);
        for (int i = 100; i < 200; i++) {
            for (int j = 100; j < 200; j++) {
                // Every dot another tint: what a photo of a shield looks like.
                arms.setRGB(i, j, 0xff000000 | ((i * 7919 + j * 104729) & 0xffffff));
            }
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(arms, "png", file);
        EmblemPrints prints = darkroom.draw(file.toByteArray());
        assertThat(read(prints.large()).getRGB(5, 5) >>> 24).isZero();
        assertThat(read(prints.small()).getRGB(1, 1) >>> 24).isZero();
        assertThat(prints.small()).hasSizeLessThanOrEqualTo(4_000);
    }

    @Test
    void what_is_no_emblem_is_refused() {
        assertThatThrownBy(() -> darkroom.draw("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(UTF_8)))
                .isInstanceOfSatisfying(
                        Unusable.class, no -> assertThat(no.reason()).isEqualTo(Reason.SVG));
        assertThatThrownBy(() -> darkroom.draw(APicture.png(63, 40)))
                .isInstanceOfSatisfying(
                        Unusable.class, no -> assertThat(no.reason()).isEqualTo(Reason.TOO_SMALL));
        assertThatThrownBy(() -> darkroom.draw(APicture.bomb(20_000, 20_000)))
                .isInstanceOfSatisfying(
                        Unusable.class, no -> assertThat(no.reason()).isEqualTo(Reason.TOO_LARGE));
    }

    @Test
    void the_crop_goes_where_it_is_wanted() throws Exception {
        byte[] panorama = APicture.jpeg(3600, 800);

        assertThat(colour(darkroom.develop(panorama, Focus.LEFT, Cut.PICTURE), 320, 200))
                .isEqualTo(Color.RED);
        assertThat(colour(darkroom.develop(panorama, Focus.TOP, Cut.PICTURE), 320, 200))
                .isEqualTo(Color.GREEN);
        assertThat(colour(darkroom.develop(panorama, Focus.BOTTOM_RIGHT, Cut.PICTURE), 320, 200))
                .isEqualTo(Color.BLUE);
    }

    /** Red is on the left of what the sensor saw; turned, it is elsewhere, and blue across. */
    @ParameterizedTest
    @CsvSource({
        "1, 20, 213", "2, 620, 213", "3, 620, 213", "4, 20, 213",
        "5, 320, 20", "6, 320, 20", "7, 320, 407", "8, 320, 407",
    })
    void a_photo_is_shown_upright(int orientation, int x, int y) throws Exception {
        boolean aside = Orientation.isOnItsSide(orientation);
        Prints prints = darkroom.develop(
                APicture.jpeg(aside ? 800 : 1200, aside ? 1200 : 800, orientation), Focus.CENTRE, Cut.PICTURE);

        assertThat(colour(prints, x, y)).isEqualTo(Color.RED);
        assertThat(colour(prints, 639 - x, 426 - y)).isEqualTo(Color.BLUE);
    }

    @Test
    void what_a_camera_tells_is_not_kept() throws Exception {
        Prints prints = darkroom.develop(APicture.jpeg(1200, 800, 6), Focus.CENTRE, Cut.PICTURE);

        assertThat(new String(prints.wide(), UTF_8)).doesNotContain("Exif");
        assertThat(new String(prints.small(), UTF_8)).doesNotContain("Exif");
    }

    @Test
    void a_noisy_photo_stays_light() throws Exception {
        byte[] noise = APicture.noise(640, 427);

        assertThat(darkroom.develop(noise, Focus.CENTRE, Cut.PICTURE).small()).hasSizeLessThan(60_001);
        Prints across = darkroom.develop(noise, Focus.CENTRE, Cut.BAND);
        assertThat(across.small()).hasSizeLessThan(15_001);
        assertThat(read(across.small()).getWidth()).isLessThan(640);
    }

    @Test
    void a_photo_across_a_page_is_three_times_as_wide_as_high() throws Exception {
        for (byte[] file :
                new byte[][] {APicture.jpeg(4000, 3000), APicture.png(3000, 4000), APicture.jpeg(640, 214)}) {
            Prints prints = darkroom.develop(file, Focus.CENTRE, Cut.BAND);
            BufferedImage large = read(prints.wide());
            BufferedImage small = read(prints.small());
            assertThat(large.getHeight()).isEqualTo(Math.round(large.getWidth() / 3f));
            assertThat(new int[] {small.getWidth(), small.getHeight()}).containsExactly(640, 213);
        }
        assertThatThrownBy(() -> darkroom.develop(APicture.jpeg(1200, 210), Focus.CENTRE, Cut.BAND))
                .isInstanceOf(Unusable.class);
    }

    @Test
    void what_is_no_photo_is_refused_with_its_reason() {
        refused(new byte[0], Reason.NO_PHOTO);
        refused("<html><script>alert(1)</script>".getBytes(UTF_8), Reason.NO_PHOTO);
        refused("%PDF-1.7".getBytes(UTF_8), Reason.NO_PHOTO);
        refused("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(UTF_8), Reason.SVG);
        refused(APicture.gif(800, 600), Reason.GIF);
        refused(HexFormat.of().parseHex("524946461a000000574542505650384c"), Reason.WEBP);
        refused(HexFormat.of().parseHex("00000018667479706865696300000000"), Reason.HEIC);
        refused(APicture.jpeg(600, 600), Reason.TOO_SMALL);
        refused(APicture.png(5000, 300), Reason.TOO_SMALL);
        refused(APicture.bomb(20_000, 20_000), Reason.TOO_LARGE);
        refused(APicture.bomb(0x7fffffff, 0x7fffffff), Reason.TOO_LARGE);
        refused(APicture.half(APicture.jpeg(1200, 800)), Reason.BROKEN);
        refused(APicture.half(APicture.png(1200, 800)), Reason.BROKEN);
        refused(Arrays.copyOf(APicture.jpeg(1200, 800), Darkroom.HEAVIEST + 1), Reason.TOO_HEAVY);
        refused("GIF89a<script>".getBytes(UTF_8), Reason.GIF);
        refused("\u00ff\u00d8\u00ff<svg onload=alert(1)>".getBytes(ISO_8859_1), Reason.BROKEN);
    }

    @Test
    void a_file_that_is_something_else_too_loses_that() throws Exception {
        byte[] jpeg = APicture.jpeg(1200, 800);
        byte[] page = "<script>alert(1)</script>".getBytes(UTF_8);
        byte[] both = Arrays.copyOf(jpeg, jpeg.length + page.length);
        System.arraycopy(page, 0, both, jpeg.length, page.length);

        assertThat(new String(darkroom.develop(both, Focus.CENTRE, Cut.PICTURE).wide(), UTF_8))
                .doesNotContain("<script>");
    }

    private void refused(byte[] file, Reason reason) {
        assertThatThrownBy(() -> darkroom.develop(file, Focus.CENTRE, Cut.PICTURE))
                .isInstanceOfSatisfying(Unusable.class, unusable -> assertThat(unusable.reason())
                        .isEqualTo(reason));
    }

    private static Color colour(Prints prints, int x, int y) throws IOException {
        int rgb = read(prints.small()).getRGB(x, y);
        return new Color((rgb & 0x800000) == 0 ? 0 : 255, (rgb & 0x8000) == 0 ? 0 : 255, (rgb & 0x80) == 0 ? 0 : 255);
    }

    private static BufferedImage read(byte[] file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(file));
    }
}
