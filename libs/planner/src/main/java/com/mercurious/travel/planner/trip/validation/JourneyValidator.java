package com.mercurious.travel.planner.trip.validation;

import com.mercurious.travel.catalogue.Catalogue;
import com.mercurious.travel.catalogue.CityHead;
import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.Itinerary.Stay;
import com.mercurious.travel.events.Itinerary.Transfer;
import com.mercurious.travel.events.TravelRequest;
import com.mercurious.travel.events.TravelRequest.Destination;
import com.mercurious.travel.planner.trip.rule.Journeys;
import com.mercurious.travel.planner.trip.validation.ItineraryViolation.Rule;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Follows the travellers from city to city: they leave nowhere before they have arrived there, journeys take their time
 * whatever the clocks on the way, each city between two journeys has a night, and nights are as many as were asked for.
 */
final class JourneyValidator {
    private final TravelRequest request;
    private final Catalogue catalogue;
    private final Itinerary itinerary;
    private final List<Stay> stays;
    private final List<Transfer> journeys;
    private final List<ItineraryViolation> violations = new ArrayList<>();

    JourneyValidator(TravelRequest request, Catalogue catalogue, Itinerary itinerary) {
        this.request = request;
        this.catalogue = catalogue;
        this.itinerary = itinerary;
        this.stays = itinerary.stays();
        this.journeys = itinerary.transfers();
    }

    List<ItineraryViolation> violations() {
        if (journeys.size() != stays.size() - 1) {
            report(Rule.STAYS, "%s journeys for %s stays".formatted(journeys.size(), stays.size()));
            return violations;
        }
        for (int i = 0; i < journeys.size(); i++) {
            checkJourney(i);
            checkOrder(i);
        }
        checkNights();
        itinerary.days().forEach(this::checkDay);
        return violations;
    }

    private void checkJourney(int index) {
        Transfer journey = journeys.get(index);
        Stay from = stays.get(index);
        Stay to = stays.get(index + 1);
        if (!journey.fromDestinationId().equals(from.destinationId())
                || !journey.toDestinationId().equals(to.destinationId())) {
            report(
                    Rule.JOURNEYS,
                    "a journey leads from %s to %s instead of %s to %s"
                            .formatted(
                                    journey.fromDestinationId(),
                                    journey.toDestinationId(),
                                    from.destinationId(),
                                    to.destinationId()));
            return;
        }
        int needed = Journeys.between(catalogue.city(from.destinationId()), catalogue.city(to.destinationId()))
                .minutes();
        long taken = Duration.between(departure(index), arrival(index)).toMinutes();
        if (taken < needed || journey.minutes() != needed) {
            report(
                    Rule.JOURNEYS,
                    "the journey from %s to %s takes %s minutes, not %s"
                            .formatted(from.name(), to.name(), needed, taken));
        }
        if (!from.leave().equals(leaves(index)) || !to.arrive().equals(later(begun(index + 1), arrived(index + 1)))) {
            report(
                    Rule.JOURNEYS,
                    "the stays say %s and %s of the journey from %s at %s to %s at %s"
                            .formatted(
                                    from.leave(),
                                    to.arrive(),
                                    from.name(),
                                    journey.departure(),
                                    to.name(),
                                    journey.arrival()));
        }
    }

    /** That one is there before one leaves, at the trip's ends too. */
    private void checkOrder(int index) {
        ZonedDateTime there =
                index == 0 ? request.startDate().atTime(request.arrivalTime()).atZone(zone(0)) : arrival(index - 1);
        if (departure(index).isBefore(there)) {
            report(
                    Rule.JOURNEYS,
                    "%s is left at %s, before the arrival there at %s"
                            .formatted(stays.get(index).name(), departure(index), there));
        }
        if (index == journeys.size() - 1) {
            ZonedDateTime home =
                    request.endDate().atTime(request.departureTime()).atZone(zone(index + 1));
            if (!arrival(index).isBefore(home)) {
                report(
                        Rule.JOURNEYS,
                        "%s is left at %s, before the arrival there at %s"
                                .formatted(stays.get(index + 1).name(), home, arrival(index)));
            }
        }
    }

