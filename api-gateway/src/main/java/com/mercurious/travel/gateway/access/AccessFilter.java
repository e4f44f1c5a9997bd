package com.mercurious.travel.gateway.access;

import com.mercurious.travel.gateway.http.Open;
import com.mercurious.travel.gateway.http.ProblemException;
import com.mercurious.travel.gateway.http.Submits;
import com.mercurious.travel.gateway.limit.CallLimits;
import com.mercurious.travel.gateway.limit.Use;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * The one gate to all resources: nobody comes to one that is not {@link Open} without a valid token, and with one only as
 * far as its scope goes. What is added later is behind it without saying so.
 */
@Singleton
public class AccessFilter {
    /** What those did who may see what is anybody's, and when: each line says who and what. */
    private static final Logger AUDIT = Logger.getLogger("audit");

    private final Provider<TokenCheck> tokens;
    private final Provider<Caller> caller;
    private final Provider<CallLimits> limits;
    private final Provider<MeterRegistry> metrics;

    /** Made before there is any configuration; the others are looked up with each call. */
    AccessFilter(
            Provider<TokenCheck> tokens,
            Provider<Caller> caller,
            Provider<CallLimits> limits,
            Provider<MeterRegistry> metrics) {
        this.tokens = tokens;
        this.caller = caller;
        this.limits = limits;
        this.metrics = metrics;
    }

    /** @throws ProblemException where the call is turned away */
    @ServerRequestFilter(priority = Priorities.AUTHENTICATION)
    public void admit(ContainerRequestContext call, ResourceInfo resource) {
        if (resource.getResourceClass().isAnnotationPresent(Open.class)) {
            limits.get().stranger();
            return;
        }
        Identity identity = identify(call);
        Scope needed = Scope.neededFor(call.getMethod());
        limits.get().caller(identity.owner(), use(needed, resource));
        if (!needed.isIn(identity.scopes())) {
            throw counted(Refusal.tooSmall(needed));
        }
        if (identity.scopes().contains(Scope.ADMIN)) {
            AUDIT.infof(
                    "admin caller=%s call=%s %s",
                    identity.owner(),
                    call.getMethod(),
                    call.getUriInfo().getRequestUri().getRawPath());
        }
        caller.get().is(identity, needed == Scope.READ);
    }

    private Identity identify(ContainerRequestContext call) {
        try {
            String token = BearerHeader.token(call.getHeaders().get(HttpHeaders.AUTHORIZATION))
                    .orElseThrow(Refusal::missing);
            return tokens.get().check(token);
        } catch (ProblemException e) {
            limits.get().stranger();
            throw counted(e);
        }
    }

    private static Use use(Scope needed, ResourceInfo resource) {
        if (resource.getResourceMethod().isAnnotationPresent(Submits.class)) {
            return Use.SUBMITS;
        }
        return needed == Scope.READ ? Use.LOOKS : Use.CHANGES;
    }

    private ProblemException counted(ProblemException refusal) {
        metrics.get()
                .counter("travel.access.refused", "reason", refusal.type().slug())
                .increment();
        return refusal;
    }
}
