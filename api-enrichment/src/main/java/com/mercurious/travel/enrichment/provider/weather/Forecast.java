package com.mercurious.travel.enrichment.provider.weather;

import com.mercurious.travel.enrichment.provider.ProviderException;
import com.mercurious.travel.enrichment.provider.ProviderException.Reason;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Days in a row, from about today on. */
public record Forecast(List<Daily> days) {
    private static final double COLDEST_C = -70;
    private static final double HOTTEST_C = 57;
    private static final double WETTEST_MM = 1_000;
    private static final int LONGEST = 17;

    public Forecast {
        days = List.copyOf(days);
    }

    /**
     * @param precipitationMm sum of the day; null: not said
     * @param precipitationProbability 0 to 1; null: not said
     * @param summary for a person; null: not said
     */
    public record Daily(
            LocalDate date,
            Double minC,
            Double maxC,
            Double precipitationMm,
            Double precipitationProbability,
            String summary) {}

    /**
     * This forecast, where it can be right: near today, day after day, with temperatures and amounts that there are on Earth.
     *
     * @param title of the service
     * @param today at the place
     * @throws ProviderException where it can't, with what is wrong
     */
    Forecast plausible(String title, LocalDate today) {
        require(!days.isEmpty() && days.size() <= LONGEST, title, "forecasts %s days".formatted(days.size()));
        LocalDate first = days.getFirst().date;
        require(first != null, title, "forecasts a day without a date");
        require(
                Math.abs(ChronoUnit.DAYS.between(today, first)) <= 1,
                title,
                "begins on %s where today is %s".formatted(first, today));
        for (int i = 0; i < days.size(); i++) {
            Daily day = days.get(i);
            require(first.plusDays(i).equals(day.date), title, "leaves a gap before " + day.date);
            requirePlausible(title, day);
        }
        return this;
    }

    private static void requirePlausible(String title, Daily day) {
        require(within(day.minC, COLDEST_C, HOTTEST_C), title, "says %s °C for %s".formatted(day.minC, day.date));
        require(within(day.maxC, COLDEST_C, HOTTEST_C), title, "says %s °C for %s".formatted(day.maxC, day.date));
        require(
                day.minC == null || day.maxC == null || day.minC <= day.maxC,
                title,
                "says a minimum above the maximum for " + day.date);
        require(
                within(day.precipitationMm, 0, WETTEST_MM),
                title,
                "says %s mm of rain for %s".formatted(day.precipitationMm, day.date));
        require(
                within(day.precipitationProbability, 0, 1),
                title,
                "says a probability of %s for %s".formatted(day.precipitationProbability, day.date));
    }

    private static boolean within(Double value, double least, double most) {
        return value == null || value >= least && value <= most;
    }

    private static void require(boolean plausible, String title, String otherwise) {
        if (!plausible) {
            throw new ProviderException(Reason.IMPLAUSIBLE, title + " " + otherwise + ", which can't be right");
        }
    }
}
