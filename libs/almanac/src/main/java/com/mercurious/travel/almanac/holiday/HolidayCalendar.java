package com.mercurious.travel.almanac.holiday;

import com.mercurious.travel.events.Coordinates;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Public holidays of a country and, where it is known, of the region: Jollyday's calendars with the project's rules and dates
 * on top, and calendars of the project's own for countries that the library lacks. A holiday at a weekend that is made up for
 * is known on both days. A calendar is read when it is asked for the first time.
 */
public final class HolidayCalendar {
    private static final Set<String> TRANSLATED = Set.of("de", "el", "fr", "nl", "pt", "sv");
    private static final Map<String, HolidayCalendar> CALENDARS = new ConcurrentHashMap<>();

    private final String country;
    private final CalendarReader reader;
    private final Map<Integer, Map<LocalDate, Set<HolidayName>>> years = new ConcurrentHashMap<>();

    private HolidayCalendar(String country, String region) {
        this.country = country;
        this.reader = new CalendarReader(country, region);
    }

    /**
     * The calendar of a place.
     *
     * @param country ISO 3166-1 alpha-2
     * @return empty where no calendar of the country is known
     */
    public static Optional<HolidayCalendar> of(String country, Coordinates place) {
        if (!CalendarReader.knows(country)) {
            return Optional.empty();
        }
        String region = HolidayRegions.regionOf(country, place);
        return Optional.of(
                CALENDARS.computeIfAbsent(country + "/" + region, key -> new HolidayCalendar(country, region)));
    }

    /** Where calendars come from, for people to read. */
    public static String origin() {
        return "Jollyday 2.19.0 with rules and dates of the project (2026-11)";
    }

    public boolean isHoliday(LocalDate date) {
        return year(date).containsKey(date);
    }

    /** Names of the holidays on a date, in {@code language} where it is known, else in English; empty: it is none. */
    public List<String> names(LocalDate date, Locale language) {
        Locale translation = TRANSLATED.contains(language.getLanguage()) ? language : Locale.ROOT;
        return year(date).getOrDefault(date, Set.of()).stream()
                .map(name -> name.in(translation))
                .distinct()
                .toList();
    }

    /** What the calendar lacks in a year that its tables don't reach, as a phrase; empty: nothing that is known of. */
    public Optional<String> lacks(int year) {
        return HolidayTables.lacks(country, year);
    }

    private Map<LocalDate, Set<HolidayName>> year(LocalDate date) {
        return years.computeIfAbsent(date.getYear(), reader::read);
    }
}
