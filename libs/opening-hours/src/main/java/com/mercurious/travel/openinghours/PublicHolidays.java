package com.mercurious.travel.openinghours;

import com.mercurious.travel.events.Coordinates;
import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Public holidays of a country and, where it is known, of the region: Jollyday's calendars with the project's corrections.
 * A calendar is read when it is asked for the first time.
 */
public final class PublicHolidays implements Holidays {
    private static final Map<String, Holidays> CALENDARS = new ConcurrentHashMap<>();

    private final String country;
    private final String[] region;
    private final Map<Integer, Set<LocalDate>> years = new ConcurrentHashMap<>();

    private PublicHolidays(String country, String region) {
        this.country = country;
        this.region = region.isEmpty() ? new String[0] : region.split("/");
    }

    /**
     * The calendar of a town.
     *
     * @param country ISO 3166-1 alpha-2; null: none is known
     * @return {@link Holidays#NONE} without a country; one without holidays for a country of which no calendar is known
     */
    public static Holidays of(String country, Coordinates town) {
        if (country == null) {
            return NONE;
        }
        String region = HolidayTables.regionOf(country, town);
        return CALENDARS.computeIfAbsent(country + "/" + region, key -> new PublicHolidays(country, region));
    }

    @Override
    public boolean includes(LocalDate date) {
        return years.computeIfAbsent(date.getYear(), this::read).contains(date);
    }

    private Set<LocalDate> read(int year) {
        Set<LocalDate> dates = new HashSet<>();
        String calendar = country.toLowerCase(Locale.ROOT);
        if (HolidayManager.getSupportedCalendarCodes().stream().anyMatch(calendar::equalsIgnoreCase)) {
            HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(calendar));
            for (Holiday holiday : manager.getHolidays(Year.of(year), region)) {
                if (holiday.getType() != HolidayType.OBSERVANCE) {
                    dates.add(holiday.getDate());
                    dates.add(holiday.getActualDate());
                }
            }
        }
        HolidayTables.correct(country, dates);
        return Set.copyOf(dates);
    }
}
