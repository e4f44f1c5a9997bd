package com.mercurious.travel.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A day-by-day plan. Local times belong to the time zone of the stay that the day is in.
 *
 * @param catalogueVersion version of the places that it was planned with
 * @param score sum of the visits' interest to these travellers; comparable within one travel request only
 * @param stays cities in the order in which they are visited
 * @param days one a date, without a gap
 * @param transfers journeys between the stays, one fewer than the stays
 * @param admissions admissions of the whole party, one amount a currency
 * @param warnings what could not be had, and why
 * @param search how the plan was found
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Itinerary(
        String catalogueVersion,
        double score,
        List<Stay> stays,
        List<Day> days,
        List<Transfer> transfers,
        List<Money> admissions,
        List<Warning> warnings,
        Search search) {

    /**
     * @param arrive first day there
     * @param leave last day there
     * @param country ISO 3166-1 alpha-2
     * @param timeZone IANA name
     * @param base where each day starts and ends
     */
    public record Stay(
            String destinationId,
            String name,
            String localName,
            String country,
            String timeZone,
            LocalDate arrive,
            LocalDate leave,
            Coordinates base) {}

    /**
     * @param start when the traveller sets out from the base, or is free after a journey
     * @param end when the traveller has to be back, or has to leave
     * @param legs ways in the order in which they are gone: to each visit, and back from the last
     */
    public record Day(
            LocalDate date,
            String destinationId,
            LocalDateTime start,
            LocalDateTime end,
            List<Visit> visits,
            List<Leg> legs,
            List<Meal> meals) {}

    /**
     * @param placeId id of the catalogue, unique within the destination
     * @param kind what the place is, such as {@code museum}
     * @param start when the visit begins; from {@code arrival} to here the traveller waits
     * @param admission of the whole party
     * @param score interest to these travellers
     * @param opens when the opening hours that the visit lies in begin
     * @param closes when they end
     * @param estimated which of this visit's data are typical for the kind of place rather than known of this one
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Visit(
            String placeId,
            String name,
            String localName,
            String kind,
            List<Interest> interests,
            Coordinates coordinates,
            LocalDateTime arrival,
            LocalDateTime start,
            LocalDateTime departure,
            LocalDateTime opens,
            LocalDateTime closes,
            Money admission,
            double score,
            boolean mustSee,
            List<String> estimated) {}

    /**
     * A way within a city, from the base or a visit to a visit or the base.
     *
     * @param from place id; absent: the base
     * @param to place id; absent: the base
     * @param metres along the way, the straight line times a detour factor
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Leg(
            String from,
            String to,
            Mode mode,
            LocalDateTime departure,
            LocalDateTime arrival,
            int metres,
            int minutes) {}

    /** A journey between two stays, by stated speeds and detour factors rather than by a timetable. */
    public record Transfer(
            String fromDestinationId,
            String toDestinationId,
            Mode mode,
            LocalDateTime departure,
            LocalDateTime arrival,
            int metres,
            int minutes) {}

    /** A break that is kept free for eating. */
    public record Meal(Kind kind, LocalDateTime start, LocalDateTime end) {
        public enum Kind {
            LUNCH,
            DINNER
        }
    }

    /** How one moves. */
    public enum Mode {
        WALK,
        PUBLIC_TRANSPORT,
        TRAIN,
        FLIGHT
    }

    /**
     * @param seed with which the search gives the same plan again for the same iterations
     * @param iterations of the search
     * @param millis wall-clock time of the search
     * @param candidates places that it could choose from
     */
    public record Search(long seed, long iterations, long millis, int candidates) {}
}
