package com.mercurious.travel.gateway.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.Proposal;
import com.mercurious.travel.gateway.Samples;
import com.mercurious.travel.gateway.proposal.words.Language;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Calendars as the libraries of others read them. */
class CalendarReadersTest {
    private static final LocalDate FROM = LocalDate.of(2030, 1, 1);

    /** Zones whose clocks change at midnight, at other hours, by half an hour, or not at all. */
    private static final List<String> ZONES = List.of(
            "Asia/Beirut",
            "Africa/Cairo",
            "America/Havana",
            "America/Santiago",
            "Atlantic/Azores",
            "America/Godthab",
            "Europe/Vienna",
            "Europe/Dublin",
            "America/New_York",
            "America/St_Johns",
            "Australia/Lord_Howe",
            "Pacific/Chatham",
            "Africa/Casablanca",
            "Asia/Kathmandu",
            "UTC");

    static Stream<Arguments> clockChanges() {
        return ZONES.stream().flatMap(zone -> Stream.of(CalendarReader.values())
                .filter(CalendarReader::isRightWhereClocksChange)
                .flatMap(reader -> changes(zone).map(date -> Arguments.of(reader, zone, date))));
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @MethodSource("clockChanges")
    void eachVisitIsWhenItIsPlannedAroundAChangeOfTheClocks(CalendarReader reader, String zone, LocalDate date)
            throws IOException {
        // Given
        assumeTrue(reader.isHere());
        Proposal proposal = PlannedTrips.aroundTheClock(zone, date);

        // When
        var read = reader.read(Rendered.calendar(proposal));

        // Then
        assertThat(read.values())
                .hasSize(proposal.itinerary().days().getFirst().visits().size());
        assertThat(read.values()).containsAll(expected(proposal));
    }

    @ParameterizedTest
    @EnumSource
    void aJourneyOverTheDateLineArrivesAfterItLeft(CalendarReader reader) throws IOException {
        // Given
        assumeTrue(reader.isHere());
        Proposal proposal = PlannedTrips.overTheDateLine();

        // When
        var read = reader.read(Rendered.calendar(proposal));

        // Then
        assertThat(read.values())
                .contains(new CalendarReader.Event(
                        "auckland to san-francisco by plane",
                        Instant.parse("2030-03-09T06:30:00Z"),
                        Instant.parse("2030-03-09T18:15:00Z")))
                .containsAll(expected(proposal));
    }

    @ParameterizedTest
    @EnumSource
    void aWholeTripIsRead(CalendarReader reader) throws IOException {
        // Given
        assumeTrue(reader.isHere());
        Proposal proposal = Proposals.of(Samples.revisedAndCompleted("0193a000-0000-7000-8000-000000000002"));

        // When
        var read = reader.read(Rendered.calendar(proposal));

        // Then
        assertThat(read.values()).containsAll(expected(proposal));
    }

    /** By RFC 5545, and by RFC 5546 where it names a method. */
    @ParameterizedTest
    @EnumSource(names = {"ICAL4J", "BIWEEKLY"})
    void nothingIsHeldAgainstItByTheStandards(CalendarReader reader) throws IOException {
        // Given
        List<Proposal> trips = List.of(
                PlannedTrips.overTheDateLine(),
                PlannedTrips.aroundTheClock("Europe/Vienna", LocalDate.of(2030, 4, 1)),
                PlannedTrips.withNames("a\\;,:\"\r\nEND:VEVENT\u0000", "\u202eמוזיאון".repeat(40)),
                PlannedTrips.withoutVisits(FROM),
                PlannedTrips.days(30),
                elsewhere(),
                Proposals.of(Samples.revisedAndCompleted("0193a000-0000-7000-8000-000000000002")));

        // When
        List<String> complaints = new ArrayList<>();
        for (Proposal trip : trips) {
            for (Language language : Language.values()) {
                complaints.addAll(reader.complaints(Rendered.calendar(trip, language)));
            }
        }

        // Then
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aDayInACityThatIsNoStayIsReadInUtc(CalendarReader reader) throws IOException {
        // Given
        assumeTrue(reader.isHere());

        // When
        var read = reader.read(Rendered.calendar(elsewhere()));

        // Then
        assertThat(read.values())
                .containsExactly(new CalendarReader.Event(
                        "pier", Instant.parse("2030-01-01T09:00:00Z"), Instant.parse("2030-01-01T10:00:00Z")));
    }

    /** A day in a city that is none of the stays. */
    private static Proposal elsewhere() {
        Itinerary.Visit visit =
                PlannedTrips.visit("pier", PlannedTrips.SAN_FRANCISCO, FROM.atTime(9, 0), FROM.atTime(10, 0));
        return PlannedTrips.proposal(
                List.of(PlannedTrips.stay("city", "AT", "Europe/Vienna", FROM, FROM, PlannedTrips.AUCKLAND)),
                List.of(PlannedTrips.day(FROM, "elsewhere", visit)),
                null);
    }

    private static Stream<LocalDate> changes(String zone) {
        var rules = ZoneId.of(zone).getRules();
        List<LocalDate> dates = new ArrayList<>();
        Instant from = FROM.atStartOfDay(ZoneId.of(zone)).toInstant();
        Instant to = FROM.plusYears(1).atStartOfDay(ZoneId.of(zone)).toInstant();
        for (var next = rules.nextTransition(from);
                next != null && next.getInstant().isBefore(to);
                next = rules.nextTransition(next.getInstant())) {
            dates.add(next.getDateTimeAfter().toLocalDate());
        }
        return dates.isEmpty() ? Stream.of(FROM) : dates.stream();
    }

    /** Without those at an hour that the clocks leave out or have twice, which readers take as they like. */
    private static List<CalendarReader.Event> expected(Proposal proposal) {
        Itinerary itinerary = proposal.itinerary();
        return itinerary.days().stream()
                .flatMap(day -> {
                    ZoneId zone = itinerary.stays().stream()
                            .filter(stay -> stay.destinationId().equals(day.destinationId()))
                            .map(stay -> ZoneId.of(stay.timeZone()))
                            .findFirst()
                            .orElseThrow();
                    return day.visits().stream()
                            .filter(visit -> isOnce(visit.start(), zone) && isOnce(visit.departure(), zone))
                            .map(visit -> new CalendarReader.Event(
                                    visit.name(), instant(visit.start(), zone), instant(visit.departure(), zone)));
                })
                .toList();
    }

    private static boolean isOnce(LocalDateTime time, ZoneId zone) {
        return zone.getRules().getValidOffsets(time).size() == 1;
    }

    private static Instant instant(LocalDateTime time, ZoneId zone) {
        return time.atZone(zone).toInstant();
    }
}
