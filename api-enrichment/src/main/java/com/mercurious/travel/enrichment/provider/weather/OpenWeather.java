package com.mercurious.travel.enrichment.provider.weather;

import com.mercurious.travel.enrichment.provider.ProviderException;
import com.mercurious.travel.enrichment.provider.ProviderException.Reason;
import com.mercurious.travel.enrichment.provider.Service;
import com.mercurious.travel.enrichment.provider.weather.OpenWeatherClient.Slot;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Forecasts of openweathermap.org for 5 days, put together from three hours each; a day of which too little is known is left out. */
public final class OpenWeather implements Service<ForecastQuestion, Forecast> {
    /** Five of a day's eight: its daytime, whenever that is. */
    private static final int LEAST_SLOTS = 5;

    private final Supplier<OpenWeatherClient> client;
    private final String key;
    private final Clock clock;

    public OpenWeather(Supplier<OpenWeatherClient> client, String key, Clock clock) {
        this.client = client;
        this.key = key;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "open-weather";
    }

    @Override
    public String title() {
        return "OpenWeather";
    }

    @Override
    public String origin() {
        return "OpenWeather 5 day forecast";
    }

    /** An estimate for a forecast of up to 5 days. */
    @Override
    public double confidence() {
        return 0.8;
    }

    @Override
    public Forecast fetch(ForecastQuestion question) {
        OpenWeatherClient.Response response = client.get().forecast(question.lat(), question.lon(), "metric", key);
        if (response == null || response.list() == null) {
            throw new ProviderException(Reason.UNREADABLE, "the answer of " + title() + " has no list");
        }
        ZoneId zone = ZoneId.of(question.timeZone());
        Map<LocalDate, List<Slot>> byDay = new TreeMap<>();
        for (Slot slot : response.list()) {
            LocalDate date = Instant.ofEpochSecond(slot.dt()).atZone(zone).toLocalDate();
            byDay.computeIfAbsent(date, d -> new ArrayList<>()).add(slot);
        }
        byDay.values().removeIf(slots -> slots.size() < LEAST_SLOTS);
        List<Forecast.Daily> days = byDay.entrySet().stream()
                .map(day -> daily(day.getKey(), day.getValue()))
                .toList();
        return new Forecast(days).plausible(title(), LocalDate.now(clock.withZone(zone)));
    }

    private static Forecast.Daily daily(LocalDate date, List<Slot> slots) {
        Double min = main(slots)
                .map(OpenWeatherClient.Main::min)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
        Double max = main(slots)
                .map(OpenWeatherClient.Main::max)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        double millimetres = slots.stream()
                .mapToDouble(slot -> amount(slot.rain()) + amount(slot.snow()))
                .sum();
        Double probability = slots.stream()
                .map(Slot::pop)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
        return new Forecast.Daily(date, min, max, Math.round(millimetres * 10) / 10.0, probability, summary(slots));
    }

    private static Stream<OpenWeatherClient.Main> main(List<Slot> slots) {
        return slots.stream().map(Slot::main).filter(Objects::nonNull);
    }

    private static double amount(Map<String, Double> byHours) {
        Double millimetres = byHours == null ? null : byHours.get("3h");
        return millimetres == null ? 0 : millimetres;
    }

    /** That of the middle of what is known of the day. */
    private static String summary(List<Slot> slots) {
        Slot middle = slots.get(slots.size() / 2);
        return middle.weather() == null || middle.weather().isEmpty()
                ? null
                : middle.weather().getFirst().description();
    }
}
