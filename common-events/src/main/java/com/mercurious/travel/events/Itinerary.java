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
 * @param quality what the whole trip is like; absent: not measured
 * @param alternatives other plans for the same stays, each different in a way that its kind names
 * @param changes what a revision changed; absent: a new trip
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
        Search search,
        Quality quality,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<AlternativePlan> alternatives,
        Changes changes) {

    /** An event from before there were alternatives has none. */
    public Itinerary {
        alternatives = alternatives == null ? List.of() : List.copyOf(alternatives);
    }

    /** The same plan with other alternatives. */
    public Itinerary withAlternatives(List<AlternativePlan> others) {
        return with(days, warnings, others, changes);
    }

    /** What an alternative shares with this plan, and the days of its own; without alternatives and changes. */
    public Itinerary as(AlternativePlan alternative) {
        return new Itinerary(
                catalogueVersion,
                alternative.score(),
                stays,
                alternative.days(),
                transfers,
                alternative.admissions(),
                warnings,
                search,
                alternative.quality(),
                List.of(),
                null);
    }

    /** The same plan with other changes to an earlier one. */
    public Itinerary withChanges(Changes others) {
        return with(days, warnings, alternatives, others);
    }

    /** The same plan with other warnings. */
    public Itinerary withWarnings(List<Warning> others) {
        return with(days, others, alternatives, changes);
    }

    /** The same plan with other days. */
    public Itinerary withDays(List<Day> others) {
        return with(others, warnings, alternatives, changes);
    }

    private Itinerary with(
            List<Day> newDays, List<Warning> newWarnings, List<AlternativePlan> newAlternatives, Changes newChanges) {
        return new Itinerary(
                catalogueVersion,
                score,
                stays,
                newDays,
                transfers,
                admissions,
                newWarnings,
                search,
                quality,
                newAlternatives,
                newChanges);
    }

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
     * @param quality what the day is like; absent: not measured
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Day(
            LocalDate date,
            String destinationId,
            LocalDateTime start,
            LocalDateTime end,
            List<Visit> visits,
            List<Leg> legs,
            List<Meal> meals,
            Quality quality) {

        /** The same day with another quality. */
        public Day withQuality(Quality measured) {
            return new Day(date, destinationId, start, end, visits, legs, meals, measured);
        }

        /** The same day with other visits, and nothing else fitted to them. */
        public Day withVisits(List<Visit> others) {
            return new Day(date, destinationId, start, end, others, legs, meals, quality);
        }
    }

    /**
     * @param placeId id of the catalogue, unique within the destination
     * @param kind what the place is, such as {@code museum}
     * @param start when the visit begins; from {@code arrival} to here the traveller waits
     * @param admission of the whole party
     * @param score interest to these travellers
     * @param opens when the opening hours that the visit lies in begin
     * @param closes when they end
     * @param estimated which of this visit's data are typical for the kind of place rather than known of this one
     * @param indoor whether it is under a roof; absent: unknown
     * @param reason why it is in the plan; absent: not explained
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
            List<String> estimated,
            Boolean indoor,
            Reason reason) {}

    /**
     * Why a visit is in the plan.
     *
     * @param code stable, upper case, such as {@code MUST_SEE}, {@code PINNED}, {@code ADDED}, {@code INTEREST},
     *     {@code ON_THE_WAY} or {@code INDOORS}
     * @param text for a person
     * @param displaced places that would be there without it, the best first
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Reason(
            String code,
            String text,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Displaced> displaced) {
        public Reason {
            displaced = displaced == null ? List.of() : List.copyOf(displaced);
        }
    }

    /** A place that gave way to a visit. */
    public record Displaced(String placeId, String name) {}

    /**
     * What a day or a whole trip is like.
     *
     * @param shareAtPlaces 0 to 1: minutes at places over minutes between the first leg's start and the last leg's end,
     *     meals not counted
     * @param walkingMinutes on foot
     * @param travelMinutes within cities by any mode, those on foot included
     * @param waitingMinutes before doors that are still closed
     * @param variety 0 to 1: Simpson's index of diversity of the visits' kinds (Simpson 1949)
     * @param crossings pairs of ways of one day that cross each other, which is going back and forth
     * @param budgetUsed admissions over the budget; absent where none was set or for a single day
     * @param interests minutes by interest against what was asked; empty for a single day
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Quality(
            double shareAtPlaces,
            int walkingMinutes,
            int travelMinutes,
            int waitingMinutes,
            double variety,
            int crossings,
            Double budgetUsed,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<InterestShare> interests) {
        public Quality {
            interests = interests == null ? List.of() : List.copyOf(interests);
        }
    }

    /**
     * @param asked share of this interest in all interests asked for, 0 to 1
     * @param planned share of the minutes at places that offer it, a place's minutes split between its interests, 0 to 1
     */
    public record InterestShare(Interest interest, double asked, double planned) {}

    /**
     * Another plan for the same trip.
     *
     * @param kind stable, such as {@code fewer-longer-visits}, {@code cheaper} or {@code more-outdoors}
     * @param summary for a person: how it differs from the itinerary, with figures
     * @param score by the same measure as the itinerary's
     */
    public record AlternativePlan(
            String kind, String summary, double score, List<Day> days, List<Money> admissions, Quality quality) {}

    /**
     * What became of the earlier plan.
     *
     * @param of id of the travel request whose plan it was
     * @param kept visits on the same day as before
     * @param visits every visit that moved, came or went
     */
    public record Changes(String of, int kept, List<VisitChange> visits) {}

    /**
     * @param kind {@code MOVED}, {@code ADDED} or {@code REMOVED}
     * @param before day in the earlier plan; absent: it was not in it
     * @param after day in this plan; absent: it is not in it
     * @param text why, for a person
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record VisitChange(
            String kind, String placeId, String name, LocalDate before, LocalDate after, String text) {}

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
