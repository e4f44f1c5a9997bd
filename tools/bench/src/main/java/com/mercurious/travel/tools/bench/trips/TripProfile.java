package com.mercurious.travel.tools.bench.trips;

import com.mercurious.travel.events.Interest;
import com.mercurious.travel.events.Money;
import com.mercurious.travel.events.Pace;
import com.mercurious.travel.events.TravelRequest;
import com.mercurious.travel.events.TravelRequest.Accessibility;
import com.mercurious.travel.events.TravelRequest.DailyWindow;
import com.mercurious.travel.events.TravelRequest.Destination;
import com.mercurious.travel.events.TravelRequest.Travellers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Sorts of travellers that between them use every rule. They all arrive on a Thursday. */
enum TripProfile {
    CULTURE(
            4,
            Pace.BALANCED,
            new Travellers(2, 0),
            200,
            new DailyWindow(LocalTime.of(9, 0), LocalTime.of(20, 0)),
            Map.of(Interest.ART, 1.0, Interest.HISTORY, 0.8, Interest.FOOD, 0.5)),
    FAMILY(
            3,
            Pace.RELAXED,
            new Travellers(2, 2),
            250,
            new DailyWindow(LocalTime.of(9, 30), LocalTime.of(19, 0)),
            Map.of(Interest.FAMILY, 1.0, Interest.NATURE, 0.7, Interest.VIEWPOINTS, 0.4)),
    NIGHT(
            3,
            Pace.PACKED,
            new Travellers(3, 0),
            0,
            new DailyWindow(LocalTime.of(10, 0), LocalTime.of(23, 30)),
            Map.of(Interest.NIGHTLIFE, 1.0, Interest.FOOD, 0.8, Interest.SHOPPING, 0.5, Interest.VIEWPOINTS, 0.7)),
    QUIET(
            5,
            Pace.RELAXED,
            new Travellers(2, 0),
            150,
            new DailyWindow(LocalTime.of(9, 30), LocalTime.of(18, 30)),
            Map.of(Interest.ARCHITECTURE, 0.9, Interest.NATURE, 0.8, Interest.RELIGION, 0.6));

    private static final LocalDate THURSDAY = LocalDate.of(2030, 5, 16);

    private final int days;
    private final Pace pace;
    private final Travellers party;
    private final int euros;
    private final DailyWindow window;
    private final Map<Interest, Double> interests;

    TripProfile(int days, Pace pace, Travellers party, int euros, DailyWindow window, Map<Interest, Double> interests) {
        this.days = days;
        this.pace = pace;
        this.party = party;
        this.euros = euros;
        this.window = window;
        this.interests = interests;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A request of these travellers; the quiet ones are spared stairs and long walks, and have rain on their second day. */
    TravelRequest to(String cityId, int alternatives) {
        boolean quiet = this == QUIET;
        return new TravelRequest(
                List.of(new Destination(cityId, null, null)),
                false,
                THURSDAY,
                THURSDAY.plusDays(days - 1L),
                LocalTime.of(11, 0),
                LocalTime.of(17, 0),
                party,
                interests,
                pace,
                euros == 0 ? null : new Money(BigDecimal.valueOf(euros), "EUR"),
                List.of(),
                List.of(),
                window,
                null,
                "en",
                new Accessibility(quiet, quiet),
                quiet ? List.of(THURSDAY.plusDays(1)) : List.of(),
                alternatives,
                null);
    }
}
