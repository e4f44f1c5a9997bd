package com.mercurious.travel.gateway.request;

import com.mercurious.travel.events.Outcome;
import com.mercurious.travel.events.Warning;
import com.mercurious.travel.gateway.request.TrackedRequest.Contents;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a traveller should know of a proposal: the planning's and the enrichment's warnings, and what follows from both. */
public final class ProposalWarnings {
    static final String RAIN_EXPECTED = "RAIN_EXPECTED";
    static final String FACTS_NOT_REFRESHED = "FACTS_NOT_REFRESHED";

    private ProposalWarnings() {}

    /** Of a request that has a plan and facts. */
    public static List<Warning> of(TrackedRequest request) {
        Contents contents = request.contents();
        return of(
                request,
                Objects.requireNonNull(contents.plan()),
                Objects.requireNonNull(contents.facts()),
                request.refresh());
    }

    /**
     * @param request what was wanted
     * @param refresh the last one; null: none
     */
    static List<Warning> of(TrackedRequest request, Plan plan, Facts facts, @Nullable Refresh refresh) {
        List<Warning> warnings = new ArrayList<>(plan.digest().warnings());
        warnings.addAll(facts.digest().warnings());
        rain(request, plan, facts).ifPresent(warnings::add);
        if (refresh != null && refresh.outcome() == Outcome.FAILED) {
            warnings.add(new Warning(
                    FACTS_NOT_REFRESHED,
                    "The facts are those from before %s: the last refresh failed. %s"
                            .formatted(refresh.requestedAt(), refresh.note()),
                    null));
        }
        return List.copyOf(warnings);
    }

    private static Optional<Warning> rain(TrackedRequest request, Plan plan, Facts facts) {
        Set<LocalDate> wet = new HashSet<>(plan.digest().outdoors());
        wet.retainAll(facts.digest().rainy());
        if (wet.isEmpty()) {
            return Optional.empty();
        }
        String id = request.id();
        List<LocalDate> provided = request.travelRequest().rainyDays();
        String dates = plan.digest().outdoors().stream()
                .filter(date -> wet.contains(date) && !provided.contains(date))
                .map(LocalDate::toString)
                .collect(Collectors.joining(", "));
        if (dates.isEmpty()) {
            return Optional.empty();
        }
        String message = "Rain is forecast for %s, with most of the visits outdoors. "
                + "POST /v1/travel-requests/%s/revisions with {\"weather\": true} plans for it.";
        return Optional.of(new Warning(RAIN_EXPECTED, message.formatted(dates, id), dates));
    }
}
