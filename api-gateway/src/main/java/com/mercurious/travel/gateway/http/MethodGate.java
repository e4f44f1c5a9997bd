package com.mercurious.travel.gateway.http;

import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Says of each address which methods it takes, in a 405 and to {@code OPTIONS}: the framework says nothing to methods that it
 * does not know, and to {@code OPTIONS} the methods of other addresses that begin alike.
 */
@Singleton
public class MethodGate {
    private final Provider<Addresses> addresses;

    /** Made before the resources, which are looked up with each call. */
    MethodGate(Provider<Addresses> addresses) {
        this.addresses = addresses;
    }

    /** @throws NotAllowedException where there is such an address, but it does not take the method */
    @ServerRequestFilter(preMatching = true)
    public @Nullable Response check(ContainerRequestContext call) {
        Optional<Addresses.Address> address =
                addresses.get().of(call.getUriInfo().getRequestUri().getRawPath());
        if (address.isEmpty()) {
            return null;
        }
        String allowed = String.join(", ", address.get().methods());
        if (call.getMethod().equals(HttpMethod.OPTIONS)) {
            return Response.noContent().header(HttpHeaders.ALLOW, allowed).build();
        }
        if (!address.get().methods().contains(call.getMethod())) {
            throw new NotAllowedException(Response.status(Response.Status.METHOD_NOT_ALLOWED)
                    .header(HttpHeaders.ALLOW, allowed)
                    .build());
        }
        return null;
    }
}
