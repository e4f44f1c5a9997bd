package com.mercurious.travel.planner.route;

import com.mercurious.travel.planner.route.UnplacedMustSee.Reason;
import java.util.ArrayList;
import java.util.List;

/** Finds out why must-sees are not in a plan, by trying each on its own. */
final class MustSeeReasons {

    private final PlanningModel model;
    private final RoutingProblem problem;

    MustSeeReasons(PlanningModel model) {
        this.model = model;
        problem = model.problem;
    }

    /** The must-sees that are not placed, in the order of the places. */
    List<UnplacedMustSee> explain(boolean[] placed) {
        List<UnplacedMustSee> unplaced = new ArrayList<>();
        for (int node = 0; node < model.nodes; node++) {
            if (model.mustSee[node] && !placed[node]) {
                unplaced.add(new UnplacedMustSee(node, reason(node)));
            }
        }
        return unplaced;
    }

    private Reason reason(int node) {
        boolean open = false;
        boolean allowed = false;
        boolean walkable = false;
        boolean fits = false;
        for (int day = 0; day < model.days; day++) {
            if (problem.windows(node, day).isEmpty()) {
                continue;
            }
            open = true;
            if (problem.maxVisits(day) == 0 || problem.kindMaximum(problem.kind(node)) == 0) {
                continue;
            }
            allowed = true;
            walkable |=
                    problem.walkingFromStart(day, node) + problem.walkingToEnd(day, node) <= problem.walkingLimit(day);
            fits |= new DayPlan(model, day).bestGap(node, Blinks.NONE) != DayPlan.NO_GAP;
        }
        if (!open) {
            return Reason.CLOSED_ON_ALL_DAYS;
        }
        if (model.cost[node] > model.budget) {
            return Reason.EXCEEDS_BUDGET;
        }
        if (!allowed) {
            return Reason.EXCEEDS_VISIT_LIMIT;
        }
        if (!walkable) {
            return Reason.EXCEEDS_WALKING_LIMIT;
        }
        return fits ? Reason.CONFLICTS_WITH_OTHER_MUST_SEES : Reason.DOES_NOT_FIT_DAY_WINDOW;
    }
}
