package com.mercurious.travel.planner.trip.rule;

import com.mercurious.travel.events.Itinerary;
import java.util.ArrayList;
import java.util.List;

/** When a day has to keep time free for eating. Times are minutes from the day's midnight. */
public final class MealRules {
    /** Lunch lies within these. */
    public static final int LUNCH_FROM = 12 * 60;

    public static final int LUNCH_UNTIL = 14 * 60 + 30;

    /** Dinner begins within these, on a day that lasts beyond {@link #LONG_DAY}. */
    public static final int DINNER_FROM = 18 * 60 + 30;

    public static final int DINNER_BEGUN_BY = 20 * 60;
    public static final int LONG_DAY = 19 * 60 + 30;

    /** Whoever sets out later than this has had lunch, and whoever leaves earlier than this eats on the way. */
    private static final int LUNCH_STARTED_BY = 13 * 60;

    private static final int LUNCH_STAYS_UNTIL = 14 * 60;

    private MealRules() {}

    /**
     * A meal that a day needs.
     *
     * @param earliest first minute at which it may begin
     * @param latest last minute at which it may begin
     */
    public record Meal(Itinerary.Meal.Kind kind, int earliest, int latest, int minutes) {}

    /** The meals of a day that is spent out from {@code start} to {@code end}, in their order. */
    public static List<Meal> of(int start, int end, PaceRules pace) {
        List<Meal> meals = new ArrayList<>(2);
        int lunchEarliest = Math.max(LUNCH_FROM, start);
        int lunchLatest = Math.min(LUNCH_UNTIL, end) - pace.lunchMinutes();
        if (start <= LUNCH_STARTED_BY && end >= LUNCH_STAYS_UNTIL && lunchEarliest <= lunchLatest) {
            meals.add(new Meal(Itinerary.Meal.Kind.LUNCH, lunchEarliest, lunchLatest, pace.lunchMinutes()));
        }
        int dinnerEarliest = Math.max(DINNER_FROM, start);
        int dinnerLatest = Math.min(DINNER_BEGUN_BY, end - pace.dinnerMinutes());
        if (end > LONG_DAY && dinnerEarliest <= dinnerLatest) {
            meals.add(new Meal(Itinerary.Meal.Kind.DINNER, dinnerEarliest, dinnerLatest, pace.dinnerMinutes()));
        }
        return meals;
    }
}
