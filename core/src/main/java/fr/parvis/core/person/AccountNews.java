package fr.parvis.core.person;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import fr.parvis.core.notice.Message;
import fr.parvis.core.notice.Outbox;
import fr.parvis.core.notice.Wordings;
import fr.parvis.core.person.Letters.News;

/** Tells people what happened to their own account, in case it was not they who did it. */
@ApplicationScoped
class AccountNews {

    /** Later it would only frighten. */
    private static final Duration NEWS = Duration.ofDays(7);

    private final Clock clock;
    private final Outbox outbox;
    private final Wordings wordings;

    AccountNews(Clock clock, Outbox outbox, Wordings wordings) {
        this.clock = clock;
        this.outbox = outbox;
        this.wordings = wordings;
    }

    /** By the outbox of the collectivity in scope. */
    @Transactional(TxType.MANDATORY)
    void tell(UUID person, News news) {
        Person.<Person>findByIdOptional(person).ifPresent(known -> tell(known.email(), news));
    }

    @Transactional(TxType.MANDATORY)
    void tell(String address, News news) {
        outbox.put(
                Message.Kind.ACCOUNT,
                address,
                news.letter(wordings.phrases()),
                clock.instant().plus(NEWS));
    }
}
