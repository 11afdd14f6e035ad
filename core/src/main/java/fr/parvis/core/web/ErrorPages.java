package fr.parvis.core.web;

import java.net.URI;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.quarkus.arc.Arc;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.ForbiddenException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import org.hibernate.exception.JDBCConnectionException;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

import fr.parvis.core.collectivity.Palette;
import fr.parvis.core.consultation.Refused;
import fr.parvis.core.person.Role;
import fr.parvis.core.person.Throttle;
import fr.parvis.core.setting.Setting;
import fr.parvis.core.setting.Settings;
import fr.parvis.core.tenancy.Tenancy;

/**
 * Turns whatever goes wrong into a page in plain words, with the look of the commune where one knows whose site it is. What a
 * page says never depends on what a stranger may not know.
 */
@ApplicationScoped
class ErrorPages {

    private static final Logger LOG = Logger.getLogger(ErrorPages.class);

    /** Long enough for a database to be back, short enough that somebody who waits sees it. */
    private static final int RETRY_AFTER_SECONDS = 10;

    @CheckedTemplate(basePath = "core", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance error(PageFrame frame, ErrorPage error);

        static native TemplateInstance errorCitizen(PageFrame frame, ErrorPage error);

        static native TemplateInstance townHallAlone(PageFrame frame, String reader);
    }

    private final Refusals refusals;
    private final Signposts signposts;

    ErrorPages(Refusals refusals, Signposts signposts) {
        this.refusals = refusals;
        this.signposts = signposts;
    }

    @ServerExceptionMapper
    Response refused(WebApplicationException refused, ContainerRequestContext request) {
        String path = request.getUriInfo().getRequestUri().getRawPath();
        if (request.getMethod().equals("GET") && isOfStaff(path) && signposts.isForm(path)) {
            // A page with what was typed stands at the address of its form; whoever comes back to it, by a bookmark
            // or a tab that is opened again, is led to the page above.
            return Response.seeOther(URI.create(signposts.above(path))).build();
        }
        Response meant = refused.getResponse();
        if (meant.getStatus() < 400 || meant.hasEntity()) {
            return meant;
        }
        Response.ResponseBuilder page = Response.fromResponse(page(meant.getStatus()));
        Object pause = meant.getHeaders().getFirst("Retry-After");
        return pause == null ? page.build() : page.header("Retry-After", pause).build();
    }

    /** A page that exists for others only is, for this person, not there. */
    @ServerExceptionMapper
    Response forbidden(ForbiddenException forbidden, ContainerRequestContext request) {
        Staff staff = tell(request);
        if (staff.isVisitor()) {
            return kept("visitor", 403);
        }
        if (staff.isSignedIn() && staff.who().role().isOfConsole() && StaffFilter.wasVisiting(request)) {
            return kept("gone", 404);
        }
        boolean reads = staff.isSignedIn() && staff.who().role() == Role.COUNCILLOR;
        return reads ? kept("councillor", 403) : page(404);
    }

    /** A commune that is another's is as one that there is not. */
    @ServerExceptionMapper
    Response outOfReach(Tenancy.OutOfReach strange, ContainerRequestContext request) {
        tell(request);
        return page(404);
    }

    private Staff tell(ContainerRequestContext request) {
        Staff staff = Arc.container().instance(Staff.class).get();
        if (staff.isSignedIn()) {
            refusals.tell(staff.who(), request.getUriInfo());
        }
        return staff;
    }

    @ServerExceptionMapper
    Response visitorStays(StaffFilter.VisitorStays stays, ContainerRequestContext request) {
        tell(request);
        return kept("visitor", 403);
    }

    /** For who sees the way there, but may not go it, or not any more. */
    private static Response kept(String reader, int status) {
        return Response.status(status)
                .type(MediaType.TEXT_HTML + ";charset=UTF-8")
                .header("Cache-Control", "no-store")
                .entity(Templates.townHallAlone(plainFrame(Language.FRENCH, ""), reader)
                        .render())
                .build();
    }

    @ServerExceptionMapper
    Response tooMany(Throttle.TooManyTries tooMany) {
        ErrorPage error = ErrorPage.tooMany(tooMany.pause());
        return Response.fromResponse(page(error))
                .header("Retry-After", error.pause())
                .build();
    }

    /** A step that no longer fits, usually because two people work on the same consultation. */
    @ServerExceptionMapper
    Response refused(Refused refused) {
        return page(422);
    }

