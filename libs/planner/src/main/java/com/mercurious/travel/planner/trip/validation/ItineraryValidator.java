package com.mercurious.travel.planner.trip.validation;

import com.mercurious.travel.almanac.money.RateTable;
import com.mercurious.travel.catalogue.Catalogue;
import com.mercurious.travel.catalogue.City;
import com.mercurious.travel.catalogue.CityHead;
import com.mercurious.travel.catalogue.Place;
import com.mercurious.travel.catalogue.name.Names;
import com.mercurious.travel.events.Itinerary;
import com.mercurious.travel.events.Money;
import com.mercurious.travel.events.TravelRequest;
import com.mercurious.travel.events.Warning;
import com.mercurious.travel.planner.trip.validation.ItineraryViolation.Rule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds an itinerary against its request and the catalogue, from these alone: it shares the rules' figures with the
 * planning, and none of its steps.
 */
public final class ItineraryValidator {
    /** Names that are at least this similar are one name with a slip of the pen. */
    private static final double SAME_NAME = 0.8;

    private final TravelRequest request;
    private final Catalogue catalogue;
    private final Itinerary itinerary;
    private final List<ItineraryViolation> violations = new ArrayList<>();

    private ItineraryValidator(TravelRequest request, Catalogue catalogue, Itinerary itinerary) {
        this.request = request;
        this.catalogue = catalogue;
        this.itinerary = itinerary;
    }

    /** Everything that is wrong with a new trip and its alternatives; empty: nothing is. */
    public static List<ItineraryViolation> violations(TravelRequest request, Catalogue catalogue, Itinerary itinerary) {
        return violations(request, null, catalogue, itinerary);
    }

    /**
     * Everything that is wrong with a trip and its alternatives; empty: nothing is.
     *
     * @param previous the plan that the request revises; null: a new trip
     */
    public static List<ItineraryViolation> violations(
            TravelRequest request, @Nullable Itinerary previous, Catalogue catalogue, Itinerary itinerary) {
        List<ItineraryViolation> violations = new ArrayList<>(ofOnePlan(request, previous, catalogue, itinerary));
        for (Itinerary.AlternativePlan alternative : itinerary.alternatives()) {
            ofOnePlan(request, previous, catalogue, itinerary.as(alternative)).stream()
                    .map(found -> new ItineraryViolation(found.rule(), alternative.kind() + ": " + found.text()))
                    .forEach(violations::add);
        }
        return violations;
    }

    private static List<ItineraryViolation> ofOnePlan(
            TravelRequest request, @Nullable Itinerary previous, Catalogue catalogue, Itinerary itinerary) {
        ItineraryValidator validator = new ItineraryValidator(request, catalogue, itinerary);
        validator.checkDates();
        validator.checkStays();
        validator.checkDays();
        validator.checkRepetitions();
        validator.checkMoney();
        validator.checkWishes();
        if (previous != null && request.revision() != null) {
            validator.violations.addAll(new RevisionValidator(request.revision(), previous, itinerary).violations());
        }
        return validator.violations;
    }

    private void checkDates() {
        List<LocalDate> expected =
                request.startDate().datesUntil(request.endDate().plusDays(1)).toList();
        List<LocalDate> found =
                itinerary.days().stream().map(Itinerary.Day::date).toList();
        if (!expected.equals(found)) {
            report(Rule.DAYS, "the days are %s and have to be %s".formatted(found, expected));
        }
    }

    private void checkStays() {
        Set<String> asked = new HashSet<>();
        request.destinations()
                .forEach(destination ->
                        catalogue.find(destination.wanted()).map(CityHead::id).ifPresent(asked::add));
        Set<String> found = new HashSet<>();
        itinerary.stays().forEach(stay -> found.add(stay.destinationId()));
        if (!asked.equals(found)) {
            report(Rule.STAYS, "the stays are in %s and have to be in %s".formatted(found, asked));
        }
        if (!itinerary.stays().isEmpty()) {
            violations.addAll(new JourneyValidator(request, catalogue, itinerary).violations());
        }
    }

    private void checkDays() {
        for (Itinerary.Day day : itinerary.days()) {
            Optional<Itinerary.Stay> stay = itinerary.stays().stream()
                    .filter(found -> found.destinationId().equals(day.destinationId()))
                    .findFirst();
            if (stay.isEmpty()) {
                report(Rule.STAYS, "%s is in %s, which is no stay".formatted(day.date(), day.destinationId()));
            } else {
                City city = catalogue.city(day.destinationId());
                violations.addAll(new DayValidator(request, city, stay.get().base(), day).violations());
            }
        }
    }

