package com.mercurious.travel.gateway.request;

import com.mercurious.travel.events.Money;
import com.mercurious.travel.events.Warning;
import java.time.LocalDate;
import java.util.List;

/**
 * What is decided by of a plan, so that the plan itself need not be read.
 *
 * @param score of the itinerary
 * @param admissions of the whole party, one amount a currency
 * @param outdoors dates of the days whose minutes at places are mostly in the open, as far as that is known
 */
public record PlanDigest(double score, List<Money> admissions, List<Warning> warnings, List<LocalDate> outdoors) {
    public PlanDigest {
        admissions = List.copyOf(admissions);
        warnings = List.copyOf(warnings);
        outdoors = List.copyOf(outdoors);
    }
}
