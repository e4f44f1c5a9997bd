package com.mercurious.travel.planner.trip;

import com.mercurious.travel.events.Failure;
import com.mercurious.travel.events.TravelRequest;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Refuses requests that the gateway would not have let in, so that the planning may rely on what it reads. */
final class RequestCheck {
    private static final int MOST_DAYS = 31;

    private RequestCheck() {}

    static void requireReadable(TravelRequest request) throws TripException {
        require(request != null, "request", "a travel request");
        require(notEmpty(request.destinations()), "destinations", "one or more destinations");
        for (TravelRequest.Destination destination : request.destinations()) {
            require(destination.wanted() != null, "destinations", "an id or a name for each destination");
        }
        require(request.startDate() != null && request.endDate() != null, "startDate, endDate", "two dates");
        long days = ChronoUnit.DAYS.between(request.startDate(), request.endDate()) + 1;
        require(days >= 1 && days <= MOST_DAYS, "endDate", "1 to " + MOST_DAYS + " days from startDate");
        require(
                request.arrivalTime() != null && request.departureTime() != null,
                "arrivalTime, departureTime",
                "two local times");
        require(
                request.travellers() != null && request.travellers().total() > 0,
                "travellers",
                "one traveller or more");
        require(request.pace() != null, "pace", "relaxed, balanced or packed");
        require(
                request.dailyWindow() != null
                        && request.dailyWindow().from() != null
                        && request.dailyWindow().to() != null,
                "dailyWindow",
                "two local times");
    }

    private static boolean notEmpty(List<?> list) {
        return list != null && !list.isEmpty();
    }

    private static void require(boolean condition, String field, String right) throws TripException {
        if (!condition) {
            throw new TripException(new Failure(
                    Failure.UNREADABLE_REQUEST,
                    "The request can't be planned: %s is missing or out of range. Right would be %s."
                            .formatted(field, right),
                    List.of(right)));
        }
    }
}
