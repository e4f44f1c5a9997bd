package com.mercurious.travel.gateway.proposal;

import com.mercurious.travel.gateway.request.ProposalWarnings;
import com.mercurious.travel.gateway.request.TrackedRequest;
import com.mercurious.travel.gateway.request.TrackedRequest.Contents;
import com.mercurious.travel.gateway.store.JsonContent;
import com.mercurious.travel.messaging.JsonObject;
import java.util.Objects;

/** The JSON of a proposal: what the workers sent goes into it byte for byte. */
public final class ProposalJson {
    private ProposalJson() {}

    /** @param completed a request in state COMPLETED, whole */
    public static byte[] of(TrackedRequest completed) {
        Contents contents = completed.contents();
        return new JsonObject(completed.size())
                .field("id", completed.id())
                .field("createdAt", completed.endedAt())
                .raw("request", JsonContent.bytesOf(contents.request()))
                .raw(
                        "itinerary",
                        JsonContent.bytesOf(
                                Objects.requireNonNull(contents.plan()).content()))
                .raw(
                        "enrichment",
                        JsonContent.bytesOf(
                                Objects.requireNonNull(contents.facts()).content()))
                .field("price", Proposals.price(completed))
                .field("warnings", ProposalWarnings.of(completed))
                .done();
    }
}
