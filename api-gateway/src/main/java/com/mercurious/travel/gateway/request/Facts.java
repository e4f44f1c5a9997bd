package com.mercurious.travel.gateway.request;

import com.mercurious.travel.events.Enrichment;
import com.mercurious.travel.events.Warning;
import java.util.List;

/** Facts, as they came, and their digest. */
public record Facts(FactsDigest digest, Content<Enrichment> content) {

    /** Facts that could not be had cost a warning, never the proposal. */
    static Facts missing(String reason) {
        List<Warning> warnings =
                List.of(new Warning("ENRICHMENT_FAILED", "The proposal is without facts: " + reason, null));
        Enrichment none = new Enrichment(
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null, List.of(), warnings, null, null,
                null, null);
        return new Facts(new FactsDigest(null, warnings, List.of()), Content.of(none));
    }
}
