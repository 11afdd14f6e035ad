package fr.parvis.core.collectivity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import fr.parvis.core.collectivity.PositionList.Position;

class PositionListTest {

    private static final Position LA_REOLE = new Position("33352", -0.0411, 44.5797);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "code;longitude;latitude\n33352;-0.0411;44.5797\n",
                "\uFEFFcode_insee,nom,latitude,longitude\n33352,La Réole,44.5797,-0.0411\n",
                "Code Insee\tLat\tLon\n33352\t44,5797\t-0,0411\n",
                "insee,Geo Point\n33352,\"44.5797, -0.0411\"\n",
                "code_commune_INSEE;coordonnees_geographiques\n33352;44.5797,-0.0411\n33352;1,1\n",
                "code_insee;latitude_centre;longitude_centre;latitude_mairie;longitude_mairie\n33352;44;0;44.5797;-0.0411\n"
            })
    void a_public_file_is_read_as_it_is(String file) throws IOException {
        PositionList list = PositionList.read(stream(file));
        assertThat(list.positions()).containsExactly(LA_REOLE);
        assertThat(list.left()).isZero();
    }

    @Test
    void a_packed_file_is_read_as_well() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream target = new GZIPOutputStream(packed)) {
            target.write("code;longitude;latitude\n33352;-0.0411;44.5797\n".getBytes(UTF_8));
        }
        assertThat(PositionList.read(new ByteArrayInputStream(packed.toByteArray()))
                        .positions())
                .containsExactly(LA_REOLE);
    }

    @Test
    void what_is_no_commune_or_has_no_place_is_left_out_and_told() throws IOException {
        PositionList list = PositionList.read(stream("""
                code;longitude;latitude
                33352;-0.0411;44.5797
                99999;1;1
                33063;;
                33004;200;44
                1001;4.92;46.15
                """));
        assertThat(list.positions()).containsExactly(LA_REOLE, new Position("01001", 4.92, 46.15));
        assertThat(list.left()).isEqualTo(3);
        assertThat(list.examples()).containsExactly(3L, 4L, 5L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "nom;longitude;latitude\nLa Réole;1;1\n", "code;longitude\n33352;1\n", "PK\u0003\u0004"})
    void a_file_without_the_columns_is_not_read(String file) throws IOException {
        assertThat(PositionList.read(stream(file)).readable()).isFalse();
    }

    @Test
    void a_file_that_unpacks_to_more_than_any_list_is_refused() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] lines = "33352;1;1\n".repeat(10_000).getBytes(UTF_8);
        try (GZIPOutputStream target = new GZIPOutputStream(packed)) {
            target.write("code;longitude;latitude\n".getBytes(UTF_8));
            for (int i = 0; i < 21; i++) {
                target.write(lines);
            }
        }
        assertThatThrownBy(() -> PositionList.read(new ByteArrayInputStream(packed.toByteArray())))
                .isInstanceOf(IOException.class);
    }

    private static ByteArrayInputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }
}
