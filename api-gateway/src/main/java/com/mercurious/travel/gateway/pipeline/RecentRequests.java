package com.mercurious.travel.gateway.pipeline;

import com.mercurious.travel.gateway.recent.RecentByWeight;
import com.mercurious.travel.gateway.request.TrackedRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Requests as this process lately stored them, light. A change may be decided on what is found here, as it is stored only
 * where the store still has that version; that nothing changes may not.
 */
@ApplicationScoped
public class RecentRequests {
    private final RecentByWeight<TrackedRequest> recent;

    RecentRequests(PipelineConfig config) {
        this.recent = new RecentByWeight<>(config.recentBytes(), TrackedRequest::weight);
    }

    void put(TrackedRequest stored) {
        recent.put(stored.id(), stored.light());
    }

    Optional<TrackedRequest> find(String id) {
        return Optional.ofNullable(recent.get(id));
    }
}
