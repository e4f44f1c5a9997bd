package com.mercurious.travel.planner.trip.rule;

import com.mercurious.travel.almanac.money.Currencies;
import com.mercurious.travel.catalogue.City;
import com.mercurious.travel.catalogue.Place;
import com.mercurious.travel.events.Money;
import com.mercurious.travel.events.TravelRequest.Travellers;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What a party pays. A child pays half of an adult's admission, an assumption of the suite. */
public final class Admissions {
    private static final BigDecimal CHILD_SHARE = new BigDecimal("0.5");
    private static final int BUDGET_DIGITS = 2;

    private Admissions() {}

    /** Admission of the whole party, in the city's currency. */
    public static Money of(Place place, City city, Travellers party) {
        BigDecimal shares =
                BigDecimal.valueOf(party.adults()).add(CHILD_SHARE.multiply(BigDecimal.valueOf(party.children())));
        BigDecimal amount = place.admission().multiply(shares).setScale(digits(city.currency()), RoundingMode.HALF_UP);
        return new Money(amount, city.currency());
    }

    /** An amount in hundredths of a currency, at a rate to it, rounded up. */
    public static long hundredths(BigDecimal amount, BigDecimal rate) {
        return amount.multiply(rate)
                .movePointRight(BUDGET_DIGITS)
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
    }

    /** A limit in hundredths of its currency, rounded down. */
    public static long limitHundredths(BigDecimal amount) {
        return amount.movePointRight(BUDGET_DIGITS)
                .setScale(0, RoundingMode.FLOOR)
                .longValueExact();
    }

    private static int digits(String currency) {
        return Currencies.isUsable(currency) ? Currencies.decimals(currency) : BUDGET_DIGITS;
    }
}
