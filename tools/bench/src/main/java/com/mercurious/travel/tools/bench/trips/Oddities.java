package com.mercurious.travel.tools.bench.trips;

import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.Itinerary.Day;
import com.mercurious.travel.events.Itinerary.Visit;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** What breaks no rule and still makes a traveller wonder. */
final class Oddities {
    private static final int LONG_WAY_MINUTES = 30;
    private static final int LITTLE_SCORE = 10;
    private static final int LONG_IDLE_MINUTES = 60;
    private static final int LATE_START_MINUTES = 180;
    private static final int IN_A_ROW = 4;

    private Oddities() {}

    static List<String> of(Itinerary itinerary) {
        List<String> found = new ArrayList<>();
        for (Day day : itinerary.days()) {
            if (!day.visits().isEmpty()) {
                addLateStart(found, day);
                for (int i = 0; i < day.visits().size(); i++) {
                    addLongWay(found, day, i);
                    addIdle(found, day, i);
                    addRow(found, day, i);
                }
            }
        }
        return found;
    }

    private static void addLateStart(List<String> found, Day day) {
        LocalDateTime first = day.visits().getFirst().start();
        if (minutes(day.start(), first) > LATE_START_MINUTES) {
            found.add("late start: %s at %s".formatted(day.visits().getFirst().name(), first));
        }
    }

    private static void addLongWay(List<String> found, Day day, int index) {
        Visit visit = day.visits().get(index);
        int ways = Math.min(
                day.legs().get(index).minutes(), day.legs().get(index + 1).minutes());
        if (ways >= LONG_WAY_MINUTES && visit.score() < LITTLE_SCORE && !visit.mustSee()) {
            found.add("long way for little: %s on %s".formatted(visit.name(), day.date()));
        }
    }

    private static void addIdle(List<String> found, Day day, int index) {
        if (index == 0) {
            return;
        }
        Visit before = day.visits().get(index - 1);
        Visit visit = day.visits().get(index);
        long meals = day.meals().stream()
                .filter(meal -> !meal.start().isBefore(before.departure())
                        && !meal.end().isAfter(visit.start()))
                .mapToLong(meal -> minutes(meal.start(), meal.end()))
                .sum();
        long idle = minutes(before.departure(), visit.start())
                - meals
                - day.legs().get(index).minutes();
        if (idle > LONG_IDLE_MINUTES) {
            found.add("%d minutes to kill before %s on %s".formatted(idle, visit.name(), day.date()));
        }
    }

    private static void addRow(List<String> found, Day day, int index) {
        if (index + 1 < IN_A_ROW) {
            return;
        }
        long kinds = day.visits().subList(index + 1 - IN_A_ROW, index + 1).stream()
                .map(Visit::kind)
                .distinct()
                .count();
        if (kinds == 1) {
            found.add("%d times %s in a row on %s"
                    .formatted(IN_A_ROW, day.visits().get(index).kind(), day.date()));
        }
    }

    private static long minutes(LocalDateTime from, LocalDateTime to) {
        return Duration.between(from, to).toMinutes();
    }
}
