package com.mercurious.travel.enrichment.holiday;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.mercurious.travel.enrichment.facts.FactsUnavailableException;
import com.mercurious.travel.events.Coordinates;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Public and bank holidays by country, place and date: Jollyday's calendars with the project's corrections, and
 * the project's own calendars of countries that the library lacks. A holiday that
 * is made up for on a weekday is known on both days.
 */
public final class PublicHolidays {
    private static final Set<String> TRANSLATED = Set.of("de", "el", "fr", "nl", "pt", "sv");
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final int YEARS_KEPT = 500;

    private final HolidayRegions regions = new HolidayRegions();
    private final HolidayCorrections corrections = new HolidayCorrections();
    private final HolidayCalendars calendars = new HolidayCalendars();
    private final Set<String> countries = HolidayManager.getSupportedCalendarCodes().stream()
            .map(code -> code.toUpperCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
    private final Cache<CalendarYear, Map<LocalDate, Set<Named>>> years =
            Caffeine.newBuilder().maximumSize(YEARS_KEPT).build();

    /**
     * Names of the holidays on a date, in {@code language} where it is known, else in English.
     *
     * @param country ISO 3166-1 alpha-2
     * @throws FactsUnavailableException where there is no calendar of the country for that year
     */
    public List<String> on(LocalDate date, String country, Coordinates place, Locale language) {
        if (!countries.contains(country) && !calendars.has(country)) {
            throw new FactsUnavailableException("there is no calendar of public holidays for '%s'".formatted(country));
        }
        CalendarYear key = new CalendarYear(country, regions.regionOf(country, place), date.getYear());
        Map<LocalDate, Set<Named>> year = years.getIfPresent(key);
        if (year == null) {
            year = read(key);
            years.put(key, year);
        }
        Locale translation = TRANSLATED.contains(language.getLanguage()) ? language : Locale.ROOT;
        return year.getOrDefault(date, Set.of()).stream()
                .map(named -> named.name(translation))
                .distinct()
                .toList();
    }

    private Map<LocalDate, Set<Named>> read(CalendarYear key) {
        return countries.contains(key.country) ? ofTheLibrary(key) : ownCalendar(key);
    }

    private Map<LocalDate, Set<Named>> ownCalendar(CalendarYear key) {
        List<HolidayCalendars.Day> days = calendars.days(key.country, key.year);
        if (days.isEmpty()) {
            throw new FactsUnavailableException(
                    "there is no calendar of public holidays for '%s' in %s".formatted(key.country, key.year));
        }
        Map<LocalDate, Set<Named>> byDate = new HashMap<>();
        days.forEach(day ->
                byDate.computeIfAbsent(day.date(), d -> new LinkedHashSet<>()).add(new Named(null, day.name())));
        return byDate;
    }

    private Map<LocalDate, Set<Named>> ofTheLibrary(CalendarYear key) {
        HolidayManager manager =
                HolidayManager.getInstance(ManagerParameters.create(key.country.toLowerCase(Locale.ROOT)));
        String[] region = key.region.isEmpty() ? new String[0] : key.region.split("/");
        Map<LocalDate, Set<Named>> byDate = new HashMap<>();
        for (Holiday holiday : new TreeSet<>(manager.getHolidays(Year.of(key.year), region))) {
            if (holiday.getType() != HolidayType.OBSERVANCE && !corrections.removes(key.country, holiday.getDate())) {
                for (LocalDate date : daysOf(holiday)) {
                    byDate.computeIfAbsent(date, d -> new LinkedHashSet<>()).add(new Named(holiday, null));
                }
            }
        }
        for (HolidayCorrections.Added added : corrections.added(key.country, key.year)) {
            byDate.computeIfAbsent(added.date(), d -> new LinkedHashSet<>()).add(new Named(null, added.name()));
        }
        return byDate;
    }

    /** The day that it is kept on, and its own day where that is at a weekend; a holiday moved between weekdays has one. */
    private static List<LocalDate> daysOf(Holiday holiday) {
        List<LocalDate> days = new ArrayList<>(List.of(holiday.getDate()));
        LocalDate actual = holiday.getActualDate();
        if (!actual.equals(holiday.getDate()) && WEEKEND.contains(actual.getDayOfWeek())) {
            days.add(actual);
        }
        return days;
    }

    private record CalendarYear(String country, String region, int year) {}

    /** Either of the library or of the corrections. */
    private record Named(Holiday holiday, String correction) {
        String name(Locale language) {
            return holiday == null ? correction : holiday.getDescription(language);
        }
    }
}
