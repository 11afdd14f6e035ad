package fr.parvis.core.person;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import fr.parvis.core.notice.Letter;
import fr.parvis.core.notice.Message;
import fr.parvis.core.notice.Outbox;

/** Tells people what happened to their own account, in case it was not they who did it. */
@ApplicationScoped
class AccountNews {

    /** Later it would only frighten. */
    private static final Duration NEWS = Duration.ofDays(7);

    private final Clock clock;
    private final Outbox outbox;

    AccountNews(Clock clock, Outbox outbox) {
        this.clock = clock;
        this.outbox = outbox;
    }

    /** By the outbox of the collectivity in scope. */
    @Transactional(TxType.MANDATORY)
    void tell(UUID person, Letter letter) {
        Person.<Person>findByIdOptional(person).ifPresent(known -> tell(known.email(), letter));
    }

    @Transactional(TxType.MANDATORY)
    void tell(String address, Letter letter) {
        outbox.put(Message.Kind.ACCOUNT, address, letter, clock.instant().plus(NEWS));
    }
}
