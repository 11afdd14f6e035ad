package fr.parvis.core.person;

import static fr.parvis.core.fixture.ACommune.aCommune;
import static fr.parvis.core.fixture.Rush.atOnce;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import fr.parvis.core.collectivity.Place;
import fr.parvis.core.fixture.Resident;
import fr.parvis.core.fixture.TheClock;
import fr.parvis.core.person.Throttle.Door;
import fr.parvis.core.storage.TestDatabase;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class ThrottleTest {

    private static final Instant NOON = Instant.parse("2027-03-01T12:00:00Z");

    @Inject
    Throttle throttle;

    private final Place place = aCommune().open();

    /** Held up until all of them have knocked: whoever looks first and counts later lets all of them pass. */
    @Test
    void who_knocks_at_once_passes_no_more_often_than_who_knocks_again_and_again() throws Exception {
        try (Connection busy = TestDatabase.administrator();
                Statement hold = busy.createStatement()) {
            busy.setAutoCommit(false);
            hold.execute("lock table throttle in share mode");
            CompletableFuture<List<Boolean>> rush =
                    CompletableFuture.supplyAsync(() -> atOnce(12, () -> passes("rush@exemple.fr")));
            assertThatThrownBy(() -> rush.get(500, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            busy.commit();
            assertThat(Collections.frequency(rush.get(10, TimeUnit.SECONDS), true))
                    .isEqualTo(5);
        }
    }

    @Test
    void waits_double_and_knocking_meanwhile_does_not_make_them_longer() {
        TheClock.is(NOON);
        for (int i = 0; i < 5; i++) {
            assertThat(passes("again@exemple.fr")).isTrue();
        }
        TheClock.is(NOON.plusSeconds(14));
        assertThat(passes("again@exemple.fr")).isFalse();
        TheClock.is(NOON.plusSeconds(15));
        assertThat(passes("again@exemple.fr")).isTrue();
        TheClock.is(NOON.plusSeconds(15 + 29));
        assertThat(passes("again@exemple.fr")).isFalse();
        TheClock.is(NOON.plusSeconds(15 + 30));
        assertThat(passes("again@exemple.fr")).isTrue();
        TheClock.is(NOON.plus(Duration.ofHours(2)));
        for (int i = 0; i < 5; i++) {
            assertThat(passes("again@exemple.fr")).isTrue();
        }
    }

    @Test
    void each_door_has_its_own_budget() {
        for (int i = 0; i < Door.SIGN_IN_NETWORK.freeTries(); i++) {
            throttle.knock(Door.SIGN_IN_NETWORK, "192.0.2.0");
        }
        assertThatThrownBy(() -> throttle.knock(Door.SIGN_IN_NETWORK, "192.0.2.0"))
                .isInstanceOf(Throttle.TooManyTries.class);
        throttle.knock(Door.SIGN_IN_NETWORK, "192.0.3.0");
        throttle.knock(Door.SIGN_IN_CODE, "192.0.2.0");
    }

    private boolean passes(String who) {
        return Resident.in(place, () -> {
            try {
                throttle.knock(Door.SIGN_IN, who);
                return true;
            } catch (Throttle.TooManyTries tooMany) {
                return false;
            }
        });
    }
}
