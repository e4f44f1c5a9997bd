package com.mercurious.travel.planner.trip;

import com.mercurious.travel.catalogue.City;
import com.mercurious.travel.catalogue.Place;
import com.mercurious.travel.events.Coordinates;
import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.Money;
import com.mercurious.travel.events.TravelRequest;
import com.mercurious.travel.openinghours.OpeningHours;
import com.mercurious.travel.planner.route.RoutingPlan;
import com.mercurious.travel.planner.trip.rule.Admissions;
import com.mercurious.travel.planner.trip.rule.MealRules;
import com.mercurious.travel.planner.trip.rule.PaceRules;
import com.mercurious.travel.planner.trip.rule.QualityMeasure;
import com.mercurious.travel.planner.trip.rule.Way;
import com.mercurious.travel.planner.trip.rule.Ways;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Turns the planner's routes into the days of an itinerary. */
final class ItineraryWriter {
    private final TravelRequest request;
    private final TripFrame frame;
    private final List<Candidate> candidates;
    private final PaceRules pace;
    private final Ways ways;

    ItineraryWriter(Trip trip) {
        this.request = trip.request();
        this.frame = trip.frame();
        this.candidates = trip.candidates();
        this.pace = trip.pace();
        this.ways = trip.ways();
    }

    /** Says why a visit is in the plan, by the day's index and its position from 0; null: it is not said. */
    @FunctionalInterface
    interface Explanation {
        Explanation NONE = (day, position) -> null;

        Itinerary.@Nullable Reason of(int day, int position);
    }

    List<Itinerary.Stay> stays() {
        return frame.stays().stream()
                .map(stay -> new Itinerary.Stay(
                        stay.city().id(),
                        stay.city().name(),
                        stay.city().localName(),
                        stay.city().country(),
                        stay.city().timeZone().getId(),
                        stay.arrive(),
                        stay.leave(),
                        stay.base()))
                .toList();
    }

    /** The days, each with its quality. */
    List<Itinerary.Day> days(RoutingPlan plan, Explanation explanation) {
        List<Itinerary.Day> days =
                plan.days().stream().map(route -> day(route, explanation)).toList();
        return new QualityMeasure(request, stays()).measured(days);
    }

    /** What the whole trip is like. */
    Itinerary.Quality quality(List<Itinerary.Day> days) {
        return new QualityMeasure(request, stays()).ofTrip(days, admissions(days));
    }

    /** Admissions of the whole party, one amount a currency. */
    static List<Money> admissions(List<Itinerary.Day> days) {
        Map<String, BigDecimal> byCurrency = new TreeMap<>();
        days.stream()
                .flatMap(day -> day.visits().stream())
                .map(Itinerary.Visit::admission)
                .forEach(money -> byCurrency.merge(money.currency(), money.amount(), BigDecimal::add));
        return byCurrency.entrySet().stream()
                .map(entry -> new Money(entry.getValue(), entry.getKey()))
                .toList();
    }

    private Itinerary.Day day(RoutingPlan.DayRoute route, Explanation explanation) {
        TripFrame.Day day = frame.days().get(route.day());
        List<Itinerary.Visit> visits = new ArrayList<>();
        for (RoutingPlan.Visit visit : route.visits()) {
            visits.add(visit(day, visit, explanation.of(route.day(), visits.size())));
        }
        return new Itinerary.Day(
                day.date(),
                day.stay().city().id(),
                at(day, day.start()),
                at(day, day.end()),
                visits,
                legs(day, route),
                meals(day, route),
                null);
    }

    private Itinerary.Visit visit(TripFrame.Day day, RoutingPlan.Visit visit, Itinerary.@Nullable Reason reason) {
        Candidate candidate = candidates.get(visit.node());
        Place place = candidate.place();
        City city = candidate.city();
        OpeningHours.Span open = openDuring(day, place, visit);
        return new Itinerary.Visit(
                place.id(),
                place.name(),
                place.localName(),
                place.kind().label(),
                place.interests(),
                place.coordinates(),
                at(day, visit.arrival() - pace.bufferMinutes()),
                at(day, visit.start()),
                at(day, visit.end()),
                at(day, open.from()),
                at(day, open.to()),
                Admissions.of(place, city, request.travellers()),
                Appeal.score(candidate.points()),
                candidate.isWanted(),
                place.estimated(),
                place.indoor(),
                reason);
    }

    /** The span that the visit lies in; of one that goes on over the day's end, what the visit needs. */
    private static OpeningHours.Span openDuring(TripFrame.Day day, Place place, RoutingPlan.Visit visit) {
        OpeningHours.Span span = place.hours().on(day.date()).stream()
                .filter(open -> open.from() <= visit.start() && visit.end() <= open.to())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "a visit to %s outside of its opening hours on %s".formatted(place.id(), day.date())));
        boolean endless = span.from() == 0 && span.to() == 2 * OpeningHours.DAY;
        return endless && visit.end() <= OpeningHours.DAY ? new OpeningHours.Span(0, OpeningHours.DAY) : span;
    }

    private List<Itinerary.Leg> legs(TripFrame.Day day, RoutingPlan.DayRoute route) {
        List<Itinerary.Leg> legs = new ArrayList<>();
        if (route.visits().isEmpty()) {
            return legs;
        }
        String from = null;
        Coordinates here = day.stay().base();
        for (RoutingPlan.Visit visit : route.visits()) {
            Place place = candidates.get(visit.node()).place();
            Way way = ways.between(here, place.coordinates());
            int arrival = visit.arrival() - pace.bufferMinutes();
            legs.add(leg(day, from, place.id(), way, arrival - way.minutes()));
            from = place.id();
            here = place.coordinates();
        }
        Way back = ways.between(here, day.stay().base());
        legs.add(leg(day, from, null, back, leavesLastVisit(route)));
        return legs;
    }

    /** After the last visit and after the breaks that are spent at its place. */
    private static int leavesLastVisit(RoutingPlan.DayRoute route) {
        int end = route.visits().getLast().end();
        for (RoutingPlan.Pause pause : route.breaks()) {
            if (pause.afterVisits() == route.visits().size() && !pause.atNext()) {
                end = Math.max(end, pause.end());
            }
        }
        return end;
    }

    private static Itinerary.Leg leg(TripFrame.Day day, String from, String to, Way way, int departure) {
        return new Itinerary.Leg(
                from,
                to,
                way.mode(),
                at(day, departure),
                at(day, departure + way.minutes()),
                way.metres(),
                way.minutes());
    }

    private List<Itinerary.Meal> meals(TripFrame.Day day, RoutingPlan.DayRoute route) {
        List<MealRules.Meal> needed = MealRules.of(day.start(), day.end(), pace);
        return route.breaks().stream()
                .map(pause -> new Itinerary.Meal(
                        needed.get(pause.breakIndex()).kind(), at(day, pause.start()), at(day, pause.end())))
                .toList();
    }

    private static LocalDateTime at(TripFrame.Day day, int minute) {
        return day.date().atStartOfDay().plusMinutes(minute);
    }
}
