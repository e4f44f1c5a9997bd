package com.mercurious.travel.gateway.limit;

import com.mercurious.travel.gateway.http.ProblemException;
import com.mercurious.travel.gateway.http.ProblemType;
import com.mercurious.travel.gateway.limit.SharedBuckets.Place;
import com.mercurious.travel.gateway.limit.SharedBuckets.Taken;
import com.mercurious.travel.gateway.request.RequestIds;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Provider;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Holds each caller, and each address that calls without a valid token, to its quota: by buckets that all replicas share,
 * and where Redis is away by buckets of this process.
 */
@ApplicationScoped
public class CallLimits {
    /** A place is tried again after this long: nobody knows when a request ends. */
    private static final Duration NO_PLACE = Duration.ofSeconds(5);

    private final LimitsConfig config;
    private final SharedBuckets shared;
    private final LocalBuckets callers;
    private final LocalBuckets addresses;
    private final Provider<Allowance> allowance;
    private final Provider<HttpServerRequest> call;
    private final MeterRegistry metrics;
    private final Clock clock;
    private final Duration placeLifetime;
    private final Quota read;
    private final Quota write;
    private final Quota strangers;
    private final String placesPolicy;

    CallLimits(
            LimitsConfig config,
            SharedBuckets shared,
            Provider<Allowance> allowance,
            Provider<HttpServerRequest> call,
            MeterRegistry metrics,
            Clock clock,
            @ConfigProperty(name = "travel.request.expires-after") Duration placeLifetime) {
        this.config = config;
        this.shared = shared;
        this.callers = new LocalBuckets(config.kept(), System::nanoTime);
        this.addresses = new LocalBuckets(config.kept(), System::nanoTime);
        this.allowance = allowance;
        this.call = call;
        this.metrics = metrics;
        this.clock = clock;
        this.placeLifetime = placeLifetime;
        this.read = Quota.of("read", config.read(), config.window());
        this.write = Quota.of("write", config.write(), config.window());
        this.placesPolicy = "\"in-flight\";q=%s;qu=\"concurrent-requests\"".formatted(config.inFlight());
        this.strangers = Quota.of("no-token", config.strangers(), config.window());
    }

    /**
     * Lets a call with a valid token through.
     *
     * @param caller stable name of who calls
     * @throws ProblemException where the caller's quota is used up, or too many of its travel requests have not ended
     */
    public void caller(String caller, Use use) {
        if (use != Use.SUBMITS) {
            take(caller, use == Use.LOOKS ? read : write, null, callers);
            return;
        }
        String id = RequestIds.next(clock.millis());
        allowance.get().makes(id);
        take(caller, write, new Place(config.inFlight(), id, placeLifetime), callers);
    }

    /**
     * Lets a call without a valid token through.
     *
     * @throws ProblemException where the quota of its address is used up
     */
    public void stranger() {
        take(Addresses.network(call.get().remoteAddress().hostAddress()), strangers, null, addresses);
    }

    private void take(String who, Quota quota, @Nullable Place place, LocalBuckets local) {
        Optional<Taken> taken = shared.take(who, quota, place);
        Standing standing = taken.map(Taken::standing).orElseGet(() -> local.take(quota.name() + "/" + who, quota));
        Allowance said = allowance.get();
        said.says(quota.policy(), standing.header(quota));
        if (!standing.taken()) {
            throw refused(quota, standing.retryIn());
        }
        if (place != null && taken.isPresent()) {
            said.says(
                    placesPolicy, "\"in-flight\";r=" + taken.get().placesLeft().orElse(0));
            if (!taken.get().placed()) {
                throw noPlace(place.of());
            }
            said.holdsPlaceOf(who);
        }
    }

    private ProblemException refused(Quota quota, Duration wait) {
        count(quota.name());
        Duration whole = Duration.ofSeconds(Standing.seconds(wait));
        return ProblemException.tooEarly(
                ProblemType.TOO_MANY_CALLS,
                "There may be %s such calls in %s s, and they were made; send this one again in %s s."
                        .formatted(quota.calls(), quota.window().toSeconds(), whole.toSeconds()),
                whole);
    }

    private ProblemException noPlace(int most) {
        count("in-flight");
        return ProblemException.tooEarly(
                ProblemType.TOO_MANY_IN_FLIGHT,
                "%s travel requests of yours have not ended; wait for one of them, or cancel it.".formatted(most),
                NO_PLACE);
    }

    private void count(String quota) {
        metrics.counter("travel.calls.limited", "quota", quota).increment();
    }
}
