package com.mercurious.travel.gateway.proposal;

import com.mercurious.travel.events.Enrichment;
import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.Money;
import com.mercurious.travel.events.Proposal;
import com.mercurious.travel.gateway.request.ProposalWarnings;
import com.mercurious.travel.gateway.request.TrackedRequest;
import com.mercurious.travel.gateway.request.TrackedRequest.Contents;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts a proposal together from what is stored; the same document gives the same proposal. */
public final class Proposals {
    private Proposals() {}

    /** @param completed a request in state COMPLETED */
    public static Proposal of(TrackedRequest completed) {
        Itinerary itinerary = Objects.requireNonNull(completed.plan());
        Enrichment enrichment = Objects.requireNonNull(completed.facts());
        return new Proposal(
                completed.id(),
                completed.endedAt(),
                completed.travelRequest(),
                itinerary,
                enrichment,
                price(completed),
                ProposalWarnings.of(completed));
    }

    /** What the visits of a request in state COMPLETED cost. */
    static Proposal.PriceSummary price(TrackedRequest completed) {
        Contents contents = completed.contents();
        return price(
                completed.travelRequest().budget(),
                Objects.requireNonNull(contents.plan()).digest().admissions(),
                Objects.requireNonNull(contents.facts()).digest().total());
    }

    /**
     * What the visits cost the whole party. The total is the enrichment's, in the traveller's currency; without it, the
     * admissions' own where they are all of one currency.
     */
    static Proposal.PriceSummary price(@Nullable Money budget, List<Money> admissions, @Nullable Money converted) {
        Money total = converted == null ? total(admissions, budget) : converted;
        boolean comparable = total != null && budget != null && total.currency().equals(budget.currency());
        Boolean within = comparable ? total.amount().compareTo(budget.amount()) <= 0 : null;
        return new Proposal.PriceSummary(admissions, total, budget, within);
    }

    private static @Nullable Money total(List<Money> admissions, @Nullable Money budget) {
        if (admissions.size() == 1) {
            return admissions.getFirst();
        }
        return admissions.isEmpty() && budget != null ? new Money(BigDecimal.ZERO, budget.currency()) : null;
    }
}