    @ServerExceptionMapper
    Response failed(Throwable failure) {
        if (isDatabaseAway(failure)) {
            LOG.warnf("The database did not answer: %s", failure.getClass().getSimpleName());
            return Response.fromResponse(page(503))
                    .header("Retry-After", RETRY_AFTER_SECONDS)
                    .build();
        }
        if (isNoText(failure)) {
            return page(400);
        }
        if (isOvertaken(failure)) {
            return page(422);
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.errorf(failure, "Incident %s", reference);
        return page(new ErrorPage(500, reference));
    }

    /** Addresses that no page matches are refused before any of the above is asked. */
    void catchAll(@Observes Router router) {
        for (int status : new int[] {400, 404, 413}) {
            router.errorHandler(status, context -> answer(context, status));
        }
    }

    private static void answer(RoutingContext context, int status) {
        HttpServerResponse response = context.response();
        if (!response.ended() && !response.headWritten()) {
            response.setStatusCode(status)
                    .putHeader("Content-Type", MediaType.TEXT_HTML + ";charset=UTF-8")
                    .putHeader("Cache-Control", "no-store")
                    .end(render(context.request(), ErrorPage.of(status)));
        }
    }

    /** For who has not come as far as the filters. */
    private static String render(HttpServerRequest request, ErrorPage error) {
        String path = request.path() == null ? "/" : request.path();
        String asked = request.getParam(Language.PARAMETER);
        boolean both = Arc.container().instance(Settings.class).get().isOn(Setting.ENGLISH);
        Language language = SiteFilter.language(path, asked == null || !both ? List.of() : List.of(asked));
        String translation =
                both && request.method().equals(HttpMethod.GET) ? SiteFilter.translation(language, path, null) : "";
        return Templates.error(plainFrame(language, translation), error)
                .setAttribute(TemplateInstance.LOCALE, language.tag())
                .render();
    }

    private static boolean isOfStaff(String path) {
        return path.startsWith("/console/") || path.startsWith("/mairie/");
    }

    private static Response page(int status) {
        return page(ErrorPage.of(status));
    }

    private static Response page(ErrorPage error) {
        return Response.status(error.status())
                .type(MediaType.TEXT_HTML + ";charset=UTF-8")
                .header("Cache-Control", "no-store")
                .entity(render(error))
                .build();
    }

    /** In the frame of the site where it is known; nothing here may ask the database, which may be what is wrong. */
    private static String render(ErrorPage error) {
        if (Arc.container().requestContext().isActive()) {
            Site site = Arc.container().instance(Site.class).get();
            if (site.hasPlace()) {
                // What is no page has no address that would be the right one.
                PageFrame frame =
                        Arc.container().instance(Frames.class).get().citizen().canonical("");
                return Templates.errorCitizen(frame, error).render();
            }
            // Where there is no page, what was asked of it is not said again.
            String here = site.translation().replaceFirst("\\?.*", "");
            String other = here.isEmpty() ? "" : SiteFilter.translation(site.language(), here, null);
            PageFrame frame = plainFrame(site.language(), other);
            return Templates.error(isInConsole() ? frame.home("/console") : frame, error)
                    .render();
        }
        return Templates.error(plainFrame(Language.FRENCH, ""), error).render();
    }

    /** Whoever strays there works for the syndicate, and is no resident who looks for a commune. */
    private static boolean isInConsole() {
        RoutingContext context =
                Arc.container().instance(CurrentVertxRequest.class).get().getCurrent();
        return context != null && context.normalizedPath().startsWith("/console");
    }

    private static PageFrame plainFrame(Language language, String translation) {
        return PageFrame.of("", Palette.ARDOISE.token(), "Parvis").language(language, translation);
    }

    /** Two people wrote over each other, and the other one was first. */
    private static boolean isOvertaken(Throwable failure) {
        return reasons(failure).anyMatch(OptimisticLockException.class::isInstance);
    }

    private static boolean isDatabaseAway(Throwable failure) {
        return reasons(failure)
                .anyMatch(reason -> reason instanceof JDBCConnectionException
                        || reason instanceof SQLTransientConnectionException
                        || reason instanceof SQLNonTransientConnectionException
                        || (reason instanceof SQLException sql && isConnectionState(sql.getSQLState())));
    }

    /** SQLSTATE 22021: a character that PostgreSQL keeps none of, NUL; no keyboard types it. */
    private static boolean isNoText(Throwable failure) {
        return reasons(failure)
                .anyMatch(reason -> reason instanceof SQLException sql && "22021".equals(sql.getSQLState()));
    }

    /** All that led to a failure. Why a transaction could not be committed is told as a suppressed exception only. */
    private static Stream<Throwable> reasons(Throwable failure) {
        Stream<Throwable> suppressed = Arrays.stream(failure.getSuppressed()).flatMap(ErrorPages::reasons);
        Stream<Throwable> cause = Stream.ofNullable(failure.getCause()).flatMap(ErrorPages::reasons);
        return Stream.of(Stream.of(failure), cause, suppressed).flatMap(Function.identity());
    }

    /** Class 08 of SQLSTATE is « connection exception », class 57 « operator intervention »: PostgreSQL is stopping. */
    private static boolean isConnectionState(@Nullable String state) {
        return state != null && (state.startsWith("08") || state.startsWith("57P"));
    }
}
