package com.mercurious.travel.planner.trip.rule;

import com.mercurious.travel.almanac.money.RateTable;
import com.mercurious.travel.events.Coordinates;
import com.mercurious.travel.events.Interest;
import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.Itinerary.InterestShare;
import com.mercurious.travel.events.Itinerary.Quality;
import com.mercurious.travel.events.Money;
import com.mercurious.travel.events.TravelRequest;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What days and trips are like, by the definitions of {@link Quality}, from the days alone. Shares are rounded to a
 * thousandth.
 */
public final class QualityMeasure {
    private static final double THOUSAND = 1000;

    private final TravelRequest request;
    private final Map<String, Coordinates> bases = new HashMap<>();

    public QualityMeasure(TravelRequest request, List<Itinerary.Stay> stays) {
        this.request = request;
        stays.forEach(stay -> bases.put(stay.destinationId(), stay.base()));
    }

    /** Minutes of one day, or the sums of several. */
    private record Minutes(long atPlaces, long out, long walking, long travel, long waiting) {
        private static final Minutes NONE = new Minutes(0, 0, 0, 0, 0);

        static Minutes of(Itinerary.Day day) {
            return new Minutes(
                    day.visits().stream().mapToLong(QualityMeasure::stay).sum(),
                    minutesOut(day),
                    day.legs().stream()
                            .filter(leg -> leg.mode() == Itinerary.Mode.WALK)
                            .mapToLong(Itinerary.Leg::minutes)
                            .sum(),
                    day.legs().stream().mapToLong(Itinerary.Leg::minutes).sum(),
                    day.visits().stream()
                            .mapToLong(visit -> minutesAtClosedDoor(day, visit))
                            .sum());
        }

        Minutes plus(Minutes other) {
            return new Minutes(
                    atPlaces + other.atPlaces,
                    out + other.out,
                    walking + other.walking,
                    travel + other.travel,
                    waiting + other.waiting);
        }
    }

    /** The same days, each with its quality. */
    public List<Itinerary.Day> measured(List<Itinerary.Day> days) {
        return days.stream().map(day -> day.withQuality(ofDay(day))).toList();
    }

    /** Quality of one day: without budget and interests. */
    public Quality ofDay(Itinerary.Day day) {
        return quality(List.of(day), null, List.of());
    }

    /** Quality of a trip, with the share of the budget that its admissions use up. */
    public Quality ofTrip(List<Itinerary.Day> days, List<Money> admissions) {
        return quality(days, budgetUsed(admissions), interests(days));
    }

    private Quality quality(List<Itinerary.Day> days, @Nullable Double budgetUsed, List<InterestShare> interests) {
        Minutes minutes = days.stream().map(Minutes::of).reduce(Minutes.NONE, Minutes::plus);
        return new Quality(
                minutes.out == 0 ? 0 : rounded((double) minutes.atPlaces / minutes.out),
                (int) minutes.walking,
                (int) minutes.travel,
                (int) minutes.waiting,
                variety(days),
                days.stream().mapToInt(day -> Crossings.of(way(day))).sum(),
                budgetUsed,
                interests);
    }

    private List<Coordinates> way(Itinerary.Day day) {
        List<Coordinates> points = new ArrayList<>();
        Coordinates base = bases.get(day.destinationId());
        points.add(base);
        day.visits().forEach(visit -> points.add(visit.coordinates()));
        points.add(base);
        return points;
    }

    private static double variety(List<Itinerary.Day> days) {
        Map<String, Long> counts = new HashMap<>();
        days.stream().flatMap(day -> day.visits().stream()).forEach(visit -> counts.merge(visit.kind(), 1L, Long::sum));
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        long alike = counts.values().stream().mapToLong(n -> n * (n - 1)).sum();
        return all < 2 ? 0 : rounded(1 - (double) alike / (all * (all - 1)));
    }

    private @Nullable Double budgetUsed(List<Money> admissions) {
        Money budget = request.budget();
        if (budget == null) {
            return null;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Money money : admissions) {
            Optional<BigDecimal> rate = RateTable.builtIn().rate(money.currency(), budget.currency());
            if (rate.isEmpty()) {
                return null;
            }
            sum = sum.add(money.amount().multiply(rate.get()));
        }
        return budget.amount().signum() == 0
                ? 0
                : rounded(sum.divide(budget.amount(), MathContext.DECIMAL64).doubleValue());
    }

    private List<InterestShare> interests(List<Itinerary.Day> days) {
        Map<Interest, Double> asked = new EnumMap<>(Interest.class);
        if (request.interests() != null) {
            request.interests().forEach((interest, weight) -> asked.put(interest, Math.max(0, weight)));
        }
        double weights =
                asked.values().stream().mapToDouble(Double::doubleValue).sum();
        Map<Interest, Double> minutes = minutesByInterest(days);
        double all = minutes.values().stream().mapToDouble(Double::doubleValue).sum();
        return asked.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.<Interest, Double>comparingByValue().reversed())
                .map(entry -> new InterestShare(
                        entry.getKey(),
                        rounded(entry.getValue() / weights),
                        all == 0 ? 0 : rounded(minutes.getOrDefault(entry.getKey(), 0.0) / all)))
                .toList();
    }

    private static Map<Interest, Double> minutesByInterest(List<Itinerary.Day> days) {
        Map<Interest, Double> minutes = new EnumMap<>(Interest.class);
        days.stream().flatMap(day -> day.visits().stream()).forEach(visit -> visit.interests()
                .forEach(interest -> minutes.merge(
                        interest, (double) stay(visit) / visit.interests().size(), Double::sum)));
        return minutes;
    }

    private static long stay(Itinerary.Visit visit) {
        return minutes(visit.start(), visit.departure());
    }

    private static long minutesOut(Itinerary.Day day) {
        if (day.legs().isEmpty()) {
            return 0;
        }
        LocalDateTime from = day.legs().getFirst().departure();
        LocalDateTime to = day.legs().getLast().arrival();
        return minutes(from, to) - mealMinutes(day, from, to);
    }

    private static long minutesAtClosedDoor(Itinerary.Day day, Itinerary.Visit visit) {
        LocalDateTime arrival = visit.arrival();
        LocalDateTime opens = visit.opens();
        return arrival.isBefore(opens) ? minutes(arrival, opens) - mealMinutes(day, arrival, opens) : 0;
    }

    private static long mealMinutes(Itinerary.Day day, LocalDateTime from, LocalDateTime to) {
        return day.meals().stream()
                .mapToLong(meal -> Math.max(
                        0,
                        minutes(
                                meal.start().isAfter(from) ? meal.start() : from,
                                meal.end().isBefore(to) ? meal.end() : to)))
                .sum();
    }

    private static long minutes(LocalDateTime from, LocalDateTime to) {
        return Duration.between(from, to).toMinutes();
    }

    private static double rounded(double share) {
        return Math.round(share * THOUSAND) / THOUSAND;
    }
}
