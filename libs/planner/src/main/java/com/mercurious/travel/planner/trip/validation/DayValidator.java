package com.mercurious.travel.planner.trip.validation;

import com.mercurious.travel.catalogue.City;
import com.mercurious.travel.catalogue.Place;
import com.mercurious.travel.catalogue.PlaceKind;
import com.mercurious.travel.events.Coordinates;
import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.Money;
import com.mercurious.travel.events.TravelRequest;
import com.mercurious.travel.planner.trip.rule.Admissions;
import com.mercurious.travel.planner.trip.rule.Daylight;
import com.mercurious.travel.planner.trip.rule.MealRules;
import com.mercurious.travel.planner.trip.rule.PaceRules;
import com.mercurious.travel.planner.trip.rule.TimeOfDay;
import com.mercurious.travel.planner.trip.rule.Way;
import com.mercurious.travel.planner.trip.rule.Ways;
import com.mercurious.travel.planner.trip.validation.ItineraryViolation.Rule;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds one day of an itinerary against its request and its city. */
final class DayValidator {
    private final TravelRequest request;
    private final City city;
    private final Coordinates base;
    private final Itinerary.Day day;
    private final PaceRules pace;
    private final Daylight light;
    private final List<ItineraryViolation> violations = new ArrayList<>();

    DayValidator(TravelRequest request, City city, Coordinates base, Itinerary.Day day) {
        this.request = request;
        this.city = city;
        this.base = base;
        this.day = day;
        this.pace = PaceRules.of(request.pace());
        this.light = Daylight.on(day.date(), city.centre(), city.timeZone());
    }

    /** A stretch of the day that is taken up. */
    private record Busy(String what, LocalDateTime from, LocalDateTime to) {}

    List<ItineraryViolation> violations() {
        checkWindow();
        day.visits().forEach(this::checkVisit);
        checkLegs();
        checkOverlaps();
        checkMeals();
        checkCounts();
        checkWalking();
        return violations;
    }

    private void checkWindow() {
        LocalDateTime from = day.date().atTime(request.dailyWindow().from());
        LocalTime until = request.dailyWindow().to();
        LocalDateTime to = day.date().atTime(until);
        if (!to.isAfter(from)) {
            to = to.plusDays(1);
        }
        if (day.date().equals(request.startDate())) {
            from = later(from, day.date().atTime(request.arrivalTime()));
        }
        if (day.date().equals(request.endDate())) {
            to = earlier(to, day.date().atTime(request.departureTime()));
        }
        for (Busy busy : busy()) {
            if (busy.from().isBefore(later(from, day.start())) || busy.to().isAfter(earlier(to, day.end()))) {
                report(
                        Rule.DAY_WINDOW,
                        "%s from %s to %s is not within %s to %s"
                                .formatted(
                                        busy.what(),
                                        busy.from(),
                                        busy.to(),
                                        later(from, day.start()),
                                        earlier(to, day.end())));
            }
        }
    }

    private void checkVisit(Itinerary.Visit visit) {
        Optional<Place> found = place(visit.placeId());
        if (found.isEmpty()) {
            report(Rule.UNKNOWN_PLACE, "%s is no place of %s".formatted(visit.placeId(), city.id()));
            return;
        }
        Place place = found.get();
        int start = minute(visit.start());
        int end = minute(visit.departure());
        boolean open = place.hours().on(day.date()).stream().anyMatch(span -> span.from() <= start && end <= span.to());
        if (!open || visit.opens().isAfter(visit.start()) || visit.closes().isBefore(visit.departure())) {
            report(
                    Rule.OPENING_HOURS,
                    "%s from %s to %s, open %s".formatted(place.id(), visit.start(), visit.departure(), place.hours()));
        }
        TimeOfDay suiting =
                TimeOfDay.suiting(place, light, minute(day.end()), end - start, visit.mustSee() || isPinned(visit));
        if (!isPinned(visit) && (start < suiting.from() || end > suiting.to())) {
            report(
                    Rule.TIME_OF_DAY,
                    "%s from %s to %s is no place for that time of the day"
                            .formatted(place.id(), visit.start(), visit.departure()));
        }
        if (end - start < pace.visitMinutes(place)) {
            report(
                    Rule.DWELL,
                    "%s for %s minutes instead of %s".formatted(place.id(), end - start, pace.visitMinutes(place)));
        }
        if (Duration.between(visit.arrival(), visit.start()).toMinutes() < pace.bufferMinutes()) {
            report(Rule.BUFFER, "%s begins at %s, right on arrival".formatted(place.id(), visit.start()));
        }
        if (!isSame(Admissions.of(place, city, request.travellers()), visit.admission())) {
            report(Rule.ADMISSION, "%s is said to cost %s".formatted(place.id(), visit.admission()));
        }
        if (place.stairs()
                && request.accessibility() != null
                && request.accessibility().avoidStairs()) {
            report(Rule.STAIRS, "%s means many stairs".formatted(place.id()));
        }
    }

    /** 42.0 is as much as 42.00. */
    private static boolean isSame(Money a, Money b) {
        return a.currency().equals(b.currency()) && a.amount().compareTo(b.amount()) == 0;
    }

    private boolean isPinned(Itinerary.Visit visit) {
        return request.revision() != null
                && request.revision().pinned() != null
                && request.revision().pinned().stream()
                        .anyMatch(pin ->
                                pin.date().equals(day.date()) && pin.placeId().equals(visit.placeId()));
    }

