package com.mercurious.travel.gateway.form;

import com.mercurious.travel.gateway.http.FieldError;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a list of rainy days has to keep: days of the trip, each once. */
public final class RainyDays {
    private static final String FIELD = "$.rainyDays";

    private RainyDays() {}

    /**
     * What is wrong with a list of rainy days.
     *
     * @param rainy null: none; a null in it is passed over
     * @param start first day of the trip
     * @param end last day of it
     */
    public static List<FieldError> misfits(List<LocalDate> rainy, LocalDate start, LocalDate end) {
        if (rainy == null) {
            return List.of();
        }
        long days = ChronoUnit.DAYS.between(start, end) + 1;
        if (rainy.size() > days) {
            return List.of(new FieldError(
                    FIELD,
                    "has %s dates, more than the trip has days".formatted(rainy.size()),
                    "dates from %s to %s, each once".formatted(start, end)));
        }
        List<FieldError> errors = new ArrayList<>();
        Set<LocalDate> seen = new HashSet<>();
        for (int i = 0; i < rainy.size(); i++) {
            LocalDate date = rainy.get(i);
            String field = "%s[%s]".formatted(FIELD, i);
            if (date != null && (date.isBefore(start) || date.isAfter(end))) {
                errors.add(new FieldError(
                        field,
                        "is %s, which is not a day of the trip".formatted(date),
                        "a date from %s to %s".formatted(start, end)));
            } else if (date != null && !seen.add(date)) {
                errors.add(new FieldError(field, "is %s once more".formatted(date), "each date once"));
            }
        }
        return errors;
    }
}
