package com.mercurious.travel.planner.trip;

import com.mercurious.travel.catalogue.Catalogue;
import com.mercurious.travel.events.Failure;
import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.Itinerary.AlternativePlan;
import com.mercurious.travel.events.TravelRequest;
import com.mercurious.travel.events.Warning;
import com.mercurious.travel.planner.route.RoutePlanner;
import com.mercurious.travel.planner.route.RoutingPlan;
import com.mercurious.travel.planner.route.SearchLimits;
import com.mercurious.travel.planner.route.SearchListener;
import com.mercurious.travel.planner.route.SearchProgress;
import com.mercurious.travel.planner.trip.rule.BudgetRule;
import com.mercurious.travel.planner.trip.rule.PaceRules;
import com.mercurious.travel.planner.trip.rule.Warned;
import com.mercurious.travel.planner.trip.rule.Ways;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;

/** Plans trips, for any number of threads; what trips over one catalogue have in common is worked out once and kept. */
public final class TripPlanner {
    private final RoutePlanner planner = new RoutePlanner();

    /** Of the catalogue of the last trip: those of an earlier version go. */
    private final AtomicReference<CatalogueTables> tables = new AtomicReference<>();

    /** Is told of the search's progress, on the thread that plans; should return quickly. */
    @FunctionalInterface
    public interface Listener {
        /**
         * @param percent 0 to 100 of the search
         * @param score of the best plan so far; empty where rain or an earlier plan weigh in, which no one's score shows
         * @param visits in that plan
         */
        void searching(int percent, OptionalDouble score, int visits);
    }

    /**
     * Plans a trip with the alternatives that it asks for. The same task with limits of iterations gives the same
     * itinerary, but for its time.
     *
     * @param cancelled looked at about twice a millisecond; the answer is then what was found so far
     * @throws TripException where the request has no itinerary
     */
    public Itinerary plan(TripTask task, Listener listener, BooleanSupplier cancelled) throws TripException {
        TravelRequest request = task.request();
        RequestCheck.requireReadable(request);
        Optional<EarlierPlan> earlier = EarlierPlan.of(request, task.previous());
        Warned<Trip> prepared = trip(request, tablesOf(task.catalogue()), earlier);
        Trip trip = prepared.value();
        boolean weighsInterestAlone = earlier.isEmpty() && trip.rain().isNever();
        Draft best = new TripSearch(planner, trip, earlier)
                .search(Style.PLAIN, task.limits(), tell(listener, weighsInterestAlone), cancelled);
        RoutingPlan plan = best.plan();
        if (plan.visits() == 0 && plan.stats().end() != RoutingPlan.End.CANCELLED) {
            throw nothingFits();
        }
        List<Warning> warnings = new ArrayList<>(prepared.warnings());
        warnings.addAll(Shortfalls.of(trip, plan));
        return itinerary(task, best, earlier, alternatives(task, best, cancelled), warnings);
    }

    static Warned<Trip> trip(TravelRequest request, CatalogueTables tables, Optional<EarlierPlan> earlier)
            throws TripException {
        Appeal appeal = new Appeal(request);
        Warned<TripFrame> framed = new TripFramer(request, tables.catalogue(), appeal, earlier).frame();
        TripFrame frame = framed.value();
        requireTime(frame);
        Warned<List<Candidate>> wished = new Wishes(request, frame.cities(), appeal, tables).candidates();
        Warned<List<Candidate>> pinned = earlier.isPresent()
                ? Pins.applied(request, frame, earlier.get(), wished.value())
                : Warned.silent(wished.value());
        List<Candidate> candidates = pinned.value();
        Warned<Optional<BudgetRule>> budget = BudgetRule.of(request, frame.cities());
        Warned<Rain> rain = Rain.of(request);
        TripTables shared = new TripTables(
                tables, frame, candidates, PaceRules.of(request.pace()), Ways.of(request.accessibility()));
        return new Warned<>(
                new Trip(request, frame, candidates, shared, budget.value(), rain.value()),
                Warned.all(framed, wished, pinned, budget, rain));
    }

    private CatalogueTables tablesOf(Catalogue catalogue) {
        return tables.updateAndGet(
                known -> known != null && known.catalogue() == catalogue ? known : new CatalogueTables(catalogue));
    }

    private List<AlternativePlan> alternatives(TripTask task, Draft best, BooleanSupplier cancelled) {
        Integer asked = task.request().alternatives();
        if (asked == null || asked <= 0) {
            return List.of();
        }
        int wanted = Math.min(asked, AlternativeKinds.all().size());
        SearchLimits each = task.alternativeLimits();
        SearchLimits all = new SearchLimits(
                each.seed(), times(wanted, each.iterations()), times(wanted, each.nanos()), each.progressNanos());
        return new Alternatives(planner, best).offer(wanted, all, cancelled);
    }

    private static long times(int count, long limit) {
        return limit == SearchLimits.UNLIMITED ? limit : count * limit;
    }

    private static Itinerary itinerary(
            TripTask task,
            Draft best,
            Optional<EarlierPlan> earlier,
            List<AlternativePlan> alternatives,
            List<Warning> warnings) {
        ItineraryWriter writer = new ItineraryWriter(best.trip());
        List<Itinerary.Day> days = writer.days(best.plan(), new Reasons(best)::of);
        RoutingPlan.SearchStats stats = best.plan().stats();
        return new Itinerary(
                task.catalogue().version(),
                best.score(),
                writer.stays(),
                days,
                best.trip().frame().transfers(),
                ItineraryWriter.admissions(days),
                warnings,
                new Itinerary.Search(
                        task.limits().seed(),
                        stats.iterations(),
                        TimeUnit.NANOSECONDS.toMillis(stats.nanos()),
                        best.trip().candidates().size()),
                writer.quality(days),
                alternatives,
                earlier.map(plan -> ChangeLog.of(best.trip(), plan, days)).orElse(null));
    }

    private static SearchListener tell(Listener listener, boolean profitIsScore) {
        return (SearchProgress progress) -> listener.searching(
                (int) Math.round(100 * progress.fraction()),
                profitIsScore ? OptionalDouble.of(Appeal.score(progress.profit())) : OptionalDouble.empty(),
                progress.visits());
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
}
