package com.mercurious.travel.gateway.proposal;

import com.mercurious.travel.events.Coordinates;
import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.Proposal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;

/** Trips with as little in them as a test needs. */
final class PlannedTrips {
    static final Coordinates AUCKLAND = new Coordinates(-36.8485, 174.7633);
    static final Coordinates SAN_FRANCISCO = new Coordinates(37.7749, -122.4194);

    private PlannedTrips() {}

    /** From Auckland over the date line to San Francisco, where one arrives on the same day before one left. */
    static Proposal overTheDateLine() {
        LocalDate date = LocalDate.of(2030, 3, 9);
        List<Itinerary.Stay> stays = List.of(
                stay("auckland", "NZ", "Pacific/Auckland", date.minusDays(2), date, AUCKLAND),
                stay("san-francisco", "US", "America/Los_Angeles", date, date.plusDays(3), SAN_FRANCISCO));
        List<Itinerary.Day> days = List.of(
                day(date, "auckland", visit("museum", AUCKLAND, date.atTime(9, 0), date.atTime(11, 0))),
                day(date, "san-francisco", visit("pier", SAN_FRANCISCO, date.atTime(15, 0), date.atTime(16, 0))));
        Itinerary.Transfer flight = new Itinerary.Transfer(
                "auckland",
                "san-francisco",
                Itinerary.Mode.FLIGHT,
                date.atTime(19, 30),
                date.atTime(10, 15),
                10_500_000,
                765);
        return proposal(stays, days, List.of(flight));
    }

    /** In one city, with a visit of half an hour at each half hour from the evening before a date to the morning after. */
    static Proposal aroundTheClock(String timeZone, LocalDate date) {
        Coordinates at = new Coordinates(-0.0000001, 12.3456789);
        LocalDateTime first = date.minusDays(1).atTime(LocalTime.of(22, 0));
        Itinerary.Visit[] visits = new Itinerary.Visit[12];
        for (int i = 0; i < visits.length; i++) {
            visits[i] = visit("place-" + i, at, first.plusMinutes(30L * i), first.plusMinutes(30L * (i + 1)));
        }
        return proposal(
                List.of(stay("city", "AT", timeZone, date.minusDays(1), date, at)),
                List.of(day(date.minusDays(1), "city", visits)),
                null);
    }

    /** One day in one city whose only place has these names. */
    static Proposal withNames(String name, String localName) {
        LocalDate date = LocalDate.of(2030, 3, 9);
        Itinerary.Visit visit = new Itinerary.Visit(
                "place",
                name,
                localName,
                "museum",
                List.of(),
                AUCKLAND,
                date.atTime(9, 0),
                date.atTime(9, 0),
                date.atTime(10, 0),
                null,
                null,
                null,
                1,
                false,
                List.of(),
                null,
                new Itinerary.Reason("OF_TOMORROW", name, null));
        Itinerary.Stay stay =
                new Itinerary.Stay("city", name, localName, "NZ", "Pacific/Auckland", date, date, AUCKLAND);
        return proposal(List.of(stay), List.of(day(date, "city", visit)), null);
    }

    /** One day in one city on which nothing is planned. */
    static Proposal withoutVisits(LocalDate date) {
        return proposal(
                List.of(stay("auckland", "NZ", "Pacific/Auckland", date, date, AUCKLAND)),
                List.of(day(date, "auckland")),
                null);
    }

    /** In one city, with four visits a day. */
    static Proposal days(int count) {
        LocalDate first = LocalDate.of(2030, 3, 9);
        List<Itinerary.Day> days = first.datesUntil(first.plusDays(count))
                .map(date -> day(
                        date,
                        "auckland",
                        IntStream.range(0, 4)
                                .mapToObj(i -> visit(
                                        "place-" + date + "-" + i,
                                        AUCKLAND,
                                        date.atTime(9 + 2 * i, 0),
                                        date.atTime(10 + 2 * i, 0)))
                                .toArray(Itinerary.Visit[]::new)))
                .toList();
        return proposal(
                List.of(stay("auckland", "NZ", "Pacific/Auckland", first, first.plusDays(count - 1L), AUCKLAND)),
                days,
                null);
    }

    static Proposal proposal(List<Itinerary.Stay> stays, List<Itinerary.Day> days, List<Itinerary.Transfer> transfers) {
        Itinerary itinerary =
                new Itinerary("test", 1, stays, days, transfers, List.of(), List.of(), null, null, null, null);
        return new Proposal(
                "0193a000-0000-7000-8000-000000000009",
                Instant.parse("2029-11-21T09:00:05Z"),
                null,
                itinerary,
                null,
                null,
                List.of());
    }

    static Itinerary.Stay stay(
            String id, String country, String timeZone, LocalDate arrive, LocalDate leave, Coordinates base) {
        return new Itinerary.Stay(id, id, id, country, timeZone, arrive, leave, base);
    }

    static Itinerary.Day day(LocalDate date, String destination, Itinerary.Visit... visits) {
        return new Itinerary.Day(
                date, destination, date.atTime(9, 0), date.atTime(20, 0), List.of(visits), List.of(), List.of(), null);
    }

    static Itinerary.Visit visit(String id, Coordinates at, LocalDateTime start, LocalDateTime departure) {
        return new Itinerary.Visit(
                id, id, id, "museum", List.of(), at, start, start, departure, null, null, null, 1, false, List.of(),
                true, null);
    }
}