    private void checkNights() {
        int next = 0;
        boolean[] used = new boolean[request.destinations().size()];
        for (int i = 0; i < stays.size(); i++) {
            @Nullable Integer asked = null;
            for (int at = request.fixedOrder() ? next : 0; at < used.length; at++) {
                if (!used[at] && isAt(request.destinations().get(at), stays.get(i))) {
                    used[at] = true;
                    next = at + 1;
                    asked = request.destinations().get(at).nights();
                    break;
                }
            }
            checkNights(i, asked);
        }
    }

    private void checkNights(int index, @Nullable Integer asked) {
        String id = stays.get(index).destinationId();
        boolean between = index < journeys.size();
        if ((between || asked != null && asked > 0) && !arrived(index).isBefore(leaves(index))) {
            report(
                    Rule.NIGHTS,
                    "%s has no night: one arrives on %s and leaves on %s".formatted(id, arrived(index), leaves(index)));
        }
        long nights = ChronoUnit.DAYS.between(begun(index), leaves(index));
        boolean warned = itinerary.warnings().stream()
                .anyMatch(warning -> warning.code().equals("NIGHTS_ADJUSTED") && id.equals(warning.subject()));
        if (asked != null && nights != asked && !warned) {
            report(Rule.NIGHTS, "%s has %s nights instead of %s, and no warning says so".formatted(id, nights, asked));
        }
    }

    private void checkDay(Itinerary.Day day) {
        int index = 0;
        while (index + 1 < stays.size() && !begun(index + 1).isAfter(day.date())) {
            index++;
        }
        if (!day.destinationId().equals(stays.get(index).destinationId())) {
            report(
                    Rule.STAYS,
                    "%s is in %s, where one is in %s"
                            .formatted(
                                    day.date(),
                                    day.destinationId(),
                                    stays.get(index).destinationId()));
            return;
        }
        if (day.visits().isEmpty()) {
            return;
        }
        if (index > 0 && day.start().isBefore(journeys.get(index - 1).arrival())) {
            report(
                    Rule.JOURNEYS,
                    "%s starts at %s, before the journey ends at %s"
                            .formatted(
                                    day.date(),
                                    day.start(),
                                    journeys.get(index - 1).arrival()));
        }
        if (index < journeys.size() && day.end().isAfter(journeys.get(index).departure())) {
            report(
                    Rule.JOURNEYS,
                    "%s ends at %s, after the next journey begins at %s"
                            .formatted(
                                    day.date(), day.end(), journeys.get(index).departure()));
        }
    }

    private boolean isAt(Destination destination, Stay stay) {
        return catalogue
                .find(destination.wanted())
                .map(CityHead::id)
                .filter(stay.destinationId()::equals)
                .isPresent();
    }

    /** The day on which the stay's first night begins, be it on the way. */
    private LocalDate begun(int stay) {
        return stay == 0
                ? request.startDate()
                : journeys.get(stay - 1).departure().toLocalDate();
    }

    private LocalDate arrived(int stay) {
        return stay == 0
                ? request.startDate()
                : journeys.get(stay - 1).arrival().toLocalDate();
    }

    private LocalDate leaves(int stay) {
        return stay == journeys.size()
                ? request.endDate()
                : journeys.get(stay).departure().toLocalDate();
    }

    private ZonedDateTime departure(int journey) {
        return journeys.get(journey).departure().atZone(zone(journey));
    }

    private ZonedDateTime arrival(int journey) {
        return journeys.get(journey).arrival().atZone(zone(journey + 1));
    }

    private ZoneId zone(int stay) {
        return ZoneId.of(stays.get(stay).timeZone());
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private void report(Rule rule, String text) {
        violations.add(new ItineraryViolation(rule, text));
    }
}
