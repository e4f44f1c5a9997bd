package com.mercurious.travel.gateway.http;

import jakarta.inject.Singleton;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Chooses the representation that a client likes best, or turns its call away before anything is done for it. From then on
 * the call accepts what was chosen alone: the framework knows neither weights of 0 nor what to list in a 406.
 */
@Singleton
public class Representations {
    private static final String WANTED = Representations.class.getName();

    private final Map<Method, List<String>> known = new ConcurrentHashMap<>();

    /** Keeps the header for {@link #choose}: the framework would judge it first. */
    @ServerRequestFilter(preMatching = true)
    public void keep(ContainerRequestContext call) {
        List<String> wanted = call.getHeaders().remove(HttpHeaders.ACCEPT);
        if (wanted != null) {
            call.setProperty(WANTED, String.join(",", wanted));
        }
    }

    /** @throws ProblemException where nothing acceptable can be answered; it lists what can */
    @ServerRequestFilter
    public void choose(ContainerRequestContext call, ResourceInfo resource) {
        List<String> offered = known.computeIfAbsent(resource.getResourceMethod(), Representations::produced);
        if (!offered.isEmpty()) {
            List<String> wanted = call.getProperty(WANTED) instanceof String header ? List.of(header) : List.of();
            call.getHeaders().putSingle(HttpHeaders.ACCEPT, best(wanted, offered));
        }
    }

    /**
     * What the client likes best.
     *
     * @param wanted the values of {@code Accept}
     * @param offered media types that there are, the best first
     * @throws ProblemException where none is acceptable
     */
    private static String best(List<String> wanted, List<String> offered) {
        return Accept.of(wanted)
                .best(offered)
                .orElseThrow(() -> ProblemException.of(
                        ProblemType.NOT_ACCEPTABLE,
                        "The Accept header names nothing that is here; there is " + String.join(", ", offered) + '.',
                        List.of(new FieldError(
                                HttpHeaders.ACCEPT,
                                "names nothing that is here",
                                "one of " + String.join(", ", offered) + " or */*"))));
    }

    private static List<String> produced(Method method) {
        Produces produces = method.getAnnotation(Produces.class);
        if (produces == null) {
            produces = method.getDeclaringClass().getAnnotation(Produces.class);
        }
        return produces == null ? List.of() : List.of(produces.value());
    }
}
