package com.mercurious.travel.planner.trip;

import com.mercurious.travel.almanac.Geo;
import com.mercurious.travel.catalogue.Catalogue;
import com.mercurious.travel.catalogue.City;
import com.mercurious.travel.catalogue.CityHead;
import com.mercurious.travel.events.Coordinates;
import com.mercurious.travel.events.Failure;
import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.TravelRequest;
import com.mercurious.travel.events.Warning;
import com.mercurious.travel.openinghours.OpeningHours;
import com.mercurious.travel.planner.trip.rule.Journeys;
import com.mercurious.travel.planner.trip.rule.PaceRules;
import com.mercurious.travel.planner.trip.rule.Warned;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Settles the frame of a trip. A journey to the next city leaves when the day's hours begin; what is left of the day on
 * which it ends is spent there.
 */
final class TripFramer {
    /** A base further than this from a destination's centre is none of it. */
    private static final double BASE_LIMIT_M = 50_000;

    private final TravelRequest request;
    private final Catalogue catalogue;
    private final Appeal appeal;
    private final Optional<EarlierPlan> earlier;
    private final List<Warning> warnings = new ArrayList<>();

    /** @param earlier the plan whose order and nights are kept where they can be; empty: a new trip */
    TripFramer(TravelRequest request, Catalogue catalogue, Appeal appeal, Optional<EarlierPlan> earlier) {
        this.request = request;
        this.earlier = earlier;
        this.catalogue = catalogue;
        this.appeal = appeal;
    }

    /** A destination with the nights that the traveller set; null: none. */
    private record Wanted(City city, @Nullable Integer nights) {}

    Warned<TripFrame> frame() throws TripException {
        List<Wanted> wanted = ordered(withoutRepetitions(resolved(request.destinations())));
        Optional<List<Wanted>> before = asBefore(wanted);
        List<Wanted> chosen = before.orElse(wanted);
        List<City> cities = chosen.stream().map(Wanted::city).toList();
        int dayCount = (int) ChronoUnit.DAYS.between(request.startDate(), request.endDate()) + 1;
        if (dayCount < cities.size()) {
            throw nothingToPlan(
                    "%s destinations do not fit into %s days".formatted(cities.size(), dayCount),
                    "at least %s days, or at most %s destinations".formatted(cities.size(), dayCount));
        }
        NightShare sharing = new NightShare(cities, appeal, PaceRules.of(request.pace()));
        StayNights nights = new StayNights(request, cities, sharing, this::transfer);
        @Nullable Integer[] set = chosen.stream().map(Wanted::nights).toArray(Integer[]::new);
        Warned<int[]> settled = before.isPresent() ? nights.keep(set) : nights.settle(set);
        warnings.addAll(settled.warnings());
        return new Warned<>(frame(cities, settled.value(), dayCount), warnings);
    }

    /** The order and the nights of the earlier plan; empty where the request says otherwise or goes elsewhere. */
    private Optional<List<Wanted>> asBefore(List<Wanted> wanted) throws TripException {
        if (request.fixedOrder() || wanted.stream().anyMatch(found -> found.nights() != null)) {
            return Optional.empty();
        }
        List<String> ids = wanted.stream().map(found -> found.city().id()).toList();
        Optional<List<TravelRequest.Destination>> before = earlier.flatMap(plan -> plan.destinations(ids, request));
        return before.isPresent() ? Optional.of(resolved(before.get())) : Optional.empty();
    }

    private List<Wanted> resolved(List<TravelRequest.Destination> destinations) throws TripException {
        List<Wanted> found = new ArrayList<>();
        for (TravelRequest.Destination destination : destinations) {
            Optional<CityHead> head = catalogue.find(destination.wanted());
            if (head.isEmpty()) {
                throw unknown(destination.wanted());
            }
            found.add(new Wanted(catalogue.city(head.get().id()), destination.nights()));
        }
        return found;
    }

    private TripException unknown(String name) {
        List<String> nearest = catalogue.nearest(name);
        String message = "The catalogue has no destination '%s'.".formatted(name);
        if (!nearest.isEmpty()) {
            message += " The nearest names are " + String.join(", ", nearest) + ".";
        }
        return new TripException(new Failure(Failure.UNKNOWN_DESTINATION, message, nearest));
    }

    private List<Wanted> withoutRepetitions(List<Wanted> wanted) {
        List<Wanted> kept = new ArrayList<>();
        for (Wanted next : wanted) {
            boolean repeated = request.fixedOrder()
                    ? !kept.isEmpty() && kept.getLast().city() == next.city()
                    : kept.stream().anyMatch(other -> other.city() == next.city());
            if (repeated) {
                warnings.add(new Warning(
                        "DESTINATION_REPEATED",
                        "%s was named twice and is one stay."
                                .formatted(next.city().name()),
                        next.city().id()));
            } else {
                kept.add(next);
            }
        }
        return kept;
    }

