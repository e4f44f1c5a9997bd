package com.mercurious.travel.planner.trip;

import com.mercurious.travel.catalogue.Place;
import com.mercurious.travel.events.Coordinates;
import com.mercurious.travel.events.Interest;
import com.mercurious.travel.events.Itinerary.Displaced;
import com.mercurious.travel.events.Itinerary.Reason;
import com.mercurious.travel.planner.route.RoutingPlan;
import com.mercurious.travel.planner.trip.rule.Way;
import com.mercurious.travel.planner.trip.rule.Ways;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Says of each visit why it is in the plan, and what would be there without it. */
final class Reasons {
    private static final int DISPLACED = 2;
    private static final double MATTERS = 0.5;
    private static final int LITTLE_DETOUR_MINUTES = 6;
    private static final int FAMOUS = 75;

    private final Trip trip;
    private final RoutingPlan plan;
    private final DaySlots slots;
    private final Ways ways;

    Reasons(Draft draft) {
        this.trip = draft.trip();
        this.plan = draft.plan();
        this.slots = new DaySlots(draft.problem(), draft.plan());
        this.ways = trip.ways();
    }

    /**
     * @param day index of the day
     * @param position of the visit in it, from 0
     */
    Reason of(int day, int position) {
        List<Displaced> displaced = slots.standIns(day, position, DISPLACED).stream()
                .map(node -> trip.candidates().get(node).place())
                .map(place -> new Displaced(place.id(), place.name()))
                .toList();
        Candidate candidate = at(day, position);
        Text text = asked(candidate, day).orElseGet(() -> chosen(candidate, day, position));
        return new Reason(text.code(), text.text(), displaced);
    }

    private record Text(String code, String text) {}

    private Optional<Text> asked(Candidate candidate, int day) {
        boolean dryForIt = trip.rain().on(trip.frame().days().get(day).date())
                && candidate.place().indoor();
        String roof = dryForIt ? "; it is indoors, and rain is expected" : "";
        if (candidate.pin() != null) {
            return Optional.of(new Text("PINNED", "You asked to keep this visit at this time" + roof + "."));
        }
        return switch (candidate.wish()) {
            case ADDED -> Optional.of(new Text("ADDED", "You asked for this place to be added" + roof + "."));
            case MUST_SEE -> Optional.of(new Text("MUST_SEE", "It is on your list of places to see" + roof + "."));
            case NONE -> Optional.empty();
        };
    }

    private Text chosen(Candidate candidate, int day, int position) {
        Place place = candidate.place();
        String way = wayThere(day, position);
        Optional<Map.Entry<Interest, Double>> interest = strongest(place);
        if (trip.rain().on(trip.frame().days().get(day).date()) && place.indoor()) {
            String also =
                    interest.map(found -> ", for " + words(found.getKey())).orElse("");
            return new Text("INDOORS", "It is indoors, and rain is expected on this day" + also + "; " + way + ".");
        }
        if (interest.isPresent() && interest.get().getValue() >= MATTERS) {
            return new Text(
                    "INTEREST",
                    "Because you asked for " + words(interest.get().getKey()) + " (weight "
                            + String.format(Locale.ROOT, "%.1f", interest.get().getValue()) + "); " + way + ".");
        }
        int detour = detour(day, position);
        if (detour <= LITTLE_DETOUR_MINUTES && place.popularity() < FAMOUS) {
            return new Text("ON_THE_WAY", onTheWay(detour, place, way));
        }
        return new Text(
                "POPULAR",
                (place.popularity() >= FAMOUS ? "Most" : "Many") + " visitors want to see it (popularity "
                        + place.popularity() + " of 100); " + way + ".");
    }

    private static String onTheWay(int detour, Place place, String way) {
        String extra = detour <= 0 ? "no detour" : "a detour of " + minutes(detour);
        return "It lies on the way: " + extra + " for a visit of about " + place.dwellMinutes() + " minutes; " + way
                + ".";
    }

    /** The interest asked for that speaks most for the place, by the order in which the place serves them. */
    private Optional<Map.Entry<Interest, Double>> strongest(Place place) {
        Map<Interest, Double> asked = trip.request().interests();
        if (asked == null) {
            return Optional.empty();
        }
        return Appeal.strongest(place.interests(), asked).map(interest -> Map.entry(interest, asked.get(interest)));
    }

    private String wayThere(int day, int position) {
        int minutes = way(day, position - 1, position).minutes();
        String from = position == 0 ? "where the day starts" : "the stop before";
        return minutes == 0 ? "right at " + from : minutes(minutes) + " from " + from;
    }

    /** Minutes that the ways of the day would be shorter without the visit. */
    private int detour(int day, int position) {
        return way(day, position - 1, position).minutes()
                + way(day, position, position + 1).minutes()
                - way(day, position - 1, position + 1).minutes();
    }

    private Way way(int day, int from, int to) {
        return ways.between(pointOf(day, from), pointOf(day, to));
    }

    private Coordinates pointOf(int day, int position) {
        boolean atBase =
                position < 0 || position == plan.days().get(day).visits().size();
        return atBase
                ? trip.frame().days().get(day).stay().base()
                : at(day, position).place().coordinates();
    }

    private Candidate at(int day, int position) {
        return trip.candidates().get(plan.days().get(day).visits().get(position).node());
    }

    private static String minutes(int count) {
        return count == 1 ? "1 minute" : count + " minutes";
    }

    private static String words(Interest interest) {
        return interest == Interest.FAMILY ? "family outings" : interest.name().toLowerCase(Locale.ROOT);
    }
}
