package com.mercurious.travel.planner.trip;

import com.mercurious.travel.catalogue.City;
import com.mercurious.travel.events.Failure;
import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.TravelRequest;
import com.mercurious.travel.events.Warning;
import com.mercurious.travel.planner.trip.rule.Warned;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Settles how many nights each city has, counted from the day on which one sets out for it. A journey that goes on over a
 * night uses up one of them, so a city behind it needs one more: between two journeys at least one night is spent in the
 * city. Where that can't be, the trip is refused with the nights that it would need.
 */
final class StayNights {

    private final TravelRequest request;
    private final List<City> cities;
    private final NightShare sharing;
    private final Legs legs;
    private final int nights;
    private final int last;

    /** The journey to a city that is left for on a date. */
    @FunctionalInterface
    interface Legs {
        Itinerary.Transfer between(City from, City to, LocalDate date);
    }

    /** @param cities in the order of the visit, no more than the trip has days */
    StayNights(TravelRequest request, List<City> cities, NightShare sharing, Legs legs) {
        this.request = request;
        this.cities = cities;
        this.sharing = sharing;
        this.legs = legs;
        this.nights = (int) ChronoUnit.DAYS.between(request.startDate(), request.endDate());
        this.last = cities.size() - 1;
    }

    /**
     * @param wanted nights that the traveller set, one a city; null: not set
     * @return nights of each city; their sum is the trip's
     * @throws TripException where the journeys do not leave the nights that were set, or not one for each city
     */
    Warned<int[]> settle(@Nullable Integer[] wanted) throws TripException {
        int[] least = requiredBy(wanted);
        int[] needed = least;
        int[] share;
        do {
            least = needed;
            share = sharing.share(wanted, least, nights);
            Itinerary.@Nullable Transfer[] journeys = journeys(share);
            needed = greater(least, least(wanted, nightsOnTheWay(journeys), journeys));
            requireEnough(wanted, needed, journeys);
        } while (!Arrays.equals(least, needed));
        return new Warned<>(share, adjusted(wanted, share));
    }

    /** The least nights of a trip that has as many as it needs. */
    private int[] requiredBy(@Nullable Integer[] wanted) throws TripException {
        int[] set = Arrays.stream(wanted)
                .mapToInt(found -> found == null ? 0 : found)
                .toArray();
        Itinerary.@Nullable Transfer[] journeys = new Itinerary.Transfer[cities.size()];
        int[] least;
        int[] needed = least(wanted, nightsOnTheWay(journeys), journeys);
        do {
            least = needed;
            journeys = journeys(greater(set, least));
            needed = greater(least, least(wanted, nightsOnTheWay(journeys), journeys));
        } while (!Arrays.equals(least, needed));
        requireEnough(wanted, least, journeys);
        return least;
    }

    /** The nights of an earlier plan where the journeys still leave them, shared out anew where not. */
    Warned<int[]> keep(Integer[] before) throws TripException {
        int[] share = Arrays.stream(before).mapToInt(Integer::intValue).toArray();
        @Nullable Integer[] unset = new Integer[before.length];
        Itinerary.@Nullable Transfer[] journeys = journeys(share);
        int[] least = least(unset, nightsOnTheWay(journeys), journeys);
        boolean isEnough = IntStream.range(0, share.length).allMatch(i -> share[i] >= least[i]);
        return isEnough && Arrays.stream(share).sum() == nights ? Warned.silent(share) : settle(unset);
    }

    /** Journeys by the city that they lead to; the first city has none. */
    private Itinerary.@Nullable Transfer[] journeys(int[] share) {
        Itinerary.@Nullable Transfer[] journeys = new Itinerary.Transfer[share.length];
        LocalDate date = request.startDate();
        for (int i = 1; i <= last; i++) {
            date = date.plusDays(share[i - 1]);
            journeys[i] = legs.between(cities.get(i - 1), cities.get(i), date);
        }
        return journeys;
    }

