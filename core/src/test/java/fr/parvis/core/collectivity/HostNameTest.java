package fr.parvis.core.collectivity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HostNameTest {

    @Test
    void what_is_copied_from_a_browser_is_understood() {
        assertThat(HostName.parse(" https://Participez.LaReole.fr/consultations?x=1 "))
                .contains(new HostName("participez.lareole.fr"));
        assertThat(HostName.parse("participez.lareole.fr:443")).contains(new HostName("participez.lareole.fr"));
        assertThat(HostName.parse("participez.lareole.fr.")).contains(new HostName("participez.lareole.fr"));
    }

    @Test
    void accents_are_encoded_as_dns_has_them() {
        assertThat(HostName.parse("participez.la-réole.fr")).contains(new HostName("participez.xn--la-role-eya.fr"));
    }

    @Test
    void what_is_no_name_is_refused() {
        assertThat(HostName.parse("")).isEmpty();
        assertThat(HostName.parse("localhost")).isEmpty();
        assertThat(HostName.parse("192.168.1.10")).isEmpty();
        assertThat(HostName.parse("participez lareole.fr")).isEmpty();
        assertThat(HostName.parse("-participez.lareole.fr")).isEmpty();
        assertThat(HostName.parse("participez..fr")).isEmpty();
        assertThat(HostName.parse("*.lareole.fr")).isEmpty();
    }

    @Test
    void a_name_without_prefix_is_told() {
        assertThat(new HostName("lareole.fr").isApex()).isTrue();
        assertThat(new HostName("participez.lareole.fr").isApex()).isFalse();
    }
}