    private List<Wanted> ordered(List<Wanted> wanted) {
        if (request.fixedOrder() || wanted.size() < 2) {
            return wanted;
        }
        return StayOrder.shortest(wanted.stream().map(Wanted::city).toList()).stream()
                .map(wanted::get)
                .toList();
    }

    private TripFrame frame(List<City> cities, int[] nights, int dayCount) {
        List<TripFrame.Stay> stays = new ArrayList<>();
        List<Itinerary.Transfer> transfers = new ArrayList<>();
        List<TripFrame.Day> days = new ArrayList<>();
        List<Optional<Coordinates>> bases = bases(cities);
        LocalDate from = request.startDate();
        for (int i = 0; i < cities.size(); i++) {
            City city = cities.get(i);
            LocalDate until = i == cities.size() - 1 ? request.endDate() : from.plusDays(nights[i]);
            LocalDateTime free = from.atTime(LocalTime.MIN);
            if (i > 0) {
                Itinerary.Transfer transfer = transfer(cities.get(i - 1), city, from);
                transfers.add(transfer);
                free = transfer.arrival();
            }
            LocalDate arrive = free.toLocalDate().isAfter(from) ? free.toLocalDate() : from;
            TripFrame.Stay stay = new TripFrame.Stay(city, bases.get(i).orElse(city.centre()), arrive, until);
            stays.add(stay);
            LocalDate last = i == cities.size() - 1 ? until : until.minusDays(1);
            for (LocalDate date = from; !date.isAfter(last); date = date.plusDays(1)) {
                days.add(day(date, stay, free));
            }
            from = until;
        }
        if (days.size() != dayCount) {
            throw new IllegalStateException("%s days of %s".formatted(days.size(), dayCount));
        }
        return new TripFrame(stays, transfers, days);
    }

    private Itinerary.Transfer transfer(City from, City to, LocalDate date) {
        Journeys.Journey journey = Journeys.between(from, to);
        ZonedDateTime departure = date.atTime(request.dailyWindow().from()).atZone(from.timeZone());
        LocalDateTime arrival = departure
                .plusMinutes(journey.minutes())
                .withZoneSameInstant(to.timeZone())
                .toLocalDateTime();
        return new Itinerary.Transfer(
                from.id(),
                to.id(),
                journey.mode(),
                departure.toLocalDateTime(),
                arrival,
                journey.metres(),
                journey.minutes());
    }

    private TripFrame.Day day(LocalDate date, TripFrame.Stay stay, LocalDateTime free) {
        int start = minuteOf(request.dailyWindow().from());
        int end = minuteOf(request.dailyWindow().to());
        if (end <= start) {
            end += OpeningHours.DAY;
        }
        if (date.equals(request.startDate())) {
            start = Math.max(start, minuteOf(request.arrivalTime()));
        }
        if (date.equals(request.endDate())) {
            end = Math.min(end, minuteOf(request.departureTime()));
        }
        long minutesToFree = ChronoUnit.MINUTES.between(date.atStartOfDay(), free);
        if (minutesToFree >= OpeningHours.DAY) {
            return new TripFrame.Day(date, stay, end, end);
        }
        start = (int) Math.max(start, minutesToFree);
        return new TripFrame.Day(date, stay, start, Math.max(start, end));
    }

    private List<Optional<Coordinates>> bases(List<City> cities) {
        List<Optional<Coordinates>> bases =
                new ArrayList<>(java.util.Collections.nCopies(cities.size(), Optional.empty()));
        Coordinates base = request.base();
        if (base == null) {
            return bases;
        }
        City nearest = cities.stream()
                .min((a, b) -> Double.compare(Geo.metres(a.centre(), base), Geo.metres(b.centre(), base)))
                .orElseThrow();
        double metres = Geo.metres(nearest.centre(), base);
        if (metres > BASE_LIMIT_M) {
            warnings.add(new Warning(
                    "BASE_TOO_FAR",
                    "The base lies %s km from %s; the days start and end in the centre instead. A base within %s km of a destination is right."
                            .formatted(Math.round(metres / 1000), nearest.name(), Math.round(BASE_LIMIT_M / 1000)),
                    nearest.id()));
            return bases;
        }
        for (int i = 0; i < cities.size(); i++) {
            if (cities.get(i) == nearest) {
                bases.set(i, Optional.of(base));
            }
        }
        return bases;
    }

    private static int minuteOf(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }

    private static TripException nothingToPlan(String what, String right) {
        return new TripException(new Failure(
                Failure.NOTHING_TO_PLAN,
                "There is nothing to plan: %s. Right would be %s.".formatted(what, right),
                List.of(right)));
    }
}
