package com.mercurious.travel.planner.trip;

import com.mercurious.travel.events.TravelRequest;
import com.mercurious.travel.events.TravelRequest.PinnedVisit;
import com.mercurious.travel.events.Warning;
import com.mercurious.travel.planner.trip.Candidate.Pin;
import com.mercurious.travel.planner.trip.rule.PaceRules;
import com.mercurious.travel.planner.trip.rule.Warned;
import com.mercurious.travel.planner.trip.rule.Ways;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fixes the pinned visits of an earlier plan to their times. A pin that can't hold is told as a warning and given up. */
final class Pins {
    private final TripFrame frame;
    private final EarlierPlan earlier;
    private final PaceRules pace;
    private final Ways ways;
    private final List<Candidate> candidates;
    private final List<Warning> warnings = new ArrayList<>();

    private Pins(TravelRequest request, TripFrame frame, EarlierPlan earlier, List<Candidate> candidates) {
        this.frame = frame;
        this.earlier = earlier;
        this.pace = PaceRules.of(request.pace());
        this.ways = Ways.of(request.accessibility());
        this.candidates = new ArrayList<>(candidates);
    }

    /** The candidates, those pinned with their times. */
    static Warned<List<Candidate>> applied(
            TravelRequest request, TripFrame frame, EarlierPlan earlier, List<Candidate> candidates) {
        if (request.revision().pinned() == null) {
            return Warned.silent(candidates);
        }
        Pins pins = new Pins(request, frame, earlier, candidates);
        request.revision().pinned().forEach(pins::apply);
        return new Warned<>(pins.candidates, pins.warnings);
    }

    static Warning notKept(PinnedVisit pinned, String name, String why) {
        return new Warning(
                "PIN_NOT_KEPT",
                "%s does not keep its time on %s: %s.".formatted(name, pinned.date(), why),
                pinned.placeId());
    }

    private void apply(PinnedVisit pinned) {
        Optional<EarlierPlan.Earlier> found = earlier.visit(pinned.date(), pinned.placeId());
        if (found.isEmpty()) {
            warnings.add(notKept(
                    pinned, "'" + pinned.placeId() + "'", "the earlier plan has no visit of that place on that day"));
            return;
        }
        int day = dayOf(pinned);
        String name = found.get().visit().name();
        if (day < 0) {
            warnings.add(notKept(pinned, name, "the trip is no longer there on that day"));
            return;
        }
        String key = Candidate.key(found.get().day().destinationId(), pinned.placeId());
        for (int i = 0; i < candidates.size(); i++) {
            Candidate candidate = candidates.get(i);
            if (candidate.key().equals(key)) {
                pin(pinned, i, day, found.get().visit().start());
                return;
            }
        }
        warnings.add(notKept(
                pinned,
                name,
                "it is among the places to leave out or to avoid, or the catalogue does not have it any more"));
    }

    private int dayOf(PinnedVisit pinned) {
        String city = earlier.visit(pinned.date(), pinned.placeId())
                .map(visit -> visit.day().destinationId())
                .orElseThrow();
        for (int i = 0; i < frame.days().size(); i++) {
            TripFrame.Day day = frame.days().get(i);
            if (day.date().equals(pinned.date()) && day.stay().city().id().equals(city)) {
                return i;
            }
        }
        return -1;
    }

    private void pin(PinnedVisit pinned, int index, int dayIndex, LocalDateTime time) {
        Candidate candidate = candidates.get(index);
        TripFrame.Day day = frame.days().get(dayIndex);
        int start = (int) ChronoUnit.MINUTES.between(day.date().atStartOfDay(), time);
        int end = start + pace.visitMinutes(candidate.place());
        boolean open = candidate.place().hours().on(day.date()).stream()
                .anyMatch(span -> span.from() <= start && end <= span.to());
        int way =
                ways.between(day.stay().base(), candidate.place().coordinates()).minutes();
        if (!open) {
            warnings.add(notKept(
                    pinned,
                    candidate.place().name(),
                    "it is open %s, which does not hold a visit from %s of %s minutes"
                            .formatted(candidate.place().hours(), time.toLocalTime(), end - start)));
        } else if (day.start() + way + pace.bufferMinutes() > start || end + way > day.end()) {
            warnings.add(notKept(
                    pinned,
                    candidate.place().name(),
                    "the hours of that day do not hold a visit from %s of %s minutes and the ways there and back"
                            .formatted(time.toLocalTime(), end - start)));
        } else {
            candidates.set(index, candidate.pinnedTo(new Pin(dayIndex, start)));
        }
    }
}
