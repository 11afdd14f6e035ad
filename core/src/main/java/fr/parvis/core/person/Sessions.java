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

    private static final String ISSUER = "parvis";

    private final Clock clock;
    private final EntityManager database;
    private final Keys keys;

    Sessions(Clock clock, EntityManager database, Keys keys) {
        this.clock = clock;
        this.database = database;
        this.keys = keys;
    }

    /**
     * Opens a session.
     *
     * @param host the host that the browser talks to, without a port
     * @param agent the browser's name of itself, shown to the person among their devices
     * @return the token for the cookie
     */
    @Transactional
    public String open(UUID person, Post post, String host, String agent) {
        Instant now = clock.instant();
        Instant expires = now.plus(LASTS);
        Session session = new Session(person, post, host, agent, now, expires);
        session.persist();
        return Jwt.issuer(ISSUER)
                .subject(person.toString())
                .audience(audience(host, post.collectivity()))
                .claim("jti", session.id().toString())
                .issuedAt(now)
                .expiresAt(expires)
                .jws()
                .algorithm(SignatureAlgorithm.HS256)
                .sign(keys.key(Purpose.SESSION));
    }

    /** Who a token is, or nobody when it is forged, expired, revoked, or meant for another host. */
    @Transactional
    public Optional<SignedIn> identify(String token, String host) {
        JsonWebToken claims;
        try {
            claims = new DefaultJWTParser().parse(token, trust());
        } catch (ParseException notOurs) {
            return Optional.empty();
        }
        List<SignedIn> found = database.createQuery("""
                        select new fr.parvis.core.person.SignedIn(s.id, p.id, p.name, p.email, s.role, s.collectivityId)
                        from Session s join Person p on p.id = s.personId
                        where s.id = :id and p.id = :person and s.host = :host and s.revokedAt is null and s.expiresAt > :now
                          and p.disabledAt is null""", SignedIn.class)
                .setParameter("id", UUID.fromString(claims.getTokenID()))
                .setParameter("person", UUID.fromString(claims.getSubject()))
                .setParameter("host", host)
                .setParameter("now", clock.instant())
                .getResultList();
        return found.stream()
                .filter(who ->
                        claims.getAudience() != null && claims.getAudience().equals(audience(host, who.collectivity())))
                .findFirst();
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
