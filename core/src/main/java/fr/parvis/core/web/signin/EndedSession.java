package fr.parvis.core.web.signin;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.UnauthorizedException;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import fr.parvis.core.collectivity.Palette;
import fr.parvis.core.web.PageFrame;
import fr.parvis.core.web.SessionCookie;

/**
 * Whoever has to sign in is shown the door; whoever has typed something into a page of the town hall while the session ended
 * is given it back, to be sent again once they have signed in. The page says nothing but what came with the request, and only
 * to a request that a browser vouches for as sent by a page of ours: another site could otherwise put words into a form that
 * looks like ours.
 */
@ApplicationScoped
public class EndedSession {

    /** Twice what the largest questionnaire takes. */
    static final int MOST_BYTES = 512 * 1024;

    static final int MOST_FIELDS = 1_000;

    private static final String SENT_BY = "Sec-Fetch-Site";

    /** A field as it was filled in. */
    public record Field(String name, String value) {}

    @CheckedTemplate(basePath = "core/signin", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static final class Templates {
        private Templates() {}

        static native TemplateInstance ended(PageFrame frame, Door door, String address, List<Field> fields);
    }

    @ServerExceptionMapper
    Uni<Response> askToSignIn(UnauthorizedException nobody, RoutingContext context) {
        HttpServerRequest request = context.request();
        boolean ofConsole = context.normalizedPath().startsWith(Door.CONSOLE.home()) || wasVisiting(request);
        Door door = ofConsole ? Door.CONSOLE : Door.MAIRIE;
        if (!isTyped(request) || request.isEnded()) {
            return Uni.createFrom()
                    .item(Response.seeOther(URI.create(door.signIn())).build());
        }
        return Uni.createFrom().<Response>emitter(answer -> read(request, door, answer));
    }

    /** Whether this browser was with a town hall until lately: whoever has it comes from the console. */
    private static boolean wasVisiting(HttpServerRequest request) {
        Cookie visit = request.getCookie(SessionCookie.VISIT);
        return visit != null && !visit.getValue().isEmpty();
    }

    private static boolean isTyped(HttpServerRequest request) {
        String type = request.getHeader(HttpHeaders.CONTENT_TYPE);
        return request.method().equals(HttpMethod.POST)
                && request.uri().startsWith(Door.MAIRIE.home() + "/")
                && !request.uri().startsWith(Door.MAIRIE.signIn())
                && isOurs(request)
                && (type == null || type.toLowerCase(Locale.ROOT).startsWith(MediaType.APPLICATION_FORM_URLENCODED));
    }

    /** After the filter that refuses other sites; here the browser has to have said so. */
    private static boolean isOurs(HttpServerRequest request) {
        String site = request.getHeader(SENT_BY);
        return site == null ? request.getHeader("Origin") != null : site.equals("same-origin");
    }

    private static void read(HttpServerRequest request, Door door, UniEmitter<? super Response> answer) {
        Buffer body = Buffer.buffer();
        request.exceptionHandler(answer::fail);
        request.handler(part -> {
            if (body.length() <= MOST_BYTES) {
                body.appendBuffer(part);
            }
        });
        request.endHandler(end -> answer.complete(answer(request.uri(), door, body)));
        request.resume();
    }

    private static Response answer(String address, Door door, Buffer body) {
        String form = body.toString(StandardCharsets.UTF_8);
        if (body.length() > MOST_BYTES
                || form.chars().filter(sign -> sign == '&').count() >= MOST_FIELDS) {
            return Response.status(Response.Status.REQUEST_ENTITY_TOO_LARGE).build();
        }
        List<Field> fields = new ArrayList<>();
        try {
            new QueryStringDecoder(form, StandardCharsets.UTF_8, false, MOST_FIELDS, true)
                    .parameters()
                    .forEach((name, values) -> values.forEach(value -> fields.add(new Field(name, value))));
        } catch (IllegalArgumentException noForm) {
            return Response.status(Response.Status.BAD_REQUEST).build();
        }
        PageFrame frame = PageFrame.of("", Palette.ARDOISE.token(), "Parvis");
        return Response.status(Response.Status.UNAUTHORIZED)
                .type(MediaType.TEXT_HTML + ";charset=UTF-8")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(Templates.ended(frame, door, address, fields).render())
                .build();
    }
}
