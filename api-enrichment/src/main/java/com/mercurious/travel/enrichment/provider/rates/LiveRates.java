package com.mercurious.travel.enrichment.provider.rates;

import com.mercurious.travel.almanac.money.RateTable;
import com.mercurious.travel.enrichment.currency.CurrentRates;
import com.mercurious.travel.enrichment.provider.Lookups;
import com.mercurious.travel.enrichment.provider.Lookups.Found;
import com.mercurious.travel.enrichment.provider.Provider;
import com.mercurious.travel.enrichment.provider.Provider.Answer;
import com.mercurious.travel.events.Warning;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rates of the day, or the built-in table where they can't be had. */
public final class LiveRates implements CurrentRates {
    private static final Ecb.Daily QUESTION = new Ecb.Daily();

    private final Provider<Ecb.Daily, DailyRates> provider;
    private final Lookups lookups;
    private final RateTable builtIn;

    public LiveRates(Provider<Ecb.Daily, DailyRates> provider, Lookups lookups, RateTable builtIn) {
        this.provider = provider;
        this.lookups = lookups;
        this.builtIn = builtIn;
    }

    @Override
    public Quoted quote(boolean fresh) {
        Found<Ecb.Daily, DailyRates> found = lookups.ask(provider, List.of(QUESTION), fresh);
        Answer<DailyRates> answer = found.answers().get(QUESTION);
        if (answer == null) {
            return new Quoted(builtIn, null, List.of(notCurrent(found.troubles().get(QUESTION))));
        }
        Map<String, BigDecimal> units = new HashMap<>(answer.value().unitsPerEuro());
        units.put("EUR", BigDecimal.ONE);
        RateTable table = new RateTable(answer.value().date(), answer.origin(), units);
        return new Quoted(table, found.provenance(), found.warnings("currency", "exchange rate", question -> "today"));
    }

    private Warning notCurrent(String reason) {
        return new Warning(
                "RATES_NOT_CURRENT",
                "Amounts are converted by the built-in rates of %s: %s. Ask for a refresh later"
                        .formatted(builtIn.date(), reason),
                "currency");
    }
}
