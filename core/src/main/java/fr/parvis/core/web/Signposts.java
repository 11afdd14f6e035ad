package fr.parvis.core.web;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Which addresses show a page, by what the pages themselves say: so that whoever strays is led to one. */
@ApplicationScoped
class Signposts {

    private static final String PARAMETER = "\\{[^}]*}";

    private final List<Pattern> pages;
    private final List<Pattern> forms;

    Signposts(BeanManager beans) {
        pages = patterns(beans, GET.class);
        forms = patterns(beans, POST.class);
    }

    private static List<Pattern> patterns(BeanManager beans, Class<? extends Annotation> way) {
        return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .distinct()
                .flatMap(type -> Arrays.stream(type.getMethods())
                        .filter(method -> method.isAnnotationPresent(way))
                        .map(method -> pattern(type, method)))
                .toList();
    }

    private static Pattern pattern(Class<?> type, Method method) {
        String path = "/" + type.getAnnotation(Path.class).value() + "/"
                + Optional.ofNullable(method.getAnnotation(Path.class))
                        .map(Path::value)
                        .orElse("");
        return Pattern.compile(
                path.replaceAll(PARAMETER, "[^/]+").replaceAll("/+", "/").replaceAll("(?<=.)/$", ""));
    }

    /** The nearest page above an address; that of the face when there is none. */
    String above(String path) {
        String above = path;
        do {
            above = above.substring(0, above.lastIndexOf('/'));
        } while (above.lastIndexOf('/') > 0 && !is(pages, above));
        return above;
    }

    /** Whether an address takes a form, and shows nothing itself. */
    boolean isForm(String path) {
        return is(forms, path) && !is(pages, path);
    }

    private static boolean is(List<Pattern> patterns, String path) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(path).matches());
    }
}
