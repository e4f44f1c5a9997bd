package com.mercurious.travel.gateway.revision;

import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.TravelRequest;
import com.mercurious.travel.gateway.form.RainyDays;
import com.mercurious.travel.gateway.http.FieldError;
import com.mercurious.travel.gateway.revision.PlannedVisits.Planned;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** What a revision has to keep with the plan that it changes; finds the visits that it names on the way. */
final class RevisionRules {
    private static final int MOST_MUST_SEES = 20;

    private final TravelRequest earlier;
    private final Itinerary plan;
    private final List<FieldError> errors = new ArrayList<>();
    private PlannedVisits visits;
    private final Map<Integer, Planned> pinned = new LinkedHashMap<>();
    private final Map<Integer, Planned> removed = new LinkedHashMap<>();

    /** @param plan with its alternatives */
    RevisionRules(TravelRequest earlier, Itinerary plan) {
        this.earlier = earlier;
        this.plan = plan;
    }

    /** What is wrong with it, field by field. */
    List<FieldError> check(RevisionForm form) {
        if (form.changesNothing()) {
            wrong(
                    "$",
                    "changes nothing",
                    "at least one of pinned, removed, added, rainyDays, weather, alternative and alternatives");
            return errors;
        }
        base(form.alternative());
        if (visits != null) {
            resolve("pinned", form.pinned(), pinned);
            resolve("removed", form.removed(), removed);
            pinnedAndRemoved(form);
            removedElsewhere();
            added(form);
        }
        errors.addAll(RainyDays.misfits(form.rainyDays(), earlier.startDate(), earlier.endDate()));
        return errors;
    }

    /** The visits to be pinned, each once; after {@link #check} found no error. */
    List<Planned> pinned() {
        return pinned.values().stream().distinct().toList();
    }

    /** The visits to be removed, each once; after {@link #check} found no error. */
    List<Planned> removed() {
        return removed.values().stream().distinct().toList();
    }

    private void base(String alternative) {
        if (alternative == null) {
            visits = new PlannedVisits(plan.days(), plan.stays());
            return;
        }
        Optional<Itinerary.AlternativePlan> found = plan.alternatives().stream()
                .filter(a -> a.kind().equalsIgnoreCase(alternative.strip()))
                .findFirst();
        if (found.isPresent()) {
            visits = new PlannedVisits(found.get().days(), plan.stays());
            return;
        }
        String kinds = plan.alternatives().stream()
                .map(Itinerary.AlternativePlan::kind)
                .collect(Collectors.joining(", "));
        wrong(
                "$.alternative",
                "is '%s'".formatted(alternative),
                kinds.isEmpty() ? "none: this proposal has no alternatives" : "one of " + kinds);
    }

    private void resolve(String field, List<String> wanted, Map<Integer, Planned> found) {
        each(field, wanted, (path, name) -> {
                    List<Planned> meant = visits.named(name);
                    if (meant.size() == 1) {
                        return Optional.of(meant.getFirst());
                    }
                    if (meant.isEmpty()) {
                        wrong(path, "is '%s', which is not in the plan".formatted(name), nearest(name));
                    } else {
                        wrong(
                                path,
                                "is '%s', which may be %s"
                                        .formatted(
                                                name,
                                                meant.stream()
                                                        .map(Planned::described)
                                                        .collect(Collectors.joining(" or "))),
                                "one of "
                                        + meant.stream()
                                                .map(Planned::qualifiedId)
                                                .collect(Collectors.joining(", ")));
                    }
                    return Optional.empty();
                })
                .forEach(found::put);
    }

    private Map<Integer, Planned> each(
            String field, List<String> wanted, BiFunction<String, String, Optional<Planned>> find) {
        Map<Integer, Planned> found = new LinkedHashMap<>();
        for (int i = 0; i < wanted.size(); i++) {
            String name = wanted.get(i);
            if (name != null && !name.isBlank()) {
                int index = i;
                find.apply("$.%s[%s]".formatted(field, i), name).ifPresent(planned -> found.put(index, planned));
            }
        }
        return found;
    }

    private String nearest(String name) {
        List<String> nearest = visits.nearest(name);
        return nearest.isEmpty()
                ? "nothing: the plan has no visits"
                : "a place of the plan; nearest: " + String.join(", ", nearest);
    }

    private void pinnedAndRemoved(RevisionForm form) {
        pinned.forEach((index, planned) -> {
            if (removed.containsValue(planned)) {
                wrong(
                        "$.pinned[%s]".formatted(index),
                        "is '%s', which is also to be removed"
                                .formatted(form.pinned().get(index)),
                        "a place that stays, or leave it out of removed");
            }
        });
    }

    /** Places are removed by their id, which two cities may share. */
    private void removedElsewhere() {
        removed.forEach((index, planned) -> visits.ofPlace(planned.placeId()).stream()
                .filter(other -> !removed.containsValue(other))
                .findFirst()
                .ifPresent(other -> wrong(
                        "$.removed[%s]".formatted(index),
                        "would take out %s as well, which has the same id".formatted(other.described()),
                        "both of them: %s and %s".formatted(planned.qualifiedId(), other.qualifiedId()))));
    }

    private void added(RevisionForm form) {
        each("added", form.added(), (path, name) -> {
            List<Planned> there = visits.named(name);
            if (!there.isEmpty()) {
                boolean leaves = removed.containsValue(there.getFirst());
                wrong(
                        path,
                        leaves
                                ? "is '%s', which is also to be removed".formatted(name)
                                : "is '%s', which is in the plan already, on %s"
                                        .formatted(name, there.getFirst().date()),
                        "a place that is not in the plan; pinned keeps one that is");
            }
            return Optional.empty();
        });
        Set<String> mustSees = new HashSet<>(RevisedRequest.mustSees(earlier, form, removed()));
        if (!form.added().isEmpty() && mustSees.size() > MOST_MUST_SEES) {
            wrong(
                    "$.added",
                    "makes %s places that have to be in the plan".formatted(mustSees.size()),
                    "up to %s of them, with the mustSee of before".formatted(MOST_MUST_SEES));
        }
    }

    private void wrong(String field, String problem, String expected) {
        errors.add(new FieldError(field, problem, expected));
    }
}
