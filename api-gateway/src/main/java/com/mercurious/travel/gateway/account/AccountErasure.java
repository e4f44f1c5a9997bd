package com.mercurious.travel.gateway.account;

import com.mercurious.travel.events.RequestState;
import com.mercurious.travel.gateway.cancellation.Cancellation;
import com.mercurious.travel.gateway.http.ProblemException;
import com.mercurious.travel.gateway.http.ProblemType;
import com.mercurious.travel.gateway.request.TrackedRequest;
import com.mercurious.travel.gateway.store.Erasure;
import com.mercurious.travel.gateway.store.RequestStore;
import com.mercurious.travel.gateway.store.WebhookSecrets;
import com.mercurious.travel.gateway.stream.EventLog;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Takes away all that is kept of a caller. What is under way is cancelled first, and a travel request stays until Kafka has
 * its last event: whoever follows the topics sees the end of each.
 */
@ApplicationScoped
public class AccountErasure {
    /** Who asked for what is looked at later: not among what the service says of itself. */
    private static final Logger AUDIT = Logger.getLogger("audit");

    private static final int PAGE = 100;
    private final RequestStore store;
    private final Cancellation cancellation;
    private final Erasure erasure;
    private final EventLog events;
    private final WebhookSecrets secrets;

    AccountErasure(
            RequestStore store, Cancellation cancellation, Erasure erasure, EventLog events, WebhookSecrets secrets) {
        this.store = store;
        this.cancellation = cancellation;
        this.erasure = erasure;
        this.events = events;
        this.secrets = secrets;
    }

    /**
     * Cancels what is under way and erases all whose events Kafka has.
     *
     * @return how many travel requests are erased, and how many wait for Kafka
     */
    Erased erase(String owner) {
        RequestState.open().forEach(state -> cancelAll(owner, state));
        int erased = 0;
        List<String> ids;
        while (!(ids = erasure.next(owner, PAGE)).isEmpty()) {
            events.forget(ids);
            erased += erasure.erase(ids);
        }
        secrets.erase(owner);
        int left = erasure.left(owner);
        AUDIT.infof("erasure caller=%s erased=%s left=%s", owner, erased, left);
        return new Erased(erased, left);
    }

    private void cancelAll(String owner, RequestState state) {
        List<TrackedRequest> open;
        do {
            open = store.page(owner, Optional.of(state), Optional.empty(), PAGE);
            open.forEach(request -> cancel(request.id()));
        } while (open.size() == PAGE);
    }

    private void cancel(String id) {
        try {
            cancellation.cancel(id);
        } catch (ProblemException e) {
            if (e.type() != ProblemType.ALREADY_ENDED) {
                throw e;
            }
        }
    }

    /**
     * What came of it.
     *
     * @param erased travel requests, with all that was made of them
     * @param left those whose last events Kafka does not have yet
     */
    record Erased(int erased, int left) {}
}
