package com.mercurious.travel.gateway.refresh;

import com.mercurious.travel.gateway.http.ProblemException;
import com.mercurious.travel.gateway.http.ProblemType;
import com.mercurious.travel.gateway.pipeline.Effects;
import com.mercurious.travel.gateway.request.Change;
import com.mercurious.travel.gateway.request.Refresh;
import com.mercurious.travel.gateway.request.RefreshConfig;
import com.mercurious.travel.gateway.request.RequestDocument;
import com.mercurious.travel.gateway.request.StateMachine;
import com.mercurious.travel.gateway.store.RequestLookup;
import com.mercurious.travel.gateway.store.RequestStore;
import com.mercurious.travel.gateway.store.RequestStore.Transition;
import com.mercurious.travel.messaging.Traces;
import io.opentelemetry.context.Context;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;

/** Asks for a proposal's facts again: one refresh at a time, and not too often. */
@ApplicationScoped
public class FactsRefresh {
    private final RequestLookup requests;
    private final RequestStore store;
    private final Effects effects;
    private final RefreshConfig config;
    private final Clock clock;

    FactsRefresh(RequestLookup requests, RequestStore store, Effects effects, RefreshConfig config, Clock clock) {
        this.requests = requests;
        this.store = store;
        this.effects = effects;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Asks, unless it was asked already and may still be answered.
     *
     * @return the request with the refresh that is under way
     * @throws ProblemException where there is no proposal, or its facts were refreshed a short while ago
     */
    RequestDocument ask(String id) {
        while (true) {
            RequestDocument before = requests.whole(id);
            Instant now = clock.instant();
            Change change = StateMachine.refresh(before, now, Traces.traceParentOf(Context.current()))
                    .orElseThrow(() -> ProblemException.inState(
                            ProblemType.NOT_COMPLETED,
                            "Travel request %s is %s; facts are refreshed of one that is COMPLETED."
                                    .formatted(id, before.state()),
                            before.state().name()));
            if (before.refresh() != null && before.refresh().isUnderWay(now, config.lostAfter())) {
                return before;
            }
            requireInterval(before.refresh(), now);
            Transition transition = Transition.of(before, change);
            if (store.store(transition)) {
                effects.follow(List.of(transition), new LinkedHashMap<>());
                return transition.after();
            }
        }
    }

    private void requireInterval(Refresh last, Instant now) {
        if (last == null || !now.isBefore(last.requestedAt().plus(config.leastInterval()))) {
            return;
        }
        Duration wait = Duration.between(now, last.requestedAt().plus(config.leastInterval()))
                .plusMillis(999);
        throw ProblemException.tooEarly(
                ProblemType.REFRESHED_LATELY,
                "Its facts were asked for at %s; ask again in %s s.".formatted(last.requestedAt(), wait.toSeconds()),
                wait);
    }
}
