package com.mercurious.travel.system;

import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.Itinerary.Day;
import com.mercurious.travel.events.Itinerary.Leg;
import com.mercurious.travel.events.Itinerary.Meal;
import com.mercurious.travel.events.Itinerary.Visit;
import com.mercurious.travel.events.Proposal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What every proposal keeps, whatever was asked for; looked at with nothing but the proposal itself. */
final class ProposalRules {
    private final Proposal proposal;
    private final List<String> violations = new ArrayList<>();

    private ProposalRules(Proposal proposal) {
        this.proposal = proposal;
    }

    /** What is wrong with the proposal, a line each; empty: nothing. */
    static List<String> violations(Proposal proposal) {
        ProposalRules rules = new ProposalRules(proposal);
        rules.checkDates();
        rules.checkPlacesOnce();
        proposal.itinerary().days().forEach(rules::checkDay);
        return rules.violations;
    }

    private void checkDates() {
        LocalDate date = proposal.request().startDate();
        for (Day day : proposal.itinerary().days()) {
            require(day.date().equals(date), "%s instead of %s", day.date(), date);
            date = date.plusDays(1);
        }
        require(date.equals(proposal.request().endDate().plusDays(1)), "the last day is %s", date.minusDays(1));
    }

    private void checkPlacesOnce() {
        Set<String> seen = new HashSet<>();
        for (Day day : proposal.itinerary().days()) {
            for (Visit visit : day.visits()) {
                String place = day.destinationId() + "/" + visit.placeId();
                require(seen.add(place), "%s is visited twice", place);
            }
        }
    }

    private void checkDay(Day day) {
        LocalDateTime free = day.start();
        for (Visit visit : day.visits()) {
            String what = day.date() + " " + visit.placeId();
            require(!visit.arrival().isBefore(free), "%s: arrival at %s, before %s", what, visit.arrival(), free);
            require(!visit.start().isBefore(visit.arrival()), "%s begins before the arrival", what);
            require(visit.departure().isAfter(visit.start()), "%s takes no time", what);
            require(
                    !visit.start().isBefore(visit.opens()),
                    "%s begins at %s, opens %s",
                    what,
                    visit.start(),
                    visit.opens());
            require(
                    !visit.departure().isAfter(visit.closes()),
                    "%s ends at %s, closes %s",
                    what,
                    visit.departure(),
                    visit.closes());
            free = visit.departure();
        }
        require(!free.isAfter(day.end()), "%s: the last visit ends at %s, the day at %s", day.date(), free, day.end());
        checkLegs(day);
        checkMeals(day);
    }

    private void checkLegs(Day day) {
        if (day.visits().isEmpty()) {
            return;
        }
        require(
                day.legs().size() == day.visits().size() + 1,
                "%s: %d legs for %d visits",
                day.date(),
                day.legs().size(),
                day.visits().size());
        for (int i = 0; i < day.visits().size() && i < day.legs().size(); i++) {
            Leg leg = day.legs().get(i);
            Visit visit = day.visits().get(i);
            require(visit.placeId().equals(leg.to()), "%s: leg %d goes to %s", day.date(), i, leg.to());
            require(
                    !leg.arrival().isAfter(visit.arrival()),
                    "%s: leg %d is late for %s",
                    day.date(),
                    i,
                    visit.placeId());
            require(
                    !leg.departure()
                            .isBefore(
                                    i == 0
                                            ? day.start()
                                            : day.visits().get(i - 1).departure()),
                    "%s: leg %d begins before the visit is over",
                    day.date(),
                    i);
        }
        require(!day.legs().getLast().arrival().isAfter(day.end()), "%s: back after the day's end", day.date());
    }

    private void checkMeals(Day day) {
        List<Meal> meals = day.meals() == null ? List.of() : day.meals();
        for (Meal meal : meals) {
            for (Visit visit : day.visits()) {
                require(
                        !meal.start().isBefore(visit.departure())
                                || !visit.start().isBefore(meal.end()),
                        "%s: %s during %s",
                        day.date(),
                        meal.kind(),
                        visit.placeId());
            }
        }
        List<Meal> sorted = meals.stream()
                .sorted(Comparator.comparing(Itinerary.Meal::start))
                .toList();
        require(sorted.equals(meals), "%s: meals out of order", day.date());
    }

    private void require(boolean kept, String violation, Object... details) {
        if (!kept) {
            violations.add(violation.formatted(details));
        }
    }
}
