package fr.parvis.core.follow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.quarkus.narayana.jta.QuarkusTransaction;
import org.hibernate.Session;

import fr.parvis.core.collectivity.Directory;
import fr.parvis.core.collectivity.Period;
import fr.parvis.core.collectivity.Place;
import fr.parvis.core.consultation.Consultation;
import fr.parvis.core.consultation.Phase;
import fr.parvis.core.notice.Message;
import fr.parvis.core.notice.Outbox;
import fr.parvis.core.notice.Wordings;
import fr.parvis.core.person.Email;
import fr.parvis.core.person.Throttle;
import fr.parvis.core.secret.Keys;
import fr.parvis.core.secret.Keys.Purpose;
import fr.parvis.core.setting.Settings;
import fr.parvis.core.tenancy.Tenancy;

/**
 * Takes addresses that want news of a consultation of the collectivity in scope, and lets them go. Whoever asks sees the same
 * for an address that follows already: its owner alone learns so, by a letter.
 */
@ApplicationScoped
public class Following {

    /** How long an address waits to be confirmed before it is forgotten. */
    public static final Duration CONFIRMED_WITHIN = Duration.ofDays(2);

    private final Clock clock;
    private final Session database;
    private final Directory directory;
    private final Keys keys;
    private final Outbox outbox;
    private final Tenancy tenancy;
    private final Throttle throttle;
    private final Settings settings;
    private final Wordings wordings;

    Following(
            Clock clock,
            Session database,
            Directory directory,
            Keys keys,
            Outbox outbox,
            Tenancy tenancy,
            Throttle throttle,
            Settings settings,
            Wordings wordings) {
        this.clock = clock;
        this.database = database;
        this.directory = directory;
        this.keys = keys;
        this.outbox = outbox;
        this.tenancy = tenancy;
        this.throttle = throttle;
        this.settings = settings;
        this.wordings = wordings;
    }

    /**
     * What a link from a letter leads to. Immutable.
     *
     * @param title of the consultation
     * @param address its part of the address
     * @param confirmed whether the address follows already
     */
    public record Followed(String title, String address, boolean confirmed) {}

    /** Whether there is still something to be told: the council's answer, or what becomes of projects that won. */
    public static boolean isOffered(Consultation consultation, Instant now) {
        Phase phase = consultation.phase(now);
        boolean builds = phase == Phase.ANSWERED && consultation.resultAt().isPresent();
        return phase == Phase.COMING || phase == Phase.OPEN || phase == Phase.CLOSED || builds;
    }

    /**
     * Asks for news.
     *
     * @param home where the commune's site stands for who asks, with scheme and host
     * @param language of the letters, {@code fr} or {@code en}
     * @param network the /24 or /64 that the request came from
     * @throws Throttle.TooManyTries when too many letters were asked for an address, or from a network
     */
    public void ask(UUID consultation, Email email, String home, String language, String network) {
        // Before the transaction: a connection held while another is asked for starves the pool under a rush.
        throttle.knock(Throttle.Door.FOLLOW_NETWORK, collectivity(), network);
        throttle.knock(Throttle.Door.FOLLOW, consultation.toString(), email.address());
        QuarkusTransaction.joiningExisting().run(() -> write(consultation, email, home, language));
    }

    private void write(UUID consultation, Email email, String home, String language) {
        Instant now = clock.instant();
        UUID id = UUID.randomUUID();
        // The same statement and a letter either way, so that no watch tells who follows already.
        database.createNativeMutationQuery("""
                        insert into follower as f (collectivity_id, id, consultation_id, email, link, home, language, asked_at)
                        values (:collectivity, :id, :consultation, :email, :link, :home, :language, :now)
                        on conflict (collectivity_id, consultation_id, email) do update set
                          asked_at = excluded.asked_at, home = excluded.home, language = excluded.language
                        where f.confirmed_at is null""")
                .setParameter("collectivity", collectivity())
                .setParameter("id", id)
                .setParameter("consultation", consultation)
                .setParameter("email", email.address())
                .setParameter("link", hash(token(id)))
                .setParameter("home", home)
                .setParameter("language", language)
                .setParameter("now", now)
                .executeUpdate();
        Follower follower = Follower.<Follower>find("consultationId = ?1 and email = ?2", consultation, email.address())
                .singleResult();
        FollowLetters letters =
                letters(follower, Consultation.withId(consultation).orElseThrow());
        outbox.put(
                Message.Kind.FOLLOWING,
                email.address(),
                follower.isConfirmed() ? letters.already() : letters.confirm(),
                now.plus(CONFIRMED_WITHIN));
    }

    /** What a link leads to; empty when it was stopped, forgotten, or never was. */
    @Transactional
    public Optional<Followed> read(String token) {
        return follower(token).flatMap(follower -> Consultation.withId(follower.consultationId())
                .flatMap(consultation -> consultation
                        .address()
                        .map(address -> new Followed(consultation.title(), address, follower.isConfirmed()))));
    }

    /** Confirms an address; a link that is no longer there, or was used before, changes nothing. */
    @Transactional
    public void confirm(String token) {
        follower(token).ifPresent(follower -> follower.confirm(clock.instant()));
    }

    /** Forgets an address at once. */
    @Transactional
    public void stop(String token) {
        follower(token).ifPresent(follower -> Follower.deleteById(follower.id()));
    }

    /**
     * Gives every follower the link that this installation makes, since the letters of another one carry links that are not ours.
     *
     * @param home where the commune's site stands from now on, with scheme and host
     */
    @Transactional
    public void renew(String home) {
        Follower.<Follower>listAll().forEach(follower -> database.createNativeMutationQuery(
                        "update follower set link = :link, home = :home where id = :id")
                .setParameter("link", hash(token(follower.id())))
                .setParameter("home", home)
                .setParameter("id", follower.id())
                .executeUpdate());
    }

    private Optional<Follower> follower(String token) {
        Instant oldest = clock.instant().minus(CONFIRMED_WITHIN);
        return Follower.at(hash(token))
                .filter(follower -> follower.isConfirmed() || follower.askedAt().isAfter(oldest));
    }

    FollowLetters letters(Follower follower, Consultation consultation) {
        Place place = directory.withId(collectivity()).orElseThrow();
        return new FollowLetters(
                wordings.phrases(),
                place,
                consultation,
                follower.home(),
                follower.language(),
                token(follower.id()),
                settings.days(Period.FOLLOWERS_ANSWERED, place).toDays());
    }

    private String token(UUID follower) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(keys.hash(Purpose.FOLLOWER, "link", collectivity(), follower.toString()));
    }

    private byte[] hash(String token) {
        return keys.hash(Purpose.FOLLOWER, "lookup", token);
    }

    private String collectivity() {
        return tenancy.scope().tenant();
    }
}
