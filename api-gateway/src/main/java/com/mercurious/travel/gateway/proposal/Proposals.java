package com.mercurious.travel.gateway.proposal;

import com.mercurious.travel.events.Enrichment;
import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.Money;
import com.mercurious.travel.events.Proposal;
import com.mercurious.travel.events.TravelRequest;
import com.mercurious.travel.gateway.request.ProposalWarnings;
import com.mercurious.travel.gateway.request.TrackedRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** Puts a proposal together from what is stored; the same document gives the same proposal. */
public final class Proposals {
    private Proposals() {}

    /** @param completed a request in state COMPLETED */
    public static Proposal of(TrackedRequest completed) {
        TravelRequest request = completed.travelRequest();
        Itinerary itinerary = Objects.requireNonNull(completed.plan());
        Enrichment enrichment = Objects.requireNonNull(completed.facts());
        return new Proposal(
                completed.id(),
                completed.endedAt(),
                request,
                itinerary,
                enrichment,
                price(request, itinerary, enrichment),
                ProposalWarnings.of(completed.id(), request, itinerary, enrichment, completed.refresh()));
    }

    /**
     * What the visits cost the whole party. The total is the enrichment's, in the traveller's currency; without it, the
     * admissions' own where they are all of one currency.
     */
    static Proposal.PriceSummary price(TravelRequest request, Itinerary itinerary, Enrichment enrichment) {
        List<Money> admissions = itinerary.admissions() == null ? List.of() : itinerary.admissions();
        Money budget = request.budget();
        Money total = total(admissions, budget, enrichment);
        boolean comparable = total != null && budget != null && total.currency().equals(budget.currency());
        Boolean within = comparable ? total.amount().compareTo(budget.amount()) <= 0 : null;
        return new Proposal.PriceSummary(admissions, total, budget, within);
    }

    private static Money total(List<Money> admissions, Money budget, Enrichment enrichment) {
        if (enrichment != null
                && enrichment.currency() != null
                && enrichment.currency().total() != null) {
            return enrichment.currency().total();
        }
        if (admissions.size() == 1) {
            return admissions.getFirst();
        }
        return admissions.isEmpty() && budget != null ? new Money(BigDecimal.ZERO, budget.currency()) : null;
    }
}
