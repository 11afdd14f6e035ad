package fr.parvis.core.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NetworkTest {

    @Test
    void neighbours_of_an_ipv4_address_share_its_network() {
        assertThat(Network.of("192.0.2.7")).isEqualTo(Network.of("192.0.2.250")).isNotEqualTo(Network.of("192.0.3.7"));
    }

    @Test
    void addresses_of_one_ipv6_household_share_its_network() {
        assertThat(Network.of("2001:db8:1:2::1"))
                .isEqualTo(Network.of("2001:db8:1:2:ffff::9"))
                .isNotEqualTo(Network.of("2001:db8:1:3::1"));
    }

    @Test
    void an_ipv4_address_written_as_ipv6_is_the_same() {
        assertThat(Network.of("::ffff:192.0.2.7")).isEqualTo(Network.of("192.0.2.1"));
    }

    @Test
    void nonsense_shares_one_network() {
        assertThat(Network.of("unknown")).isEqualTo(Network.of((String) null)).isEqualTo(Network.of("a.example"));
    }
}