    private void checkRepetitions() {
        Set<String> seen = new HashSet<>();
        for (Itinerary.Day day : itinerary.days()) {
            for (Itinerary.Visit visit : day.visits()) {
                if (!seen.add(day.destinationId() + "/" + visit.placeId())) {
                    report(Rule.DUPLICATE, "%s is visited twice".formatted(visit.placeId()));
                }
            }
        }
    }

    private void checkMoney() {
        Map<String, BigDecimal> sums = new HashMap<>();
        itinerary.days().stream()
                .flatMap(day -> day.visits().stream())
                .map(Itinerary.Visit::admission)
                .forEach(money -> sums.merge(money.currency(), money.amount(), BigDecimal::add));
        Map<String, BigDecimal> stated = new HashMap<>();
        itinerary.admissions().forEach(money -> stated.put(money.currency(), money.amount()));
        if (!sums.keySet().equals(stated.keySet())
                || sums.entrySet().stream().anyMatch(sum -> sum.getValue().compareTo(stated.get(sum.getKey())) != 0)) {
            report(Rule.ADMISSION, "the admissions are stated as %s and add up to %s".formatted(stated, sums));
        }
        if (request.budget() != null && !isWarned("BUDGET_NOT_APPLIED", null)) {
            checkBudget(request.budget(), sums);
        }
    }

    private void checkBudget(Money budget, Map<String, BigDecimal> sums) {
        BigDecimal total = BigDecimal.ZERO;
        for (Map.Entry<String, BigDecimal> sum : sums.entrySet()) {
            BigDecimal rate =
                    RateTable.builtIn().rate(sum.getKey(), budget.currency()).orElseThrow();
            total = total.add(sum.getValue().multiply(rate));
        }
        if (total.compareTo(budget.amount()) > 0) {
            report(
                    Rule.BUDGET,
                    "the admissions are %s %s of a budget of %s".formatted(total, budget.currency(), budget.amount()));
        }
    }

    private void checkWishes() {
        for (Itinerary.Day day : itinerary.days()) {
            City city = catalogue.city(day.destinationId());
            for (Itinerary.Visit visit : day.visits()) {
                city.places().stream()
                        .filter(place -> place.id().equals(visit.placeId()))
                        .forEach(this::checkAvoided);
            }
        }
        checkWanted(request.mustSee(), "MUST_SEE");
        if (request.revision() != null) {
            checkWanted(request.revision().added(), "ADDED");
        }
    }

    private void checkWanted(List<String> names, String code) {
        for (String name : names == null ? List.<String>of() : names) {
            boolean planned = itinerary.days().stream()
                    .flatMap(day -> day.visits().stream())
                    .anyMatch(visit -> visit.mustSee()
                            && (isNamed(visit.name(), name)
                                    || isNamed(visit.localName(), name)
                                    || visit.placeId().equals(name)));
            boolean warned = isWarned(code + "_UNKNOWN", name) || isWarned(code + "_NOT_PLANNED", null);
            if (!planned && !warned) {
                report(Rule.MUST_SEE, "%s is neither in the plan nor among the warnings".formatted(name));
            }
        }
    }

    private void checkAvoided(Place place) {
        for (String name : request.mustAvoid() == null ? List.<String>of() : request.mustAvoid()) {
            if (isNamed(place.name(), name)
                    || isNamed(place.localName(), name)
                    || place.id().equals(name)) {
                report(Rule.MUST_AVOID, "%s is to be avoided (%s)".formatted(place.id(), name));
            }
        }
    }

    private boolean isWarned(String code, @Nullable String subject) {
        return itinerary.warnings().stream()
                .filter(warning -> warning.code().equals(code))
                .map(Warning::subject)
                .anyMatch(found -> subject == null || subject.equals(found));
    }

    private static boolean isNamed(String name, String wanted) {
        return Names.similarity(Names.normalise(name), Names.normalise(wanted)) >= SAME_NAME
                || Arrays.asList(Names.normalise(name).split(" "))
                        .containsAll(Arrays.asList(Names.normalise(wanted).split(" ")));
    }

    private void report(Rule rule, String text) {
        violations.add(new ItineraryViolation(rule, text));
    }
}