    private static int[] nightsOnTheWay(Itinerary.@Nullable Transfer[] journeys) {
        return Arrays.stream(journeys)
                .mapToInt(journey -> journey == null ? 0 : nightsOf(journey))
                .toArray();
    }

    /** A journey over the date line may end on the day before it began. */
    private static int nightsOf(Itinerary.Transfer journey) {
        return (int) Math.max(
                0,
                ChronoUnit.DAYS.between(
                        journey.departure().toLocalDate(), journey.arrival().toLocalDate()));
    }

    /** Where the trip ends no night is needed, if none was asked for and one arrives before one leaves. */
    private int[] least(@Nullable Integer[] wanted, int[] onTheWay, Itinerary.@Nullable Transfer[] journeys) {
        int[] least = new int[onTheWay.length];
        for (int i = 0; i <= last; i++) {
            boolean isTooLate =
                    journeys[i] != null && !journeys[i].arrival().toLocalTime().isBefore(request.departureTime());
            boolean isAsked = wanted[i] != null && wanted[i] > 0;
            least[i] = onTheWay[i] + (i < last || isAsked || isTooLate ? 1 : 0);
        }
        return least;
    }

    private static int[] greater(int[] a, int[] b) {
        return IntStream.range(0, a.length).map(i -> Math.max(a[i], b[i])).toArray();
    }

    private void requireEnough(@Nullable Integer[] wanted, int[] least, Itinerary.@Nullable Transfer[] journeys)
            throws TripException {
        List<String> reasons = new ArrayList<>();
        List<String> right = new ArrayList<>();
        int asked = 0;
        int needed = 0;
        for (int i = 0; i <= last; i++) {
            int set = wanted[i] == null ? 0 : wanted[i];
            asked += Math.max(set, i < last ? 1 : 0);
            needed += Math.max(set, least[i]);
            if (set > 0 && set < least[i]) {
                reasons.add("%s in %s is too few: %s"
                        .formatted(nights(set), cities.get(i).name(), told(journeys[i])));
                right.add("%s in %s".formatted(nights(least[i]), cities.get(i).name()));
            }
        }
        boolean isOverAsked = asked > nights && Arrays.stream(least).sum() <= nights;
        if (needed > nights && !isOverAsked) {
            reasons.add("%s in all %s too few for %s"
                    .formatted(nights(nights), nights == 1 ? "is" : "are", shares(wanted, least)));
            right.add(request.startDate().plusDays(needed) + " as the last day");
        }
        if (!reasons.isEmpty()) {
            throw new TripException(new Failure(
                    Failure.TOO_FEW_NIGHTS,
                    "The trip has too few nights: %s. Right would be %s, for %s in all, those on the way included."
                            .formatted(String.join("; ", reasons), String.join(" and ", right), nights(needed)),
                    right));
        }
    }

    private static String told(Itinerary.Transfer journey) {
        return "the journey there leaves on %s at %s and arrives on %s at %s"
                .formatted(
                        journey.departure().toLocalDate(),
                        journey.departure().toLocalTime(),
                        journey.arrival().toLocalDate(),
                        journey.arrival().toLocalTime());
    }

    private String shares(@Nullable Integer[] wanted, int[] least) {
        return IntStream.rangeClosed(0, last)
                .mapToObj(i -> "%s in %s"
                        .formatted(
                                Math.max(wanted[i] == null ? 0 : wanted[i], least[i]),
                                cities.get(i).name()))
                .collect(Collectors.joining(", "));
    }

    private List<Warning> adjusted(@Nullable Integer[] wanted, int[] share) {
        return IntStream.rangeClosed(0, last)
                .filter(i -> wanted[i] != null && !Objects.equals(wanted[i], share[i]))
                .mapToObj(i -> new Warning(
                        "NIGHTS_ADJUSTED",
                        "%s has %s nights instead of %s, so that the trip has its %s nights."
                                .formatted(cities.get(i).name(), share[i], wanted[i], nights),
                        cities.get(i).id()))
                .toList();
    }

    private static String nights(int count) {
        return count == 1 ? "1 night" : count + " nights";
    }
}
