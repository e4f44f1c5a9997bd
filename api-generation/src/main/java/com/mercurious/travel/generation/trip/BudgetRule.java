package com.mercurious.travel.generation.trip;

import com.mercurious.travel.events.Money;
import com.mercurious.travel.events.TravelRequest;
import com.mercurious.travel.events.Warning;
import com.mercurious.travel.generation.catalogue.City;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds admissions against the traveller's budget, in hundredths of the budget's currency. */
final class BudgetRule {
    private final TravelRequest request;
    private final Map<String, BigDecimal> rates;

    private BudgetRule(TravelRequest request, Map<String, BigDecimal> rates) {
        this.request = request;
        this.rates = rates;
    }

    /** The rule, or empty where there is no budget or, told as a warning, no rate to hold it by. */
    static Optional<BudgetRule> of(TravelRequest request, List<City> cities, List<Warning> warnings) {
        Money budget = request.budget();
        if (budget == null) {
            return Optional.empty();
        }
        Map<String, BigDecimal> rates = new HashMap<>();
        for (City city : cities) {
            Optional<BigDecimal> rate = ExchangeRates.builtIn().rate(city.currency(), budget.currency());
            if (rate.isEmpty()) {
                warnings.add(new Warning(
                        "BUDGET_NOT_APPLIED",
                        "The budget was not applied: there is no exchange rate between %s and %s. A budget in %s is right."
                                .formatted(city.currency(), budget.currency(), city.currency()),
                        city.id()));
                return Optional.empty();
            }
            rates.put(city.currency(), rate.get());
        }
        return Optional.of(new BudgetRule(request, rates));
    }

    long limit() {
        return Admissions.limitHundredths(request.budget().amount());
    }

    long cost(Candidate candidate) {
        Money admission = Admissions.of(candidate.place(), candidate.city(), request.travellers());
        return Admissions.hundredths(admission.amount(), rates.get(admission.currency()));
    }
}
