package fr.parvis.citizen.legal;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.qute.TemplateInstance;
import org.jboss.resteasy.reactive.Cache;

import fr.parvis.citizen.portal.Platform;
import fr.parvis.core.setting.Settings;
import fr.parvis.core.web.Site;

/** The legal pages of the platform as a whole, and what robots and researchers look for on every host. */
@Path("/")
@PermitAll
public class PlatformPages {

    /** RFC 9116 wants less than a year; renewed at each reading, since the page is made when it is read. */
    private static final Duration SECURITY_NOTICE_LASTS = Duration.ofDays(180);

    private final Clock clock;
    private final Site site;
    private final Platform platform;
    private final Publishers publishers;
    private final LegalConfig config;
    private final Settings settings;

    PlatformPages(
            Clock clock, Site site, Platform platform, Publishers publishers, LegalConfig config, Settings settings) {
        this.clock = clock;
        this.site = site;
        this.platform = platform;
        this.publishers = publishers;
        this.config = config;
        this.settings = settings;
    }

    @GET
    @Path("mentions-legales")
    @Produces(MediaType.TEXT_HTML)
    @Cache(maxAge = 15)
    public TemplateInstance notice() {
        return LegalPages.Templates.notice(platform.frame(), publishers.platform());
    }

    @GET
    @Path("donnees-personnelles")
    @Produces(MediaType.TEXT_HTML)
    @Cache(maxAge = 15)
    public TemplateInstance privacy() {
        return LegalPages.Templates.privacy(platform.frame(), publishers.platform(), Periods.usual(settings));
    }

    @GET
    @Path("accessibilite")
    @Produces(MediaType.TEXT_HTML)
    @Cache(maxAge = 15)
    public TemplateInstance accessibility() {
        return LegalPages.accessibility(platform.frame(), publishers.platform());
    }

    /** RFC 9116. */
    @GET
    @Path(".well-known/security.txt")
    @Produces("text/plain;charset=UTF-8")
    @Cache(maxAge = 3600)
    public String security() {
        return """
                Contact: %s
                Expires: %s
                Preferred-Languages: fr
                Canonical: %s/.well-known/security.txt
                """.formatted(
                        config.securityContact().orElse(site.origin() + "/mentions-legales"),
                        clock.instant().plus(SECURITY_NOTICE_LASTS).truncatedTo(ChronoUnit.DAYS),
                        site.origin());
    }

    /** Everything that can be read may be found; forms and sign-in pages are nothing to find. */
    @GET
    @Path("robots.txt")
    @Produces("text/plain;charset=UTF-8")
    @Cache(maxAge = 3600)
    public String robots() {
        return """
                User-agent: *
                Disallow: /*/participer$
                Disallow: /*/confirmer$
                Disallow: /retirer
                Disallow: /*/retirer
                Disallow: /communes
                Disallow: /mairie
                Disallow: /console
                """;
    }
}
