package fr.parvis.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

class ListingTest {
    private static final List<String> COLUMNS = List.of("nom", "habitants");

    @Test
    void reads_the_address_and_writes_it_again() {
        Listing listing = at(Map.of(
                "q",
                List.of("la réole & co"),
                "tri",
                List.of("habitants"),
                "sens",
                List.of("desc"),
                "page",
                List.of("3")));

        assertThat(listing.sort()).isEqualTo("habitants");
        assertThat(listing.offset()).isEqualTo(40);
        assertThat(listing.at(4)).isEqualTo("/console/communes?q=la+r%C3%A9ole+%26+co&tri=habitants&sens=desc&page=4");
    }

    @Test
    void never_sorts_by_what_an_address_says() {
        Listing listing = at(Map.of("tri", List.of("1; drop table"), "page", List.of("-4")));

        assertThat(listing.sort()).isEqualTo("nom");
        assertThat(listing.page()).isEqualTo(1);
    }

    @Test
    void a_second_click_on_a_heading_turns_the_order_round_from_the_first_page() {
        Listing listing = at(Map.of("page", List.of("3"))).counted(534);

        assertThat(listing.order("nom")).isEqualTo("ascending");
        assertThat(listing.order("habitants")).isEqualTo("none");
        assertThat(listing.sortedBy("nom")).isEqualTo("/console/communes?tri=nom&sens=desc");
        assertThat(listing.sortedBy("habitants")).isEqualTo("/console/communes?tri=habitants");
    }

    @Test
    void a_page_past_the_end_is_the_last_one() {
        Listing listing = at(Map.of("page", List.of("99"))).counted(534);

        assertThat(listing.page()).isEqualTo(27);
        assertThat(listing.first()).isEqualTo(521);
        assertThat(listing.last()).isEqualTo(534);
        assertThat(listing.hasNext()).isFalse();
    }

    @Test
    void shows_the_ends_and_the_neighbours() {
        assertThat(at(Map.of("page", List.of("5"))).counted(534).around()).containsExactly(1, 0, 4, 5, 6, 0, 27);
        assertThat(at(Map.of()).counted(30).around()).containsExactly(1, 2);
        assertThat(at(Map.of()).counted(0).around()).containsExactly(1);
    }

    @Test
    void a_list_that_nobody_counts_is_turned_over_page_by_page() {
        Listing begin = at(Map.of()).found(21);
        assertThat(begin.counted()).isFalse();
        assertThat(begin.hasPrevious()).isFalse();
        assertThat(begin.hasNext()).isTrue();
        Listing end = at(Map.of("page", List.of("3"))).found(20);
        assertThat(end.page()).isEqualTo(3);
        assertThat(end.hasPrevious()).isTrue();
        assertThat(end.hasNext()).isFalse();
    }

    @Test
    void an_empty_filter_is_no_filter() {
        assertThat(at(Map.of("q", List.of(" "))).filtered()).isFalse();
        assertThat(at(Map.of("q", List.of("réole"))).filtered()).isTrue();
    }

    private static Listing at(Map<String, List<String>> query) {
        return Listing.of("/console/communes", query, COLUMNS, 20);
    }
}