    private void checkLegs() {
        int expected = day.visits().isEmpty() ? 0 : day.visits().size() + 1;
        if (day.legs().size() != expected) {
            report(
                    Rule.LEGS,
                    "%s ways between %s visits"
                            .formatted(day.legs().size(), day.visits().size()));
            return;
        }
        for (int i = 0; i < day.legs().size(); i++) {
            Itinerary.Visit before = i == 0 ? null : day.visits().get(i - 1);
            Itinerary.Visit after =
                    i == day.visits().size() ? null : day.visits().get(i);
            checkLeg(day.legs().get(i), before, after);
        }
    }

    private void checkLeg(Itinerary.Leg leg, Itinerary.@Nullable Visit before, Itinerary.@Nullable Visit after) {
        String from = before == null ? null : before.placeId();
        String to = after == null ? null : after.placeId();
        if (!Objects.equals(from, leg.from()) || !Objects.equals(to, leg.to())) {
            report(
                    Rule.LEGS,
                    "a way leads from %s to %s instead of %s to %s".formatted(leg.from(), leg.to(), from, to));
            return;
        }
        Way way = Ways.of(request.accessibility()).between(coordinates(from), coordinates(to));
        long taken = Duration.between(leg.departure(), leg.arrival()).toMinutes();
        if (taken < way.minutes() || leg.minutes() != way.minutes() || leg.metres() != way.metres()) {
            report(
                    Rule.LEGS,
                    "the way from %s to %s takes %s minutes (%s m), not %s (%s m)"
                            .formatted(from, to, way.minutes(), way.metres(), taken, leg.metres()));
        }
        if (before != null && leg.departure().isBefore(before.departure())
                || after != null && !leg.arrival().equals(after.arrival())) {
            report(Rule.LEGS, "the way from %s to %s is not between its visits".formatted(from, to));
        }
    }

    private void checkOverlaps() {
        List<Busy> busy = busy();
        for (int i = 1; i < busy.size(); i++) {
            if (busy.get(i).from().isBefore(busy.get(i - 1).to())) {
                Rule rule = busy.get(i).what().startsWith("meal")
                                || busy.get(i - 1).what().startsWith("meal")
                        ? Rule.MEALS
                        : Rule.LEGS;
                report(
                        rule,
                        "%s begins before %s ends"
                                .formatted(busy.get(i).what(), busy.get(i - 1).what()));
            }
        }
    }

    private void checkMeals() {
        if (day.visits().isEmpty()) {
            return;
        }
        for (MealRules.Meal needed : MealRules.of(minute(day.start()), minute(day.end()), pace)) {
            boolean kept = day.meals().stream()
                    .filter(meal -> meal.kind() == needed.kind())
                    .anyMatch(meal -> minute(meal.start()) >= needed.earliest()
                            && minute(meal.start()) <= needed.latest()
                            && minute(meal.end()) - minute(meal.start()) >= needed.minutes());
            if (!kept) {
                report(Rule.MEALS, "%s has no %s".formatted(day.date(), needed.kind()));
            }
        }
    }

    private void checkCounts() {
        if (day.visits().size() > pace.visitsPerDay()) {
            report(Rule.VISITS_PER_DAY, "%s visits on %s".formatted(day.visits().size(), day.date()));
        }
        Map<PlaceKind.Variety, Integer> counts = new EnumMap<>(PlaceKind.Variety.class);
        day.visits().stream()
                .flatMap(visit -> place(visit.placeId()).stream())
                .forEach(place -> counts.merge(place.kind().variety(), 1, Integer::sum));
        counts.forEach((variety, count) -> {
            if (count > pace.visitsPerDay(variety)) {
                report(Rule.VARIETY, "%s visits of the sort %s on %s".formatted(count, variety, day.date()));
            }
        });
    }

    private void checkWalking() {
        if (request.accessibility() == null || !request.accessibility().avoidLongWalks()) {
            return;
        }
        Ways ways = Ways.of(request.accessibility());
        int metres = day.legs().stream()
                .mapToInt(leg -> ways.between(coordinates(leg.from()), coordinates(leg.to()))
                        .walkingMetres())
                .sum();
        if (metres > Ways.SHORT_WALKS_PER_DAY_METRES) {
            report(Rule.WALKING, "%s m on foot on %s".formatted(metres, day.date()));
        }
    }

    private List<Busy> busy() {
        List<Busy> busy = new ArrayList<>();
        day.visits().forEach(visit -> busy.add(new Busy(visit.placeId(), visit.start(), visit.departure())));
        day.legs().forEach(leg -> busy.add(new Busy("way to " + leg.to(), leg.departure(), leg.arrival())));
        day.meals().forEach(meal -> busy.add(new Busy("meal " + meal.kind(), meal.start(), meal.end())));
        busy.sort(Comparator.comparing(Busy::from).thenComparing(Busy::to));
        return busy;
    }

    private Coordinates coordinates(@Nullable String placeId) {
        return placeId == null ? base : place(placeId).map(Place::coordinates).orElse(base);
    }

    private Optional<Place> place(String placeId) {
        return city.places().stream()
                .filter(place -> place.id().equals(placeId))
                .findFirst();
    }

    private int minute(LocalDateTime time) {
        return (int) ChronoUnit.MINUTES.between(day.date().atStartOfDay(), time);
    }

    private static LocalDateTime later(LocalDateTime a, LocalDateTime b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDateTime earlier(LocalDateTime a, LocalDateTime b) {
        return a.isBefore(b) ? a : b;
    }

    private void report(Rule rule, String text) {
        violations.add(new ItineraryViolation(rule, text));
    }
}
