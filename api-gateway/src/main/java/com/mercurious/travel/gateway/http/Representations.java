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

/** Turns a call away whose {@code Accept} names nothing that its address has, before anything is done for it. */
@Singleton
public class Representations {
    private final Map<Method, List<String>> known = new ConcurrentHashMap<>();

    /** @throws ProblemException where nothing acceptable can be answered; it lists what can */
    @ServerRequestFilter
    public void check(ContainerRequestContext call, ResourceInfo resource) {
        List<String> offered = known.computeIfAbsent(resource.getResourceMethod(), Representations::produced);
        if (!offered.isEmpty()) {
            best(call.getHeaders().get(HttpHeaders.ACCEPT), offered);
        }
    }

    /**
     * What the client likes best.
     *
     * @param headers the values of {@code Accept}
     * @param offered media types that there are, the best first
     * @throws ProblemException where none is acceptable
     */
    public static String best(List<String> headers, List<String> offered) {
        return Accept.of(headers)
                .best(offered)
                .orElseThrow(() -> ProblemException.of(
                        ProblemType.NOT_ACCEPTABLE,
                        "The Accept header names nothing that is here.",
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
