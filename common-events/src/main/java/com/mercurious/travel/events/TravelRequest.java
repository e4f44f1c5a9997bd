package com.mercurious.travel.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;

/**
 * What a client asks for, as the gateway accepted it: defaults are filled in, so a reader needs none of its own.
 *
 * @param destinations one or more cities, in the order given
 * @param fixedOrder visit them in that order; otherwise in the order that travels least
 * @param startDate first day, in the first destination's time zone
 * @param endDate last day, inclusive
 * @param arrivalTime when the traveller is there on the first day
 * @param departureTime when the traveller has to leave on the last day
 * @param interests weight of each interest, 0 (no) to 1 (the reason for the trip)
 * @param budget limit for the admissions of the whole party; absent: no limit
 * @param mustSee names or ids of places that have to be in the plan
 * @param mustAvoid names or ids of places that must not be in it
 * @param dailyWindow the hours between which the traveller is out on a full day
 * @param base where each day starts and ends; absent: the centre of the destination
 * @param language BCP 47 tag for names and texts
 * @param rainyDays dates on which places under a roof are preferred
 * @param alternatives further plans wanted beside the best one, 0 to 3; absent: none
 * @param revision what is to become of an earlier plan; absent: a new trip
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TravelRequest(
        List<Destination> destinations,
        boolean fixedOrder,
        LocalDate startDate,
        LocalDate endDate,
        LocalTime arrivalTime,
        LocalTime departureTime,
        Travellers travellers,
        Map<Interest, Double> interests,
        Pace pace,
        Money budget,
        List<String> mustSee,
        List<String> mustAvoid,
        DailyWindow dailyWindow,
        Coordinates base,
        String language,
        Accessibility accessibility,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<LocalDate> rainyDays,
        Integer alternatives,
        Revision revision) {

    /** An event from before there were rainy days has none. */
    public TravelRequest {
        rainyDays = rainyDays == null ? List.of() : List.copyOf(rainyDays);
    }

    /**
     * A city of the catalogue.
     *
     * @param id id of the catalogue, or absent
     * @param name name in any of the languages that the catalogue knows, or absent where {@code id} is given
     * @param nights nights to stay; absent: shared out by what there is to see
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Destination(String id, String name, Integer nights) {
        /** What the client wrote: the id, or the name where there is none. */
        public String wanted() {
            return id != null ? id : name;
        }
    }

    /** The party; a child is under 14 and pays the child's admission. */
    public record Travellers(int adults, int children) {
        public int total() {
            return adults + children;
        }
    }

    /** Local times between which visits are planned on a full day. */
    public record DailyWindow(LocalTime from, LocalTime to) {}

    /**
     * A change of an earlier plan: what is pinned stays when it was, and as little else changes as can be.
     *
     * @param of id of the travel request whose plan it is
     * @param pinned visits that stay on their day at their time
     * @param removed ids of places that leave the plan
     * @param added names or ids of places that come in
     */
    public record Revision(String of, List<PinnedVisit> pinned, List<String> removed, List<String> added) {}

    /** A visit of the earlier plan. */
    public record PinnedVisit(LocalDate date, String placeId) {}

    /** What the plan must spare the travellers. */
    public record Accessibility(boolean avoidStairs, boolean avoidLongWalks) {}
}
