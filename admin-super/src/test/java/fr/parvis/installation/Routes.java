package fr.parvis.installation;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler.InitialMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper.RequestPath;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;
import org.jboss.resteasy.reactive.server.spi.ServerRestHandler;

import fr.parvis.core.collectivity.Feature;
import fr.parvis.core.web.Needs;

/** The routes of the application that runs, taken from the very tables that its requests are matched with. */
final class Routes {

    private Routes() {}

    /** {@code GET /c/{}/retirer}: the names of variables say nothing of what is reached. */
    static Set<String> all() {
        Set<String> routes = new TreeSet<>();
        each((route, resource) -> routes.add(route));
        return routes;
    }

    private static void each(BiConsumer<String, RuntimeResource> reader) {
        for (RequestPath<InitialMatch> beginning :
                ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers()) {
            for (ServerRestHandler handler : beginning.value.handlers) {
                if (handler instanceof ClassRoutingHandler routing) {
                    routing.getMappers().values().stream()
                            .flatMap(mapper -> mapper.getTemplates().stream())
                            .forEach(end -> reader.accept(route(beginning, end.value), end.value));
                }
            }
        }
    }

    /** What each route takes: the rights that its page names, none where everybody may come. */
    static Map<String, Set<String>> rights() {
        Map<String, Set<String>> rights = new TreeMap<>();
        each((route, resource) -> rights.put(route, rights(resource)));
        return rights;
    }

    /** What routes need to be switched on. */
    static Map<String, Feature> features() {
        Map<String, Feature> features = new TreeMap<>();
        each((route, resource) -> {
            Method method = resource.getLazyMethod().getMethod();
            Needs own = method.getAnnotation(Needs.class);
            Needs needs = own != null ? own : method.getDeclaringClass().getAnnotation(Needs.class);
            if (needs != null) {
                features.put(route, needs.value());
            }
        });
        return features;
    }

    private static Set<String> rights(RuntimeResource resource) {
        Method method = resource.getLazyMethod().getMethod();
        RolesAllowed own = method.getAnnotation(RolesAllowed.class);
        RolesAllowed all = method.getDeclaringClass().getAnnotation(RolesAllowed.class);
        RolesAllowed named = own != null || method.isAnnotationPresent(PermitAll.class) ? own : all;
        return named == null ? Set.of() : Set.of(named.value());
    }

    private static String route(RequestPath<InitialMatch> beginning, RuntimeResource resource) {
        return Objects.requireNonNull(resource.getHttpMethod(), "a locator of further routes") + " "
                + shape(beginning.template.template + "/" + resource.getPath().template);
    }

    /** The path without its query, each part that varies as {@code {}}. */
    static String shape(String path) {
        return Stream.of(path.replaceFirst("\\?.*", "").split("/"))
                .filter(part -> !part.isEmpty())
                .map(part -> part.contains("{") ? "{}" : part)
                .collect(Collectors.joining("/", "/", ""));
    }
}
