package com.mercurious.travel.gateway.http;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The addresses of the API, and the methods that each takes. */
@Singleton
public class Addresses {
    private static final Pattern PARAMETER = Pattern.compile("\\{[^}]*}");

    private final BeanManager beans;
    private volatile List<Address> known;

    Addresses(BeanManager beans) {
        this.beans = beans;
    }

    /**
     * @param template with its parameters in braces
     * @param methods in alphabetical order
     */
    public record Address(String template, Pattern pattern, Set<String> methods) {}

    /** The address that a path leads to; one without parameters before one with. */
    public Optional<Address> of(String path) {
        return all().stream()
                .filter(address -> address.pattern().matcher(path).matches())
                .findFirst();
    }

    private List<Address> all() {
        List<Address> all = known;
        if (all == null) {
            all = read();
            known = all;
        }
        return all;
    }

    private List<Address> read() {
        Map<String, Set<String>> methods = new TreeMap<>();
        for (Bean<?> bean : beans.getBeans(Object.class, Any.Literal.INSTANCE)) {
            Path path = bean.getBeanClass().getAnnotation(Path.class);
            if (path != null) {
                for (Method method : bean.getBeanClass().getMethods()) {
                    verb(method).ifPresent(verb -> methods.computeIfAbsent(
                                    template(path, method.getAnnotation(Path.class)), key -> new TreeSet<>())
                            .add(verb));
                }
            }
        }
        List<Address> addresses = new ArrayList<>();
        methods.forEach((template, verbs) -> addresses.add(address(template, verbs)));
        addresses.sort((a, b) ->
                Boolean.compare(a.template().contains("{"), b.template().contains("{")));
        return List.copyOf(addresses);
    }

    private static Address address(String template, Set<String> methods) {
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        methods.add(HttpMethod.OPTIONS);
        StringBuilder pattern = new StringBuilder();
        for (String literal : PARAMETER.split(template, -1)) {
            pattern.append(pattern.isEmpty() ? "" : "[^/]+").append(Pattern.quote(literal));
        }
        return new Address(template, Pattern.compile(pattern + "/?"), methods);
    }

    private static Optional<String> verb(Method method) {
        for (Annotation annotation : method.getAnnotations()) {
            HttpMethod verb = annotation.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null) {
                return Optional.of(verb.value());
            }
        }
        return Optional.empty();
    }

    private static String template(Path resource, Path method) {
        String all = resource.value() + (method == null ? "" : "/" + method.value());
        String one = ("/" + all).replaceAll("/+", "/");
        return one.length() > 1 && one.endsWith("/") ? one.substring(0, one.length() - 1) : one;
    }
}
