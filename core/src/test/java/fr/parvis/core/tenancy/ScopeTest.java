package fr.parvis.core.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;

import jakarta.inject.Inject;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

import fr.parvis.core.collectivity.Collectivity;
import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.consultation.Format;
import fr.parvis.core.questionnaire.Drafting;
import fr.parvis.core.storage.TestDatabase;

@QuarkusTest
@WithTestResource(TestDatabase.class)
class ScopeTest {

    @Inject
    Clock clock;

    @Inject
    Drafting drafting;

    @Test
    void a_collectivity_sees_its_own_drafts_and_nobody_elses() {
        String operator = Tenancy.in(new Scope.Operator(), () -> Collectivity.operator()
                .orElseGet(() -> {
                    Collectivity syndicate = Collectivity.operator("operateur", "Syndicat", null, clock.instant());
                    syndicate.persist();
                    return syndicate;
                })
                .id());
        Tenancy.within(operator, () -> drafting.begin(Format.OPINION));
        assertThat(Tenancy.<Long>within(operator, () -> Consultation.count())).isEqualTo(1);
        assertThat(Tenancy.<Long>within("33352", () -> Consultation.count())).isZero();
        assertThat(Tenancy.<Long>in(new Scope.Nobody(), () -> Consultation.count()))
                .isZero();
        assertThat(Tenancy.<Long>in(new Scope.Operator(), () -> Consultation.count()))
                .isEqualTo(1);
        assertThat(Tenancy.<Long>in(new Scope.Portal(), () -> Consultation.count()))
                .isZero();
        assertThatThrownBy(() -> Tenancy.within("33352", () -> drafting.begin(Format.OPINION)))
                .isNotNull();
    }
}
