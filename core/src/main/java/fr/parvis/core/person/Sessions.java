package fr.parvis.core.person;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.DefaultJWTParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.jwt.build.Jwt;
import org.eclipse.microprofile.jwt.JsonWebToken;

import fr.parvis.core.secret.Keys;
import fr.parvis.core.secret.Keys.Purpose;

/**
 * Sessions of people who work with Parvis: a signed token (JWT, HS256 only) whose audience is the host and the collectivity,
 * and a row that lets it be revoked at once.
 */
@ApplicationScoped
public class Sessions {

    /** A working day: longer than a secretary's, shorter than two. */
    public static final Duration LASTS = Duration.ofHours(12);

    private static final Duration SEEN_EVERY = Duration.ofMinutes(5);

    private static final String ISSUER = "parvis";

    // Without a factory given, the library looks for another one in all jars at each token.
    private final DefaultJWTParser parser = new DefaultJWTParser(new DefaultJWTCallerPrincipalFactory());
    private final Clock clock;
    private final EntityManager database;
    private final Keys keys;

    Sessions(Clock clock, EntityManager database, Keys keys) {
        this.clock = clock;
        this.database = database;
        this.keys = keys;
    }

    /**
     * Opens a session of somebody who has proved all that was asked.
     *
     * @param host the host that the browser talks to, without a port
     * @param agent the browser's name of itself; the person finds it among their devices, in short
     * @return the token for the cookie
     */
    @Transactional
    public String open(UUID person, Post post, String host, String agent) {
        return open(person, post, host, agent, Stage.INSIDE);
    }

    /**
     * Opens a session as far as somebody has come. One that does not lead inside lasts as long as a code does.
     *
     * @param host the host that the browser talks to, without a port
     * @param agent the browser's name of itself
     * @return the token for the cookie
     */
    @Transactional
    public String open(UUID person, Post post, String host, String agent, Stage stage) {
        Instant now = clock.instant();
        Instant expires = now.plus(stage == Stage.INSIDE ? LASTS : SignIn.LASTS);
        return token(new Session(person, post, host, Device.of(agent), stage, now, expires), now, expires);
    }

    /**
     * Opens a session of somebody who has given the second proof, too.
     *
     * @param host the host that the browser talks to, without a port
     * @param agent the browser's name of itself
     * @return the token for the cookie
     */
    @Transactional
    public String openProved(UUID person, Post post, String host, String agent) {
        Instant now = clock.instant();
        Instant expires = now.plus(LASTS);
        Session session = new Session(person, post, host, Device.of(agent), Stage.INSIDE, now, expires);
        session.isProved(now);
        return token(session, now, expires);
    }

    /** Notes that who is at work in a session has given the second proof once more. */
    @Transactional
    public void prove(UUID session) {
        Session.update("provedAt = ?1 where id = ?2", clock.instant(), session);
    }

    /** Whether the second proof was given lately in a session: whoever finds an open page must not add a key to it. */
    @Transactional
    public boolean isProved(UUID session) {
        return Session.count(
                        "id = ?1 and provedAt > ?2", session, clock.instant().minus(SignIn.LASTS))
                == 1;
    }

    /**
     * A session of somebody of the syndicate who is with a town hall.
     *
     * @param token for a cookie of its own, beside that of the console
     */
    public record Visiting(UUID session, String token) {}

    /**
     * Opens one.
     *
     * @param collectivity the town hall's
     * @param host the host that the browser talks to, without a port
     * @param agent the browser's name of itself
     */
    @Transactional
    public Visiting visit(UUID person, String collectivity, String host, String agent, Instant until) {
        Instant now = clock.instant();
        Post post = new Post(collectivity, "", Role.VISITOR);
        Session session = new Session(person, post, host, Device.of(agent), Stage.INSIDE, now, until);
        return new Visiting(session.id(), token(session, now, until));
    }

    private String token(Session session, Instant now, Instant expires) {
        session.persist();
        return Jwt.issuer(ISSUER)
                .subject(session.person().toString())
                .audience(audience(session.host(), session.collectivity()))
                .claim("jti", session.id().toString())
                .issuedAt(now)
                .expiresAt(expires)
                .jws()
                .algorithm(SignatureAlgorithm.HS256)
                .sign(keys.key(Purpose.SESSION));
    }

