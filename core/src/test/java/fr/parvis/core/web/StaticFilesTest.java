package fr.parvis.core.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;

class StaticFilesTest {
    private static final Path RESOURCES = Path.of("src/main/resources");

    @Test
    void an_address_changes_with_the_content() {
        assertThat(Assets.url("parvis.css"))
                .matches("/assets/parvis\\.css\\?v=[0-9a-f]{10}")
                .isEqualTo(Assets.url("parvis.css"));
        assertThat(Assets.url("favicon.svg"))
                .doesNotContain(Assets.url("parvis.css").split("v=", -1)[1]);
    }

    @Test
    void a_missing_file_is_told_at_once() {
        assertThatThrownBy(() -> Assets.url("absent.css")).hasMessageContaining("assets/absent.css");
        assertThatThrownBy(() -> Icons.shapes("absent")).hasMessageContaining("absent");
    }

    @Test
    void every_icon_named_in_a_template_is_in_the_sprite() throws IOException {
        Pattern use = Pattern.compile("\\{#icon name=\"([a-z0-9-]+)\"");
        try (Stream<Path> templates = Files.walk(RESOURCES.resolve("templates"))) {
            List<String> names = templates
                    .filter(file -> file.toString().endsWith(".html"))
                    .flatMap(file -> use.matcher(read(file)).results().map(found -> found.group(1)))
                    .toList();
            assertThat(names).isNotEmpty().allMatch(name -> Icons.names().contains(name));
        }
    }

    @Test
    void the_style_sheet_stays_light() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(Files.readAllBytes(RESOURCES.resolve("META-INF/resources/assets/parvis.css")));
        }
        assertThat(packed.size()).isLessThan(9_000);
    }

    @Test
    void no_tag_or_layout_carries_a_style_or_a_script() throws IOException {
        try (Stream<Path> templates = Files.walk(RESOURCES.resolve("templates"))) {
            assertThat(templates
                            .filter(file -> file.toString().endsWith(".html"))
                            .filter(file -> !file.toString().contains("mail")))
                    .isNotEmpty()
                    .allSatisfy(file ->
                            assertThat(read(file)).doesNotContain(" style=", "<style", " onclick=", "<script>"));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
