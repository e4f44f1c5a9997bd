package com.mercurious.travel.planner.trip;

import com.mercurious.travel.events.Coordinates;
import com.mercurious.travel.events.Interest;
import com.mercurious.travel.events.Money;
import com.mercurious.travel.events.Pace;
import com.mercurious.travel.events.TravelRequest;
import com.mercurious.travel.events.TravelRequest.Accessibility;
import com.mercurious.travel.events.TravelRequest.DailyWindow;
import com.mercurious.travel.events.TravelRequest.Destination;
import com.mercurious.travel.events.TravelRequest.Revision;
import com.mercurious.travel.events.TravelRequest.Travellers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A travel request for a test: two adults, four days from Thursday, 16 May 2030, 11:00, to Sunday, 17:00, out from 9:00 to
 * 20:00 at a balanced pace, interested in art, history and food, without a budget.
 */
public final class RequestBuilder {
    public static final LocalDate THURSDAY = LocalDate.of(2030, 5, 16);

    private List<Destination> destinations;
    private boolean fixedOrder;
    private LocalDate start = THURSDAY;
    private LocalDate end = THURSDAY.plusDays(3);
    private LocalTime arrival = LocalTime.of(11, 0);
    private LocalTime departure = LocalTime.of(17, 0);
    private Travellers travellers = new Travellers(2, 0);
    private final Map<Interest, Double> interests = new EnumMap<>(Interest.class);
    private Pace pace = Pace.BALANCED;
    private Money budget;
    private List<String> mustSee = List.of();
    private List<String> mustAvoid = List.of();
    private DailyWindow window = new DailyWindow(LocalTime.of(9, 0), LocalTime.of(20, 0));
    private Coordinates base;
    private Accessibility accessibility = new Accessibility(false, false);

    private List<LocalDate> rainyDays = List.of();
    private Integer alternatives;
    private Revision revision;

    private RequestBuilder() {
        interests.putAll(Map.of(Interest.ART, 1.0, Interest.HISTORY, 0.8, Interest.FOOD, 0.5));
    }

    public static RequestBuilder tripTo(String... names) {
        RequestBuilder builder = new RequestBuilder();
        builder.destinations = Arrays.stream(names)
                .map(name -> new Destination(null, name, null))
                .toList();
        return builder;
    }

    public RequestBuilder nights(Integer... nights) {
        destinations = Stream.iterate(0, i -> i < nights.length, i -> i + 1)
                .map(i -> new Destination(null, destinations.get(i).name(), nights[i]))
                .toList();
        return this;
    }

    public RequestBuilder fixedOrder() {
        fixedOrder = true;
        return this;
    }

    public RequestBuilder days(int days) {
        end = start.plusDays(days - 1L);
        return this;
    }

    public RequestBuilder from(LocalDate date) {
        end = date.plusDays(end.toEpochDay() - start.toEpochDay());
        start = date;
        return this;
    }

    public RequestBuilder arrival(int hour) {
        arrival = LocalTime.of(hour, 0);
        return this;
    }

    public RequestBuilder departure(int hour) {
        departure = LocalTime.of(hour, 0);
        return this;
    }

    public RequestBuilder party(int adults, int children) {
        travellers = new Travellers(adults, children);
        return this;
    }

    public RequestBuilder interest(Interest interest, double weight) {
        interests.put(interest, weight);
        return this;
    }

    public RequestBuilder noInterests() {
        interests.clear();
        return this;
    }

    public RequestBuilder pace(Pace value) {
        pace = value;
        return this;
    }

    public RequestBuilder budget(int amount, String currency) {
        budget = new Money(BigDecimal.valueOf(amount), currency);
        return this;
    }

    public RequestBuilder mustSee(String... names) {
        mustSee = List.of(names);
        return this;
    }

    public RequestBuilder mustAvoid(String... names) {
        mustAvoid = List.of(names);
        return this;
    }

    public RequestBuilder window(int fromHour, int toHour) {
        window = new DailyWindow(LocalTime.of(fromHour, 0), LocalTime.of(toHour % 24, 0));
        return this;
    }

    public RequestBuilder base(double lat, double lon) {
        base = new Coordinates(lat, lon);
        return this;
    }

    public RequestBuilder avoidStairs() {
        accessibility = new Accessibility(true, accessibility.avoidLongWalks());
        return this;
    }

    public RequestBuilder avoidLongWalks() {
        accessibility = new Accessibility(accessibility.avoidStairs(), true);
        return this;
    }

    public RequestBuilder rainOn(LocalDate... dates) {
        rainyDays = List.of(dates);
        return this;
    }

    public RequestBuilder alternatives(int count) {
        alternatives = count;
        return this;
    }

    public RequestBuilder revision(Revision value) {
        revision = value;
        return this;
    }

    public TravelRequest build() {
        return new TravelRequest(
                destinations,
                fixedOrder,
                start,
                end,
                arrival,
                departure,
                travellers,
                Map.copyOf(interests),
                pace,
                budget,
                mustSee,
                mustAvoid,
                window,
                base,
                "en",
                accessibility,
                rainyDays,
                alternatives,
                revision);
    }
}
