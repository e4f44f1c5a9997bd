package com.mercurious.travel.gateway.form;

import com.mercurious.travel.almanac.money.Currencies;
import com.mercurious.travel.gateway.http.FieldError;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What has to fit together in a trip; what is wrong with one field alone is said by its constraints. */
final class TripRules {
    private static final Duration SHORTEST_DAY = Duration.ofHours(3);

    private final int maxDays;
    private final LocalDate earliest;
    private final List<FieldError> errors = new ArrayList<>();

    /**
     * @param maxDays longest trip
     * @param earliest first day that is not past anywhere in the world
     */
    TripRules(int maxDays, LocalDate earliest) {
        this.maxDays = maxDays;
        this.earliest = earliest;
    }

    List<FieldError> check(TravelRequestForm form) {
        dates(form);
        destinations(form);
        party(form);
        hours(form);
        budget(form.budget());
        if (form.interests() != null
                && !form.interests().isEmpty()
                && form.interests().values().stream().allMatch(w -> w != null && w == 0)) {
            wrong("$.interests", "has no weight above 0", "at least one interest with a weight up to 1");
        }
        return errors;
    }

    private void budget(TravelRequestForm.BudgetForm budget) {
        if (budget == null || budget.currency() == null) {
            return;
        }
        String currency = budget.currency();
        Optional<String> refusal = Currencies.refusal(currency);
        if (refusal.isPresent()) {
            wrong("$.budget.currency", refusal.get(), "an ISO 4217 code of money in use, such as EUR");
        } else if (budget.amount() != null && !Currencies.isPayable(budget.amount(), currency)) {
            int decimals = Currencies.decimals(currency);
            wrong(
                    "$.budget.amount",
                    "is more exact than " + currency + " is",
                    decimals == 0 ? "a whole number" : "up to " + decimals + " decimals");
        }
    }

    private void dates(TravelRequestForm form) {
        LocalDate start = form.startDate();
        LocalDate end = form.endDate();
        if (start != null && start.isBefore(earliest)) {
            wrong("$.startDate", "is %s, which is past".formatted(start), "%s or later".formatted(earliest));
        }
        if (start == null || end == null) {
            return;
        }
        long days = ChronoUnit.DAYS.between(start, end) + 1;
        if (days < 1) {
            wrong("$.endDate", "is %s, before startDate %s".formatted(end, start), "%s or later".formatted(start));
        } else if (days > maxDays) {
            wrong(
                    "$.endDate",
                    "makes a trip of %s days".formatted(days),
                    "at most %s days: %s or earlier".formatted(maxDays, start.plusDays(maxDays - 1L)));
        } else {
            errors.addAll(RainyDays.misfits(form.rainyDays(), start, end));
            if (form.destinations() != null) {
                nights(form, days - 1);
            }
        }
    }

    private void nights(TravelRequestForm form, long nights) {
        if (form.destinations().stream().anyMatch(d -> d != null && d.nights() != null && !isStay(d.nights()))) {
            return;
        }
        long wanted = form.destinations().stream()
                .filter(d -> d != null && d.nights() != null)
                .mapToLong(TravelRequestForm.DestinationForm::nights)
                .sum();
        boolean all = form.destinations().stream().allMatch(d -> d != null && d.nights() != null);
        if (wanted > nights || (all && wanted != nights)) {
            wrong(
                    "$.destinations",
                    "has %s nights in all, while the dates have %s".formatted(wanted, nights),
                    "nights that add up to %s, or leave some out".formatted(nights));
        }
        if (form.destinations().size() > nights + 1) {
            wrong(
                    "$.destinations",
                    "has %s cities for %s days".formatted(form.destinations().size(), nights + 1),
                    "at most one city a day");
        }
    }

    private static boolean isStay(int nights) {
        return nights >= 1 && nights <= TravelRequestForm.MOST_NIGHTS;
    }

    private void destinations(TravelRequestForm form) {
        if (form.destinations() == null) {
            return;
        }
        for (int i = 0; i < form.destinations().size(); i++) {
            TravelRequestForm.DestinationForm destination = form.destinations().get(i);
            if (destination != null && isBlank(destination.id()) && isBlank(destination.name())) {
                wrong(
                        "$.destinations[%s]".formatted(i),
                        "names no city",
                        "a name such as Vienna or an id such as vienna");
            }
        }
    }

    private void party(TravelRequestForm form) {
        if (form.travellers() == null) {
            return;
        }
        int children = orZero(form.travellers().children());
        int adults = form.travellers().adults() == null
                ? FormDefaults.ADULTS
                : form.travellers().adults();
        if (!isParty(adults) || !isParty(children)) {
            return;
        }
        if (adults + children < 1) {
            wrong("$.travellers", "are nobody", "at least one adult or child");
        } else if (adults + children > TravelRequestForm.LARGEST_PARTY) {
            wrong(
                    "$.travellers",
                    "are %s people".formatted(adults + children),
                    "at most %s people".formatted(TravelRequestForm.LARGEST_PARTY));
        }
    }

    private static boolean isParty(int people) {
        return people >= 0 && people <= TravelRequestForm.LARGEST_PARTY;
    }

    private void hours(TravelRequestForm form) {
        TravelRequestForm.DailyWindowForm window = form.dailyWindow();
        if (window != null && window.from() != null && window.to() != null) {
            Duration day = Duration.between(window.from(), window.to());
            if (day.compareTo(SHORTEST_DAY) < 0) {
                wrong(
                        "$.dailyWindow",
                        "is from %s to %s".formatted(window.from(), window.to()),
                        "at least %s hours, from before to".formatted(SHORTEST_DAY.toHours()));
            }
        }
        boolean oneDay = form.startDate() != null && form.startDate().equals(form.endDate());
        var arrival = form.arrivalTime() == null ? FormDefaults.ARRIVAL : form.arrivalTime();
        var departure = form.departureTime() == null ? FormDefaults.DEPARTURE : form.departureTime();
        if (oneDay && !arrival.isBefore(departure)) {
            wrong(
                    "$.departureTime",
                    "is %s, not after the arrival at %s of the same day".formatted(departure, arrival),
                    "a time after %s".formatted(arrival));
        }
    }

    private void wrong(String field, String problem, String expected) {
        errors.add(new FieldError(field, problem, expected));
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    private static int orZero(Integer number) {
        return number == null ? 0 : number;
    }
}
