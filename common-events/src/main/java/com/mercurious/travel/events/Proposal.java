package com.mercurious.travel.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * What the client came for.
 *
 * @param id the same as the travel request's
 * @param warnings of the planning and of the enrichment
 */
public record Proposal(
        String id,
        Instant createdAt,
        TravelRequest request,
        Itinerary itinerary,
        Enrichment enrichment,
        PriceSummary price,
        List<Warning> warnings) {

    /**
     * Admissions of the whole party.
     *
     * @param byCurrency one amount a currency
     * @param total in the budget's currency, or the only one; absent where rates were not to be had
     * @param budget the limit; absent: none was set
     * @param withinBudget absent where no budget was set or there is no total
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record PriceSummary(List<Money> byCurrency, Money total, Money budget, Boolean withinBudget) {}
}
