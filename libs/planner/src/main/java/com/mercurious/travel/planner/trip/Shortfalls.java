package com.mercurious.travel.planner.trip;

import com.mercurious.travel.catalogue.Place;
import com.mercurious.travel.events.TravelRequest.PinnedVisit;
import com.mercurious.travel.events.Warning;
import com.mercurious.travel.planner.route.RoutingPlan;
import com.mercurious.travel.planner.route.UnplacedMustSee;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Warns of what a plan lacks: places that were asked for, and visits on days that have none. */
final class Shortfalls {
    private Shortfalls() {}

    static List<Warning> of(Trip trip, RoutingPlan plan) {
        List<Warning> warnings = new ArrayList<>();
        for (UnplacedMustSee unplaced : plan.unplacedMustSees()) {
            warnings.add(unplaced(trip, trip.candidates().get(unplaced.node()), unplaced.reason()));
        }
        for (RoutingPlan.DayRoute route : plan.days()) {
            TripFrame.Day day = trip.frame().days().get(route.day());
            if (route.visits().isEmpty()) {
                warnings.add(empty(day));
            }
        }
        return warnings;
    }

    private static Warning unplaced(Trip trip, Candidate candidate, UnplacedMustSee.Reason reason) {
        Place place = candidate.place();
        if (candidate.pin() == null) {
            return Wishes.notPlanned(candidate.wish(), place, why(reason, place));
        }
        LocalDate date = trip.frame().days().get(candidate.pin().day()).date();
        return Pins.notKept(new PinnedVisit(date, place.id()), place.name(), whyPinned(reason, place));
    }

    private static String whyPinned(UnplacedMustSee.Reason reason, Place place) {
        return reason == UnplacedMustSee.Reason.DOES_NOT_FIT_DAY_WINDOW
                ? "a visit of about %s minutes at that time leaves no room for the ways and the meals of the day"
                        .formatted(place.dwellMinutes())
                : why(reason, place);
    }

    private static String why(UnplacedMustSee.Reason reason, Place place) {
        return switch (reason) {
            case CLOSED_ON_ALL_DAYS -> "it is closed at the times of the stay (open %s)".formatted(place.hours());
            case EXCEEDS_BUDGET -> "its admission alone is more than the budget";
            case EXCEEDS_VISIT_LIMIT -> "the pace leaves no visit of its kind on the days on which it is open";
            case EXCEEDS_WALKING_LIMIT -> "the way there is too long for travellers who avoid long walks";
            case DOES_NOT_FIT_DAY_WINDOW ->
                "the way there, a visit of about %s minutes and its opening hours (%s) fit into no day"
                        .formatted(place.dwellMinutes(), place.hours());
            case CONFLICTS_WITH_OTHER_MUST_SEES -> "it does not fit in beside the other places to see";
        };
    }

    private static Warning empty(TripFrame.Day day) {
        String why = day.end() <= day.start()
                ? "arrival, departure or a journey leaves no time"
                : "nothing more that is open, affordable and within the limits fits in";
        return new Warning(
                "DAY_EMPTY",
                "%s has no visit: %s.".formatted(day.date(), why),
                day.date().toString());
    }
}
