package com.mercurious.travel.planner.trip.rule;

import com.mercurious.travel.almanac.money.RateTable;
import com.mercurious.travel.catalogue.City;
import com.mercurious.travel.catalogue.Place;
import com.mercurious.travel.events.Money;
import com.mercurious.travel.events.TravelRequest;
import com.mercurious.travel.events.TravelRequest.Travellers;
import com.mercurious.travel.events.Warning;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds admissions up across currencies, in hundredths of one of them, and holds them against a limit. */
public final class BudgetRule {
    private final Travellers party;
    private final String currency;
    private final long limit;
    private final Map<String, BigDecimal> rates;

    private BudgetRule(Travellers party, String currency, long limit, Map<String, BigDecimal> rates) {
        this.party = party;
        this.currency = currency;
        this.limit = limit;
        this.rates = rates;
    }

    /** The rule; empty where there is no budget or, told as a warning, no rate to hold it by. */
    public static Warned<Optional<BudgetRule>> of(TravelRequest request, List<City> cities) {
        Money budget = request.budget();
        if (budget == null) {
            return Warned.silent(Optional.empty());
        }
        Optional<BudgetRule> rule =
                in(budget.currency(), Admissions.limitHundredths(budget.amount()), request.travellers(), cities);
        return new Warned<>(rule, rule.isPresent() ? List.of() : List.of(notApplied(budget, cities)));
    }

    private static Warning notApplied(Money budget, List<City> cities) {
        City foreign = cities.stream()
                .filter(city -> RateTable.builtIn()
                        .rate(city.currency(), budget.currency())
                        .isEmpty())
                .findFirst()
                .orElseThrow();
        return new Warning(
                "BUDGET_NOT_APPLIED",
                "The budget was not applied: there is no exchange rate between %s and %s. A budget in %s is right."
                        .formatted(foreign.currency(), budget.currency(), foreign.currency()),
                foreign.id());
    }

    /** Admissions in a currency, without a limit; empty where there is no rate to it. */
    public static Optional<BudgetRule> counting(String currency, Travellers party, List<City> cities) {
        return in(currency, Long.MAX_VALUE, party, cities);
    }

    private static Optional<BudgetRule> in(String currency, long limit, Travellers party, List<City> cities) {
        Map<String, BigDecimal> rates = new HashMap<>();
        for (City city : cities) {
            Optional<BigDecimal> rate = RateTable.builtIn().rate(city.currency(), currency);
            if (rate.isEmpty()) {
                return Optional.empty();
            }
            rates.put(city.currency(), rate.get());
        }
        return Optional.of(new BudgetRule(party, currency, limit, rates));
    }

    /** What the rule counts in, an ISO 4217 code. */
    public String currency() {
        return currency;
    }

    /** The most that may be spent, in hundredths. */
    public long limit() {
        return limit;
    }

    /** Admission of the whole party to a place, in hundredths of the rule's currency. */
    public long cost(Place place, City city) {
        Money admission = Admissions.of(place, city, party);
        return Admissions.hundredths(admission.amount(), rates.get(admission.currency()));
    }
}