    /** The row that a token stands for. */
    record Found(
            UUID session,
            UUID person,
            String name,
            String email,
            Role role,
            String collectivity,
            Stage stage,
            Instant seenAt,
            Instant until) {}

    /** Who a token is, or nobody when it is forged, expired, revoked, meant for another host, or does not lead inside. */
    @Transactional
    public Optional<SignedIn> identify(String token, String host) {
        Optional<Found> found = find(token, host).filter(row -> row.stage() == Stage.INSIDE);
        found.ifPresent(this::see);
        return found.map(row -> new SignedIn(
                row.session(), row.person(), row.name(), row.email(), row.role(), row.collectivity(), row.until()));
    }

    /** Who stands between the first proof and the second, by the token that {@link #identify} takes for nobody. */
    @Transactional
    public Optional<Expected> expected(String token, String host) {
        return find(token, host)
                .filter(row -> row.stage() != Stage.INSIDE)
                .map(row -> new Expected(
                        row.session(), row.person(), row.email(), row.role(), row.collectivity(), row.stage()));
    }

    private Optional<Found> find(String token, String host) {
        JsonWebToken claims;
        try {
            claims = parser.parse(token, trust());
        } catch (ParseException notOurs) {
            return Optional.empty();
        }
        List<Found> found = database.createQuery("""
                        select new fr.parvis.core.person.Sessions$Found(s.id, p.id, p.name, p.email, s.role, s.collectivityId,
                          s.stage, s.seenAt, s.expiresAt)
                        from Session s join Person p on p.id = s.personId
                        where s.id = :id and p.id = :person and s.host = :host and s.revokedAt is null and s.expiresAt > :now
                          and p.disabledAt is null""", Found.class)
                .setParameter("id", UUID.fromString(claims.getTokenID()))
                .setParameter("person", UUID.fromString(claims.getSubject()))
                .setParameter("host", host)
                .setParameter("now", clock.instant())
                .getResultList();
        return found.stream()
                .filter(row ->
                        claims.getAudience() != null && claims.getAudience().equals(audience(host, row.collectivity())))
                .findFirst();
    }

    /** Not at every page: people want to know whether it was this morning or yesterday. */
    private void see(Found found) {
        Instant now = clock.instant();
        if (found.seenAt().isBefore(now.minus(SEEN_EVERY))) {
            Session.update("seenAt = ?1 where id = ?2", now, found.session());
        }
    }

    /**
     * One of somebody's own browsers.
     *
     * @param device « Firefox sur Android »
     */
    public record Opened(UUID session, String device, Instant since, Instant seenAt) {}

    /** Where somebody is signed in now, the browser that was used last first. */
    @Transactional
    public List<Opened> of(UUID person) {
        return database.createQuery("""
                        select new fr.parvis.core.person.Sessions$Opened(s.id, s.agent, s.createdAt, s.seenAt) from Session s
                        where s.personId = :person and s.stage = INSIDE and s.revokedAt is null and s.expiresAt > :now
                        order by s.seenAt desc, s.createdAt desc, s.id""", Opened.class)
                .setParameter("person", person)
                .setParameter("now", clock.instant())
                .getResultList();
    }

    /** Ends one session. */
    @Transactional
    public void close(UUID session) {
        Session.update("revokedAt = ?1 where id = ?2 and revokedAt is null", clock.instant(), session);
    }

    /** Signs a person out everywhere. */
    @Transactional
    public void closeAll(UUID person) {
        Session.update("revokedAt = ?1 where personId = ?2 and revokedAt is null", clock.instant(), person);
    }

    private JWTAuthContextInfo trust() {
        JWTAuthContextInfo trust = new JWTAuthContextInfo(keys.key(Purpose.SESSION), ISSUER);
        // An allow-list of one: neither « none » nor a public-key algorithm is ever tried.
        trust.setSignatureAlgorithm(Set.of(SignatureAlgorithm.HS256));
        trust.setRequiredClaims(Set.of("jti", "sub", "exp", "aud"));
        return trust;
    }

    private static Set<String> audience(String host, String collectivity) {
        return Set.of("host:" + host, "collectivity:" + collectivity);
    }
}
