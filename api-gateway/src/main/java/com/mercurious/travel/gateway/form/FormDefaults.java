package com.mercurious.travel.gateway.form;

import com.mercurious.travel.events.Coordinates;
import com.mercurious.travel.events.Interest;
import com.mercurious.travel.events.Money;
import com.mercurious.travel.events.Pace;
import com.mercurious.travel.events.TravelRequest;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Fills in what the client left out, as the API's description says. */
final class FormDefaults {
    static final LocalTime ARRIVAL = LocalTime.of(10, 0);
    static final LocalTime DEPARTURE = LocalTime.of(18, 0);
    static final int ADULTS = 2;

    private static final TravelRequest.DailyWindow WINDOW =
            new TravelRequest.DailyWindow(LocalTime.of(9, 0), LocalTime.of(20, 0));
    private static final double WEIGHT = 0.5;
    private static final String LANGUAGE = "en";

    private FormDefaults() {}

    /**
     * @param form one that has no errors
     * @param alternatives further plans where the form does not say how many
     */
    static TravelRequest fill(TravelRequestForm form, int alternatives) {
        return new TravelRequest(
                form.destinations().stream().map(FormDefaults::destination).toList(),
                Boolean.TRUE.equals(form.fixedOrder()),
                form.startDate(),
                form.endDate(),
                Objects.requireNonNullElse(form.arrivalTime(), ARRIVAL),
                Objects.requireNonNullElse(form.departureTime(), DEPARTURE),
                travellers(form.travellers()),
                interests(form.interests()),
                Objects.requireNonNullElse(form.pace(), Pace.BALANCED),
                form.budget() == null
                        ? null
                        : new Money(form.budget().amount(), form.budget().currency()),
                names(form.mustSee()),
                names(form.mustAvoid()),
                form.dailyWindow() == null
                        ? WINDOW
                        : new TravelRequest.DailyWindow(
                                form.dailyWindow().from(), form.dailyWindow().to()),
                form.base() == null
                        ? null
                        : new Coordinates(form.base().lat(), form.base().lon()),
                Objects.requireNonNullElse(form.language(), LANGUAGE),
                accessibility(form.accessibility()),
                form.rainyDays(),
                Objects.requireNonNullElse(form.alternatives(), alternatives),
                null);
    }

    private static TravelRequest.Destination destination(TravelRequestForm.DestinationForm form) {
        return new TravelRequest.Destination(text(form.id()), text(form.name()), form.nights());
    }

    private static TravelRequest.Travellers travellers(TravelRequestForm.TravellersForm form) {
        if (form == null) {
            return new TravelRequest.Travellers(ADULTS, 0);
        }
        return new TravelRequest.Travellers(
                Objects.requireNonNullElse(form.adults(), ADULTS), Objects.requireNonNullElse(form.children(), 0));
    }

    private static Map<Interest, Double> interests(Map<Interest, Double> form) {
        Map<Interest, Double> weights = new EnumMap<>(Interest.class);
        if (form == null || form.isEmpty()) {
            Arrays.stream(Interest.values()).forEach(interest -> weights.put(interest, WEIGHT));
        } else {
            weights.putAll(form);
        }
        return weights;
    }

    private static TravelRequest.Accessibility accessibility(TravelRequestForm.AccessibilityForm form) {
        return new TravelRequest.Accessibility(
                form != null && Boolean.TRUE.equals(form.avoidStairs()),
                form != null && Boolean.TRUE.equals(form.avoidLongWalks()));
    }

    private static List<String> names(List<String> form) {
        return form == null
                ? List.of()
                : form.stream().map(String::strip).distinct().toList();
    }

    private static String text(String form) {
        return form == null || form.isBlank() ? null : form.strip();
    }
}
