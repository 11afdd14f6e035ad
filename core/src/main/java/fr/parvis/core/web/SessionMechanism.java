package fr.parvis.core.web;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;

import fr.parvis.core.person.Perimeters;
import fr.parvis.core.person.Role;
import fr.parvis.core.person.Sessions;
import fr.parvis.core.person.SignedIn;

/**
 * The second lock: who the session cookie is, on this host. A cookie that is forged, expired, revoked or meant for another
 * host is nobody, and nobody is sent to the sign-in page of the face.
 */
@Alternative
@Priority(1)
@ApplicationScoped
class SessionMechanism implements HttpAuthenticationMechanism {

    static final String WHO = "parvis.signed-in";

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        Uni<SecurityIdentity> own = authenticate(SessionCookie.NAME, context, identities);
        if (!StaffFilter.isOfTownHall(context.normalizedPath())) {
            return own;
        }
        return authenticate(SessionCookie.VISIT, context, identities)
                .flatMap(visitor -> visitor == null || visitor.isAnonymous()
                        ? own
                        : Uni.createFrom().item(visitor));
    }

    private static Uni<SecurityIdentity> authenticate(
            String name, RoutingContext context, IdentityProviderManager identities) {
        Cookie cookie = context.request().getCookie(name);
        if (cookie == null || cookie.getValue().isEmpty()) {
            return Uni.createFrom().optional(Optional.empty());
        }
        return identities.authenticate(new Token(cookie.getValue(), host(context)));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        String face = context.normalizedPath().startsWith("/console") ? "/console" : "/mairie";
        return Uni.createFrom().item(new ChallengeData(303, "Location", face + "/connexion"));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(Token.class);
    }

    private static String host(RoutingContext context) {
        var authority = context.request().authority();
        return authority == null ? "" : authority.host().toLowerCase(Locale.ROOT);
    }

    static class Token extends BaseAuthenticationRequest {

        private final String token;
        private final String host;

        Token(String token, String host) {
            this.token = token;
            this.host = host;
        }
    }

    @ApplicationScoped
    static class Provider implements IdentityProvider<Token> {

        private final Sessions sessions;
        private final Perimeters perimeters;

        Provider(Sessions sessions, Perimeters perimeters) {
            this.sessions = sessions;
            this.perimeters = perimeters;
        }

        @Override
        public Class<Token> getRequestType() {
            return Token.class;
        }

        @Override
        public Uni<SecurityIdentity> authenticate(Token request, AuthenticationRequestContext context) {
            return context.runBlocking(() -> sessions.identify(request.token, request.host)
                    .filter(who -> who.role() != Role.VISITOR || perimeters.admit(who))
                    .map(Provider::identity)
                    .orElseGet(() ->
                            QuarkusSecurityIdentity.builder().setAnonymous(true).build()));
        }

        private static SecurityIdentity identity(SignedIn who) {
            return QuarkusSecurityIdentity.builder()
                    .setPrincipal(new QuarkusPrincipal(who.person().toString()))
                    .addRoles(who.role().rights())
                    .addAttribute(WHO, who)
                    .build();
        }
    }
}
