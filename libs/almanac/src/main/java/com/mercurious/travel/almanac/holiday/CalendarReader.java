package com.mercurious.travel.almanac.holiday;

import com.mercurious.travel.almanac.holiday.HolidayRule.Change;
import com.mercurious.travel.almanac.holiday.HolidayTables.Dated;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Puts one year of a calendar together: the library's holidays, changed by the rules, then by the dates of single years. */
final class CalendarReader {
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final Set<String> LIBRARY = HolidayManager.getSupportedCalendarCodes().stream()
            .map(code -> code.toUpperCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    private final String country;
    private final String region;
    private final List<HolidayRule> rules;

    CalendarReader(String country, String region) {
        this.country = country;
        this.region = region;
        this.rules = HolidayTables.rules(country, region);
    }

    static boolean knows(String country) {
        return country != null && (LIBRARY.contains(country) || HolidayTables.know(country));
    }

    /** The year's holidays. Those of the years beside it are looked at too, since some are made up for across the turn. */
    Map<LocalDate, Set<HolidayName>> read(int year) {
        Map<LocalDate, Set<HolidayName>> days = new HashMap<>();
        Map<LocalDate, HolidayName> unmoved = new TreeMap<>();
        int[] years = {year - 1, year, year + 1};
        for (int near : years) {
            takeFromTheLibrary(near, days, unmoved);
            of(Change.ADD).forEach(rule -> add(rule.date().in(near), rule.name(), days, unmoved));
        }
        for (int near : years) {
            for (Dated dated : HolidayTables.dates(country, region, near)) {
                if (dated.added()) {
                    add(dated.date(), dated.name(), days, unmoved);
                } else {
                    days.remove(dated.date());
                    unmoved.remove(dated.date());
                }
            }
        }
        of(Change.SUBSTITUTE).forEach(rule -> substitute(rule, unmoved, days));
        days.keySet().removeIf(date -> date.getYear() != year);
        return Map.copyOf(days);
    }

    private void takeFromTheLibrary(
            int year, Map<LocalDate, Set<HolidayName>> days, Map<LocalDate, HolidayName> unmoved) {
        for (Holiday holiday : ofTheLibrary(year)) {
            if (rule(Change.REMOVE, holiday).isEmpty()) {
                HolidayName name = new HolidayName(holiday, null);
                daysOf(holiday).forEach(date -> put(days, date, name));
                if (holiday.getDate().equals(holiday.getActualDate())) {
                    unmoved.put(holiday.getDate(), name);
                }
            }
        }
    }

    private static void add(
            LocalDate date,
            String english,
            Map<LocalDate, Set<HolidayName>> days,
            Map<LocalDate, HolidayName> unmoved) {
        HolidayName name = new HolidayName(null, english);
        put(days, date, name);
        unmoved.put(date, name);
    }

    private void substitute(
            HolidayRule rule, Map<LocalDate, HolidayName> unmoved, Map<LocalDate, Set<HolidayName>> days) {
        unmoved.forEach((date, name) -> {
            if (date.getDayOfWeek() == rule.weekday()) {
                LocalDate next = date;
                while (days.containsKey(next)) {
                    next = next.plusDays(1);
                }
                put(days, next, new HolidayName(null, name.in(Locale.ROOT) + " (observed)"));
            }
        });
    }

    /** In an order of their own: the library's takes two holidays of one day for the same. */
    private List<Holiday> ofTheLibrary(int year) {
        if (!LIBRARY.contains(country)) {
            return List.of();
        }
        String[] path = region.isEmpty() ? new String[0] : region.split("/");
        return HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT)))
                .getHolidays(Year.of(year), path)
                .stream()
                .filter(holiday -> holiday.getType() != HolidayType.OBSERVANCE)
                .sorted(Comparator.comparing(Holiday::getDate).thenComparing(Holiday::getPropertiesKey))
                .toList();
    }

    /** The day that it is kept on, and its own where that is at a weekend; one moved between weekdays has one. */
    private List<LocalDate> daysOf(Holiday holiday) {
        LocalDate kept = holiday.getDate();
        LocalDate actual = holiday.getActualDate();
        if (rule(Change.UNMOVED, holiday).isPresent()) {
            return List.of(actual);
        }
        List<LocalDate> days = new ArrayList<>(List.of(kept));
        if (!actual.equals(kept)
                && WEEKEND.contains(actual.getDayOfWeek())
                && rule(Change.MOVED, holiday).isEmpty()) {
            days.add(actual);
        }
        rule(Change.EXTEND, holiday).ifPresent(rule -> {
            for (int day = 1; day <= rule.days(); day++) {
                days.add(kept.plusDays(day));
            }
        });
        return days;
    }

    private Optional<HolidayRule> rule(Change change, Holiday holiday) {
        return of(change).stream().filter(rule -> rule.names(holiday)).findFirst();
    }

    private List<HolidayRule> of(Change change) {
        return rules.stream().filter(rule -> rule.change() == change).toList();
    }

    private static void put(Map<LocalDate, Set<HolidayName>> days, LocalDate date, HolidayName name) {
        days.computeIfAbsent(date, day -> new LinkedHashSet<>()).add(name);
    }
}
