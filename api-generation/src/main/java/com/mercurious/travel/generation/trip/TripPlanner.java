package com.mercurious.travel.generation.trip;

import com.mercurious.travel.events.Failure;
import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.TravelRequest;
import com.mercurious.travel.events.Warning;
import com.mercurious.travel.generation.catalogue.Catalogue;
import com.mercurious.travel.generation.catalogue.Place;
import com.mercurious.travel.generation.planner.RoutePlanner;
import com.mercurious.travel.generation.planner.RoutingPlan;
import com.mercurious.travel.generation.planner.RoutingProblem;
import com.mercurious.travel.generation.planner.SearchLimits;
import com.mercurious.travel.generation.planner.SearchListener;
import com.mercurious.travel.generation.planner.SearchProgress;
import com.mercurious.travel.generation.planner.UnplacedMustSee;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Plans trips. Stateless, so one instance serves any number of threads. */
public final class TripPlanner {
    private final RoutePlanner planner = new RoutePlanner();

    /** Is told of the search's progress, on the thread that plans; should return quickly. */
    @FunctionalInterface
    public interface Listener {
        /**
         * @param percent 0 to 100 of the search
         * @param score of the best plan so far
         * @param visits in that plan
         */
        void searching(int percent, double score, int visits);
    }

    /**
     * Plans a trip. The same request, catalogue and limits of iterations give the same itinerary, but for its time.
     *
     * @param cancelled looked at about twice a millisecond; the answer is then what was found so far
     * @throws TripException where the request has no itinerary
     */
    public Itinerary plan(
            TravelRequest request,
            Catalogue catalogue,
            SearchLimits limits,
            Listener listener,
            BooleanSupplier cancelled)
            throws TripException {
        RequestCheck.requireReadable(request);
        List<Warning> warnings = new ArrayList<>();
        Appeal appeal = new Appeal(request);
        TripFrame frame = new TripFramer(request, catalogue, appeal, warnings).frame();
        requireTime(frame);
        List<Candidate> candidates = new Wishes(request, frame.cities(), appeal, warnings).candidates();
        Optional<BudgetRule> budget = BudgetRule.of(request, frame.cities(), warnings);
        RoutingProblem problem = new TripProblem(request, frame, candidates, budget).routing();
        RoutingPlan plan = planner.plan(problem, limits, tell(listener), cancelled);
        if (plan.visits() == 0 && plan.stats().end() != RoutingPlan.End.CANCELLED) {
            throw nothingFits();
        }
        addUnplaced(plan, candidates, warnings);
        addEmptyDays(plan, frame, warnings);
        ItineraryWriter writer = new ItineraryWriter(request, frame, candidates);
        List<Itinerary.Day> days = writer.days(plan);
        return new Itinerary(
                catalogue.version(),
                Appeal.score(plan.profit()),
                writer.stays(),
                days,
                frame.transfers(),
                ItineraryWriter.admissions(days),
                warnings,
                new Itinerary.Search(
                        limits.seed(),
                        plan.stats().iterations(),
                        TimeUnit.NANOSECONDS.toMillis(plan.stats().nanos()),
                        candidates.size()),
                null,
                null,
                null);
    }

    private static SearchListener tell(Listener listener) {
        return (SearchProgress progress) -> listener.searching(
                (int) Math.round(100 * progress.fraction()), Appeal.score(progress.profit()), progress.visits());
    }

    private static void requireTime(TripFrame frame) throws TripException {
        if (frame.days().stream().allMatch(day -> day.end() <= day.start())) {
            throw new TripException(new Failure(
                    Failure.NOTHING_TO_PLAN,
                    "There is nothing to plan: arrival, departure, journeys and the daily window leave no time on any day."
                            + " Right would be more days, or an earlier arrival and a later departure.",
                    List.of("more days", "an earlier arrivalTime", "a later departureTime", "a longer dailyWindow")));
        }
    }

    private static TripException nothingFits() {
        return new TripException(new Failure(
                Failure.NOTHING_TO_PLAN,
                "There is nothing to plan: no place is open, affordable and near enough within the days' hours."
                        + " Right would be more time, a greater budget or fewer places to avoid.",
                List.of("a longer dailyWindow or more days", "a greater budget", "fewer places in mustAvoid")));
    }

    private static void addUnplaced(RoutingPlan plan, List<Candidate> candidates, List<Warning> warnings) {
        for (UnplacedMustSee unplaced : plan.unplacedMustSees()) {
            Place place = candidates.get(unplaced.node()).place();
            warnings.add(Wishes.notPlanned(place, why(unplaced.reason(), place)));
        }
    }

    private static String why(UnplacedMustSee.Reason reason, Place place) {
        return switch (reason) {
            case CLOSED_ON_ALL_DAYS -> "it is closed at the times of the stay (open %s)".formatted(place.hours());
            case EXCEEDS_BUDGET -> "its admission alone is more than the budget";
            case EXCEEDS_VISIT_LIMIT -> "the pace leaves no visit of its kind on the days on which it is open";
            case EXCEEDS_WALKING_LIMIT -> "the way there is too long for travellers who avoid long walks";
            case DOES_NOT_FIT_DAY_WINDOW ->
                "the way there, a visit of about %d minutes and its opening hours (%s) fit into no day"
                        .formatted(place.dwellMinutes(), place.hours());
            case CONFLICTS_WITH_OTHER_MUST_SEES -> "it does not fit in beside the other places to see";
        };
    }

    private static void addEmptyDays(RoutingPlan plan, TripFrame frame, List<Warning> warnings) {
        for (RoutingPlan.DayRoute route : plan.days()) {
            TripFrame.Day day = frame.days().get(route.day());
            if (route.visits().isEmpty()) {
                String why = day.end() <= day.start()
                        ? "arrival, departure or a journey leaves no time"
                        : "nothing more that is open, affordable and within the limits fits in";
                warnings.add(new Warning(
                        "DAY_EMPTY",
                        "%s has no visit: %s.".formatted(day.date(), why),
                        day.date().toString()));
            }
        }
    }
}
