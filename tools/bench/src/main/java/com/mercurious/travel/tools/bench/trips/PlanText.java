package com.mercurious.travel.tools.bench.trips;

import com.mercurious.travel.events.Itinerary;
import java.time.LocalDateTime;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.Locale;
import java.util.TreeMap;

/** A plan as a traveller reads it: hour by hour, with the reasons. */
final class PlanText {
    private PlanText() {}

    static String of(MeasuredTrip trip) {
        StringBuilder text = new StringBuilder();
        text.append("%n== %s, %s%n".formatted(trip.city(), trip.profile()));
        for (Itinerary.Day day : trip.itinerary().days()) {
            append(text, day);
        }
        trip.itinerary().warnings().forEach(warning -> text.append("  ! %s%n".formatted(warning.message())));
        trip.itinerary()
                .alternatives()
                .forEach(plan -> text.append("  or %s: %s Score %.0f instead of %.0f.%n"
                        .formatted(
                                plan.kind(),
                                plan.summary(),
                                plan.score(),
                                trip.itinerary().score())));
        return text.toString();
    }

    private static void append(StringBuilder text, Itinerary.Day day) {
        text.append("  %s %s, %s to %s%n"
                .formatted(
                        day.date().getDayOfWeek().getDisplayName(TextStyle.SHORT, Locale.ENGLISH),
                        day.date(),
                        day.start().toLocalTime(),
                        day.end().toLocalTime()));
        TreeMap<LocalDateTime, String> lines = new TreeMap<>(Comparator.naturalOrder());
        day.visits().forEach(visit -> lines.put(visit.start(), line(visit)));
        day.meals()
                .forEach(meal -> lines.merge(
                        meal.start(),
                        "    %s-%s   (%s)%n"
                                .formatted(
                                        meal.start().toLocalTime(), meal.end().toLocalTime(), meal.kind()),
                        String::concat));
        lines.values().forEach(text::append);
        if (!day.legs().isEmpty()) {
            Itinerary.Leg back = day.legs().getLast();
            text.append(
                    "    %s back (%d min %s)%n".formatted(back.arrival().toLocalTime(), back.minutes(), back.mode()));
        }
    }

    private static String line(Itinerary.Visit visit) {
        return "    %s-%s %s [%s%s, %.0f] %s%s%n"
                .formatted(
                        visit.start().toLocalTime(),
                        visit.departure().toLocalTime(),
                        visit.name(),
                        visit.kind(),
                        Boolean.TRUE.equals(visit.indoor()) ? "" : ", open air",
                        visit.score(),
                        visit.reason().text(),
                        visit.reason().displaced().isEmpty()
                                ? ""
                                : " Else: "
                                        + String.join(
                                                ", ",
                                                visit.reason().displaced().stream()
                                                        .map(Itinerary.Displaced::name)
                                                        .toList()));
    }
}
